import { binaryWorkbookFile, binaryWorkbookParts } from './binary-workbook-file.ts'
import { rawWorkbookFile } from './office-parts.ts'
import { openDocumentFile } from './open-document-file.ts'
import { compoundFile } from './unsuitable-files.ts'
import { type ZipPartSpec, zipFile } from './zip-file.ts'

/** A partner's file that is odd or built to do harm: read for what it holds, or refused with a reason. */
export interface HostileReturn {
  readonly what: string
  /** Made when it is needed, because some are large. */
  readonly bytes: () => Uint8Array
  /** The reason of the refusal; left out where the rows can be read. */
  readonly refusal?: RegExp
}

const MEGABYTE = 1024 * 1024
const text =
  (content: string): (() => Uint8Array) =>
  () =>
    new Uint8Array(Buffer.from(content))
const cell = (value: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
const sheetRow = (cells: string): string => `<table:table-row>${cells}</table:table-row>`
const inline = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
const oneCell = `<sheetData><row r="1">${inline('A1', 'Ward')}</row></sheetData>`
const withParts =
  (...further: readonly ZipPartSpec[]) =>
  () =>
    rawWorkbookFile({ sheet: oneCell, further })

const TEXT_FILES: readonly HostileReturn[] = [
  {
    what: 'formulas that start programs',
    bytes: text('Ward,Note\nAsh,"=cmd|\'/c calc\'!A1"\nOak,@SUM(1)\n'),
  },
  { what: 'prototype names as headings', bytes: text('__proto__,constructor,toString\n1,2,3\n') },
  {
    what: 'a quotation mark that is never closed',
    bytes: text('Ward,Count\n"Ash,1\nOak,2\n'),
    refusal: /row 2 .*never closed/,
  },
  {
    what: 'NUL bytes between letters',
    bytes: text('Ward,Count\nA\0sh,1\n'),
    refusal: /no spreadsheet that can be read/,
  },
  { what: 'a thousand columns', bytes: text(`${'x,'.repeat(1000)}\n`), refusal: /200 columns/ },
  { what: 'more rows than are read', bytes: text('a,b\n'.repeat(105_001)), refusal: /105,000 rows/ },
  {
    what: 'a cell longer than Excel allows',
    bytes: text(`a,b\n${'x'.repeat(32_768)},1\n`),
    refusal: /longer than Excel allows/,
  },
  { what: 'spaces without end', bytes: text(' '.repeat(8 * MEGABYTE)), refusal: /empty|longer/ },
  { what: 'commas and nothing else', bytes: text(',,,\n,,,\n'), refusal: /empty/ },
  {
    what: 'more bytes than are read',
    bytes: () => new Uint8Array(51 * MEGABYTE).fill(97),
    refusal: /51 MB; up to 50 MB/,
  },
  { what: 'rows of different lengths', bytes: text('a,b,c\n1\n1,2,3,4\n') },
  { what: 'line ends of three kinds', bytes: text('a,b\r\n1,2\n3,4\r5,6') },
  {
    what: 'UTF-8 up to one wrong byte',
    bytes: () => new Uint8Array([...Buffer.from('Ward,Cost\nÄsh,'), 0xa3, 0x35, 10]),
  },
  {
    what: 'UTF-16 cut in the middle of a letter',
    bytes: () => new Uint8Array(Buffer.from('\ufeffWard\tCount\nAsh\t1\n', 'utf16le').subarray(0, -1)),
  },
  {
    what: 'a web page named .xls',
    bytes: text('<table><tr><td>Ward</td></tr></table>'),
    refusal: /web page/,
  },
  {
    what: 'a spreadsheet of XML',
    bytes: text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    refusal: /XML file/,
  },
]

const OPEN_DOCUMENTS: readonly HostileReturn[] = [
  {
    what: '.ods: an empty row to the end of the sheet',
    bytes: () =>
      openDocumentFile(
        `${sheetRow(cell('Ward'))}<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
      ),
  },
  {
    what: '.ods: a full row, 1,048,576 times',
    bytes: () =>
      openDocumentFile(
        `<table:table-row table:number-rows-repeated="1048576">${cell('Ward')}</table:table-row>`,
      ),
    refusal: /105,000 rows/,
  },
  {
    what: '.ods: a full cell, 16,384 times',
    bytes: () =>
      openDocumentFile(
        sheetRow(
          cell('Ward').replace(
            '<table:table-cell',
            '<table:table-cell table:number-columns-repeated="16384"',
          ),
        ),
      ),
    refusal: /200 columns/,
  },
  {
    what: '.ods: a cell of spaces, a billion times',
    bytes: () =>
      openDocumentFile(
        `<table:table-row table:number-rows-repeated="1048576">${cell('\u200b').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="1048576"')}</table:table-row>`,
      ),
    refusal: /empty/,
  },
  {
    what: '.ods: repeated four billion times',
    bytes: () =>
      openDocumentFile(
        `<table:table-row table:number-rows-repeated="4294967296">${cell('x')}</table:table-row>`,
      ),
    refusal: /repeated as no sheet/,
  },
  {
    what: '.ods: repeated minus once',
    bytes: () =>
      openDocumentFile(`<table:table-row table:number-rows-repeated="-1">${cell('x')}</table:table-row>`),
    refusal: /repeated as no sheet/,
  },
  {
    what: '.ods: a merge beyond the sheet',
    bytes: () =>
      openDocumentFile(
        `${sheetRow(cell('a'))}${sheetRow(cell('x').replace('<table:table-cell', '<table:table-cell table:number-rows-spanned="1048576"'))}`,
      ),
    refusal: /leaves the sheet/,
  },
  {
    what: '.ods: a number that is none',
    bytes: () =>
      openDocumentFile(sheetRow('<table:table-cell office:value-type="float" office:value="many"/>')),
    refusal: /should hold a number in row 1/,
  },
  {
    what: '.ods: elements in each other',
    bytes: () => openDocumentFile(sheetRow(`${'<text:span>'.repeat(500)}${'</text:span>'.repeat(500)}`)),
    refusal: /too deep/,
  },
  {
    what: '.ods: a table inside a cell',
    bytes: () =>
      openDocumentFile(
        sheetRow(
          `${cell('Ward')}<table:table-cell><table:table><table:table-row>${cell('inner')}</table:table-row></table:table></table:table-cell>`,
        ),
      ),
  },
  {
    what: '.ods: entities that multiply',
    bytes: () => openDocumentFile(sheetRow(cell('&a;')), '<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
    refusal: /document type declaration/,
  },
  {
    what: '.ods: no content',
    bytes: () =>
      zipFile([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 }]),
    refusal: /lists no sheets/,
  },
  {
    what: '.ods: a wrong content type',
    bytes: () =>
      zipFile([
        { name: 'mimetype', content: 'application/octet-stream', method: 0 },
        { name: 'content.xml', content: '<a/>' },
      ]),
    refusal: /zip archive/,
  },
  {
    what: '.ods: a gigabyte of spaces',
    bytes: () => openDocumentFile(sheetRow(cell(' '.repeat(8 * MEGABYTE)))),
    refusal: /unpacks to far more than a return/,
  },
]

const PACKAGES: readonly HostileReturn[] = [
  {
    what: '.xlsx: one part that unpacks a thousandfold',
    bytes: () => withParts({ name: 'xl/media/image1.xml', content: new Uint8Array(8 * MEGABYTE) })(),
    refusal: /unpacks to far more than a return/,
  },
  {
    what: '.xlsx: parts that share their bytes',
    bytes: withParts({ name: 'xl/a.xml', content: '<a/>', claimedOffset: 0 }),
    refusal: /overlap/,
  },
  {
    what: '.xlsx: more parts than are read',
    bytes: () =>
      withParts(...Array.from({ length: 1000 }, (_, at) => ({ name: `xl/media/${at}.bin`, content: 'x' })))(),
    refusal: /up to 1000 are read/,
  },
  {
    what: '.ods: a formula without a value, a billion times',
    bytes: () =>
      openDocumentFile(
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:formula="of:=A1" table:number-columns-repeated="1048576"/></table:table-row>',
      ),
    refusal: /200 columns|repeats its cells/,
  },
  {
    what: '.xlsx: a part name that leaves the file',
    bytes: withParts({ name: '../../autoexec.xml', content: '<a/>' }),
    refusal: /points outside/,
  },
  {
    what: '.xlsx: two parts of one name',
    bytes: withParts({ name: 'xl/a.xml', content: '<a/>' }, { name: 'xl/A.xml', content: '<a/>' }),
    refusal: /same name/,
  },
  {
    what: '.xlsx: a part with a password',
    bytes: withParts({ name: 'xl/a.xml', content: '<a/>', flags: 1 }),
    refusal: /encrypted/,
  },
  {
    what: '.xlsx: links to other workbooks',
    bytes: withParts({ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }),
  },
  { what: '.xlsm: macros', bytes: withParts({ name: 'xl/vbaProject.bin', content: 'Sub Auto_Open()' }) },
  { what: '.xlsx: cut off', bytes: () => withParts()().subarray(0, 900), refusal: /cut off/ },
  {
    what: '.xlsx: a row number of four billion',
    bytes: () =>
      rawWorkbookFile({ sheet: `<sheetData><row r="4294967296">${inline('A1', 'x')}</row></sheetData>` }),
    refusal: /no sheet can have/,
  },
  {
    what: '.xlsx: one value with a million signs',
    bytes: () =>
      rawWorkbookFile({
        sheet: `<sheetData><row r="1" x="${'>'.repeat(1_000_000)}">${inline('A1', 'x')}</row></sheetData>`,
      }),
  },
  {
    what: '.xlsx: a formula that starts a program',
    bytes: () =>
      rawWorkbookFile({
        sheet: `<sheetData><row r="1"><c r="A1" t="str"><f>cmd|'/c calc'!A1</f><v>0</v></c></row></sheetData>`,
      }),
  },
  {
    what: '.docx',
    bytes: () => zipFile([{ name: 'word/document.xml', content: '<a/>' }]),
    refusal: /Word document/,
  },
  {
    what: 'a file with a password',
    bytes: () => compoundFile('EncryptionInfo', 'EncryptedPackage'),
    refusal: /protected with a password/,
  },
  {
    what: '.xls: nothing behind its streams',
    bytes: () => compoundFile('Root Entry', 'Workbook'),
    refusal: /cannot be read/,
  },
  {
    what: '.xlsb: cut in its cells',
    bytes: () =>
      binaryWorkbookFile(
        [
          ['Ward', 'Count'],
          ['Ash', 1],
        ],
        40,
      ),
    refusal: /cannot be read/,
  },
  {
    what: '.xlsb: a text of four billion letters',
    bytes: () =>
      zipFile(
        binaryWorkbookParts(
          new Uint8Array([
            145,
            1,
            0,
            0,
            25,
            ...new Array(25).fill(0),
            6,
            12,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            255,
            255,
            255,
            255,
            146,
            1,
            0,
          ]),
        ),
      ),
    refusal: /cannot be read|empty/,
  },
  {
    what: '.xlsb: no sheets',
    bytes: () => zipFile([{ name: 'xl/workbook.bin', content: new Uint8Array([131, 1, 0, 132, 1, 0]) }]),
    refusal: /cannot be read|empty/,
  },
]

export const HOSTILE_RETURNS: readonly HostileReturn[] = [...TEXT_FILES, ...OPEN_DOCUMENTS, ...PACKAGES]
