import {
  CELL_KINDS,
  type CellBlock,
  type FoundTable,
  openSheet,
  type PackedSheet,
  type SuppliedSheet,
} from '../../shared/domain/returns/index.ts'
import { packedSheet, type TestCell } from './return-tables.ts'

/**
 * A sheet in short: rows by line, cells by "|"; numbers, ISO days and percentages are cells of their kind, "<" belongs
 * to a merge with the cell on its left, "^" with the cell above; `hidden` names hidden columns.
 */
export function drawnSheet(
  drawing: string,
  { name = 'Sheet1', hidden = [] }: { readonly name?: string; readonly hidden?: readonly number[] } = {},
): SuppliedSheet {
  const grid = drawing
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line) => (line.trim() === '' ? [] : line.split('|').map((cell) => cell.trim())))
  const rows = grid.map((row) => row.map((cell) => (cell === '<' || cell === '^' ? null : cellFrom(cell))))
  const packed = packedSheet(rows, { name, merges: mergesOf(grid) })
  return openSheet({ ...packed, hiddenColumns: hidden })
}

function cellFrom(text: string): TestCell {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { date: text }
  if (/^-?\d+(?:\.\d+)?%$/.test(text)) return { percentage: Number(text.slice(0, -1)) / 100 }
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text)
  return text === '' ? null : text
}

function mergesOf(grid: readonly (readonly string[])[]): CellBlock[] {
  const merges: CellBlock[] = []
  for (const [r, row] of grid.entries()) {
    for (const [c, cell] of row.entries()) {
      if (cell === '' || cell === '<' || cell === '^') continue
      let [right, below] = [c, r]
      while (row[right + 1] === '<') right += 1
      while (grid[below + 1]?.[c] === '^') below += 1
      if (right > c || below > r)
        merges.push({ firstRow: r + 1, lastRow: below + 1, firstColumn: c + 1, lastColumn: right + 1 })
    }
  }
  return merges
}

/** A found table in short, to compare with what a person would say of it. */
export interface TableInShort {
  readonly headings: readonly string[]
  /** "4-9": the rows of its block; its heading rows are those before `body`. */
  readonly rows: string
  readonly body: number
  readonly aside: readonly string[]
  readonly title: readonly string[]
  readonly period: string | null
}

export function inShort({ columns, block, headingRows, aside, title, period }: FoundTable): TableInShort {
  return {
    headings: columns.map(({ headings }) => headings.join(' / ')),
    rows: `${block.firstRow}-${block.lastRow}`,
    body: headingRows.last + 1,
    aside: aside.map(({ row, reason }) => `${row} ${reason}`),
    title,
    period: period === null ? null : `${period.from} ${period.to}`,
  }
}

/** A sheet of so many rows of a ward, a kind, a day and figures, as a partner's list of cases has. */
export function longSheet(rowCount: number, columnCount: number): PackedSheet {
  const texts = ['Ward', 'Kind', 'Market', 'Alder Green', 'Noise', 'Arson']
  const cells = (rowCount + 1) * columnCount
  const [columns, kinds, numbers] = [new Uint16Array(cells), new Uint8Array(cells), new Float64Array(cells)]
  const rowStarts = Uint32Array.from({ length: rowCount + 2 }, (_, row) => row * columnCount)
  const [text, number] = [CELL_KINDS.indexOf('text'), CELL_KINDS.indexOf('number')]
  for (let at = 0; at < cells; at += 1) {
    const [row, column] = [Math.floor(at / columnCount), at % columnCount]
    columns[at] = column + 1
    kinds[at] = row === 0 || column < 2 ? text : number
    if (row === 0) numbers[at] = column < 2 ? column : texts.push(`Figure ${column}`) - 1
    else numbers[at] = column < 2 ? 2 + column * 2 + (row % 2) : (row * column) % 97
  }
  return {
    ...packedSheet([]),
    rowCount: rowCount + 1,
    columnCount,
    rowStarts,
    columns,
    kinds,
    numbers,
    texts,
  }
}
