import { inflateSync } from 'node:zlib'

/** One object of a file while it is being spoilt: its dictionary as written, and its stream as plain text. */
export interface RawObject {
  readonly number: number
  head: string
  stream: string | null
}

/** Writes a file again with its objects changed, so that a test can break one thing and nothing else. */
export function rebuildPdf(bytes: Uint8Array, change: (object: RawObject) => void): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const end = text.lastIndexOf('\nxref\n') + 1
  const objects = [...text.slice(0, end).matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map((match) => ({
    number: Number(match[1]),
    start: match.index + match[0].length,
  }))
  let out = text.slice(0, text.indexOf('\n', text.indexOf('\n') + 1) + 1)
  const offsets = new Map<number, number>()
  for (const { number, start } of objects) {
    const object = readRaw(number, text, start)
    change(object)
    offsets.set(number, out.length)
    out += writeRaw(object)
  }
  const trailer = text.slice(text.indexOf('trailer', end), text.indexOf('startxref', end))
  const count = Math.max(...offsets.keys()) + 1
  const table = Array.from({ length: count - 1 }, (_, index) => {
    const offset = offsets.get(index + 1) ?? 0
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = out.length
  out += `xref\n0 ${count}\n0000000000 65535 f \n${table.join('')}${trailer}startxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(out, 'latin1'))
}

function readRaw(number: number, text: string, start: number): RawObject {
  const length = /^<<[\s\S]*?\/Length (\d+)[\s\S]*?>>\nstream\n/.exec(text.slice(start, start + 2000))
  const plain = text.slice(start, text.indexOf('\nendobj', start))
  if (
    length === null ||
    !text.slice(start, start + length[0].length).endsWith('stream\n') ||
    plain.indexOf('\nstream\n') < 0
  )
    return { number, head: plain, stream: null }
  const from = start + length[0].length
  const raw = text.slice(from, from + Number(length[1]))
  const head = length[0].slice(0, -'\nstream\n'.length)
  const stream = head.includes('FlateDecode')
    ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1')
    : raw
  return { number, head, stream }
}

function writeRaw({ number, head, stream }: RawObject): string {
  if (stream === null) return `${number} 0 obj\n${head}\nendobj\n`
  const plain = head
    .replace(/\/Filter \/FlateDecode\n?/, '')
    .replace(/\/Length \d+/, `/Length ${stream.length}`)
  return `${number} 0 obj\n${plain}\nstream\n${stream}\nendstream\nendobj\n`
}
