import { describe, expect, test } from 'vitest'
import { OFFICE_FILE_LIMITS, openOfficePackage } from '../../../electron/core/intake/zip-guard.ts'
import { Failure } from '../../../shared/kit/failure.ts'
import { type ZipPartSpec, zipFile } from '../../builders/zip-file.ts'

const MEGABYTE = 1024 * 1024
const GOOD: ZipPartSpec = { name: 'word/document.xml', content: '<w/>' }

function spaces(megabytes: number): Uint8Array {
  return new Uint8Array(megabytes * MEGABYTE).fill(32)
}

/** Bytes that a packer cannot make smaller. */
function noise(size: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length: size }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state >> 16
  })
}

interface Hostile {
  readonly what: string
  readonly bytes: Uint8Array
  readonly says: RegExp
}

const HOSTILE: readonly Hostile[] = [
  {
    what: 'a part that unpacks 1,000 times',
    bytes: zipFile([{ name: 'a.xml', content: spaces(10) }]),
    says: /unpacks/,
  },
  {
    what: 'a part that lies about its size',
    bytes: zipFile([{ name: 'a.xml', content: spaces(10), claimedSize: 10 }]),
    says: /unpacks/,
  },
  {
    what: 'a small lie about the size',
    bytes: zipFile([{ ...GOOD, claimedSize: 3 }]),
    says: /not what was saved/,
  },
  { what: 'a wrong checksum', bytes: zipFile([{ ...GOOD, claimedChecksum: 7 }]), says: /not what was saved/ },
  {
    what: 'too many parts',
    bytes: zipFile(Array.from({ length: 1001 }, (_, at) => ({ name: `${at}.xml`, content: '' }))),
    says: /1001 parts/,
  },
  {
    what: 'a name that climbs',
    bytes: zipFile([{ name: '../../a.xml', content: '' }]),
    says: /outside the file/,
  },
  {
    what: 'a name that climbs inside',
    bytes: zipFile([{ name: 'word/../a.xml', content: '' }]),
    says: /outside/,
  },
  {
    what: 'an absolute name',
    bytes: zipFile([{ name: '/etc/a.xml', content: '' }]),
    says: /outside the file/,
  },
  { what: 'a Windows path', bytes: zipFile([{ name: 'C:a.xml', content: '' }]), says: /outside the file/ },
  { what: 'a backslash', bytes: zipFile([{ name: 'word\\a.xml', content: '' }]), says: /outside the file/ },
  {
    what: 'a control character in a name',
    bytes: zipFile([{ name: 'a\u0000.xml', content: '' }]),
    says: /outside/,
  },
  { what: 'two parts of one name', bytes: zipFile([GOOD, GOOD]), says: /same name/ },
  {
    what: 'two names that differ by case',
    bytes: zipFile([GOOD, { ...GOOD, name: 'Word/Document.xml' }]),
    says: /same name/,
  },
  { what: 'an encrypted part', bytes: zipFile([{ ...GOOD, flags: 1 }]), says: /encrypted/ },
  { what: 'an odd packing', bytes: zipFile([{ ...GOOD, method: 12 }]), says: /do not use/ },
  {
    what: 'another name inside',
    bytes: zipFile([{ ...GOOD, innerName: 'word/other.xml___' }]),
    says: /another name/,
  },
  {
    what: 'parts that share bytes',
    bytes: zipFile([GOOD, { ...GOOD, name: 'word/styles123.xml', claimedOffset: 0 }]),
    says: /overlap/,
  },
  {
    what: 'a part outside the file',
    bytes: zipFile([{ ...GOOD, claimedOffset: 9e6 }]),
    says: /overlap or lie outside/,
  },
  {
    what: 'a directory with fewer parts than it has',
    bytes: zipFile([GOOD, { ...GOOD, name: 'b' }], { count: 1 }),
    says: /longer than it says/,
  },
  {
    what: 'a directory with more parts than it has',
    bytes: zipFile([GOOD], { count: 2 }),
    says: /list of parts is broken/,
  },
  {
    what: 'a directory that does not fit',
    bytes: zipFile([GOOD], { size: 5_000_000 }),
    says: /does not fit/,
  },
  { what: 'zip64', bytes: zipFile([GOOD], { count: 0xffff }), says: /zip64/ },
  {
    what: 'a document type',
    bytes: zipFile([{ ...GOOD, content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }]),
    says: /document type/,
  },
  {
    what: 'a document type in UTF-16',
    bytes: zipFile([{ ...GOOD, content: Buffer.from('\ufeff<!DOCTYPE a><a/>', 'utf16le') }]),
    says: /document type/,
  },
  {
    what: 'a document type in swapped UTF-16',
    bytes: zipFile([{ ...GOOD, content: Buffer.from('\ufeff<!DOCTYPE a><a/>', 'utf16le').swap16() }]),
    says: /document type/,
  },
]

describe('opening a package', () => {
  test.each(HOSTILE)('$what is refused', ({ bytes, says }) => {
    expect(() => openOfficePackage(bytes)).toThrow(Failure)
    expect(() => openOfficePackage(bytes)).toThrow(says)
  })

  test('an honest package gives its XML parts and the names of all', () => {
    const office = openOfficePackage(
      zipFile(
        [
          GOOD,
          { name: 'word/media/a.png', content: 'x' },
          { name: 'stored.xml', content: '<s/>', method: 0 },
        ],
        {
          comment: 'made by hand',
        },
      ),
    )
    expect(office.names).toEqual(['word/document.xml', 'word/media/a.png', 'stored.xml'])
    expect(Buffer.from(office.part('word/document.xml') ?? '').toString()).toBe('<w/>')
    expect(Buffer.from(office.part('stored.xml') ?? '').toString()).toBe('<s/>')
    expect(office.part('word/media/a.png')).toBeUndefined()
    expect(office.part('constructor')).toBeUndefined()
  })

  test('limits count what really comes out: for one part, for all parts, for the file', () => {
    const limits = { ...OFFICE_FILE_LIMITS, part: 1000, total: 1500, file: 10_000 }
    const part = (name: string, size: number): ZipPartSpec => ({ name, content: noise(size) })
    expect(() => openOfficePackage(zipFile([part('a', 1000)]), limits)).not.toThrow()
    expect(() => openOfficePackage(zipFile([part('a', 1001)]), limits)).toThrow(/unpacks/)
    expect(() => openOfficePackage(zipFile([part('a', 1000), part('b', 501)]), limits)).toThrow(/unpacks/)
    expect(() => openOfficePackage(zipFile([part('a', 1000), part('b', 500)]), limits)).not.toThrow()
    expect(() => openOfficePackage(zipFile([{ ...part('a', 10_000), method: 0 }]), limits)).toThrow(
      /up to 0 MB/,
    )
  })

  test('a ratio of 100 counts only past the first megabyte', () => {
    expect(() => openOfficePackage(zipFile([{ name: 'a', content: spaces(1) }]))).not.toThrow()
    expect(() => openOfficePackage(zipFile([{ name: 'a', content: spaces(2) }]))).toThrow(/unpacks/)
  })
})
