import path from 'node:path'
import { Failure } from '../../../shared/kit/failure.ts'
import { type Progress, UNWATCHED } from '../../../shared/kit/progress.ts'
import { auditHeadOf } from './audit/audit-head.ts'
import { appendAudit, checkAudit, lastAuditMac } from './audit/audit-log.ts'
import { note } from './audit/note.ts'
import { nextBackupFile, removeOldBackups } from './backup/automatic-backups.ts'
import { holdingOf } from './backup/holding.ts'
import { readCopy } from './backup/read-copy.ts'
import { type BackupDescription, describeManifest } from './backup/restore-backup.ts'
import { takeImage, writeBackupFile } from './backup/write-backup.ts'
import type { Clock } from './clock.ts'
import { asStoreFailure } from './database/database-failure.ts'
import type { StoreDatabase } from './database/open-database.ts'
import { type ErasedRecord, eraseRecord, nothingToErase } from './erasure/erase-records.ts'
import { finishErasure } from './erasure/unfinished-erasure.ts'
import type { StorePaths } from './files/store-folder.ts'
import { deriveKey } from './keys/data-key.ts'
import type { Kdf } from './keys/kdf.ts'
import { openWithPassphrase, sealWithPassphrase, sealWithRecoveryKey } from './keys/key-slot.ts'
import { checkNewPassphrase } from './keys/passphrase.ts'
import { type KeySlots, replaceSlots } from './keys/slots-file.ts'
import { createFieldSealer } from './sealing/field-sealer.ts'
import type { Store } from './store.types.ts'
import { createTurnQueue } from './turn-queue.ts'
import { createUnitOfWork, takeTurn } from './unit-of-work.ts'
import { verifyStore } from './verify-store.ts'

/** What opening a store leaves behind for its use. */
export interface StoreParts {
  readonly paths: StorePaths
  /** Open, and up to date. The store closes it. */
  readonly db: StoreDatabase
  /** The store zeroes it when it closes. */
  readonly dataKey: Buffer
  readonly slots: KeySlots
  readonly openedWith: Store['openedWith']
  readonly notices: readonly string[]
  readonly clock: Clock
  readonly kdf: Kdf
  readonly appVersion: string
}

