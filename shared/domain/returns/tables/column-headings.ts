import { tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import type { TableColumn } from '../table.ts'
import type { HeadingRows } from './heading-rows.ts'

/** The headings of each column from the top down; a merge, or a heading with open columns beside it, counts for all below. */
export function columnHeadings(
  sheet: SuppliedSheet,
  { first, last }: HeadingRows,
  bounds: { readonly first: number; readonly last: number },
): TableColumn[] {
  if (!Number.isFinite(bounds.first)) return []
  const hidden = new Set(sheet.packed.hiddenColumns)
  const levels = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    levelOf(sheet, first + at, { last, bounds }),
  )
  const columns: TableColumn[] = []
  for (let column = bounds.first; column <= bounds.last; column += 1) {
    const headings = levels.flatMap((level, at) => {
      const words = level.get(column) ?? ''
      // A merge downwards says its words once, in its lowest row.
      const below = levels[at + 1]?.get(column)
      return words === '' || words === below ? [] : [words]
    })
    columns.push({ column, headings, isHidden: hidden.has(column) })
  }
  return columns
}

/** The words of one row of headings for each column. */
function levelOf(
  sheet: SuppliedSheet,
  row: number,
  {
    last,
    bounds,
  }: { readonly last: number; readonly bounds: { readonly first: number; readonly last: number } },
): ReadonlyMap<number, string> {
  const words = new Map<number, string>()
  for (const [column, cell] of sheet.cellsOf(row)) words.set(column, tidy(cell.text))
  const own = new Set(words.keys())
  for (const merge of sheet.packed.merges) {
    if (merge.firstRow > row || merge.lastRow < row) continue
    const text = tidy(sheet.cell(merge.firstRow, merge.firstColumn)?.text ?? '')
    for (let column = merge.firstColumn; column <= Math.min(merge.lastColumn, bounds.last); column += 1) {
      if (text !== '') words.set(column, text)
      own.add(column)
    }
  }
  // Above the lowest row, a heading stands for the open columns to its right, as far as something stands below them.
  if (row >= last) return words
  let before = ''
  for (let column = bounds.first; column <= bounds.last; column += 1) {
    const here = words.get(column)
    if (own.has(column)) before = here ?? ''
    else if (before !== '' && sheet.cell(last, column) !== undefined) words.set(column, before)
  }
  return words
}
