import type { LongTable, LongWorkbook } from '../long-workbook.ts'
import type { ZipEntry } from '../zip/zip-file.ts'
import { lineText } from './cell-text.ts'
import { numberCell, textCell } from './long-cells.ts'
import { headerRowOf, type SheetFrame, sheetEnd, sheetStart } from './long-sheet.ts'
import { STYLE, STYLES } from './long-styles.ts'
import { CONTENTS_SHEET, validSheetNames } from './sheet-names.ts'
import { XML_HEAD, xmlText } from './xml.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A sheet that is in the package already. */
export interface WrittenSheet {
  readonly table: LongTable
  readonly rows: number
  readonly headerRow: number
}

/** The first sheet, which names the others with links to them. It is written last, when it is known how long they are. */
export function* contentsOf(model: LongWorkbook, written: readonly WrittenSheet[]): Generator<ZipEntry> {
  const names = sheetNames(written)
  const frame: SheetFrame = {
    title: model.title,
    notes: model.about,
    columns: [
      { heading: 'Sheet', kind: 'text', width: 34 },
      { heading: 'Table', kind: 'text', width: 74 },
      { heading: 'Rows', kind: 'number', width: 10 },
    ],
    footer: model.title,
  }
  const first = headerRowOf(frame) + 1
  const rows = written.map(({ table, rows }, at) => {
    const row = first + at
    const cells = [
      textCell(0, row, names[at] ?? '', STYLE.link),
      textCell(1, row, lineText(table.title), STYLE.text, STYLE.quotedText),
      numberCell(2, row, rows, STYLE.number),
    ]
    return `<row r="${row}">${cells.join('')}</row>`
  })
  const links = names.map(
    (name, at) => `<hyperlink ref="A${first + at}" location="${xmlText(`'${name}'!A1`)}"/>`,
  )
  const hyperlinks = links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`
  const sheet = sheetStart(frame) + rows.join('') + sheetEnd(frame, false, hyperlinks)
  yield { name: 'xl/worksheets/sheet1.xml', content: Buffer.from(sheet, 'utf8') }
}

/** Every part that is no sheet. */
export function* workbookParts(model: LongWorkbook, written: readonly WrittenSheet[]): Generator<ZipEntry> {
  const names = [CONTENTS_SHEET, ...sheetNames(written)]
  const sheets = names.map(
    (name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const titles = written.map(
    ({ headerRow }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at + 1}">${xmlText(`'${names[at + 1] ?? ''}'`)}!$${headerRow}:$${headerRow}</definedName>`,
  )
  const defined = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" firstSheet="0" activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets>${defined}</workbook>`,
  )
  const targets = names.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  yield relations('xl/_rels/workbook.xml.rels', [
    ...targets,
    relation(names.length + 1, 'styles', 'styles.xml'),
  ])
  yield { name: 'xl/styles.xml', content: Buffer.from(STYLES, 'utf8') }
  yield* properties(model)
  yield relations('_rels/.rels', [
    relation(1, 'officeDocument', 'xl/workbook.xml'),
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    relation(3, 'extended-properties', 'docProps/app.xml'),
  ])
  yield contentTypes(written)
}

/** Title, publisher and date of the model; nothing of the person or the machine. */
function* properties({ title, publisher, date }: LongWorkbook): Generator<ZipEntry> {
  const by = xmlText(publisher)
  const when = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`
  yield part(
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${by}</dc:creator><dc:language>en-GB</dc:language><cp:lastModifiedBy>${by}</cp:lastModifiedBy>${when('created')}${when('modified')}</cp:coreProperties>`,
  )
  yield part(
    'docProps/app.xml',
    `<Properties xmlns="${OFFICE}/extended-properties"><Company>${by}</Company></Properties>`,
  )
}

function contentTypes(written: readonly WrittenSheet[]): ZipEntry {
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`
  const sheets = Array.from({ length: written.length + 1 }, (_, at) =>
    override(`xl/worksheets/sheet${at + 1}.xml`, `${SPREADSHEET}.worksheet+xml`),
  )
  const tables = written.flatMap(({ rows }, at) =>
    rows === 0 ? [] : [override(`xl/tables/table${at + 2}.xml`, `${SPREADSHEET}.table+xml`)],
  )
  return part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`)}${override('xl/styles.xml', `${SPREADSHEET}.styles+xml`)}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml')}${sheets.join('')}${tables.join('')}</Types>`,
  )
}

function sheetNames(written: readonly WrittenSheet[]): string[] {
  return validSheetNames(written.map(({ table }) => lineText(table.name)))
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`
}

function relations(name: string, each: readonly string[]): ZipEntry {
  return part(name, `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`)
}

function part(name: string, xml: string): ZipEntry {
  return { name, content: Buffer.from(XML_HEAD + xml, 'utf8') }
}
