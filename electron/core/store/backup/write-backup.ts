import { createReadStream, rmSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure, isFailure } from '../../../../shared/kit/failure.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'
import { asStoreFailure } from '../database/database-failure.ts'
import { openDatabase, type StoreDatabase } from '../database/open-database.ts'
import { saveAtomically, temporaryNameFor, writeFlushed } from '../files/atomic-save.ts'
import { deriveKey } from '../keys/data-key.ts'
import type { KeySlots } from '../keys/slots-file.ts'
import { backupDamaged, encodeHead, type Manifest, readHead, readImage, sha256Of } from './backup-file.ts'
import { type ImageSummary, isIntact, isSameSummary, summarise } from './image-summary.ts'

/** What a backup is made from. */
export interface BackupSource {
  readonly db: StoreDatabase
  readonly dataKey: Buffer
  readonly slots: KeySlots
  /** The store's own folder: the image is made there, on a local disk, before it goes to the target. */
  readonly folder: string
  readonly appVersion: string
  readonly createdAt: string
}

/** A copy of the database as it was at one moment, and what it must hold. */
interface Image {
  readonly file: string
  readonly summary: ImageSummary
}

/**
 * Copies the database into an image. Nothing else may use the connection meanwhile; the rest of the backup
 * (`writeBackupFile`) needs the connection no more.
 */
export function takeImage(source: Pick<BackupSource, 'db' | 'folder'>): Image {
  const file = temporaryNameFor(path.join(source.folder, 'image'))
  const wasQueryOnly = source.db.pragma('query_only', { simple: true }) === 1
  source.db.pragma('query_only=OFF')
  try {
    source.db.prepare('vacuum into ?').run(file)
    return { file, summary: summarise(source.db) }
  } catch (error) {
    // On a full disk an empty or half-written image stays behind.
    rmSync(file, { force: true })
    throw asStoreFailure(error)
  } finally {
    source.db.pragma(`query_only=${wasQueryOnly ? 'ON' : 'OFF'}`)
  }
}

/**
 * Writes an image as a backup file and proves it: what was written is read again from its target, decrypted, checked
 * and counted before it takes the target's name. The image is removed, also on failure.
 */
export async function writeBackupFile(
  target: string,
  image: Image,
  source: BackupSource,
  progress: Progress,
): Promise<Manifest> {
  try {
    progress.report('Writing the backup', null)
    const manifest = await manifestOf(image, source)
    const manifestKey = deriveKey(source.dataKey, 'manifest')
    const head = encodeHead(manifest, manifestKey)
    manifestKey.fill(0)
    await saveAtomically(target, joined(head, image.file, manifest.imageBytes, progress), {
      check: async (written) => {
        progress.report('Checking the backup', null)
        await checkBackup(written, source.dataKey, source.folder)
        refuseCancelled(progress)
      },
    })
    return manifest
  } finally {
    await rm(image.file, { force: true })
  }
}

/**
 * Reads a backup as a restore would: signature, image hash, key, pages, counts, head of the audit log. The image is
 * unpacked, still encrypted, into `scratchFolder` and removed.
 *
 * @throws Failure `store-damaged`.
 */
export async function checkBackup(file: string, dataKey: Buffer, scratchFolder: string): Promise<Manifest> {
  const head = await readHead(file)
  const manifestKey = deriveKey(dataKey, 'manifest')
  const isSigned = head.isSignedWith(manifestKey)
  manifestKey.fill(0)
  if (!isSigned) throw backupDamaged()
  const unpacked = temporaryNameFor(path.join(scratchFolder, 'check'))
  try {
    await writeFlushed(unpacked, readImage(file, head))
    checkImage(unpacked, dataKey, head.manifest)
    return head.manifest
  } finally {
    for (const suffix of ['', '-wal']) await rm(`${unpacked}${suffix}`, { force: true })
  }
}

/** Opens an unpacked image with its key and compares it with what its manifest says. */
export function checkImage(file: string, dataKey: Buffer, manifest: ImageSummary): void {
  try {
    const db = openDatabase(file, {
      key: deriveKey(dataKey, 'db'),
      purpose: 'open',
      knownVersion: manifest.schemaVersion,
    })
    try {
      if (!isIntact(db) || !isSameSummary(summarise(db), manifest)) throw backupDamaged()
    } finally {
      db.close()
    }
  } catch (error) {
    const failure = asStoreFailure(error)
    throw isFailure(failure, 'store-damaged') ? backupDamaged(error) : failure
  }
}

/** Ends work that a person has cancelled. */
export function refuseCancelled(progress: Progress): void {
  if (progress.signal.aborted) throw new Failure('cancelled', 'Cancelled. Nothing was written.')
}

async function manifestOf(image: Image, source: BackupSource): Promise<Manifest> {
  return {
    format: 'saferplan backup 1',
    appVersion: source.appVersion,
    schemaVersion: image.summary.schemaVersion,
    createdAt: source.createdAt,
    slots: source.slots,
    imageBytes: (await stat(image.file)).size,
    imageSha256: await sha256Of(image.file),
    rowCounts: { ...image.summary.rowCounts },
    auditMac: image.summary.auditMac,
  }
}

async function* joined(
  head: Buffer,
  imageFile: string,
  imageBytes: number,
  progress: Progress,
): AsyncGenerator<Uint8Array> {
  yield head
  let done = 0
  for await (const chunk of createReadStream(imageFile)) {
    if (!(chunk instanceof Uint8Array)) throw new Error('a file was read as text')
    refuseCancelled(progress)
    yield chunk
    done += chunk.length
    progress.report('Writing the backup', done / imageBytes)
  }
}
