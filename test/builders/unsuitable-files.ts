import { zipFile } from './zip-file.ts'

/** The start of a compound file, as Office wrote until 2003, with the names of its streams. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const names = streams.map((stream) => Buffer.from(`${stream}\0`, 'utf16le'))
  const mark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return new Uint8Array(Buffer.concat([mark, Buffer.alloc(504), ...names, Buffer.alloc(512)]))
}

function text(content: string): Uint8Array {
  return new Uint8Array(Buffer.from(content))
}

/** Files that people bring in by mistake, with the kind that each is and words that the refusal must hold. */
export const UNSUITABLE_FILES: readonly {
  readonly what: string
  readonly bytes: Uint8Array
  readonly says: RegExp
}[] = [
  { what: 'an empty file', bytes: new Uint8Array(), says: /empty/ },
  { what: 'a file of zeros', bytes: new Uint8Array(4096), says: /empty/ },
  {
    what: 'a .doc',
    bytes: compoundFile('Root Entry', 'WordDocument'),
    says: /Word 97-2003.*Save As, Word Document/,
  },
  {
    what: 'an .xls',
    bytes: compoundFile('Root Entry', 'Workbook'),
    says: /Excel 97-2003.*Save As, Excel Workbook/,
  },
  { what: 'an old .xls', bytes: compoundFile('Root Entry', 'Book'), says: /Excel 97-2003/ },
  { what: 'a .ppt', bytes: compoundFile('PowerPoint Document'), says: /PowerPoint/ },
  { what: 'an Outlook message', bytes: compoundFile('__properties_version1.0'), says: /older Office file/ },
  {
    what: 'a file with a password',
    bytes: compoundFile('EncryptionInfo', 'EncryptedPackage'),
    says: /protected with a password/,
  },
  { what: 'a PDF', bytes: text('%PDF-1.7\n%âãÏÓ\n'), says: /PDF, printed or scanned/ },
  { what: 'a PDF behind a mail header', bytes: text('X-Header: 1\n\n%PDF-1.4\n'), says: /PDF/ },
  { what: 'a PNG', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), says: /picture/ },
  { what: 'a JPEG', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), says: /picture/ },
  { what: 'a TIFF scan', bytes: new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0]), says: /picture/ },
  { what: 'an iPhone photograph', bytes: text('\0\0\0\u0018ftypheic\0\0\0\0'), says: /picture/ },
  { what: 'an RTF', bytes: text('{\\rtf1\\ansi Plan}'), says: /rich text/ },
  { what: 'a web page', bytes: text('\n<!DOCTYPE html><html><body>Plan</body></html>'), says: /web page/ },
  { what: 'a web page named .xls', bytes: text('<table><tr><td>Issue</td></tr></table>'), says: /web page/ },
  { what: 'a Word 2003 XML file', bytes: text('<?xml version="1.0"?><w:wordDocument/>'), says: /XML file/ },
  { what: 'a CSV', bytes: text('Issue,Action\nNoise,Visit\n'), says: /plain text.*CSV/ },
  {
    what: 'a UTF-16 text',
    bytes: new Uint8Array(Buffer.from('\ufeffIssue\tAction', 'utf16le')),
    says: /plain text/,
  },
  {
    what: 'a program',
    bytes: new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]),
    says: /not a Word document/,
  },
  {
    what: 'an .odt',
    bytes: zipFile([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
      { name: 'content.xml', content: '<x/>' },
    ]),
    says: /OpenDocument text.*Word Document/,
  },
  {
    what: 'an .ods',
    bytes: zipFile([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
    ]),
    says: /OpenDocument spreadsheet.*Excel Workbook/,
  },
  { what: 'an .xlsb', bytes: zipFile([{ name: 'xl/workbook.bin', content: 'x' }]), says: /binary workbook/ },
  {
    what: 'a .pptx',
    bytes: zipFile([{ name: 'ppt/presentation.xml', content: '<p/>' }]),
    says: /PowerPoint/,
  },
  {
    what: 'a Pages file',
    bytes: zipFile([{ name: 'Index/Document.iwa', content: 'x' }]),
    says: /Pages or Numbers/,
  },
  {
    what: 'a zip of papers',
    bytes: zipFile([{ name: 'plan/plan.docx', content: 'x' }]),
    says: /zip archive/,
  },
  { what: 'an empty zip', bytes: zipFile([]), says: /zip archive/ },
]
