import { Failure } from '../../../shared/kit/failure.ts'

/** One part of a zip as its directory lists it; sizes in bytes, and not to be trusted before the part is inflated. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packedSize: number
  readonly size: number
  readonly checksum: number
  /** Where the part's own header begins in the file. */
  readonly offset: number
}

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LONGEST_COMMENT = 0xffff
const ZIP64_COUNT = 0xffff
const ZIP64_SIZE = 0xffffffff
/** Bit 0: encrypted. Bit 6: strongly encrypted. Bit 13: the directory itself is masked. */
const ENCRYPTED_FLAGS = 0b0010_0000_0100_0001

const SAVE_AGAIN = 'Open it in Word or Excel, save a new copy, and bring that in.'

/** A failure for a package that no honest program writes, or that lost bytes on its way. */
export function damaged(what: string, cause?: unknown): Failure {
  return new Failure('file-unreadable', `The file is damaged: ${what}. ${SAVE_AGAIN}`, { cause })
}

/**
 * Lists the parts of a zip from its central directory without unpacking any. Refuses what no office program writes
 * and a hostile file may use: zip64, several disks, encryption, names that leave the package, duplicate names.
 *
 * @param mostParts the largest number of parts that is accepted
 */
export function listZipEntries(bytes: Uint8Array, mostParts: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (count === ZIP64_COUNT || start === ZIP64_SIZE || size === ZIP64_SIZE) throw hugePackage()
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    throw damaged('it is one piece of a package in several pieces')
  }
  if (count > mostParts) {
    throw new Failure(
      'too-large',
      `The file holds ${count} parts; up to ${mostParts} are read. ${SAVE_AGAIN}`,
    )
  }
  if (start + size > end) throw damaged('its list of parts does not fit into it')
  return readEntries(bytes.subarray(start, start + size), count)
}

function hugePackage(): Failure {
  return new Failure(
    'file-unsupported',
    `The file is packed in the format for very large files (zip64), which is not read. ${SAVE_AGAIN}`,
  )
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (
      view.getUint32(at, true) === END_MARK &&
      at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength
    ) {
      return at
    }
  }
  throw damaged('it stops before its end, as when a download or a copy was cut off')
}

function readEntries(directory: Uint8Array, count: number): readonly ZipEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const seen = new Set<string>()
  const entries: ZipEntry[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) {
      throw damaged('its list of parts is broken')
    }
    const nameSize = view.getUint16(at + 28, true)
    const next = at + ENTRY_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > view.byteLength) throw damaged('its list of parts is broken')
    if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAGS) !== 0) throw encryptedPart()
    const entry = entryAt(view, at, readName(directory.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize)))
    // Part names of an office package do not differ by case alone (OPC, part 2, 6.2.2).
    const key = entry.name.toLowerCase()
    if (seen.has(key)) throw damaged('two of its parts have the same name')
    seen.add(key)
    entries.push(entry)
    at = next
  }
  if (at !== view.byteLength) throw damaged('its list of parts is longer than it says')
  return entries
}

function entryAt(view: DataView, at: number, name: string): ZipEntry {
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  if ([entry.packedSize, entry.size, entry.offset].includes(ZIP64_SIZE)) throw hugePackage()
  return entry
}

function encryptedPart(): Failure {
  return new Failure(
    'file-unsupported',
    'The file is encrypted. Open it with its password, save a copy without one, and bring that in.',
  )
}

/** The name of a part; office programs write plain relative paths with forward slashes. */
function readName(bytes: Uint8Array): string {
  let name: string
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw damaged('the name of a part is not readable', cause)
  }
  const leaves = name.startsWith('/') || /(^|\/)\.\.?(\/|$)/.test(name) || /^[a-z]:/i.test(name)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (leaves || name === '' || /[\\\u0000-\u001f\u007f]/.test(name)) {
    throw damaged('the name of a part points outside the file')
  }
  return name
}
