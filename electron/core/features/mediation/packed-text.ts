import { inflateRawSync, inflateSync } from 'node:zlib'

/** The most characters that one packed thing is looked at: beyond this a file was made to fill memory. */
const MOST_UNPACKED = 64 * 1024 * 1024
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const DEFLATED = 8

/**
 * The words of what is kept as bytes, only to look somebody up in them: earlier editions and reports are deflated, files of
 * Excel and Word are zips of XML, and others are text. What cannot be unpacked is looked at as it lies.
 */
export function packedText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length > 4 && buffer.toString('latin1', 0, 2) === 'PK') return zipText(buffer)
  try {
    return inflateSync(buffer, { maxOutputLength: MOST_UNPACKED }).toString('utf8')
  } catch {
    return `${buffer.toString('utf8')} ${buffer.toString('utf16le')}`
  }
}

/** Every part's words, by the directory at the end; where a part is broken, the others are looked at. */
function zipText(zip: Buffer): string {
  const texts: string[] = []
  let at = zip.indexOf('PK\x01\x02', 0, 'latin1')
  while (at >= 0 && at + ENTRY_BYTES <= zip.length && zip.readUInt32LE(at) === ENTRY) {
    texts.push(partText(zip, at))
    at += ENTRY_BYTES + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return texts.join(' ')
}

function partText(zip: Buffer, entry: number): string {
  try {
    const local = zip.readUInt32LE(entry + 42)
    const start = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
    const isDeflated = zip.readUInt16LE(entry + 10) === DEFLATED
    const part = isDeflated ? inflateRawSync(packed, { maxOutputLength: MOST_UNPACKED }) : packed
    return part.toString('utf8').replaceAll(/<[^>]*>/gu, ' ')
  } catch {
    return ''
  }
}
