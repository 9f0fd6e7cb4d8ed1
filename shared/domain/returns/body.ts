import type { SuppliedSheet } from './open-sheet.ts'
import type { SuppliedCell } from './sheet.ts'
import type { FoundTable } from './table.ts'

/** The rows of each table's body: they are asked for once for every column. */
const bodies = new WeakMap<FoundTable, readonly number[]>()

/** The numbers of the rows of a table's body that are rows of it: not left out as totals and the like, and not empty. */
export function bodyRows(sheet: SuppliedSheet, table: FoundTable): readonly number[] {
  const known = bodies.get(table)
  if (known !== undefined) return known
  const aside = new Set(table.aside.map(({ row }) => row))
  const { rowStarts, columns } = sheet.packed
  const { firstColumn, lastColumn } = table.block
  const isEmptyRow = (row: number): boolean => {
    const end = rowStarts[row] ?? 0
    let at = rowStarts[row - 1] ?? 0
    // Another table may stand beside it.
    while (at < end && (columns[at] ?? 0) < firstColumn) at += 1
    return at >= end || (columns[at] ?? 0) > lastColumn
  }
  const first = Math.max(table.headingRows.last + 1, table.block.firstRow)
  const rows: number[] = []
  for (let row = first; row <= table.block.lastRow; row += 1) {
    if (!aside.has(row) && !isEmptyRow(row)) rows.push(row)
  }
  bodies.set(table, rows)
  return rows
}

/** Some filled cells of a column, spread over the whole body, for a look at what it holds. */
export function sampleCells(
  sheet: SuppliedSheet,
  table: FoundTable,
  column: number,
  most = 200,
): readonly SuppliedCell[] {
  const rows = bodyRows(sheet, table)
  const step = Math.max(1, Math.floor(rows.length / most))
  const cells: SuppliedCell[] = []
  for (let at = 0; at < rows.length && cells.length < most; at += step) {
    const cell = sheet.cell(rows[at] ?? 0, column)
    if (cell !== undefined && cell.text.trim() !== '') cells.push(cell)
  }
  return cells
}

/** Looks cells up as a table means them: a merge counts for every cell that it covers. */
export function mergedCells(
  sheet: SuppliedSheet,
  table: FoundTable,
): (row: number, column: number) => SuppliedCell | undefined {
  const covers = sheet.packed.merges.filter(
    ({ lastRow, firstRow }) =>
      lastRow > firstRow && lastRow >= table.block.firstRow && firstRow <= table.block.lastRow,
  )
  if (covers.length === 0) return (row, column) => sheet.cell(row, column)
  const byColumn = new Map<number, typeof covers>()
  for (const merge of covers) {
    for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) {
      byColumn.set(column, [...(byColumn.get(column) ?? []), merge])
    }
  }
  return (row, column) => {
    const merge = byColumn.get(column)?.find(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow)
    return merge === undefined ? sheet.cell(row, column) : sheet.cell(merge.firstRow, merge.firstColumn)
  }
}
