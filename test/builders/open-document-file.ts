import { zipFile } from './zip-file.ts'

const SPACES = ['office', 'table', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

/** An OpenDocument spreadsheet with one sheet, Wards, whose rows are the given XML. */
export function openDocumentFile(rows: string, before = ''): Uint8Array {
  return zipFile([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
    {
      name: 'content.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?>${before}<office:document-content ${SPACES}><office:body><office:spreadsheet><table:table table:name="Wards">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
  ])
}
