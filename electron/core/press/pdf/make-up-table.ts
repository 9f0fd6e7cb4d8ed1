import { gapBetween, type Ink, type Slug } from './galley.ts'
import { CELL_PADDING, HAIRLINE, HEADER_TINT, INK } from './look.ts'
import type { PageFlow } from './page-flow.ts'
import { rowHeight, type SetGroup, type SetTable } from './set-table.ts'
import { hasRepeatedHeader, isSmallRow, tableLeadHeight, WORTH_STARTING } from './table-heights.ts'

const GROUP_RULE = '#7d8794'

/** A group as far as it is on the current page. */
interface Segment {
  readonly headBottom: number
  rowsBottom: number
  isEmpty: boolean
}

/** A table on its way down the pages. */
interface TableRun {
  readonly table: SetTable
  readonly flow: PageFlow
  /** Of the header that each page begins with; 0 where it is too tall to be repeated. */
  readonly headerHeight: number
  /** What an empty page takes below the header. */
  readonly room: number
  headerShown: boolean
  /** Rows not placed yet, and the height of the last one where that is small, so that it is not left alone. */
  left: number
  readonly last: number
  /** What a note below the table takes, which is not left alone either. */
  readonly note: number
}

/**
 * Makes up a table: its header on each page, rows in one piece where they fit a page, and the group's head again with
 * "(continued)" on the pages that it runs on to. Under a heading it begins on the heading's page, unless a figure
 * between the two has taken that; `note` is the height of a note below it that must not be left alone.
 */
export function makeUpTable(
  table: SetTable,
  flow: PageFlow,
  underHeading: boolean,
  note: number,
  tick: () => void,
): void {
  const headerHeight = hasRepeatedHeader(table, flow.capacity) ? rowHeight(table.header) : 0
  const last = table.heights.at(-1) ?? 0
  const run: TableRun = {
    table,
    flow,
    headerHeight,
    room: flow.capacity - headerHeight,
    headerShown: false,
    left: table.heights.length,
    last: isSmallRow(last, flow.capacity) ? last : 0,
    note: isSmallRow(note, flow.capacity) ? note : 0,
  }
  const fits = flow.y + tableLeadHeight(table, flow.capacity) <= flow.bottom
  const isRoomBelow = flow.bottom - flow.y - headerHeight >= flow.capacity * WORTH_STARTING
  const belowHeading = flow.above !== undefined && underHeading && isRoomBelow
  if (!fits && !flow.atTop() && !belowHeading) flow.newPage()
  showHeader(run)
  table.groups.forEach((group, index) => {
    tick()
    makeUpGroup(group, run, index === 0 && !fits && belowHeading && headerHeight > 0)
  })
}

function showHeader(run: TableRun): void {
  const { table, flow, headerHeight } = run
  if (headerHeight > 0)
    paintHeader(run.headerShown ? table.header.map((cell) => cell.map(asArtifact)) : table.header, run)
  else if (!run.headerShown)
    for (const piece of tearRow(table.header, () => flow.bottom - flow.y - 2 * CELL_PADDING, flow.capacity))
      if (piece === 'next page') flow.newPage()
      else paintHeader(piece, run)
  run.headerShown = true
}

function paintHeader(cells: readonly (readonly Slug[])[], run: TableRun): void {
  const { table, flow } = run
  const height = rowHeight(cells)
  flow.paint(
    [{ kind: 'tint', x: table.x, y: 0, width: table.width, height, colour: HEADER_TINT }],
    flow.look.left,
    flow.y,
  )
  paintCells(run, cells, 0, flow.y)
  flow.y += height
  rule(run, 0, flow.y, 1, INK)
}

function asArtifact(slug: Slug): Slug {
  const ink = slug.ink.map((each): Ink => (each.kind === 'text' ? { ...each, element: null } : each))
  return { ...slug, ink, anchors: [] }
}

function nextPage(run: TableRun): void {
  run.flow.newPage()
  showHeader(run)
}

/** With `startHere`, what does not fit below the heading is torn as if the rest of the page were a whole one. */
function makeUpGroup(group: SetGroup, run: TableRun, startHere: boolean): void {
  let room = startHere ? run.flow.bottom - run.flow.y : run.room
  const heads = cutColumn(group.head, room - 2 * CELL_PADDING)
  let segment: Segment | null = null
  const open = (needed: number): Segment => {
    const height = Math.max(rowHeight([heads[0] ?? group.continued]), needed)
    if (run.flow.y + height > run.flow.bottom && !atHeader(run)) nextPage(run)
    return openSegment(heads.shift() ?? group.continued, run)
  }
  const turn = (needed: number): Segment => {
    if (segment !== null) closeSegment(segment, run)
    nextPage(run)
    room = run.room
    return open(needed)
  }
  for (const row of group.rows) {
    const height = rowHeight(row.cells)
    run.left -= 1
    if (height > room) {
      segment ??= open(startHere ? 0 : room * WORTH_STARTING)
      for (const piece of tearRow(row.cells, () => freeHeight(segment, run), room)) {
        if (piece === 'next page') segment = turn(0)
        else placeRow(piece, segment, run)
      }
      continue
    }
    const wanted = height + besides(height, run, room)
    segment ??= open(wanted)
    if (
      segment.rowsBottom + height > run.flow.bottom ||
      (!segment.isEmpty && segment.rowsBottom + wanted > run.flow.bottom)
    )
      segment = turn(wanted)
    placeRow(row.cells, segment, run)
  }
  if (segment !== null) closeSegment(segment, run)
  while (heads.length > 0) closeSegment(open(0), run)
}

