import type { CivilDate } from '../../../kit/civil-date.ts'
import type { InSteps } from '../../../kit/in-steps.ts'
import { tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import type { FoundTable } from '../table.ts'
import { findAsideRows, isNoteRow } from './aside-rows.ts'
import { columnHeadings } from './column-headings.ts'
import { isFormRow } from './form-rows.ts'
import { filledColumns } from './lanes.ts'
import type { RowLook } from './row-look.ts'
import { periodOfTable } from './title-period.ts'
import type { TableStretch } from './walk-stretches.ts'

/** Makes a table of its rows: its columns and their headings, what is none of its rows, its title and its period. */
export function* makeTable(
  sheet: SuppliedSheet,
  at: number,
  { headingRows, rows, title }: TableStretch,
  day: CivilDate,
): InSteps<FoundTable> {
  const body = withoutNotesBelow(
    sheet,
    rows.filter(({ row }) => row > headingRows.last),
  )
  yield
  const all = [...rows.filter(({ row }) => row <= headingRows.last), ...body]
  const isFilled = filledColumns(sheet, all)
  const bounds = { first: Math.max(0, isFilled.indexOf(1)), last: Math.max(0, isFilled.lastIndexOf(1)) }
  const columns = columnHeadings(sheet, headingRows, bounds).filter(({ column }) => isFilled[column] === 1)
  const words = new Map(
    columns.map(({ column, headings }) => [column, new Set(headings.map((text) => text.toLowerCase()))]),
  )
  const lines = title.map((look) => lineOf(sheet, look))
  yield
  return {
    sheet: at,
    block: {
      firstRow: rows[0]?.row ?? 1,
      lastRow: body.at(-1)?.row ?? headingRows.last,
      firstColumn: Math.max(1, bounds.first),
      lastColumn: Math.max(1, bounds.last),
    },
    headingRows,
    columns,
    aside: findAsideRows(sheet, body, words),
    title: lines,
    period: periodOfTable(lines, sheet.name, day),
  }
}

function lineOf(sheet: SuppliedSheet, look: RowLook): string {
  return sheet
    .cellsOf(look.row)
    .filter(([column]) => column >= look.firstColumn && column <= look.lastColumn)
    .map(([, cell]) => tidy(cell.text))
    .join(' ')
}

/** Notes below a table are none of its rows: lines of words at its end, and of forms ("Signed:" | "A. Person"). */
function withoutNotesBelow(sheet: SuppliedSheet, body: readonly RowLook[]): readonly RowLook[] {
  const width = body.reduce((most, { lastColumn }) => Math.max(most, lastColumn), 0)
  // Every row of a list in one column looks like a line below a table.
  const isList = body.every(({ filled }) => filled < 2)
  let end = body.length
  while (end > 0) {
    const look = body[end - 1]
    const isOver =
      look === undefined ||
      !(isList ? isNoteRow(sheet, look, width) : isBelow(sheet, look, { above: body[end - 2], width }))
    if (isOver) break
    end -= 1
  }
  return body.slice(0, end)
}

function isBelow(
  sheet: SuppliedSheet,
  look: RowLook,
  { above, width }: { readonly above: RowLook | undefined; readonly width: number },
): boolean {
  if (isNoteRow(sheet, look, width)) return true
  const isAfterGap = above === undefined || above.row < look.row - 1
  if (look.filled === 1 && look.words === 1)
    return isAfterGap || tidy(sheet.cell(look.row, look.firstColumn)?.text ?? '').includes(' ')
  return isFormRow(sheet, look) && look.figures === 0 && width > 2
}
