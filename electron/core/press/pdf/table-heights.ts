import { rowHeight, type SetTable } from './set-table.ts'

/** A torn row begins on the current page only when this share of a page is free for it. */
export const WORTH_STARTING = 0.25
/** A row of at most this share of a page is not left alone at the foot or the head of one. */
const SMALL_ROW = 0.12
/** A table of at most this share of a page is not parted. */
const SMALL_TABLE = 0.2

/** True for a row that would be lost alone on a page; `capacity` is what an empty page takes. */
export function isSmallRow(height: number, capacity: number): boolean {
  return height <= capacity * SMALL_ROW
}

/** A header that takes more than half a page would leave no room for rows: it is printed once, on as many pages. */
export function hasRepeatedHeader(table: SetTable, capacity: number): boolean {
  return rowHeight(table.header) <= capacity / 2
}

/**
 * The height that a table needs to begin with: all of a small table, or else its header and first row, with the second
 * where that is a small one; or a good part of a row that must be torn.
 */
export function tableLeadHeight(table: SetTable, capacity: number): number {
  const header = rowHeight(table.header)
  if (!hasRepeatedHeader(table, capacity)) return capacity * WORTH_STARTING
  const { heights } = table
  const [row = 0, second = 0, third = 0] = heights
  const first = Math.max(row, rowHeight([table.groups[0]?.head ?? []]))
  if (first > capacity - header) return header + capacity * WORTH_STARTING
  const all = header + heights.reduce((sum, height) => sum + height, 0)
  // Of three rows none can be parted from the others without standing alone.
  if (
    all <= capacity * SMALL_TABLE ||
    (heights.length === 3 && isSmallRow(second, capacity) && isSmallRow(third, capacity) && all <= capacity)
  )
    return all
  return header + first + (isSmallRow(second, capacity) && header + first + second <= capacity ? second : 0)
}
