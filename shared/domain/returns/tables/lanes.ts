import { tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import { findHeadingRows } from './heading-rows.ts'
import { lookAtRows, type Range, type RowLook } from './row-look.ts'

/**
 * The columns of tables that stand side by side among some rows, from left to right; one range where they are one table.
 * An empty column parts two tables only where what is right of it could stand alone: a column of words or days of its
 * own, filled in every row, under the same heading as the left one's, or under a title, or with more or fewer rows.
 */
export function lanesOf(sheet: SuppliedSheet, looks: readonly RowLook[]): readonly Range[] {
  const segments = filledRanges(sheet, looks)
  const lanes: Range[] = []
  for (const segment of segments) {
    const left = lanes.at(-1)
    if (left === undefined || standsAlone(sheet, looks, { left, right: segment })) lanes.push(segment)
    else lanes[lanes.length - 1] = { first: left.first, last: segment.last }
  }
  return lanes
}

/** The stretches of columns that hold something, between columns that are empty in all of these rows. */
function filledRanges(sheet: SuppliedSheet, looks: readonly RowLook[]): Range[] {
  const isFilled = filledColumns(sheet, looks)
  const ranges: Range[] = []
  let first = 0
  for (let column = 1; column <= isFilled.length; column += 1) {
    if (isFilled[column] === 1 && first === 0) first = column
    if (isFilled[column] !== 1 && first > 0) {
      ranges.push({ first, last: column - 1 })
      first = 0
    }
  }
  return ranges
}

/** For each column, from 1, 1 where one of these rows holds something in it. */
export function filledColumns(sheet: SuppliedSheet, looks: readonly RowLook[]): Uint8Array {
  const { columns } = sheet.packed
  let [left, right] = [Number.POSITIVE_INFINITY, 0]
  for (const { filled, firstColumn, lastColumn } of looks) {
    if (filled > 0 && firstColumn < left) left = firstColumn
    if (lastColumn > right) right = lastColumn
  }
  const isFilled = new Uint8Array(1 + right)
  let open = right - left + 1
  for (const { filled, firstCell, lastColumn } of looks) {
    // Most tables have no empty column, which a few rows tell.
    if (open <= 0) break
    for (let at = firstCell; filled > 0 && (columns[at] ?? 0) <= lastColumn && at < columns.length; at += 1) {
      const column = columns[at] ?? 0
      if (isFilled[column] === 0) {
        isFilled[column] = 1
        open -= 1
      }
      if (column === lastColumn) break
    }
  }
  return isFilled
}

interface Pair {
  readonly left: Range
  readonly right: Range
}

function standsAlone(sheet: SuppliedSheet, looks: readonly RowLook[], { left, right }: Pair): boolean {
  if (right.last === right.first || left.last === left.first) return false
  const [one, other] = [partOf(sheet, looks, left), partOf(sheet, looks, right)]
  if (one === null || other === null || !hasKeys(sheet, other, right.first)) return false
  const [heading, otherHeading] = [
    keyHeading(sheet, one.headings, left.first),
    keyHeading(sheet, other.headings, right.first),
  ]
  return heading === otherHeading || other.isTitled || one.end !== other.end
}

interface Part {
  readonly headings: { readonly first: number; readonly last: number }
  /** The filled rows below its headings. */
  readonly body: readonly RowLook[]
  readonly end: number
  readonly isTitled: boolean
}

/** What stands in a range of columns, where it could be a table with headings. */
function partOf(sheet: SuppliedSheet, looks: readonly RowLook[], range: Range): Part | null {
  const [start, end] = [looks[0]?.row ?? 1, looks.at(-1)?.row ?? 0]
  const filled = lookAtRows(sheet, range, { first: start, last: end }).filter(({ filled }) => filled > 0)
  const headings = findHeadingRows(sheet, filled)
  if (headings === null || headings.first > headings.last) return null
  const body = filled.filter(({ row }) => row > headings.last)
  const last = body.findLast(({ filled: cells }) => cells >= 2)?.row ?? 0
  return { headings, body, end: last, isTitled: (filled[0]?.row ?? 0) < headings.first }
}

/** Whether the first column says in nearly every row what the row is of. */
function hasKeys(sheet: SuppliedSheet, { body, end }: Part, column: number): boolean {
  const rows = body.filter(({ row }) => row <= end)
  const keyed = rows.filter(({ row, firstColumn, words, dates }) => {
    const kind = firstColumn === column && words + dates > 0 ? sheet.cell(row, column)?.kind : undefined
    return kind === 'text' || kind === 'date'
  }).length
  return rows.length > 0 && keyed >= rows.length * 0.9
}

function keyHeading(sheet: SuppliedSheet, { last }: { readonly last: number }, column: number): string {
  return tidy(sheet.cell(last, column)?.text ?? '').toLowerCase() || `column ${column}`
}
