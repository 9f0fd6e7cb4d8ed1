import { type SharedColumn, shareWidth } from '../column-widths.ts'
import type { PressBlock, PressGroup, PressRun, PressTable } from '../document-model.ts'
import { alignEnd } from './align-end.ts'
import { type Slug, stackHeight } from './galley.ts'
import { CELL_PADDING, cellLook, FIGURES_GAP, type TextLook } from './look.ts'
import { setBlocks } from './set-blocks.ts'
import { type Place, type Setting, setText } from './set-text.ts'
import { addElement, type StructureElement } from './structure.ts'

/** The slugs of each column but the first. */
export interface SetRow {
  readonly cells: readonly (readonly Slug[])[]
}

export interface SetGroup {
  readonly head: readonly Slug[]
  /** What stands in the first column where the group goes on over a page; not read aloud a second time. */
  readonly continued: readonly Slug[]
  readonly rows: readonly SetRow[]
}

/** A table whose cells are set, ready for its pages. Cells are placed from their column's left edge. */
export interface SetTable {
  readonly kind: 'table'
  readonly x: number
  readonly width: number
  readonly columns: readonly SharedColumn[]
  readonly header: readonly (readonly Slug[])[]
  readonly groups: readonly SetGroup[]
  /** Of each row of all groups. A group's head may be taller than its rows: its last row then takes the difference. */
  readonly heights: readonly number[]
  /** A small note follows that speaks of the table: it stands on a page with the table's end. */
  readonly isNoted: boolean
}

/** The height of a row of cells, padding included. */
export function rowHeight(cells: readonly (readonly Slug[])[]): number {
  return Math.max(0, ...cells.map(stackHeight)) + 2 * CELL_PADDING
}

/** Sets each cell once, in its column's width; `isNoted` where a small note follows. A row with more cells than columns is a bug of the caller. */
export function setTable(table: PressTable, place: Place, setting: Setting, isNoted = false): SetTable {
  const columns = shareWidth(
    table.columns.map((column) => column.weight),
    place.width,
  )
  const inside = columns.map(({ width }, index) => insideOf(table.columns, index, width))
  const element = addElement(required(place.parent), 'Table', {
    attributes: { O: 'Table', Summary: table.summary },
  })
  const look = cellLook(columns.length)
  const aligned = (slugs: Slug[], column: number): Slug[] =>
    table.columns[column]?.align === 'end' ? alignEnd(slugs, CELL_PADDING + (inside[column] ?? 0)) : slugs
  const cells: CellSetter = (blocks, column, parent, cell) =>
    aligned(setBlocks(blocks, cellPlace(inside[column], parent, cell, place.tallest), setting), column)
  const head = addElement(addElement(element, 'THead'), 'TR')
  const header = table.columns.map((column, index) => {
    const cell = addElement(head, 'TH', { attributes: { O: 'Table', Scope: 'Column' } })
    const strong = { ...look, strong: true, before: 0 }
    const within = cellPlace(inside[index], cell, strong, place.tallest)
    return aligned(setText([{ text: column.heading }], 'P', strong, within, setting), index)
  })
  const body = addElement(element, 'TBody')
  const groups = table.groups.map((group) =>
    setGroup(group, body, look, columns.length, place.tallest, cells),
  )
  const heights = groups.flatMap(rowHeights)
  return { kind: 'table', x: place.x, width: place.width, columns, header, groups, heights, isNoted }
}

function rowHeights({ head, rows }: SetGroup): number[] {
  const heights = rows.map(({ cells }) => rowHeight(cells))
  const missing = rowHeight([head]) - heights.reduce((sum, height) => sum + height, 0)
  return heights.map((height, at) => (at === heights.length - 1 ? height + Math.max(missing, 0) : height))
}

type CellSetter = (
  blocks: readonly PressBlock[],
  column: number,
  parent: StructureElement | null,
  look: TextLook,
) => Slug[]

function required(parent: StructureElement | null): StructureElement {
  if (parent === null) throw new Error('A table stands in matter that is not read aloud')
  return parent
}

/** The width that a column's cells have for their matter. */
function insideOf(columns: PressTable['columns'], index: number, width: number): number {
  const next = columns[index + 1]
  const gap = columns[index]?.align === 'end' && next !== undefined && next.align !== 'end' ? FIGURES_GAP : 0
  return Math.max(width - 2 * CELL_PADDING - gap, 1)
}

/** A figure in a cell leaves room for a header of up to half a page. */
function cellPlace(
  width: number | undefined,
  parent: StructureElement | null,
  look: TextLook,
  tallest: number,
): Place {
  if (width === undefined) throw new Error('A table row has more cells than the table has columns')
  return {
    parent,
    x: CELL_PADDING,
    width,
    look,
    depth: 0,
    tallest: tallest * 0.4,
  }
}

function setGroup(
  group: PressGroup,
  body: StructureElement,
  look: TextLook,
  columns: number,
  tallest: number,
  cells: CellSetter,
): SetGroup {
  const strong = { ...look, strong: true }
  // Rows of a table of one column have no cells of their own, and a row without cells is none.
  const rows = columns === 1 || group.rows.length === 0 ? [group.rows.flat()] : group.rows
  let head: Slug[] = []
  const setRows = rows.map((row, index) => {
    const element = addElement(body, 'TR')
    if (index === 0) {
      const span = rows.length > 1 ? { RowSpan: rows.length } : {}
      const cell = addElement(
        element,
        group.head.length === 0 ? 'TD' : 'TH',
        group.head.length === 0
          ? { attributes: { O: 'Table', ...span } }
          : { attributes: { O: 'Table', Scope: 'Row', ...span } },
      )
      head = cells(group.head, 0, cell, strong)
    }
    const count = Math.max(columns - 1, row.length)
    return {
      cells: Array.from({ length: count }, (_, column) =>
        cells(row[column] ?? [], column + 1, addElement(element, 'TD'), look),
      ),
    }
  })
  const continued = cells(continuedBlocks(group.head), 0, null, strong)
  return { head, continued: shorten(continued, tallest / 3, cells, strong), rows: setRows }
}

/** The head's words again, as plain paragraphs that end in "(continued)". */
function continuedBlocks(head: readonly PressBlock[]): PressBlock[] {
  const paragraphs = head.flatMap(plainParagraphs)
  const last = paragraphs.pop() ?? []
  return [...paragraphs, [...last, { text: last.length === 0 ? '(continued)' : ' (continued)' }]].map(
    (runs) => ({
      kind: 'paragraph',
      runs,
    }),
  )
}

function plainParagraphs(block: PressBlock): readonly PressRun[][] {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs.map((run) => ({ text: run.text, emphasis: run.emphasis === true }))]
    case 'heading':
      return [[{ text: block.text }]]
    case 'list':
      return block.points.flatMap((point) => point.flatMap(plainParagraphs))
    case 'quotation':
      return block.paragraphs.map((runs) => runs.map((run) => ({ text: run.text })))
    default:
      return []
  }
}

/** A long head is repeated only in its first lines, so that it leaves room for the rows. */
function shorten(slugs: readonly Slug[], limit: number, cells: CellSetter, look: TextLook): readonly Slug[] {
  if (stackHeight(slugs) <= limit) return slugs
  const kept: Slug[] = []
  for (const slug of slugs) {
    if (stackHeight(kept) + slug.before + slug.height > limit * 0.7) break
    kept.push(slug)
  }
  const more: PressBlock = { kind: 'paragraph', runs: [{ text: '… (continued)' }] }
  return [...kept, ...cells([more], 0, null, look)]
}
