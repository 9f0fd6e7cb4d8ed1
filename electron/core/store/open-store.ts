import { isFailure } from '../../../shared/kit/failure.ts'
import { type Progress, UNWATCHED } from '../../../shared/kit/progress.ts'
import { checkAudit } from './audit/audit-log.ts'
import { note } from './audit/note.ts'
import { namingABackup, nextBackupFile, removeOldBackups } from './backup/automatic-backups.ts'
import { type RestoredBackup, restore } from './backup/restore-backup.ts'
import { takeImage, writeBackupFile } from './backup/write-backup.ts'
import { SYSTEM_CLOCK } from './clock.ts'
import { asStoreFailure } from './database/database-failure.ts'
import { migrate, schemaVersion } from './database/migrate.ts'
import { openDatabase, type StoreDatabase } from './database/open-database.ts'
import { reapplyErasures } from './erasure/erased-list.ts'
import { finishErasure, isErasureUnfinished } from './erasure/unfinished-erasure.ts'
import { removeLeftovers } from './files/atomic-save.ts'
import {
  discardUnfinished,
  findStore,
  finishNewFolder,
  prepareNewFolder,
  type StorePaths,
} from './files/store-folder.ts'
import { ARGON2_KDF } from './keys/argon2-kdf.ts'
import { deriveKey, newDataKey, newStoreId } from './keys/data-key.ts'
import { chosenCost, KDF_MEMORY_MIB, type Kdf, type KdfCost } from './keys/kdf.ts'
import { sealWithPassphrase, sealWithRecoveryKey } from './keys/key-slot.ts'
import { checkNewPassphrase } from './keys/passphrase.ts'
import { newRecoveryKey } from './keys/recovery-key.ts'
import { type FoundSlots, type KeySlots, readSlots, repairSlots, writeSlots } from './keys/slots-file.ts'
import { type StoreSecret, unlockSlots } from './keys/unlock.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { assembleStore, type StoreParts } from './store.ts'
import type { NewStoreOptions, Store, StoreOptions } from './store.types.ts'

const AUDIT_TAIL = 1000

/**
 * Makes a store in a new or an empty folder and opens it. The recovery key is shown this once and stored nowhere.
 *
 * Until the very end the folder does not count as a store: an interrupted attempt can simply be made again.
 *
 * @throws Failure `store-exists`, `invalid-input` (passphrase, memory, place), `read-only`, `disk-full`.
 */
export async function createStore(
  folder: string,
  options: NewStoreOptions,
): Promise<{ readonly store: Store; readonly recoveryKey: string }> {
  const run = withDefaults(options)
  checkNewPassphrase(options.passphrase)
  const cost = chosenCost(options.kdfMemoryMib ?? KDF_MEMORY_MIB[0], run.kdf.limits)
  const paths = await prepareNewFolder(folder)
  const dataKey = newDataKey()
  try {
    const { slots, recoveryKey } = await sealNew(dataKey, options.passphrase, cost, run.kdf)
    await makeFiles(paths, dataKey, slots, run)
    const db = openData(paths.data, dataKey, run.knownVersion)
    const store = assembleStore({ ...run, paths, db, dataKey, slots, openedWith: 'passphrase', notices: [] })
    return { store, recoveryKey }
  } catch (error) {
    dataKey.fill(0)
    throw error
  }
}

/**
 * Opens a store with its passphrase or its recovery key. An older schema is brought up to date after a verified
 * backup; a damaged key file is written anew from the other.
 *
 * @throws Failure `not-a-store`, `slots-missing`, `slots-damaged`, `wrong-passphrase`, `store-damaged`,
 * `store-newer`, `store-in-use`, `read-only`, `disk-full`, `invalid-input` (place). Nothing is changed then.
 */
export async function openStore(
  folder: string,
  secret: StoreSecret,
  options: StoreOptions = {},
): Promise<Store> {
  const run = withDefaults(options)
  const paths = await findStore(folder)
  const found = await readSlots(paths.folder)
  const dataKey = await unlockSlots(found.slots, secret, run.kdf)
  const opened = { db: undefined as StoreDatabase | undefined }
  try {
    const db = openData(paths.data, dataKey, run.knownVersion)
    opened.db = db
    const openedWith = 'recoveryKey' in secret ? 'recovery-key' : 'passphrase'
    return await putToUse(
      { ...run, paths, db, dataKey, slots: found.slots, openedWith, notices: [] },
      found,
      run,
    )
  } catch (error) {
    dataKey.fill(0)
    opened.db?.close()
    throw isFailure(error, 'store-newer')
      ? await namingABackup(error, paths.backups, run.knownVersion)
      : error
  }
}

/**
 * Makes a store out of a backup, in a new or an empty folder; see `restore`. The store is not opened.
 *
 * @throws Failure `wrong-passphrase`, `store-exists`, `store-damaged`, `store-newer`, `file-unreadable`,
 * `file-unsupported`, `read-only`, `disk-full`, `cancelled`.
 */