/** What must stand on the page of a row as well: the last row with the one before it, the note with the last. */
function besides(height: number, { left, last, note }: TableRun, room: number): number {
  const wishes = left === 1 && last > 0 ? [last + note, last] : left === 0 ? [note] : []
  return wishes.find((wish) => height + wish <= room) ?? 0
}

function atHeader(run: TableRun): boolean {
  return run.flow.y <= run.flow.look.top + run.headerHeight + 0.01
}

function openSegment(head: readonly Slug[], run: TableRun): Segment {
  const top = run.flow.y
  paintCells(run, [head], 0, top)
  return { headBottom: top + rowHeight([head]), rowsBottom: top, isEmpty: true }
}

function closeSegment(segment: Segment, run: TableRun): void {
  run.flow.y = Math.max(segment.headBottom, segment.rowsBottom)
  rule(run, 0, run.flow.y, 0.6, GROUP_RULE)
}

function placeRow(cells: readonly (readonly Slug[])[], segment: Segment, run: TableRun): void {
  if (!segment.isEmpty) rule(run, run.table.columns[1]?.x ?? 0, segment.rowsBottom, 0.5, HAIRLINE)
  paintCells(run, cells, 1, segment.rowsBottom)
  segment.rowsBottom += rowHeight(cells)
  segment.isEmpty = false
}

function freeHeight(segment: Segment | null, run: TableRun): number {
  return run.flow.bottom - (segment?.rowsBottom ?? run.flow.y) - 2 * CELL_PADDING
}

/** The pieces of a row that is taller than a page, and where a page must be turned between them. */
function* tearRow(
  cells: readonly (readonly Slug[])[],
  free: () => number,
  room: number,
): Generator<readonly (readonly Slug[])[] | 'next page'> {
  let left = cells
  let turned = false
  if (free() < room * WORTH_STARTING) yield 'next page'
  while (left.some((cell) => cell.length > 0)) {
    const counts = left.map((cell) => fitting(cell, free()))
    if (counts.every((count) => count === 0)) {
      if (turned) throw new Error('A line is taller than a page')
      turned = true
      yield 'next page'
      continue
    }
    turned = false
    yield left.map((cell, column) => cell.slice(0, counts[column]))
    left = left.map((cell, column) => cell.slice(counts[column]))
    if (left.some((cell) => cell.length > 0)) yield 'next page'
  }
}

/** Cuts a column into parts that fit a height; one empty part for an empty column. */
function cutColumn(slugs: readonly Slug[], height: number): (readonly Slug[])[] {
  const parts: (readonly Slug[])[] = []
  let left = slugs
  do {
    const count = Math.max(fitting(left, height), Math.min(1, left.length))
    parts.push(left.slice(0, count))
    left = left.slice(count)
  } while (left.length > 0)
  return parts
}

/**
 * How many slugs fit a height. Where not all do, the cut goes back to the start of a paragraph or point, unless that
 * would leave half of the height empty.
 */
function fitting(slugs: readonly Slug[], height: number): number {
  let used = 0
  let good = 0
  let above: Slug | undefined
  for (let index = 0; index < slugs.length; index += 1) {
    const slug = slugs[index]
    if (slug === undefined) break
    if (slug.startsBlock && used >= height / 2) good = index
    used += gapBetween(above, slug) + slug.height
    if (used > height + 0.01) return good > 0 ? good : index
    above = slug
  }
  return slugs.length
}

function paintCells(
  run: TableRun,
  cells: readonly (readonly Slug[])[],
  firstColumn: number,
  top: number,
): void {
  cells.forEach((cell, index) => {
    const column = run.table.columns[firstColumn + index]
    if (column === undefined) throw new Error('A table row has more cells than the table has columns')
    let y = top + CELL_PADDING
    let above: Slug | undefined
    for (const slug of cell) {
      y += gapBetween(above, slug)
      run.flow.put(slug, run.flow.look.left + run.table.x + column.x, y)
      y += slug.height
      above = slug
    }
  })
}

function rule(run: TableRun, from: number, y: number, thickness: number, colour: string): void {
  const width = run.table.width - from
  run.flow.paint(
    [{ kind: 'rule', x: run.table.x + from, y: 0, width, thickness, colour }],
    run.flow.look.left,
    y,
  )
}
