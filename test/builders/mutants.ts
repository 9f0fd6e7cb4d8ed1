import { openOfficePackage } from '../../electron/core/intake/zip-guard.ts'
import { zipFile } from './zip-file.ts'

/** Random whole numbers from 0 up to below `limit`, the same for the same seed. */
export type Random = (limit: number) => number

export function seededRandom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * limit)
  }
}

const ODD_VALUES = [
  '0',
  '-1',
  '1',
  '2',
  '63',
  '64',
  '201',
  '65536',
  '1048577',
  '2147483648',
  '1e308',
  'NaN',
  'true',
  '',
  ' ',
  'A1:XFD1048576',
  'XFD1048576',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  'http://example.org/',
  'restart',
  'continue',
  '\ud83d\ude00',
  '&lt;script&gt;',
  '&#0;',
  '&#x1F;',
  '&unknown;',
  '%n%s',
  'x'.repeat(5000),
  '9'.repeat(400),
]

const OPEN_SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet'

type Mutation = (xml: string, random: Random) => string

const MUTATIONS: readonly Mutation[] = [
  (xml, random) => replaceOne(xml, /="[^"]*"/g, random, () => `="${pick(ODD_VALUES, random)}"`),
  (xml, random) => replaceOne(xml, /="[^"]*"/g, random, () => `="${pick(ODD_VALUES, random)}"`),
  (xml, random) => replaceOne(xml, />[^<]+</g, random, () => `>${pick(ODD_VALUES, random)}<`),
  (xml, random) => replaceOne(xml, /<[^>]+>/g, random, () => ''),
  (xml, random) => replaceOne(xml, /<[^>]+\/>/g, random, (found) => found.repeat(1 + random(300))),
  (xml, random) => replaceOne(xml, /<[^>/]+>/g, random, (found) => found.repeat(1 + random(300))),
  (xml, random) => replaceOne(xml, /<[^>]+>/g, random, () => pick(xml.match(/<[^>]+>/g) ?? [''], random)),
  (xml, random) =>
    replaceOne(
      xml,
      /<(\w+:)?(tr|tc|tbl|row|c|p|r|si)\b[^>]*>.*?<\/\1?\2>/gs,
      random,
      (found) => found + found,
    ),
  (xml, random) =>
    replaceOne(xml, /<(\w+:)?(tr|tc|tbl|row|c|p|r|si)\b[^>]*>.*?<\/\1?\2>/gs, random, () => ''),
  (xml, random) =>
    replaceOne(xml, /<(\w+:)?(tc|p|c|is)\b[^>]*>/g, random, (found) => `${found}${xml.slice(0, 2000)}`),
  (xml, random) => xml.slice(0, random(xml.length)),
  (xml, random) =>
    replaceOne(xml, /<(\w+:)?t\b[^>]*>/g, random, (found) => `${found}${'deep '.repeat(random(20_000))}`),
  (xml, random) =>
    replaceOne(
      xml,
      /<(\w+:)?p\b[^>]*>/g,
      random,
      (found) => `${'<w:sdt><w:sdtContent>'.repeat(random(200))}${found}`,
    ),
  () => '',
]

function pick<T>(choices: readonly T[], random: Random): T {
  const choice = choices[random(choices.length)]
  if (choice === undefined) throw new Error('nothing to pick from')
  return choice
}

function replaceOne(xml: string, pattern: RegExp, random: Random, change: (found: string) => string): string {
  const matches = [...xml.matchAll(pattern)]
  const match = matches[random(Math.max(1, matches.length))]
  if (match === undefined) return xml
  return xml.slice(0, match.index) + change(match[0]) + xml.slice(match.index + match[0].length)
}

/** The text of the parts of each file that mutants are made of: thousands are made of one. */
const unpacked = new WeakMap<Uint8Array, ReadonlyMap<string, string>>()

function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  const known = unpacked.get(file)
  if (known !== undefined) return known
  const office = openOfficePackage(file)
  const parts = new Map(office.names.map((name) => [name, Buffer.from(office.part(name) ?? '').toString()]))
  unpacked.set(file, parts)
  return parts
}

/** An honest package around parts whose XML was bent in one to four places. */
export function structuredMutant(file: Uint8Array, seed: number): Uint8Array {
  const random = seededRandom(seed)
  const parts = new Map(partsOf(file))
  for (let left = 1 + random(4); left > 0; left--) {
    // The parts that hold the words are bent most often.
    const wordy = [...parts.keys()].filter((name) =>
      /document|sheet1|sharedStrings|styles|footnotes|^content\.xml$/.test(name),
    )
    const any = random(4) === 0 || wordy.length === 0
    const name = pick(any ? [...parts.keys()] : wordy, random)
    if (random(20) === 0) parts.delete(name)
    else parts.set(name, pick(MUTATIONS, random)(parts.get(name) ?? '', random))
    if (parts.size === 0) break
  }
  return zipFile(
    [...parts].map(([name, content]) =>
      // What an OpenDocument file is shows in this part alone, which no reader takes for XML.
      name === 'mimetype' ? { name, content: OPEN_SPREADSHEET, method: 0 } : { name, content },
    ),
  )
}

/** The file with some bytes changed, cut out, doubled, or cut off at the end. */
export function byteMutant(file: Uint8Array, seed: number): Uint8Array {
  const random = seededRandom(seed)
  const bytes = Uint8Array.from(file)
  const kind = random(4)
  if (kind === 0) return bytes.subarray(0, random(bytes.length))
  if (kind === 1) {
    const from = random(bytes.length)
    return new Uint8Array(Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random(64))]))
  }
  if (kind === 2) {
    const from = random(bytes.length)
    return new Uint8Array(
      Buffer.concat([bytes.subarray(0, from), bytes.subarray(from, from + 64), bytes.subarray(from)]),
    )
  }
  for (let left = 1 + random(8); left > 0; left--) bytes[random(bytes.length)] = random(256)
  return bytes
}
