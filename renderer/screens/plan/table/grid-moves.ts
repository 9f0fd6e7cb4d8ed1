import { type GridLayout, headRowOf, type Place } from './grid-layout.ts'

/** The ways to go from one cell to another. */
export type Motion =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'row-start'
  | 'row-end'
  | 'table-start'
  | 'table-end'
  | 'page-up'
  | 'page-down'

/**
 * The place that a motion leads to, never outside the table. The line is remembered while one passes through the cell
 * of an issue, which all its lines share, so that going left and right again comes back to where one was.
 */
export function moved(layout: GridLayout, from: Place, motion: Motion, pageRows = 5): Place {
  const lastRow = layout.rows.length - 1
  const lastColumn = layout.columns.length - 1
  switch (motion) {
    case 'left':
      return { ...from, column: Math.max(0, from.column - 1) }
    case 'right':
      return { ...from, column: Math.min(lastColumn, from.column + 1) }
    case 'up':
      return { ...from, row: rowAbove(layout, from) }
    case 'down':
      return { ...from, row: rowBelow(layout, from) }
    case 'row-start':
      return { ...from, column: 0 }
    case 'row-end':
      return { ...from, column: lastColumn }
    case 'table-start':
      return { row: 0, column: 0 }
    case 'table-end':
      return { row: lastRow, column: lastColumn }
    case 'page-up':
      return { ...from, row: Math.max(0, from.row - pageRows) }
    case 'page-down':
      return { ...from, row: Math.min(lastRow, from.row + pageRows) }
  }
}

/** The next or previous cell in reading order; null past either end, where Tab leaves the table. */
export function stepped(layout: GridLayout, from: Place, step: 1 | -1): Place | null {
  let { row, column } = from
  for (;;) {
    column += step
    if (column >= layout.columns.length) {
      row += 1
      column = 0
    } else if (column < 0) {
      row -= 1
      column = layout.columns.length - 1
    }
    if (row < 0 || row >= layout.rows.length) return null
    // The cell of an issue comes once, with the first of its lines.
    if (headRowOf(layout, { row, column }) === row) return { row, column }
  }
}

function rowAbove(layout: GridLayout, from: Place): number {
  const head = headRowOf(layout, from)
  if (head === 0) return from.row
  return headRowOf(layout, { row: head - 1, column: from.column })
}

function rowBelow(layout: GridLayout, from: Place): number {
  const line = layout.rows[from.row]
  if (line === undefined) return from.row
  const isShared = layout.columns[from.column]?.role === 'issue'
  const next = isShared ? line.issueStart + line.issueRows : from.row + 1
  return next < layout.rows.length ? next : from.row
}
