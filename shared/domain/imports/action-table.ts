import type { Findings } from './findings.ts'
import type { Grid, GridRow, Passage } from './passages.ts'
import { headerAt, repeatsHeader, type TableLayout } from './table-layout.ts'

/** A row of an action table: what stands in each column of its layout, by the column's place in it. */
export interface ReadRow {
  readonly table: number
  readonly number: number
  readonly cells: readonly (readonly Passage[])[]
  /** Columns of the layout that a merged cell from above reaches into. */
  readonly covered: ReadonlySet<number>
  /** The first row below a header or below the beginning of a table: what stood above it is on another page. */
  readonly isAtTop: boolean
}

/** Rows under one title and one layout. Titles are rows over the whole width, above the header or between rows. */
export interface Segment {
  readonly titles: readonly Passage[]
  readonly layout: TableLayout
  readonly rows: readonly ReadRow[]
  /** True where the table has no header of its own and goes on with the layout of the table before. */
  readonly isHeaderless: boolean
}

/** Rows before the header of a spreadsheet: a title, a date, who wrote it. */
const MOST_ROWS_BEFORE_HEADER = 15

/** The segments of an action table; null when the grid is no action table. `before` is the layout of the one before. */
export function readActionTable(
  grid: Grid,
  before: TableLayout | null,
  findings: Findings,
): Segment[] | null {
  const start = grid.rows.findIndex((_, at) => at <= MOST_ROWS_BEFORE_HEADER && headerAt(grid, at) !== null)
  const first = start === -1 ? null : headerAt(grid, start)
  if (first !== null) {
    const titles = grid.rows.slice(0, start).flatMap(passagesOfRow)
    return segmentsFrom(grid, start + first.depth, first.layout, titles, findings)
  }
  if (before === null || !fits(grid, before)) return null
  return segmentsFrom(grid, 0, before, [], findings).map((segment) => ({ ...segment, isHeaderless: true }))
}

/** A grid of as many columns as the layout; a column of text does not go on with a table. */
function fits(grid: Grid, layout: TableLayout): boolean {
  return grid.width === layout.width && grid.width > 1
}

interface OpenSegment {
  titles: readonly Passage[]
  readonly layout: TableLayout
  readonly rows: ReadRow[]
}

function segmentsFrom(
  grid: Grid,
  from: number,
  layout: TableLayout,
  titles: readonly Passage[],
  findings: Findings,
): Segment[] {
  let segment: OpenSegment = { titles, layout, rows: [] }
  const segments = [segment]
  let isAtTop = true
  for (let at = from; at < grid.rows.length; at += 1) {
    const row = grid.rows[at]
    if (row === undefined) continue
    const passages = passagesOfRow(row)
    if (passages.length === 0) continue
    const header = repeatsHeader(row, segment.layout) ? null : headerAt(grid, at)
    if (isTitle(grid, at, segment.layout)) {
      const isStillEmpty = segment.rows.length === 0
      segment = { titles: passages, layout: segment.layout, rows: [] }
      if (isStillEmpty) segment.titles = [...(segments.pop()?.titles ?? []), ...passages]
      segments.push(segment)
      isAtTop = false
    } else if (repeatsHeader(row, segment.layout)) {
      leaveOutHeader(passages, findings)
      isAtTop = true
    } else if (header?.layout.columns.every((column) => column.certainty === 'known')) {
      segment = { titles: [], layout: header.layout, rows: [] }
      segments.push(segment)
      at += header.depth - 1
      isAtTop = true
    } else {
      segment.rows.push(readRow(grid, row, segment.layout, isAtTop))
      isAtTop = false
    }
  }
  return segments.map((one) => ({ ...one, isHeaderless: false }))
}

/** Says that a header was repeated; its words are left out. */
export function leaveOutHeader(passages: readonly Passage[], findings: Findings): void {
  findings.leaveOut(
    passages.map((passage) => passage.place),
    'The header row is repeated on a new page.',
  )
}

/** A title over most of the table's width, or the only cell of a row right above a header. */
function isTitle(grid: Grid, at: number, layout: TableLayout): boolean {
  const row = grid.rows[at]
  const filled = row?.cells.filter((cell) => cell.passages.length > 0) ?? []
  const [only] = filled
  if (row === undefined || only === undefined || filled.length > 1) return false
  if (only.width > 1 && only.width >= grid.width * 0.6) return true
  const next = grid.rows.slice(at + 1).find((one) => passagesOfRow(one).length > 0)
  return only.column === 0 && row.covered.size === 0 && next !== undefined && repeatsHeader(next, layout)
}

function readRow(grid: Grid, row: GridRow, layout: TableLayout, isAtTop: boolean): ReadRow {
  const cells: Passage[][] = layout.columns.map(() => [])
  for (const cell of row.cells) {
    const at = layout.columns.findLastIndex((column) => column.from <= cell.column)
    cells[Math.max(at, 0)]?.push(...cell.passages)
  }
  const covered = layout.columns.flatMap((column, at) => (row.covered.has(column.from) ? [at] : []))
  return { table: grid.number, number: row.number, cells, covered: new Set(covered), isAtTop }
}

/** Everything that a row says, in reading order. */
export function passagesOfRow(row: GridRow): Passage[] {
  return row.cells.flatMap((cell) => [...cell.passages])
}
