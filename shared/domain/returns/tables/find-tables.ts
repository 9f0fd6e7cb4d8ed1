import type { CivilDate } from '../../../kit/civil-date.ts'
import { tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import type { FoundTable } from '../table.ts'
import { findAsideRows, isNote } from './aside-rows.ts'
import { columnHeadings } from './column-headings.ts'
import { findHeadingRows, type HeadingRows } from './heading-rows.ts'
import { lookAtRows, type RowLook } from './row-look.ts'
import { periodInLine } from './title-period.ts'

/** Finds the tables of a workbook, in reading order. A day tells which year words without one are of. */
export function findTables(sheets: readonly SuppliedSheet[], day: CivilDate): FoundTable[] {
  return sheets.flatMap((sheet, at) => tablesOf(sheet, at, day))
}

/** The table whose headings a person has marked; first is greater than last for a table without headings. */
export function tableFrom(
  sheet: SuppliedSheet,
  at: number,
  headingRows: HeadingRows,
  day: CivilDate,
): FoundTable {
  const looks = lookAtRows(sheet)
  const start = Math.min(headingRows.first, headingRows.last + 1)
  const title = looks.slice(0, start - 1).filter(({ filled }) => filled > 0)
  return makeTable(sheet, at, { headingRows, rows: looks.slice(start - 1), title, day })
}

function tablesOf(sheet: SuppliedSheet, at: number, day: CivilDate): FoundTable[] {
  const tables: FoundTable[] = []
  let title: RowLook[] = []
  let open: { headingRows: HeadingRows; rows: RowLook[]; title: RowLook[] } | null = null
  const close = (): void => {
    if (open !== null) tables.push(makeTable(sheet, at, { ...open, day }))
    open = null
  }
  for (const stretch of stretchesOf(lookAtRows(sheet))) {
    const headingRows = findHeadingRows(sheet, stretch)
    if (open !== null && (headingRows === null || goesOn(open.rows, stretch, headingRows))) {
      open.rows.push(...stretch)
      continue
    }
    close()
    if (headingRows === null) {
      title.push(...stretch)
      continue
    }
    const start = stretch.findIndex(({ row }) => row >= Math.min(headingRows.first, headingRows.last + 1))
    open = { headingRows, rows: stretch.slice(start), title: [...title, ...stretch.slice(0, start)] }
    title = []
  }
  close()
  return tables
}

/** Rows without an empty one between them. */
function stretchesOf(looks: readonly RowLook[]): RowLook[][] {
  const stretches: RowLook[][] = []
  let isOpen = false
  for (const look of looks) {
    if (look.filled === 0) isOpen = false
    else if (isOpen) stretches.at(-1)?.push(look)
    else {
      stretches.push([look])
      isOpen = true
    }
  }
  return stretches
}

/** A stretch goes on with the table above where it has no headings of its own and stands in the same columns. */
function goesOn(rows: readonly RowLook[], stretch: readonly RowLook[], headingRows: HeadingRows): boolean {
  if (headingRows.first <= headingRows.last) return false
  const [first, last] = [Math.min(...rows.map(left)), Math.max(...rows.map(({ lastColumn }) => lastColumn))]
  return stretch.every((look) => look.firstColumn >= first && look.lastColumn <= last)
}

function left({ firstColumn }: RowLook): number {
  return firstColumn === 0 ? Number.POSITIVE_INFINITY : firstColumn
}

interface TableParts {
  readonly headingRows: HeadingRows
  /** From the first heading row, or else the first row of the body, on. */
  readonly rows: readonly RowLook[]
  readonly title: readonly RowLook[]
  readonly day: CivilDate
}

function makeTable(
  sheet: SuppliedSheet,
  at: number,
  { headingRows, rows, title, day }: TableParts,
): FoundTable {
  const body = withoutNotesBelow(
    sheet,
    rows.filter(({ row }) => row > headingRows.last),
  )
  const all = [...rows.filter(({ row, filled }) => row <= headingRows.last && filled > 0), ...body]
  const bounds = {
    first: Math.min(...all.map(left)),
    last: Math.max(...all.map(({ lastColumn }) => lastColumn)),
  }
  const columns = columnHeadings(sheet, headingRows, bounds).filter(({ column }) =>
    isUsed(sheet, column, all),
  )
  const lowest = new Map(columns.map(({ column, headings }) => [column, headings.at(-1) ?? '']))
  const lines = title.map((look) =>
    sheet
      .cellsOf(look.row)
      .map(([, cell]) => tidy(cell.text))
      .join(' '),
  )
  const period = [...lines, sheet.name]
    .map((line) => periodInLine(line, day))
    .find((one) => one !== undefined)
  return {
    sheet: at,
    block: {
      firstRow: rows[0]?.row ?? 1,
      lastRow: body.at(-1)?.row ?? headingRows.last,
      firstColumn: Number.isFinite(bounds.first) ? bounds.first : 1,
      lastColumn: Math.max(1, bounds.last),
    },
    headingRows,
    columns,
    aside: findAsideRows(sheet, body, lowest),
    title: lines,
    period: period ?? null,
  }
}

/** Notes below a table are none of its rows: single cells of words at its end, after what is left of its totals. */
function withoutNotesBelow(sheet: SuppliedSheet, body: readonly RowLook[]): readonly RowLook[] {
  let end = body.length
  while (end > 0) {
    const look = body[end - 1]
    if (look === undefined) break
    const text = tidy(sheet.cell(look.row, look.firstColumn)?.text ?? '')
    const isEmpty = look.filled === 0
    const isAfterGap = (body[end - 2]?.filled ?? 0) === 0
    if (
      !isEmpty &&
      !(look.filled === 1 && look.words === 1 && (isNote(text) || isAfterGap || text.includes(' ')))
    )
      break
    end -= 1
  }
  return body.slice(0, end)
}

/** A column that is empty from top to bottom only keeps others apart. */
function isUsed(sheet: SuppliedSheet, column: number, rows: readonly RowLook[]): boolean {
  return rows.some(({ row }) => sheet.cell(row, column) !== undefined)
}
