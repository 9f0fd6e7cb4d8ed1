import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a zip. The further fields write what no honest program would. */
export interface ZipPartSpec {
  readonly name: string
  readonly content: string | Uint8Array
  /** 8 (deflated) unless told; 0 is stored, anything else is only claimed. */
  readonly method?: number
  readonly flags?: number
  /** The unpacked size that the directory claims. */
  readonly claimedSize?: number
  readonly claimedChecksum?: number
  /** The name in front of the part's own bytes. */
  readonly innerName?: string
  /** Where the directory says that the part begins. */
  readonly claimedOffset?: number
}

/** Writes a zip byte by byte, so that a test can bend any field of it. */
export function zipFile(
  parts: readonly ZipPartSpec[],
  end: { count?: number; size?: number; comment?: string } = {},
) {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { local, entry } = writePart(part, offset)
    chunks.push(local)
    directory.push(entry)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const tail = Buffer.alloc(22)
  tail.writeUInt32LE(0x06054b50, 0)
  tail.writeUInt16LE(end.count ?? parts.length, 8)
  tail.writeUInt16LE(end.count ?? parts.length, 10)
  tail.writeUInt32LE(end.size ?? listing.length, 12)
  tail.writeUInt32LE(offset, 16)
  tail.writeUInt16LE(end.comment?.length ?? 0, 20)
  return new Uint8Array(Buffer.concat([...chunks, listing, tail, Buffer.from(end.comment ?? '')]))
}

function writePart(part: ZipPartSpec, offset: number): { readonly local: Buffer; readonly entry: Buffer } {
  const content = Buffer.from(part.content)
  const method = part.method ?? 8
  const packed = method === 8 ? deflateRawSync(content) : content
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(part.flags ?? 0x0800, 2)
  fields.writeUInt16LE(method, 4)
  fields.writeUInt32LE(part.claimedChecksum ?? crc32(content), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(part.claimedSize ?? content.length, 18)
  const name = Buffer.from(part.name)
  const inner = Buffer.from(part.innerName ?? part.name)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), withNameSize(fields, inner), inner, packed])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(part.claimedOffset ?? offset, 10)
  const entry = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000'),
    withNameSize(fields, name),
    rest,
    name,
  ])
  return { local, entry }
}

function withNameSize(fields: Buffer, name: Buffer): Buffer {
  const copy = Buffer.from(fields)
  copy.writeUInt16LE(name.length, 22)
  return copy
}
