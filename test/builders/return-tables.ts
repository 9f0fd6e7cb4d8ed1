import {
  CELL_KINDS,
  type CellBlock,
  type CellKind,
  type FoundTable,
  openSheet,
  type PackedSheet,
  type SuppliedSheet,
} from '../../shared/domain/returns/index.ts'
import { dayNumber } from '../../shared/kit/civil-date.ts'
import { day } from './series.ts'

/** A cell for a test: text, a number, a date (`{ date: '2020-04-01' }`), a percentage of 0 to 1, or nothing. */
export type TestCell = string | number | null | { readonly date: string } | { readonly percentage: number }

/** A sheet of these cells from A1 on. */
export function packedSheet(
  rows: readonly (readonly TestCell[])[],
  { name = 'Sheet1', merges = [] }: { readonly name?: string; readonly merges?: readonly CellBlock[] } = {},
): PackedSheet {
  const texts: string[] = []
  const cells: { column: number; kind: CellKind; number: number }[] = []
  const rowStarts = [0]
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      if (cell === null || cell === '') continue
      cells.push({ column: at + 1, ...cellValue(cell, texts) })
    }
    rowStarts.push(cells.length)
  }
  return {
    name,
    isHidden: false,
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    rowStarts: Uint32Array.from(rowStarts),
    columns: Uint16Array.from(cells, ({ column }) => column),
    kinds: Uint8Array.from(cells, ({ kind }) => CELL_KINDS.indexOf(kind)),
    numbers: Float64Array.from(cells, ({ number }) => number),
    texts,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    formulaCount: 0,
  }
}

function cellValue(cell: Exclude<TestCell, null>, texts: string[]): { kind: CellKind; number: number } {
  if (typeof cell === 'number') return { kind: 'number', number: cell }
  if (typeof cell === 'string') return { kind: 'text', number: texts.push(cell) - 1 }
  return 'date' in cell
    ? { kind: 'date', number: dayNumber(day(cell.date)) }
    : { kind: 'percentage', number: cell.percentage }
}

/** A table whose headings are the first row of the cells, and the sheet that it stands on. */
export function tableOf(
  headings: readonly string[],
  rows: readonly (readonly TestCell[])[],
  more: Partial<FoundTable> = {},
): { readonly sheet: SuppliedSheet; readonly table: FoundTable } {
  const sheet = openSheet(packedSheet([headings, ...rows]))
  const table: FoundTable = {
    sheet: 0,
    block: { firstRow: 1, lastRow: rows.length + 1, firstColumn: 1, lastColumn: headings.length },
    headingRows: { first: 1, last: 1 },
    columns: headings.map((heading, at) => ({ column: at + 1, headings: [heading], isHidden: false })),
    aside: [],
    title: [],
    period: null,
    ...more,
  }
  return { sheet, table }
}
