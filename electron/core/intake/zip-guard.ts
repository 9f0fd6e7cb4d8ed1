import { constants, crc32, inflateRawSync } from 'node:zlib'
import { Failure } from '../../../shared/kit/failure.ts'
import { damaged, listZipEntries, type ZipEntry } from './zip-directory.ts'

/** How much of a file is unpacked at most; sizes in bytes. */
export interface ZipLimits {
  readonly file: number
  readonly parts: number
  readonly part: number
  readonly total: number
  /** How many times its packed size a part may unpack to, once it is past `ratioFrom`. */
  readonly ratio: number
  readonly ratioFrom: number
  /** What such a file is to a person, and what to do when it is too large: for the sentences. */
  readonly what: string
  readonly smaller: string
  readonly simpler: string
}

const MEGABYTE = 1024 * 1024

/** The documented limits for files from outside. Real plans and workbooks unpack 3 to 10 times and stay far below. */
export const OFFICE_FILE_LIMITS: ZipLimits = {
  file: 20 * MEGABYTE,
  parts: 1000,
  part: 64 * MEGABYTE,
  total: 128 * MEGABYTE,
  ratio: 100,
  ratioFrom: MEGABYTE,
  what: 'a plan',
  smaller: 'Remove its pictures, save it again, and bring that in.',
  simpler: 'A delivery plan is far smaller: copy its text into a new document, save that, and bring it in.',
}

/** The parts of a package that passed the guard. Only XML is kept: nothing else is read. */
export interface OfficePackage {
  /** The names of all parts, also of those that are not kept. */
  readonly names: readonly string[]
  /** The bytes of an XML part, by its exact name. */
  part(name: string): Uint8Array | undefined
}

/** Large parts come out in large pieces, because putting many together costs as much as unpacking them. */
const LARGE = 256 * 1024
const LARGE_CHUNK = 4 * MEGABYTE

const STORED = 0
const DEFLATED = 8
const HEADER_MARK = 0x04034b50
const HEADER_SIZE = 30

/**
 * Unpacks an office file under limits that are counted while bytes come out, whatever the file says of itself; each
 * part's length and checksum must then agree with the directory. Refuses document type declarations, which office
 * programs never write and entity bombs need.
 */
export function openOfficePackage(bytes: Uint8Array, limits: ZipLimits = OFFICE_FILE_LIMITS): OfficePackage {
  refuseLargeFile(bytes, limits)
  const entries = listZipEntries(bytes, limits.parts)
  const parts = new Map<string, Uint8Array>()
  let total = 0
  let firstFree = 0
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    const { packed, end } = packedBytes(bytes, entry, firstFree)
    firstFree = end
    const content = unpack(entry, packed, limits, limits.total - total)
    total += content.length
    if (/\.(xml|rels|vml)$/i.test(entry.name)) {
      refuseDoctype(content)
      parts.set(entry.name, content)
    }
  }
  return { names: entries.map((entry) => entry.name), part: (name) => parts.get(name) }
}

/** Refuses a file that is larger than any plan, before anything is read from it. */
export function refuseLargeFile(bytes: Uint8Array, limits: ZipLimits = OFFICE_FILE_LIMITS): void {
  if (bytes.length <= limits.file) return
  const sizes = `${Math.ceil(bytes.length / MEGABYTE)} MB; up to ${Math.floor(limits.file / MEGABYTE)} MB are read`
  throw new Failure('too-large', `The file has ${sizes}. ${limits.smaller}`)
}

/** Finds a part's packed bytes behind its own header, which must agree with the directory and overlap no other. */
function packedBytes(
  bytes: Uint8Array,
  entry: ZipEntry,
  firstFree: number,
): { readonly packed: Uint8Array; readonly end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset < firstFree || entry.offset + HEADER_SIZE > bytes.length) {
    throw damaged('its parts overlap or lie outside it')
  }
  const nameSize = view.getUint16(entry.offset + 26, true)
  const start = entry.offset + HEADER_SIZE + nameSize + view.getUint16(entry.offset + 28, true)
  const end = start + entry.packedSize
  if (view.getUint32(entry.offset, true) !== HEADER_MARK || end > bytes.length) {
    throw damaged('its parts overlap or lie outside it')
  }
  const name = Buffer.from(bytes.buffer, bytes.byteOffset + entry.offset + HEADER_SIZE, nameSize).toString()
  if (name !== entry.name || view.getUint16(entry.offset + 8, true) !== entry.method) {
    throw damaged('it lists a part under another name than the part has')
  }
  return { packed: bytes.subarray(start, end), end }
}

function unpack(entry: ZipEntry, packed: Uint8Array, limits: ZipLimits, left: number): Uint8Array {
  const byRatio = Math.max(limits.ratioFrom, packed.length * limits.ratio)
  const most = Math.min(limits.part, left, byRatio)
  const content = entry.method === STORED ? packed : inflate(entry, packed, most, limits)
  if (content.length > most) throw unpacksTooFar(limits)
  if (content.length !== entry.size || crc32(content) !== entry.checksum) {
    throw damaged('the content of a part is not what was saved')
  }
  return content
}

function inflate(entry: ZipEntry, packed: Uint8Array, most: number, limits: ZipLimits): Uint8Array {
  if (entry.method !== DEFLATED) throw damaged('a part is packed in a way that Word and Excel do not use')
  try {
    // One byte more than allowed, so that a part of exactly the limit still passes.
    const limit = { maxOutputLength: most + 1, finishFlush: constants.Z_FINISH }
    return inflateRawSync(packed, packed.length < LARGE ? limit : { ...limit, chunkSize: LARGE_CHUNK })
  } catch (error) {
    if (error instanceof RangeError) throw unpacksTooFar(limits)
    throw damaged('a part cannot be unpacked', error)
  }
}

function unpacksTooFar({ what, simpler }: ZipLimits): Failure {
  return new Failure('too-large', `The file is small but unpacks to far more than ${what} holds. ${simpler}`)
}

function refuseDoctype(content: Uint8Array): void {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const declaration = '<!DOCTYPE'
  const swapped = Buffer.from(declaration, 'utf16le').swap16()
  if (
    buffer.includes(declaration) ||
    // By bytes: a search for UTF-16 text never ends in memory that begins at an odd address.
    buffer.includes(Buffer.from(declaration, 'utf16le')) ||
    buffer.includes(swapped)
  ) {
    throw new Failure(
      'file-unsupported',
      'The file holds a document type declaration, which Word and Excel never write and which can be used to attack a program. It was not read. Ask its sender for a copy saved by Word or Excel.',
    )
  }
}
