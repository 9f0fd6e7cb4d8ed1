import path from 'node:path'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'
import { auditHeadOf } from '../audit/audit-head.ts'
import { note } from '../audit/note.ts'
import type { Clock } from '../clock.ts'
import { openDatabase } from '../database/open-database.ts'
import { gatherErasedLists } from '../erasure/erased-list.ts'
import { writeFlushed } from '../files/atomic-save.ts'
import { discardUnfinished, finishNewFolder, prepareNewFolder } from '../files/store-folder.ts'
import { deriveKey } from '../keys/data-key.ts'
import type { Kdf } from '../keys/kdf.ts'
import { writeSlots } from '../keys/slots-file.ts'
import { type StoreSecret, unlockSlots } from '../keys/unlock.ts'
import { type BackupHead, backupDamaged, type Manifest, readHead, readImage } from './backup-file.ts'
import { type Holding, holdingOf } from './holding.ts'
import { checkImage, refuseCancelled } from './write-backup.ts'

/** What a backup says about itself. */
export interface BackupDescription {
  readonly createdAt: string
  readonly appVersion: string
  readonly schemaVersion: number
  readonly imageBytes: number
  readonly rowCounts: Readonly<Record<string, number>>
  /** The eight characters that a report printed at that time shows. */
  readonly auditHead: string
}

/**
 * Reads what a backup says about itself; no passphrase is needed, and so nothing of it is proved yet.
 *
 * @throws Failure `file-unreadable`, `file-unsupported`, `store-damaged`.
 */
export async function describeBackup(file: string): Promise<BackupDescription> {
  return describeManifest((await readHead(file)).manifest)
}

/** A backup that was restored: what it says about itself, proved, and what it holds. */
export interface RestoredBackup extends BackupDescription, Holding {
  /**
   * How many records were erased since the backup was made, by the lists of erased records nearby: they are erased again
   * when the store is opened. Null where no list was found, so that nobody can know.
   */
  readonly erasedSince: number | null
}

export interface RestoreParts {
  readonly secret: StoreSecret
  readonly clock: Clock
  readonly kdf: Kdf
  readonly knownVersion: number
  readonly progress: Progress
}

/**
 * Makes a store out of a backup, in a new or an empty folder. The backup's signature, hash, pages, counts and history
 * are checked before the folder counts as a store; when anything is amiss the folder is left empty.
 */
export async function restore(file: string, folder: string, parts: RestoreParts): Promise<RestoredBackup> {
  const head = await readHead(file)
  if (head.manifest.schemaVersion > parts.knownVersion) {
    throw new Failure(
      'store-newer',
      `This backup was made by a newer Saferplan (its format is ${head.manifest.schemaVersion}, this program knows up to ${parts.knownVersion}). Install the newer Saferplan to restore it.`,
    )
  }
  const dataKey = await unlockSlots(head.manifest.slots, parts.secret, parts.kdf)
  try {
    refuseUnsigned(head, dataKey)
    const holding = await unpack(file, folder, head, dataKey, parts)
    const { editions, erasedSince } = holding
    return { ...describeManifest(head.manifest), editions, erasedSince }
  } finally {
    dataKey.fill(0)
  }
}

async function unpack(
  file: string,
  folder: string,
  head: BackupHead,
  dataKey: Buffer,
  { clock, progress }: RestoreParts,
): Promise<Pick<RestoredBackup, 'editions' | 'erasedSince'>> {
  const paths = await prepareNewFolder(folder)
  try {
    progress.report('Restoring the backup', null)
    await writeFlushed(paths.unfinished, readImage(file, head))
    progress.report('Checking what was restored', null)
    checkImage(paths.unfinished, dataKey, head.manifest)
    const holding = lookAndNote(paths.unfinished, dataKey, head.manifest, clock)
    refuseCancelled(progress)
    await writeSlots(paths.folder, head.manifest.slots)
    const erasedSince = await erasedNearby(file, paths.folder, dataKey, head.manifest.createdAt)
    await finishNewFolder(paths)
    return { editions: holding.editions, erasedSince }
  } catch (error) {
    await discardUnfinished(paths)
    throw error
  }
}

/**
 * A backup of the app lies in a folder of its store, and there is the list of what was erased since; else the store that
 * it was made of may lie beside the backup, or beside the new one.
 */
async function erasedNearby(
  file: string,
  folder: string,
  dataKey: Buffer,
  since: string,
): Promise<number | null> {
  const beside = path.dirname(path.resolve(file))
  const listKey = deriveKey(dataKey, 'manifest')
  try {
    return await gatherErasedLists(
      [beside, path.dirname(beside), path.dirname(folder)],
      folder,
      listKey,
      since,
    )
  } finally {
    listKey.fill(0)
  }
}

/** Looks into the restored store and tells its own log that it was restored, after everything was compared. */
function lookAndNote(file: string, dataKey: Buffer, manifest: Manifest, clock: Clock): Holding {
  const key = deriveKey(dataKey, 'db')
  const db = openDatabase(file, { key, purpose: 'open', knownVersion: manifest.schemaVersion })
  const auditKey = deriveKey(dataKey, 'audit')
  try {
    const holding = holdingOf(db)
    note(db, auditKey, { at: clock.now(), action: 'vault.restore' })
    return holding
  } finally {
    auditKey.fill(0)
    db.close()
  }
}

function refuseUnsigned(head: BackupHead, dataKey: Buffer): void {
  const manifestKey = deriveKey(dataKey, 'manifest')
  const isSigned = head.isSignedWith(manifestKey)
  manifestKey.fill(0)
  if (!isSigned) throw backupDamaged()
}

/** A manifest in the words of this program. */
export function describeManifest(manifest: Manifest): BackupDescription {
  const { createdAt, appVersion, schemaVersion, imageBytes, rowCounts, auditMac } = manifest
  return {
    createdAt,
    appVersion,
    schemaVersion,
    imageBytes,
    rowCounts,
    auditHead: auditHeadOf(Buffer.from(auditMac, 'hex')),
  }
}
