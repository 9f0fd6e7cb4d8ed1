import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { z } from 'zod'
import { Failure } from '../../../../shared/kit/failure.ts'
import { KeySlots } from '../keys/slots-file.ts'

// A backup is one file: 20 bytes that say what it is, the length of the head (32 bits, little-endian), the head (one
// line of JSON, the manifest, and its HMAC on the next), and then the encrypted image of the database.
const MAGIC = Buffer.from('saferplan backup 1\n\0')
const LENGTH_BYTES = 4
const MOST_HEAD_BYTES = 64 * 1024

const Manifest = z.strictObject({
  format: z.literal('saferplan backup 1'),
  appVersion: z.string(),
  schemaVersion: z.int().positive(),
  createdAt: z.iso.datetime(),
  slots: KeySlots,
  imageBytes: z.int().positive(),
  imageSha256: z.hex().length(64),
  /** How many rows each table has. */
  rowCounts: z.record(z.string(), z.int().nonnegative()),
  /** The signature of the newest audit entry. */
  auditMac: z.hex().length(64),
})

/** What a backup says about itself; it can be believed once its HMAC was checked with the store's own key. */
export type Manifest = z.infer<typeof Manifest>

export interface BackupHead {
  readonly manifest: Manifest
  /** True when the head was signed with this key. */
  isSignedWith(manifestKey: Buffer): boolean
  /** Where the image begins in the file. */
  readonly imageOffset: number
}

/** The bytes before the image. */
export function encodeHead(manifest: Manifest, manifestKey: Buffer): Buffer {
  const line = JSON.stringify(manifest)
  const head = Buffer.from(`${line}\n${signature(line, manifestKey).toString('hex')}\n`, 'utf8')
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(head.length)
  return Buffer.concat([MAGIC, length, head])
}

/**
 * Reads a backup's head and checks that the image behind it has the length that it says. Needs no key.
 *
 * @throws Failure `file-unreadable`, `file-unsupported` (not a backup) or `store-damaged`.
 */
export async function readHead(file: string): Promise<BackupHead> {
  const bytes = await readStart(file)
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new Failure('file-unsupported', 'This file is not a Saferplan backup. Choose another file.')
  }
  const start = MAGIC.length + LENGTH_BYTES
  if (bytes.length < start) throw backupDamaged()
  const length = bytes.readUInt32LE(MAGIC.length)
  if (length > MOST_HEAD_BYTES || bytes.length < start + length) throw backupDamaged()
  const [line = '', mac = ''] = bytes
    .subarray(start, start + length)
    .toString('utf8')
    .split('\n')
  const manifest = parseManifest(line)
  const imageOffset = start + length
  if ((await stat(file)).size !== imageOffset + manifest.imageBytes) throw backupDamaged()
  return {
    manifest,
    imageOffset,
    isSignedWith: (key) => isSame(signature(line, key), Buffer.from(mac, 'hex')),
  }
}

/**
 * The image's bytes, checked while they are read: the last chunk is followed by a `store-damaged` failure when they
 * are not the ones that the head names.
 */
export async function* readImage(file: string, head: BackupHead): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { start: head.imageOffset })) {
    if (!(chunk instanceof Uint8Array)) throw new Error('a file was read as text')
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== head.manifest.imageSha256) throw backupDamaged()
}

/** The SHA-256 of a file in hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

export function backupDamaged(cause?: unknown): Failure {
  return new Failure(
    'store-damaged',
    'This backup file is damaged or incomplete, so nothing was restored from it. Use another backup.',
    { cause },
  )
}

async function readStart(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r')
    try {
      const bytes = Buffer.alloc(MAGIC.length + LENGTH_BYTES + MOST_HEAD_BYTES)
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
      return bytes.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw new Failure('file-unreadable', 'The backup file cannot be read. Check that it is there.', {
      cause: error,
    })
  }
}

function parseManifest(line: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(line))
  } catch (error) {
    throw backupDamaged(error)
  }
}

function signature(line: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(line, 'utf8').digest()
}

function isSame(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
