import type { Cell, Workbook, Worksheet } from 'exceljs'
import { strictAssert } from '../../../../shared/kit/assert.ts'
import { type CivilDate, dateParts } from '../../../../shared/kit/civil-date.ts'
import type { PressSheetColumn, PressValue } from '../workbook-model.ts'
import { cellText, lineText, looksLikeFormula } from './cell-text.ts'
import { cutHeadings, validHeadings } from './column-headings.ts'
import { type FittedRow, fitRow } from './fitted-rows.ts'
import {
  BODY_BORDER,
  BODY_FONT,
  BODY_SIZE,
  DATE_FORMAT,
  HEADER_BORDER,
  HEADER_FILL,
  HEADER_FONT,
  KEY,
  LINE_HEIGHT,
  NUMBER,
  ONE_LINE,
  QUOTED_FORMAT,
  ROW_PADDING,
  TALLEST_ROW,
  TITLE_FONT,
  TITLE_SIZE,
  WRAPPED,
} from './look.ts'
import { usableWidth, wrapLine } from './text-width.ts'

/** A sheet with one table, ready to be written. */
export interface SheetPlan {
  readonly name: string
  readonly title: string
  readonly notes: readonly string[]
  readonly columns: readonly PressSheetColumn[]
  readonly rows: readonly (readonly PressValue[])[]
  /** A valid name of a table, unique in the workbook. */
  readonly tableName: string
  /** At the left of each page's foot. */
  readonly footer: string
}

/** A sheet that was added, and in which of its rows each row of the table begins. */
export interface AddedSheet {
  readonly sheet: Worksheet
  readonly rowNumbers: readonly number[]
}

const LONGEST_FOOTER = 100
/** More rows than these above the table are left to scroll away, or they would fill a small screen for good. */
const MOST_FROZEN = 8

/** Adds a sheet: title in A1, notes, then the table, with its header row marked, frozen and printed on each page. */
export function addTableSheet(workbook: Workbook, plan: SheetPlan): AddedSheet {
  const sheet = workbook.addWorksheet(plan.name, { pageSetup: PAGE_SETUP, headerFooter: footer(plan.footer) })
  plan.columns.forEach((column, at) => {
    sheet.getColumn(at + 1).width = column.width
  })
  const headings = validHeadings(plan.columns)
  const total = usableWidth(plan.columns.reduce((sum, column) => sum + column.width, 0))
  addLines(sheet, wrapLine(lineText(plan.title), total, TITLE_SIZE, true), true)
  const notes = [...plan.notes, ...cutHeadings(plan.columns)].flatMap((note) => cellText(note).split('\n'))
  addLines(
    sheet,
    notes.filter((note) => note.trim() !== '').flatMap((note) => wrapLine(note, total, BODY_SIZE)),
    false,
  )
  return { sheet, rowNumbers: plan.columns.length === 0 ? [] : addTable(sheet, plan, headings) }
}

const PAGE_SETUP: Partial<Worksheet['pageSetup']> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.35 },
}

function footer(text: string): Partial<Worksheet['headerFooter']> {
  const left = lineText(text).slice(0, LONGEST_FOOTER).toWellFormed().replaceAll('&', '&&')
  return { oddFooter: `&L${left}&RPage &P of &N` }
}

/** Lines of text below each other in the first column; what is wider than it runs on over the empty cells beside it. */
function addLines(sheet: Worksheet, lines: readonly string[], isTitle: boolean): void {
  for (const line of lines) {
    const row = sheet.addRow([line.trimEnd()])
    row.height = isTitle ? TITLE_SIZE * 1.7 : LINE_HEIGHT + ROW_PADDING
    const cell = row.getCell(1)
    cell.font = isTitle ? TITLE_FONT : BODY_FONT
    cell.alignment = ONE_LINE
    quoteIfNeeded(cell)
  }
}

function addTable(sheet: Worksheet, plan: SheetPlan, headings: readonly string[]): number[] {
  const top = sheet.rowCount + 1
  addHeader(sheet, headings, plan.columns)
  const rowNumbers = plan.rows.map((row) => {
    const number = sheet.rowCount + 1
    for (const fitted of fitRow(row, plan.columns)) addRow(sheet, fitted, plan.columns)
    return number
  })
  // Excel calls a table without rows damaged.
  if (rowNumbers.length > 0) markTable(sheet, plan.tableName, headings, top)
  const frozen = top <= MOST_FROZEN ? ({ state: 'frozen', xSplit: 0, ySplit: top } as const) : {}
  sheet.views = [{ ...frozen, showGridLines: false, activeCell: 'A1' }]
  sheet.pageSetup.printTitlesRow = `${top}:${top}`
  return rowNumbers
}

function addHeader(
  sheet: Worksheet,
  headings: readonly string[],
  columns: readonly PressSheetColumn[],
): void {
  const row = sheet.addRow([...headings])
  const lines = headings.map(
    (heading, at) =>
      wrapLine(heading, usableWidth((columns[at]?.width ?? 0) - FILTER_ARROW), BODY_SIZE, true).length,
  )
  row.height = Math.min(TALLEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + 2 * ROW_PADDING)
  row.eachCell((cell) => {
    cell.font = HEADER_FONT
    cell.fill = HEADER_FILL
    cell.border = HEADER_BORDER
    cell.alignment = { ...WRAPPED, vertical: 'middle' }
    quoteIfNeeded(cell)
  })
}

/** What the arrow of a column's filter covers, in characters. */
const FILTER_ARROW = 2.5

function addRow(sheet: Worksheet, fitted: FittedRow, columns: readonly PressSheetColumn[]): void {
  const row = sheet.addRow(fitted.values.map(cellValue))
  row.height = fitted.heightPoints
  columns.forEach((column, at) => {
    const cell = row.getCell(at + 1)
    cell.font = BODY_FONT
    cell.border = BODY_BORDER
    cell.alignment = column.kind === 'text' ? WRAPPED : column.isKey === true ? KEY : NUMBER
    if (column.kind === 'date') cell.numFmt = DATE_FORMAT
    quoteIfNeeded(cell)
  })
}

function cellValue(value: PressValue): string | number | Date | null {
  if (typeof value === 'number') strictAssert(Number.isFinite(value), 'A number for a sheet is finite')
  if (value === null || typeof value === 'number') return value
  if (typeof value === 'string') return value === '' ? null : value
  return dateValue(value.date)
}

/** exceljs writes the UTC day of a Date, whatever zone the computer is in. */
function dateValue(date: CivilDate): Date {
  const { year, month, day } = dateParts(date)
  return new Date(Date.UTC(year, month - 1, day))
}

function quoteIfNeeded(cell: Cell): void {
  if (typeof cell.value === 'string' && looksLikeFormula(cell.value)) cell.numFmt = QUOTED_FORMAT
}

/** Makes the rows from the header in row `top` on a table of Excel. It takes their cells as they are, because it is given no values of its own. */
function markTable(sheet: Worksheet, name: string, headings: readonly string[], top: number): void {
  sheet.addTable({
    name,
    ref: `A${top}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: headings.map((heading) => ({ name: heading, filterButton: true })),
    rows: Array.from({ length: sheet.rowCount - top }, () => []),
  })
}