export async function restoreBackup(
  file: string,
  folder: string,
  secret: StoreSecret,
  options: StoreOptions & { readonly progress?: Progress } = {},
): Promise<RestoredBackup> {
  const { clock, kdf, knownVersion } = withDefaults(options)
  return restore(file, folder, { secret, clock, kdf, knownVersion, progress: options.progress ?? UNWATCHED })
}

type Run = Pick<StoreParts, 'clock' | 'kdf' | 'appVersion'> & {
  readonly migrations: NonNullable<StoreOptions['migrations']>
  readonly knownVersion: number
}

function withDefaults(options: StoreOptions): Run {
  const migrations = options.migrations ?? MIGRATIONS
  const kdf: Kdf = options.kdf ?? ARGON2_KDF
  return {
    clock: options.clock ?? SYSTEM_CLOCK,
    kdf,
    appVersion: options.appVersion ?? 'unknown',
    migrations,
    knownVersion: schemaVersion(migrations),
  }
}

function openData(file: string, dataKey: Buffer, knownVersion: number): StoreDatabase {
  return openDatabase(file, { key: deriveKey(dataKey, 'db'), purpose: 'open', knownVersion })
}

async function sealNew(
  dataKey: Buffer,
  passphrase: string,
  cost: KdfCost,
  kdf: Kdf,
): Promise<{ readonly slots: KeySlots; readonly recoveryKey: string }> {
  const storeId = newStoreId()
  const recoveryKey = newRecoveryKey()
  const slots: KeySlots = {
    format: 'saferplan keyslots 1',
    storeId,
    epoch: 1,
    passphrase: await sealWithPassphrase(dataKey, storeId, passphrase, cost, kdf),
    recovery: sealWithRecoveryKey(dataKey, storeId, recoveryKey),
  }
  return { slots, recoveryKey }
}

async function makeFiles(paths: StorePaths, dataKey: Buffer, slots: KeySlots, run: Run): Promise<void> {
  try {
    await makeDataFile(paths, dataKey, run)
    await writeSlots(paths.folder, slots)
    await finishNewFolder(paths)
  } catch (error) {
    await discardUnfinished(paths)
    throw asStoreFailure(error)
  }
}

async function makeDataFile(paths: StorePaths, dataKey: Buffer, run: Run): Promise<void> {
  const key = deriveKey(dataKey, 'db')
  const db = openDatabase(paths.unfinished, { key, purpose: 'create', knownVersion: run.knownVersion })
  const auditKey = deriveKey(dataKey, 'audit')
  try {
    await migrate(db, run.migrations, async () => undefined)
    note(db, auditKey, { at: run.clock.now(), action: 'vault.create' })
  } finally {
    auditKey.fill(0)
    db.close()
  }
}

/** What follows on the lock that an open data file gives: only now may anything else in the folder be written. */
async function putToUse(parts: StoreParts, found: FoundSlots, run: Run): Promise<Store> {
  const { paths, db, dataKey, clock } = parts
  const notices: string[] = []
  await removeLeftovers(paths.folder)
  await removeLeftovers(paths.backups)
  if (found.toRepair.length > 0) {
    await repairSlots(paths.folder, found)
    notices.push(`A damaged key file was repaired from its other copy (${found.toRepair.join(', ')}).`)
  }
  await migrate(db, run.migrations, () => backUpBeforeMigration(parts))
  notices.push(...(await eraseAgain(parts)))
  const auditKey = deriveKey(dataKey, 'audit')
  try {
    if (checkAudit(db, auditKey, AUDIT_TAIL).brokenAt !== null) {
      notices.push('The audit log does not fit together: it was changed outside Saferplan.')
    }
    const detail = { with: parts.openedWith }
    note(db, auditKey, { at: clock.now(), action: 'vault.unlock', detail })
  } finally {
    auditKey.fill(0)
  }
  return assembleStore({ ...parts, notices })
}

/** What was erased stays erased, also after a backup from before was restored. */
async function eraseAgain({ db, dataKey, paths, clock }: StoreParts): Promise<string[]> {
  const [listKey, auditKey] = [deriveKey(dataKey, 'manifest'), deriveKey(dataKey, 'audit')]
  try {
    const at = clock.now()
    const erased = await reapplyErasures(db, paths.folder, listKey, at)
    if (erased > 0) note(db, auditKey, { at, action: 'mediation.eraseAgain', detail: { records: erased } })
    if (erased > 0 || isErasureUnfinished(db)) await finishErasure(db, paths.folder, listKey)
    if (erased === -1) {
      return [
        'The list of erased records beside the data was changed outside Saferplan. It was not followed.',
      ]
    }
    if (erased === 0) return []
    return ['What had been erased since this backup was made was erased from it again.']
  } finally {
    listKey.fill(0)
    auditKey.fill(0)
  }
}

async function backUpBeforeMigration(parts: StoreParts): Promise<void> {
  const { paths, clock } = parts
  const kind = 'before-migration'
  const file = await nextBackupFile(paths.backups, kind, clock.now())
  const source = { ...parts, folder: paths.folder, createdAt: clock.now() }
  await writeBackupFile(file, takeImage(source), source, UNWATCHED)
  await removeOldBackups(paths.backups, kind, clock.now())
}