/** Puts the face of a store on its open parts. */
export function assembleStore(parts: StoreParts): Store {
  const { paths, db, dataKey, clock } = parts
  const auditKey = deriveKey(dataKey, 'audit')
  const sealKey = deriveKey(dataKey, 'sealed-fields')
  const queue = createTurnQueue()
  const underWay = new Set<Promise<unknown>>()
  const unitOfWork = createUnitOfWork({ db, auditKey, sealer: createFieldSealer(sealKey), clock, queue })
  const slots = { current: parts.slots }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => takeTurn(queue, db, work)

  /** Work that leaves the connection to others for most of the time; closing waits for it all the same. */
  async function alongside<T>(work: () => Promise<T>): Promise<T> {
    const result = work()
    underWay.add(result)
    try {
      return await result
    } finally {
      underWay.delete(result)
    }
  }

  async function backUp(file: string, action: string, progress: Progress): Promise<BackupDescription> {
    const createdAt = clock.now()
    const source = { ...parts, folder: paths.folder, slots: slots.current, createdAt }
    const image = await inTurn(async () => takeImage(source))
    const manifest = await writeBackupFile(file, image, source, progress)
    await inTurn(async () => note(db, auditKey, { at: clock.now(), action }))
    return describeManifest(manifest)
  }

  async function replacePassphrase(next: string): Promise<void> {
    checkNewPassphrase(next)
    const { storeId, passphrase } = slots.current
    const sealed = await sealWithPassphrase(dataKey, storeId, next, passphrase, parts.kdf)
    await putSlots({ passphrase: sealed }, 'vault.changePassphrase')
  }

  async function putSlots(changed: Partial<KeySlots>, action: string): Promise<void> {
    const next = { ...slots.current, ...changed, epoch: slots.current.epoch + 1 }
    await replaceSlots(paths.folder, next)
    slots.current = next
    note(db, auditKey, { at: clock.now(), action })
  }

  return {
    folder: paths.folder,
    unitOfWork,
    notices: parts.notices,
    openedWith: parts.openedWith,
    changePassphrase: (current, next) =>
      inTurn(async () => {
        const { passphrase, storeId } = slots.current
        const proof = await openWithPassphrase(passphrase, storeId, current, parts.kdf)
        proof.fill(0)
        await replacePassphrase(next)
      }),
    setPassphraseAfterRecovery: (next) =>
      inTurn(async () => {
        if (parts.openedWith !== 'recovery-key') throw needsRecoveryKey()
        await replacePassphrase(next)
      }),
    replaceRecoveryKey: (recoveryKey) =>
      inTurn(async () => {
        const recovery = sealWithRecoveryKey(dataKey, slots.current.storeId, recoveryKey)
        await putSlots({ recovery }, 'vault.newRecoveryKey')
      }),
    writeBackup: async (file, progress) => {
      refuseOwnFolder(file, paths.folder)
      return alongside(() => backUp(file, 'vault.backUp', progress))
    },
    writeAutomaticBackup: (kind) =>
      alongside(async () => {
        const file = await nextBackupFile(paths.backups, kind, clock.now())
        await backUp(file, 'vault.backUpAutomatically', UNWATCHED)
        await removeOldBackups(paths.backups, kind, clock.now())
        return path.basename(file)
      }),
    readCopy: (work) =>
      alongside(async () =>
        readCopy(await inTurn(async () => takeImage({ ...parts, folder: paths.folder })), dataKey, work),
      ),
    verify: (progress) => inTurn(() => verifyStore(db, auditKey, paths.folder, progress)),
    checkLog: () => inTurn(async () => checkAudit(db, auditKey)),
    holding: () => inTurn(async () => holdingOf(db)),
    erase: (record) => inTurn(() => eraseForGood(parts, auditKey, record)),
    auditHead: () => inTurn(async () => auditHeadOf(lastAuditMac(db))),
    checkpoint: () => inTurn(async () => checkpoint(db)),
    close: async () => {
      await Promise.allSettled(underWay)
      await queue.take(async () => {
        if (db.open) endUse(db, auditKey, clock)
        auditKey.fill(0)
        sealKey.fill(0)
        dataKey.fill(0)
      })
    },
  }
}

async function eraseForGood(
  { db, clock, paths, dataKey }: StoreParts,
  auditKey: Buffer,
  record: ErasedRecord,
): Promise<void> {
  const at = clock.now()
  db.pragma('query_only=OFF')
  try {
    db.transaction(() => {
      const rows = eraseRecord(db, record, at)
      if (rows === 0) throw nothingToErase()
      const entity = { kind: record.kind, id: record.recordId }
      appendAudit(db, auditKey, { at, action: 'mediation.erase', entity, detail: { rows } })
    }).immediate()
  } finally {
    db.pragma('query_only=ON')
  }
  const key = deriveKey(dataKey, 'manifest')
  try {
    await finishErasure(db, paths.folder, key)
  } finally {
    key.fill(0)
  }
}

function endUse(db: StoreDatabase, auditKey: Buffer, clock: Clock): void {
  try {
    note(db, auditKey, { at: clock.now(), action: 'vault.lock' })
    checkpoint(db)
  } catch (error) {
    // On a full disk the store must lock all the same; what was acknowledged is safe in the journal.
    if (asStoreFailure(error) === error) throw error
  } finally {
    db.close()
  }
}

function checkpoint(db: StoreDatabase): void {
  db.pragma('wal_checkpoint(TRUNCATE)')
}

function refuseOwnFolder(file: string, folder: string): void {
  if (path.dirname(path.resolve(file)) !== folder) return
  throw new Failure(
    'invalid-input',
    "A backup cannot be put among the store's own files. Choose another folder, best on another disk.",
  )
}

function needsRecoveryKey(): Failure {
  return new Failure(
    'conflict',
    'Without the old passphrase a new one can be set only after the store was opened with its recovery key.',
  )
}
