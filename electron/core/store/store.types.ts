import type { Progress } from '../../../shared/kit/progress.ts'
import type { AuditCheck } from './audit/audit-log.ts'
import type { AutomaticBackupKind } from './backup/automatic-backups.ts'
import type { Holding } from './backup/holding.ts'
import type { BackupDescription } from './backup/restore-backup.ts'
import type { Clock } from './clock.ts'
import type { ErasedRecord } from './erasure/erase-records.ts'
import type { Kdf } from './keys/kdf.ts'
import type { Migration } from './migrations/migration.ts'
import type { ReadDb } from './schema/index.ts'
import type { UnitOfWork } from './unit-of-work.types.ts'
import type { VerifyResult } from './verify-store.ts'

/** What a store is run with. Left out: the system's clock, Argon2id, and the schema of this program. */
export interface StoreOptions {
  readonly clock?: Clock
  /** The program's version, which backups name. */
  readonly appVersion?: string
  /** Only tests put another one here: its limits decide which costs are believed. */
  readonly kdf?: Kdf
  /** Only tests put other ones here. */
  readonly migrations?: readonly Migration[]
}

export interface NewStoreOptions extends StoreOptions {
  /** At least 12 characters, and not one of the most common. */
  readonly passphrase: string
  /** Argon2id's memory, 64 to 1,024 MiB; 256 when left out. See `calibrateKdfMemoryMib`. */
  readonly kdfMemoryMib?: number
}

/** An open store. Everything that touches the data file takes turns with the commands of `unitOfWork`. */
export interface Store {
  /** The folder it lies in, with links resolved. */
  readonly folder: string
  readonly unitOfWork: UnitOfWork
  /** What was set right or should be known since the last opening, as sentences; mostly empty. */
  readonly notices: readonly string[]
  /** How it was opened. After `recovery-key` the officer should be led to set a new passphrase. */
  readonly openedWith: 'passphrase' | 'recovery-key'

  /** Replaces the passphrase. Not one page of the data file is written. @throws Failure `wrong-passphrase`, `invalid-input`. */
  changePassphrase(current: string, next: string): Promise<void>
  /** The same, without the old one, for a store that was opened with its recovery key. @throws Failure `conflict` otherwise. */
  setPassphraseAfterRecovery(next: string): Promise<void>
  /**
   * Makes a key from `newRecoveryKey` the recovery key; the printed sheet with the old one opens this store no more.
   * To be called only once the new paper is proved to work.
   */
  replaceRecoveryKey(recoveryKey: string): Promise<void>

  /** Writes a backup to a file that a person chose, verified after writing. An existing backup there is replaced. */
  writeBackup(file: string, progress: Progress): Promise<BackupDescription>
  /** Writes a backup into the store's own `backups` folder and removes the oldest of its kind. Returns the file's name. */
  writeAutomaticBackup(kind: AutomaticBackupKind): Promise<string>
  /**
   * Reads all of the store as it was at one moment, from an encrypted copy beside it, so that work that takes long keeps
   * nobody waiting. Closing the store waits for it: such work ends soon once it is cancelled.
   */
  readCopy<T>(work: (db: ReadDb) => Promise<T>): Promise<T>
  /** Looks at every page, reference, audit entry and key file. */
  verify(progress: Progress): Promise<VerifyResult>
  /** Looks at every entry of the audit log. */
  checkLog(): Promise<AuditCheck>
  /** What is in it, to be compared with a backup. */
  holding(): Promise<Holding>
  /**
   * Erases a record for good: rows, undo, search and the pages themselves; counts stay. Undo goes back no further than the
   * last step that had to do with it. The record is erased again from any backup that is restored later.
   *
   * @throws Failure `not-found`
   */
  erase(record: ErasedRecord): Promise<void>
  /** Eight characters that stand for all of history up to now; printed on reports. */
  auditHead(): Promise<string>
  /** Brings everything into the data file and empties its journal; on idle, and soon after a deletion. */
  checkpoint(): Promise<void>
  /** Waits for work under way, checkpoints, closes, zeroes the keys. Calling it again does nothing. */
  close(): Promise<void>
}
