import { inflateSync } from 'node:zlib'
import { createTokens, type Tokens } from './pdf-tokens.ts'

/** A value of a PDF file (ISO 32000-1, 7.3). Text strings are kept as the bytes that they are, one character each. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfReference | PdfArray | PdfDictionary
export interface PdfName {
  readonly kind: 'name'
  readonly name: string
}
export interface PdfString {
  readonly kind: 'string'
  readonly bytes: string
}
export interface PdfReference {
  readonly kind: 'reference'
  readonly number: number
}
export type PdfArray = readonly PdfValue[]
export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
}

export interface PdfObject {
  readonly value: PdfValue
  /** The stream's bytes, inflated; null for an object that is no stream. */
  readonly stream: string | null
}

/** The objects of a file with a plain cross-reference table, such as pdfkit writes. */
export interface PdfFile {
  readonly version: string
  readonly trailer: PdfDictionary
  readonly objects: ReadonlyMap<number, PdfObject>
  /** The value that a reference stands for, through any number of references. */
  resolve(value: PdfValue | undefined): PdfValue
  /** A dictionary's entry, resolved; null when it is not there. */
  get(dictionary: PdfValue | undefined, key: string): PdfValue
}

/** Reads a PDF. Throws with a sentence when the file is not built as expected. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1')
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)
  if (start === null) throw new Error('The file has no end mark')
  const tokens = createTokens(text, Number(start[1]))
  const offsets = readCrossReferences(tokens)
  const trailer = parseValue(tokens)
  if (!isDictionary(trailer)) throw new Error('The file has no trailer')
  const objects = new Map<number, PdfObject>()
  for (const [number, offset] of offsets) objects.set(number, readObject(text, number, offset))
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let current = value ?? null
    for (let step = 0; isReference(current) && step < 10; step += 1)
      current = objects.get(current.number)?.value ?? null
    return current
  }
  const get = (dictionary: PdfValue | undefined, key: string): PdfValue => {
    const resolved = resolve(dictionary)
    return isDictionary(resolved) ? resolve(resolved.entries.get(key)) : null
  }
  return { version: text.slice(5, 8), trailer, objects, resolve, get }
}

function readCrossReferences(tokens: Tokens): Map<number, number> {
  const offsets = new Map<number, number>()
  if (tokens.next() !== 'xref') throw new Error('The end mark does not lead to a cross-reference table')
  for (let token = tokens.next(); token !== 'trailer'; token = tokens.next()) {
    const first = Number(token)
    const count = Number(tokens.next())
    for (let index = 0; index < count; index += 1) {
      const offset = Number(tokens.next())
      tokens.next()
      if (tokens.next() === 'n') offsets.set(first + index, offset)
    }
  }
  return offsets
}

function readObject(text: string, number: number, offset: number): PdfObject {
  const tokens = createTokens(text, offset)
  if (tokens.next() !== String(number) || tokens.next() !== '0' || tokens.next() !== 'obj')
    throw new Error(`Object ${number} is not where the cross-reference table says`)
  const value = parseValue(tokens)
  if (tokens.next() !== 'stream') return { value, stream: null }
  if (!isDictionary(value)) throw new Error(`Stream ${number} has no dictionary`)
  const length = value.entries.get('Length')
  if (typeof length !== 'number') throw new Error(`Stream ${number} has no length`)
  const from = tokens.position + (text[tokens.position] === '\r' ? 2 : 1)
  const raw = text.slice(from, from + length)
  const filter = value.entries.get('Filter')
  if (filter === undefined) return { value, stream: raw }
  if (!isName(filter) || filter.name !== 'FlateDecode')
    throw new Error(`Stream ${number} has an unknown filter`)
  return { value, stream: inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') }
}

/** Reads one value; `undefined` for a keyword that is no value, such as an operator. */
function parseValue(tokens: Tokens): PdfValue {
  const token = tokens.next()
  const value = tryValue(token, tokens)
  if (value === undefined) throw new Error(`"${token}" stands where a value should`)
  return value
}

/** The value that begins with a token, or undefined when the token begins none. */
export function tryValue(token: string, tokens: Tokens): PdfValue | undefined {
  if (token === '<<') return parseDictionary(tokens)
  if (token === '[') return parseArray(tokens)
  if (token.startsWith('(')) return { kind: 'string', bytes: token.slice(1) }
  if (token.startsWith('<')) return { kind: 'string', bytes: fromHex(token.slice(1)) }
  if (token.startsWith('/')) return { kind: 'name', name: token.slice(1) }
  if (token === 'true') return true
  if (token === 'false') return false
  if (token === 'null') return null
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(token)) return undefined
  const place = tokens.position
  if (/^\d+$/.test(token) && /^\d+$/.test(tokens.next()) && tokens.next() === 'R')
    return { kind: 'reference', number: Number(token) }
  tokens.position = place
  return Number(token)
}

function parseDictionary(tokens: Tokens): PdfDictionary {
  const entries = new Map<string, PdfValue>()
  for (let key = tokens.next(); key !== '>>'; key = tokens.next()) {
    if (!key.startsWith('/')) throw new Error(`"${key}" stands where a name should`)
    entries.set(key.slice(1), parseValue(tokens))
  }
  return { kind: 'dictionary', entries }
}

function parseArray(tokens: Tokens): PdfArray {
  const values: PdfValue[] = []
  for (;;) {
    const token = tokens.next()
    if (token === ']') return values
    const value = tryValue(token, tokens)
    if (value === undefined) throw new Error(`"${token}" stands in an array`)
    values.push(value)
  }
}

function fromHex(hex: string): string {
  const even = hex.length % 2 === 0 ? hex : `${hex}0`
  return Buffer.from(even, 'hex').toString('latin1')
}

export function isName(value: PdfValue | undefined): value is PdfName {
  return isKind(value, 'name')
}
export function isString(value: PdfValue | undefined): value is PdfString {
  return isKind(value, 'string')
}
export function isReference(value: PdfValue | undefined): value is PdfReference {
  return isKind(value, 'reference')
}
export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return isKind(value, 'dictionary')
}
export function isArray(value: PdfValue | undefined): value is PdfArray {
  return Array.isArray(value)
}

function isKind(value: PdfValue | undefined, kind: string): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind
}

/** The words of a text string: UTF-16 where it says so, else single bytes. */
export function textOf(value: PdfValue): string {
  if (!isString(value)) return ''
  if (!value.bytes.startsWith('\u00fe\u00ff')) return value.bytes
  const swapped = Buffer.from(value.bytes.slice(2), 'latin1').swap16()
  return swapped.toString('utf16le')
}
