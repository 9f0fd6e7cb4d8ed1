import { type ZipPartSpec, zipFile } from './zip-file.ts'

/** The numbers of the records of an Excel binary workbook that a plain sheet needs (MS-XLSB, 2.3.2). */
const RECORDS = {
  row: 0,
  yesNo: 4,
  real: 5,
  text: 6,
  beginBook: 131,
  endBook: 132,
  beginSheet: 129,
  endSheet: 130,
  beginSheets: 143,
  endSheets: 144,
  beginRows: 145,
  endRows: 146,
  sheet: 156,
} as const

function record(kind: keyof typeof RECORDS, content: Buffer = Buffer.alloc(0)): Buffer {
  const id = RECORDS[kind]
  const head = id < 128 ? [id] : [(id & 0x7f) | 0x80, id >> 7]
  const size = content.length < 128 ? [content.length] : [(content.length & 0x7f) | 0x80, content.length >> 7]
  return Buffer.concat([Buffer.from([...head, ...size]), content])
}

function whole(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [at, number] of numbers.entries()) bytes.writeUInt32LE(number, at * 4)
  return bytes
}

function wide(text: string): Buffer {
  return Buffer.concat([whole(text.length), Buffer.from(text, 'utf16le')])
}

function cellRecord(column: number, value: string | number | boolean): Buffer {
  const place = whole(column, 0)
  if (typeof value === 'string') return record('text', Buffer.concat([place, wide(value)]))
  if (typeof value === 'boolean') return record('yesNo', Buffer.concat([place, Buffer.from([value ? 1 : 0])]))
  const real = Buffer.alloc(8)
  real.writeDoubleLE(value)
  return record('real', Buffer.concat([place, real]))
}

/** The parts of an Excel binary workbook around the bytes of its one sheet, Wards. */
export function binaryWorkbookParts(sheet: Uint8Array): readonly ZipPartSpec[] {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rels = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/${type}" Target="${target}"/></Relationships>`
  const book = Buffer.concat([
    record('beginBook'),
    record('beginSheets'),
    record('sheet', Buffer.concat([whole(0, 1), wide('rId1'), wide('Wards')])),
    record('endSheets'),
    record('endBook'),
  ])
  return [
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
    },
    { name: '_rels/.rels', content: rels('officeDocument', 'xl/workbook.bin') },
    { name: 'xl/workbook.bin', content: book },
    { name: 'xl/_rels/workbook.bin.rels', content: rels('worksheet', 'worksheets/sheet1.bin') },
    { name: 'xl/worksheets/sheet1.bin', content: sheet },
  ]
}

/** An Excel binary workbook with the rows on its one sheet, cut off by some bytes at the end where that is told. */
export function binaryWorkbookFile(
  rows: readonly (readonly (string | number | boolean)[])[],
  cutOff = 0,
): Uint8Array {
  const sheet = Buffer.concat([
    record('beginSheet'),
    record('beginRows'),
    ...rows.flatMap((row, at) => [
      record('row', Buffer.concat([whole(at, 0), Buffer.alloc(17)])),
      ...row.map((value, column) => cellRecord(column, value)),
    ]),
    record('endRows'),
    record('endSheet'),
  ])
  return zipFile(binaryWorkbookParts(sheet.subarray(0, sheet.length - cutOff)))
}
