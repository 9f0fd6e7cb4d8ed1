import { isUtf8 } from 'node:buffer'
import { decodeXml } from '../xml-events.ts'
import { damaged } from '../zip-directory.ts'

/** Where something stands among the bytes of a part; one object serves a whole walk. */
export class XmlSpan {
  readonly bytes: Buffer
  start = 0
  end = 0
  /** Text in which nothing stands for something else (CDATA). */
  isRaw = false

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  at(start: number, end: number, isRaw = false): this {
    this.start = start
    this.end = end
    this.isRaw = isRaw
    return this
  }

  /** Without entities. */
  words(): string {
    return wordsOf(this.bytes, this)
  }
}

type Place = Pick<XmlSpan, 'start' | 'end' | 'isRaw'>

/** The text at a place, without entities. */
export function wordsOf(bytes: Buffer, { start, end, isRaw }: Place): string {
  const words = bytes.toString('utf8', start, end)
  return isRaw ? words : decodeEntities(words)
}

/** The whole number that stands at a place in digits alone, at most 15 of them; -1 where something else does. */
export function digitsAt(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || end - start > 15) return -1
  let number = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/** The bytes of a part in UTF-8 and without a mark. Office writes UTF-8 and may write UTF-16 with its mark. */
export function utf8Bytes(part: Uint8Array): Buffer {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isWide) return Buffer.from(decodeXml(part))
  if (!isUtf8(bytes)) throw damaged('the text in it is in an unknown encoding')
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

export function isSpace(code: number | undefined): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,10});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code =
      name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
