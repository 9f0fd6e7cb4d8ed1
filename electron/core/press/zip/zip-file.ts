import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { strictAssert } from '../../../../shared/kit/assert.ts'
import { type CivilDate, dateParts } from '../../../../shared/kit/civil-date.ts'

/** One file inside a zip. */
export interface ZipEntry {
  /** With "/" between folders. */
  readonly name: string
  readonly content: Uint8Array | AsyncIterable<Uint8Array>
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Names are UTF-8. */
const FLAGS = 0x0800
const DEFLATED = 8
/** Sizes and places are 32-bit numbers in a zip of the plain kind, and counts of files 16-bit ones. */
const MOST_BYTES = 0xffff_ffff
const MOST_ENTRIES = 0xffff

interface Packed {
  readonly name: Buffer
  readonly chunks: readonly Uint8Array[]
  readonly crc: number
  readonly packedSize: number
  readonly size: number
}

/**
 * A zip file, entry by entry: of each only its packed bytes are held, and only until they are passed on. Every entry has
 * the given date, so that the same files give the same bytes.
 */
export async function* zipFile(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  date: CivilDate,
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  const stamp = dosDate(date)
  let at = 0
  for await (const entry of entries) {
    const packed = await pack(entry)
    const head = localHeader(packed, stamp)
    directory.push(centralHeader(packed, stamp, at))
    yield head
    yield* packed.chunks
    at += head.length + packed.packedSize
    strictAssert(at <= MOST_BYTES && directory.length <= MOST_ENTRIES, 'a zip of the plain kind holds 4 GB')
  }
  const central = Buffer.concat(directory)
  yield central
  yield endOf(directory.length, central.length, at)
}

async function pack({ name, content }: ZipEntry): Promise<Packed> {
  let [crc, size, packedSize] = [0, 0, 0]
  const chunks: Uint8Array[] = []
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      crc = crc32(chunk, crc)
      size += chunk.length
      yield chunk
    }
  }
  await pipeline(Readable.from(counted()), createDeflateRaw(), async (packed: AsyncIterable<Uint8Array>) => {
    for await (const chunk of packed) {
      packedSize += chunk.length
      chunks.push(chunk)
    }
  })
  return { name: Buffer.from(name, 'utf8'), chunks, crc, packedSize, size }
}

function localHeader(packed: Packed, stamp: number): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(LOCAL, 0)
  head.writeUInt16LE(VERSION, 4)
  writeShared(head, 6, packed, stamp)
  return Buffer.concat([head, packed.name])
}

function centralHeader(packed: Packed, stamp: number, at: number): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(CENTRAL, 0)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(VERSION, 6)
  writeShared(head, 8, packed, stamp)
  head.writeUInt32LE(at, 42)
  return Buffer.concat([head, packed.name])
}

/** What both headers say of an entry, from its flags to the length of its name. */
function writeShared(head: Buffer, from: number, packed: Packed, stamp: number): void {
  head.writeUInt16LE(FLAGS, from)
  head.writeUInt16LE(DEFLATED, from + 2)
  head.writeUInt16LE(0, from + 4)
  head.writeUInt16LE(stamp, from + 6)
  head.writeUInt32LE(packed.crc, from + 8)
  head.writeUInt32LE(packed.packedSize, from + 12)
  head.writeUInt32LE(packed.size, from + 16)
  head.writeUInt16LE(packed.name.length, from + 20)
}

function endOf(count: number, bytes: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(bytes, 12)
  end.writeUInt32LE(at, 16)
  return end
}

/** Zip files count years from 1980 to 2107; the time is midnight. */
function dosDate(date: CivilDate): number {
  const { year, month, day } = dateParts(date)
  return ((Math.min(Math.max(year, 1980), 2107) - 1980) << 9) | (month << 5) | day
}
