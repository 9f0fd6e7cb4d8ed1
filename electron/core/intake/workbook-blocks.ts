import type {
  RawBlock,
  RawCell,
  RawParagraph,
  RawRun,
  RawTable,
} from '../../../shared/domain/imports/index.ts'
import { paragraphOf, splitLines } from './raw-text.ts'
import { addressOf, type CellRange } from './sheet-address.ts'
import type { SheetContent } from './workbook-sheet.ts'

/** A sheet as blocks, and the words of cells that a merge covers and Excel does not show. */
export interface SheetBlocks {
  readonly blocks: readonly RawBlock[]
  readonly coveredWords: readonly string[]
}

type Rows = SheetContent['rows']

/** Merges as the used part of the sheet shows them: by their first cell, and which cells they cover. */
interface Merges {
  readonly spans: ReadonlyMap<number, { readonly rowSpan: number; readonly colSpan: number }>
  readonly covered: ReadonlySet<number>
}

/** The most cells that merges may cover; merging whole pages is decoration, and costs memory. */
const MOST_COVERED = 200_000
/** Wider than any column number, so that row and column make one key. */
const KEY_WIDTH = 1024

/**
 * Cuts a sheet into tables and lines. Rows that follow each other without an empty row between them belong together;
 * rows of a single cell at their top, or a group of nothing else, are lines of text: titles, notes, a date.
 * The tables of a sheet share their columns, so that a table that goes on below a gap still lines up.
 */
export function sheetBlocks(name: string, content: SheetContent): SheetBlocks {
  const merges = usedMerges(content)
  const groups = rowGroups(content.rows, merges).map((group) => splitTitle(group, content.rows))
  const columns = columnRange(
    groups.flatMap((group) => group.table),
    content.rows,
  )
  let tables = 0
  const blocks = groups.flatMap(({ lines, table }): readonly RawBlock[] => {
    const text = lines.flatMap((row) => [...(content.rows.get(row)?.values() ?? [])].flatMap(paragraphsOf))
    if (table.length === 0) return text
    tables += 1
    const place = tables === 1 ? `sheet ${name}` : `sheet ${name}, table ${tables}`
    return [...text, tableOf(place, table, columns, content.rows, merges)]
  })
  return { blocks, coveredWords: coveredWords(content.rows, merges) }
}

function usedMerges(content: SheetContent): Merges {
  const spans = new Map<number, { rowSpan: number; colSpan: number }>()
  const covered = new Set<number>()
  const lastRow = Math.max(0, ...sortedRows(content.rows).slice(-1))
  const lastColumn = [...content.rows.values()].reduce((last, row) => Math.max(last, ...row.keys()), 0)
  for (const merge of content.merges) {
    const range = within(merge, lastRow, lastColumn)
    const rowSpan = range.last.row - range.first.row + 1
    const colSpan = range.last.column - range.first.column + 1
    if (rowSpan < 1 || colSpan < 1 || covered.size + rowSpan * colSpan > MOST_COVERED) continue
    const keys = keysOf(range)
    // Merges do not overlap in a sheet that Excel wrote.
    if (keys.some((key) => covered.has(key) || spans.has(key))) continue
    const [first, ...rest] = keys
    if (first !== undefined) spans.set(first, { rowSpan, colSpan })
    for (const key of rest) covered.add(key)
  }
  return { spans, covered }
}

/** Cuts a merge off at the last row and column that hold anything. */
function within(range: CellRange, lastRow: number, lastColumn: number): CellRange {
  const last = { row: Math.min(range.last.row, lastRow), column: Math.min(range.last.column, lastColumn) }
  return { first: range.first, last }
}

function keysOf({ first, last }: CellRange): readonly number[] {
  const keys: number[] = []
  for (let row = first.row; row <= last.row; row++) {
    for (let column = first.column; column <= last.column; column++) keys.push(keyOf(row, column))
  }
  return keys
}

function keyOf(row: number, column: number): number {
  return row * KEY_WIDTH + column
}

function sortedRows(rows: Rows): readonly number[] {
  return [...rows.keys()].toSorted((one, other) => one - other)
}

/** Groups of rows without an empty row between them. A row inside a merge that began above is not empty. */
function rowGroups(rows: Rows, merges: Merges): readonly (readonly number[])[] {
  const bridged = new Set([...merges.covered].map((key) => Math.floor(key / KEY_WIDTH)))
  const groups: number[][] = []
  for (const row of [...new Set([...rows.keys(), ...bridged])].toSorted((one, other) => one - other)) {
    const group = groups.at(-1)
    if (group?.at(-1) === row - 1) group.push(row)
    else groups.push([row])
  }
  return groups
}

interface RowGroup {
  readonly lines: readonly number[]
  readonly table: readonly number[]
}

function splitTitle(group: readonly number[], rows: Rows): RowGroup {
  const firstOfTable = group.findIndex((row) => (rows.get(row)?.size ?? 0) > 1)
  const cut = firstOfTable === -1 ? group.length : firstOfTable
  return { lines: group.slice(0, cut), table: group.slice(cut) }
}

function columnRange(
  tableRows: readonly number[],
  rows: Rows,
): { readonly first: number; readonly last: number } {
  let first = Number.MAX_SAFE_INTEGER
  let last = 0
  for (const row of tableRows) {
    for (const column of rows.get(row)?.keys() ?? []) {
      first = Math.min(first, column)
      last = Math.max(last, column)
    }
  }
  return { first, last }
}

function tableOf(
  place: string,
  tableRows: readonly number[],
  columns: { readonly first: number; readonly last: number },
  rows: Rows,
  merges: Merges,
): RawTable {
  const lastRow = tableRows.at(-1) ?? 0
  return {
    kind: 'table',
    place,
    rows: tableRows.map((row) => {
      const cells: RawCell[] = []
      for (let column = columns.first; column <= columns.last; column++) {
        const key = keyOf(row, column)
        if (merges.covered.has(key)) continue
        const span = merges.spans.get(key)
        cells.push({
          paragraphs: paragraphsOf(rows.get(row)?.get(column) ?? []),
          rowSpan: Math.min(span?.rowSpan ?? 1, lastRow - row + 1),
          colSpan: Math.min(span?.colSpan ?? 1, columns.last - column + 1),
          address: addressOf({ row, column }),
        })
      }
      return { cells }
    }),
  }
}

function paragraphsOf(runs: readonly RawRun[]): readonly RawParagraph[] {
  return splitLines(runs).flatMap((line) => paragraphOf(line) ?? [])
}

function coveredWords(rows: Rows, merges: Merges): readonly string[] {
  return [...rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, runs]) =>
      merges.covered.has(keyOf(row, column)) ? [runs.map((run) => run.text).join('')] : [],
    ),
  )
}
