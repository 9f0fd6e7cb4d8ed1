import {
  type ClipboardBlock,
  type ClipboardCell,
  EMPTY_CELL,
  isTooLarge,
  MOST_COLUMNS,
  MOST_ROWS,
  PROBLEMS,
  refusedBlock,
} from './clipboard-block.ts'
import { headedRows } from './headings.ts'
import { type GridRow, tablesIn } from './html-tables.ts'
import { parseHtml } from './html-tree.ts'
import { itemsOf } from './items.ts'
import { paragraphsIn } from './paragraphs.ts'
import { rowsOfText } from './text-tables.ts'

/**
 * What was copied, as a rectangle of cells: a table of Word, Excel or another program by its HTML, else by its tabs; a
 * list or paragraphs as the entries of one cell. Never throws: what cannot be pasted comes back as a `problem` in words.
 */
export function readClipboard(given: { readonly html: string; readonly text: string }): ClipboardBlock {
  if (isTooLarge(given)) return refusedBlock(PROBLEMS.tooLarge)
  const tree = given.html === '' ? undefined : parseHtml(given.html)
  if (given.html !== '' && tree === undefined && given.text === '') return refusedBlock(PROBLEMS.tooDeep)
  if (tree !== undefined) {
    const { rows, leftOut, isTooWide } = tablesIn(tree.children)
    if (rows.some(hasWords)) return isTooWide ? refusedBlock(PROBLEMS.tooWide) : blockOf(rows, leftOut)
    const items = itemsOf(paragraphsIn(tree.children))
    const isTable = given.text.includes('\t') && items.length <= 1
    if (items.length > 0 && !isTable)
      return blockOf([{ cells: [{ items, joinsAbove: false }], isHeading: false }], [])
  }
  return blockOf(rowsOfText(given.text), [])
}

function blockOf(given: readonly GridRow[], leftOut: readonly string[]): ClipboardBlock {
  const last = given.findLastIndex(hasWords)
  if (last === -1) return refusedBlock(PROBLEMS.nothing)
  const kept = given.length > MOST_ROWS ? given.slice(0, last + 1) : given
  if (kept.length > MOST_ROWS) return refusedBlock(PROBLEMS.tooLong)
  const widest = kept.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const width = widest > MOST_COLUMNS ? usedWidth(kept) : widest
  if (width > MOST_COLUMNS) return refusedBlock(PROBLEMS.tooWide)
  const { headings, rows, titles } = headedRows(kept)
  if (!rows.some((row) => row.some((cell) => cell.items.length > 0))) return refusedBlock(PROBLEMS.nothing)
  return {
    headings: headings === null ? null : filled(headings, width, ''),
    rows: rows.map((row) => filled(row, width, EMPTY_CELL)),
    leftOut: [...titles, ...leftOut],
    problem: null,
  }
}

function hasWords(row: GridRow): boolean {
  return row.cells.some((cell) => cell.items.length > 0)
}

function usedWidth(rows: readonly GridRow[]): number {
  const widths = rows.map(
    ({ cells }) => cells.findLastIndex((cell: ClipboardCell) => cell.items.length > 0) + 1,
  )
  return widths.reduce((most, width) => Math.max(most, width), 0)
}

function filled<T>(list: readonly T[], width: number, filler: T): T[] {
  return Array.from({ length: width }, (_, at) => list[at] ?? filler)
}
