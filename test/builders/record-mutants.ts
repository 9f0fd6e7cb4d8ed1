import { openOfficePackage } from '../../electron/core/intake/zip-guard.ts'
import { type Random, seededRandom } from './mutants.ts'
import { zipFile } from './zip-file.ts'

/** A record of one of Excel's binary formats: where it begins, where its content does, and where it ends. */
interface BinaryRecord {
  readonly start: number
  readonly content: number
  readonly end: number
}

const ODD_NUMBERS = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xffffffff]

/** An .xlsb whose package is honest and whose records were bent in one to four places. */
export function xlsbMutant(file: Uint8Array, seed: number): Uint8Array {
  const random = seededRandom(seed)
  const office = openOfficePackage(file)
  const parts = new Map<string, Buffer>(
    office.names.map((name) => [name, Buffer.from(office.part(name) ?? '')]),
  )
  const binary = [...parts.keys()].filter((name) => name.endsWith('.bin'))
  for (let left = 1 + random(4); left > 0; left -= 1) {
    const name = pick(binary, random)
    const bytes = parts.get(name) ?? Buffer.alloc(0)
    const records = xlsbRecords(bytes)
    if (records.length > 0) parts.set(name, bentStream(bytes, records, random))
  }
  return zipFile([...parts].map(([name, content]) => ({ name, content })))
}

/** An .xls whose compound file is honest and whose records were bent in place, one to four of them. */
export function xlsMutant(file: Uint8Array, seed: number): Uint8Array {
  const random = seededRandom(seed)
  const bytes = Buffer.from(file)
  for (let left = 1 + random(4); left > 0; left -= 1) bendInPlace(bytes, xlsRecords(bytes), random)
  return new Uint8Array(bytes)
}

/** MS-XLSB, 2.1.4: the number and the size of a record take seven bits of each byte. */
function xlsbRecords(bytes: Buffer): BinaryRecord[] {
  const records: BinaryRecord[] = []
  let at = 0
  while (at < bytes.length) {
    const start = at
    at += (bytes[at] ?? 0) & 0x80 ? 2 : 1
    let size = 0
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at] ?? 0
      at += 1
      size += (byte & 0x7f) << shift
      if ((byte & 0x80) === 0) break
    }
    const end = Math.min(bytes.length, at + size)
    records.push({ start, content: at, end })
    at = end
  }
  return records
}

const BEGIN = 0x0809
const SECTOR = 512

/** MS-XLS, 2.1.4: two bytes of kind, two of size. The stream begins at a sector with a record that says so. */
function xlsRecords(bytes: Buffer): BinaryRecord[] {
  let at = SECTOR
  while (at + 2 <= bytes.length && bytes.readUInt16LE(at) !== BEGIN) at += SECTOR
  const records: BinaryRecord[] = []
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt16LE(at + 2)
    if (end > bytes.length) break
    records.push({ start: at, content: at + 4, end })
    at = end
  }
  return records
}

function bentStream(bytes: Buffer, records: readonly BinaryRecord[], random: Random): Buffer {
  const one = pick(records, random)
  const other = pick(records, random)
  const whole = bytes.subarray(one.start, one.end)
  const [before, after] = [bytes.subarray(0, one.start), bytes.subarray(one.end)]
  switch (random(7)) {
    case 0:
      return Buffer.concat([before, after])
    case 1:
      return Buffer.concat([before, ...Array.from({ length: 1 + random(300) }, () => whole), after])
    case 2:
      return Buffer.concat([before, bytes.subarray(other.start, other.end), after])
    case 3:
      return Buffer.concat([before, bytes.subarray(one.start, one.start + random(whole.length)), after])
    case 4:
      return Buffer.from(bytes.subarray(0, one.start + random(whole.length)))
    default: {
      const bent = Buffer.from(bytes)
      bendNumber(bent, one, random)
      return bent
    }
  }
}

/** Bends a record without moving what follows it, since a compound file says where each part stands. */
function bendInPlace(bytes: Buffer, records: readonly BinaryRecord[], random: Random): void {
  if (records.length === 0) return
  const one = pick(records, random)
  const other = pick(records, random)
  switch (random(5)) {
    case 0:
      bytes.writeUInt16LE(pick(ODD_NUMBERS, random) & 0xffff, one.start)
      return
    case 1:
      bytes.writeUInt16LE(pick(ODD_NUMBERS, random) & 0xffff, one.start + 2)
      return
    case 2:
      bytes.copy(bytes, one.start, other.start, Math.min(other.end, other.start + one.end - one.start))
      return
    default:
      bendNumber(bytes, one, random)
  }
}

/** Puts an odd number of one, two or four bytes somewhere into a record's content. */
function bendNumber(bytes: Buffer, { content, end }: BinaryRecord, random: Random): void {
  if (end === content) return
  const at = content + random(end - content)
  const number = pick(ODD_NUMBERS, random)
  const size = Math.min(end - at, pick([1, 2, 4], random))
  for (let byte = 0; byte < size; byte += 1) bytes[at + byte] = (number >>> (8 * byte)) & 0xff
}

function pick<T>(choices: readonly T[], random: Random): T {
  const choice = choices[random(choices.length)]
  if (choice === undefined) throw new Error('nothing to pick from')
  return choice
}
