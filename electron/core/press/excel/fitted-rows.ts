import type { PressSheetColumn, PressValue } from '../workbook-model.ts'
import { cellText } from './cell-text.ts'
import { BODY_SIZE, LINE_HEIGHT, ROW_PADDING, TALLEST_ROW } from './look.ts'
import { usableWidth, wrapLine } from './text-width.ts'

/** A row of the sheet with a height at which all of its text is seen. */
export interface FittedRow {
  readonly values: readonly PressValue[]
  readonly heightPoints: number
}

/** Stands in the first text cell of a row that goes on from the one above. */
export const CONTINUED = '(continued)'

const MOST_LINES = Math.floor((TALLEST_ROW - ROW_PADDING) / LINE_HEIGHT)

/**
 * A row of the model as one row of the sheet, or as several where its text is taller than Excel can show: the text
 * goes on in the same column, between paragraphs where that is possible, and the rows say that they are continued.
 */
export function fitRow(values: readonly PressValue[], columns: readonly PressSheetColumn[]): FittedRow[] {
  const cells = columns.map((column, at) => cellParts(values[at] ?? null, column))
  const count = Math.max(1, ...cells.map((parts) => parts.length))
  const first = columns.findIndex((column) => column.kind === 'text' && column.isKey !== true)
  return Array.from({ length: count }, (_, part) => {
    const row = columns.map((column, at): PressValue => {
      const value = cells[at]?.[part] ?? null
      if (part === 0) return value
      if (column.isKey === true) return cells[at]?.[0] ?? null
      if (at !== first) return value
      return value === null ? CONTINUED : `${CONTINUED}\n${value}`
    })
    return { values: row, heightPoints: rowHeight(row, columns) }
  })
}

/** The height in points that a row needs for its text. */
export function rowHeight(values: readonly PressValue[], columns: readonly PressSheetColumn[]): number {
  const lines = values.map((value, at) => {
    if (typeof value !== 'string') return 1
    const width = usableWidth(columns[at]?.width ?? 0)
    return value.split('\n').reduce((sum, line) => sum + wrapLine(line, width, BODY_SIZE).length, 0)
  })
  return Math.min(TALLEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + ROW_PADDING)
}

function cellParts(value: PressValue, column: PressSheetColumn): PressValue[] {
  if (typeof value !== 'string') return [value]
  return partsOf(cellText(value), usableWidth(column.width))
}

/** Cuts text into parts that each fit the tallest row; after the first with a line to spare for `CONTINUED`. */
function partsOf(text: string, widthPoints: number): string[] {
  const parts: string[][] = [[]]
  let lines = 0
  for (const line of text.split('\n')) {
    const pieces = wrapLine(line, widthPoints, BODY_SIZE)
    for (const piece of inPages(pieces)) {
      const most = parts.length === 1 ? MOST_LINES : MOST_LINES - 1
      if (lines + piece.length > most && lines > 0) {
        parts.push([])
        lines = 0
      }
      parts.at(-1)?.push(piece.join(''))
      lines += piece.length
    }
  }
  return parts.map((part) => trimEmptyLines(part).join('\n')).filter((part, at) => at === 0 || part !== '')
}

/** The pieces of one line of text, in runs that fit a row. */
function inPages(pieces: readonly string[]): string[][] {
  const size = MOST_LINES - 1
  return Array.from({ length: Math.max(1, Math.ceil(pieces.length / size)) }, (_, page) =>
    pieces.slice(page * size, (page + 1) * size),
  )
}

/** The empty line between two paragraphs is not needed where a row ends between them. */
function trimEmptyLines(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '')
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1)
}
