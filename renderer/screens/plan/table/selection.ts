import { countOf } from '../../../../shared/text/counts.ts'
import {
  type CellName,
  cellAt,
  type GridLayout,
  headRowOf,
  itemsOf,
  type Place,
  placeOf,
} from './grid-layout.ts'

/** A block of cells between two corners; `active` is the one that has focus. */
export interface Selection {
  readonly anchor: CellName
  readonly active: CellName
}

/** A block as first and last line and column, both counted in. */
export interface Block {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The block that is selected; undefined when a corner is no longer in the table. */
export function blockOf(layout: GridLayout, { anchor, active }: Selection): Block | undefined {
  const one = placeOf(layout, anchor)
  const other = placeOf(layout, active)
  if (one === undefined || other === undefined) return undefined
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  }
}

/** The cells of a block in reading order, the cell of an issue once. */
export function cellsOf(layout: GridLayout, block: Block): CellName[] {
  const places = new Map<string, Place>()
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const head = headRowOf(layout, { row, column })
      places.set(`${head} ${column}`, { row: head, column })
    }
  }
  return [...places.values()].flatMap((place) => cellAt(layout, place) ?? [])
}

/** Whether the cell at a place belongs to a block. */
export function isInside(layout: GridLayout, block: Block, { row, column }: Place): boolean {
  if (column < block.left || column > block.right) return false
  const line = layout.rows[row]
  const isShared = layout.columns[column]?.role === 'issue' && line !== undefined
  const first = isShared ? line.issueStart : row
  const last = isShared ? line.issueStart + line.issueRows - 1 : row
  return first <= block.bottom && last >= block.top
}

/** "12 cells selected, total 143", the total only where cells hold nothing but a figure; null for a single cell. */
export function selectionInWords(layout: GridLayout, block: Block): string | null {
  const cells = cellsOf(layout, block)
  if (cells.length < 2) return null
  const figures = cells.flatMap((cell) => figureOf(itemsOf(layout, cell).map(({ text }) => text)) ?? [])
  const words = `${countOf(cells.length, 'cell')} selected`
  if (figures.length === 0) return words
  // Summed in millionths, so that pounds and pence add up.
  const total = figures.reduce((sum, figure) => sum + Math.round(figure * 1_000_000), 0) / 1_000_000
  return `${words}, total ${total.toLocaleString('en-GB', { maximumFractionDigits: 6 })}`
}

const FIGURE = /^([-−]?)\s*£?\s*(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,6})?\s*%?$/

/** The figure that a cell holds; undefined when it holds anything else as well. */
function figureOf(texts: readonly string[]): number | undefined {
  const [only, second] = texts
  const match = only === undefined || second !== undefined ? null : FIGURE.exec(only.trim())
  if (match === null) return undefined
  const [, sign = '', whole = '', part = ''] = match
  return Number(`${whole.replaceAll(',', '')}${part}`) * (sign === '' ? 1 : -1)
}
