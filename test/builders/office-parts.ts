import { type ZipPartSpec, zipFile } from './zip-file.ts'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function rootParts(main: string): readonly ZipPartSpec[] {
  return [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="${main}"/></Relationships>`,
    },
  ]
}

/** The parts of a Word document whose body is the given XML ("<w:p>...</w:p>"), and further parts. */
export function wordParts(body: string, further: readonly ZipPartSpec[] = []): readonly ZipPartSpec[] {
  const spaces = `xmlns:w="${WORD}" xmlns:r="${RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"`
  return [
    ...rootParts('word/document.xml'),
    {
      name: 'word/document.xml',
      content: `${HEAD}<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    },
    ...further,
  ]
}

/** A Word document with the given XML as its body. */
export function rawWordFile(body: string, further: readonly ZipPartSpec[] = []): Uint8Array {
  return zipFile(wordParts(body, further))
}

/** What a raw workbook is made of, as XML. */
export interface RawWorkbook {
  /** Everything inside `worksheet` of the one sheet, named Plan. */
  readonly sheet: string
  /** Everything inside `sst`. */
  readonly strings?: string
  /** Everything inside `styleSheet`. */
  readonly styles?: string
  /** Instead of the sheet list and settings of the workbook. */
  readonly workbook?: string
  readonly further?: readonly ZipPartSpec[]
}

/** The parts of a workbook, written by hand. */
export function workbookParts(raw: RawWorkbook): readonly ZipPartSpec[] {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`
  return [
    ...rootParts('xl/workbook.xml'),
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${RELATIONSHIPS}">${raw.workbook ?? '<sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets>'}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'sharedStrings', 'sharedStrings.xml')}${relation(3, 'styles', 'styles.xml')}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${HEAD}<worksheet xmlns="${SHEET}">${raw.sheet}</worksheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `${HEAD}<sst xmlns="${SHEET}">${raw.strings ?? ''}</sst>` },
    {
      name: 'xl/styles.xml',
      content: `${HEAD}<styleSheet xmlns="${SHEET}">${raw.styles ?? ''}</styleSheet>`,
    },
    ...(raw.further ?? []),
  ]
}

/** A workbook written by hand. */
export function rawWorkbookFile(raw: RawWorkbook): Uint8Array {
  return zipFile(workbookParts(raw))
}
