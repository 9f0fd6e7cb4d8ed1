import type { LongColumn } from '../long-workbook.ts'
import { cellText, lineText } from './cell-text.ts'
import { validHeadings } from './column-headings.ts'
import { columnLetters, textCell } from './long-cells.ts'
import { STYLE } from './long-styles.ts'
import { XML_HEAD, xmlText } from './xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const LONGEST_FOOTER = 100

/** What stands on a sheet besides its rows. */
export interface SheetFrame {
  readonly title: string
  readonly notes: readonly string[]
  readonly columns: readonly LongColumn[]
  /** At the left of each page's foot. */
  readonly footer: string
}

/** The lines between the title and the table. */
export function noteLines({ notes }: Pick<SheetFrame, 'notes'>): string[] {
  return notes.flatMap((note) => cellText(note).split('\n')).filter((line) => line.trim() !== '')
}

/** The row of the header, from 1. */
export function headerRowOf(frame: Pick<SheetFrame, 'notes'>): number {
  return noteLines(frame).length + 2
}

/** A sheet up to its first row: title in A1, notes, and the header row, which stays in sight. */
export function sheetStart(frame: SheetFrame): string {
  const header = headerRowOf(frame)
  const widths = frame.columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const notes = noteLines(frame).map(
    (note, at) => `<row r="${at + 2}">${textCell(0, at + 2, note, STYLE.note, STYLE.quotedNote)}</row>`,
  )
  const headings = validHeadings(frame.columns.map((column) => ({ ...column, kind: 'text' })))
  const heads = headings.map((heading, at) => textCell(at, header, heading, STYLE.header, STYLE.quotedHeader))
  return [
    XML_HEAD,
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${header + 1}" sqref="A${header + 1}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.join('')}</cols><sheetData>`,
    `<row r="1" ht="24" customHeight="1">${textCell(0, 1, lineText(frame.title), STYLE.title, STYLE.title)}</row>`,
    ...notes,
    `<row r="${header}">${heads.join('')}</row>`,
  ].join('')
}

/** What follows on the last row. A table without rows would be called damaged, so it is none. */
export function sheetEnd({ footer }: SheetFrame, hasTable: boolean, links = ''): string {
  const left = xmlText(lineText(footer).slice(0, LONGEST_FOOTER).toWellFormed().replaceAll('&', '&&'))
  return [
    '</sheetData>',
    links,
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.7" header="0.3" footer="0.35"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>&amp;L${left}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`,
    hasTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '',
    '</worksheet>',
  ].join('')
}

/** The part that makes the rows from the header to `last` a table of Excel. */
export function tablePart(frame: SheetFrame, number: number, last: number): string {
  const ref = `A${headerRowOf(frame)}:${columnLetters(frame.columns.length - 1)}${last}`
  const columns = validHeadings(frame.columns.map((column) => ({ ...column, kind: 'text' }))).map(
    (heading, at) => `<tableColumn id="${at + 1}" name="${xmlText(heading)}"/>`,
  )
  return `${XML_HEAD}<table xmlns="${MAIN}" id="${number}" name="Table_${number}" displayName="Table_${number}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
}
