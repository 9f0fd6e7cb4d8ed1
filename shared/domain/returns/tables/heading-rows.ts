import type { SuppliedSheet } from '../open-sheet.ts'
import type { RowLook } from './row-look.ts'

/** Rows that hold headings; first is greater than last where there are none. */
export interface HeadingRows {
  readonly first: number
  readonly last: number
}

/** A heading row is looked for among so many rows of a stretch; titles are shorter. */
const MOST_LOOKED_AT = 40

/**
 * Finds the headings of a stretch of rows: the first row that is as wide as the table and says words, or dates and years
 * over figures; with the rows above and below it that belong to it. Null where the stretch is no table.
 */
export function findHeadingRows(sheet: SuppliedSheet, stretch: readonly RowLook[]): HeadingRows | null {
  const looked = stretch.slice(0, MOST_LOOKED_AT)
  const width = Math.max(0, ...looked.map(({ filled }) => filled))
  if (width < 2) return null
  const at = looked.findIndex((look, index) => isHeadingLike(look, width) && hasBodyBelow(looked, index))
  const firstData = looked.findIndex(
    ({ filled, figures, dates }) => filled >= Math.max(2, width / 2) && figures + dates > 0,
  )
  if (at < 0 || (firstData >= 0 && firstData < at && !isHeadingLike(looked[firstData], width))) {
    const start = looked[firstData >= 0 ? firstData : looked.findIndex(({ filled }) => filled >= 2)]
    return start === undefined ? null : { first: start.row, last: start.row - 1 }
  }
  let [first, last] = [at, at]
  while (last + 1 < looked.length && isLowerLevel(sheet, looked, last)) last += 1
  while (first > 0 && isUpperLevel(looked[first - 1], looked[first])) first -= 1
  return { first: looked[first]?.row ?? 0, last: looked[last]?.row ?? 0 }
}

function isHeadingLike(look: RowLook | undefined, width: number): boolean {
  if (look === undefined || look.filled < 2) return false
  const isWide = look.covered >= Math.max(2, width * 0.6)
  return (
    isWide && look.figures === 0 && look.words + look.dates + look.years === look.filled && look.words >= 1
  )
}

function hasBodyBelow(looks: readonly RowLook[], at: number): boolean {
  return looks.slice(at + 1).some(({ filled }) => filled > 0)
}

/** The row below headings is another level of them where those above it span several columns, or leave columns open. */
function isLowerLevel(sheet: SuppliedSheet, looks: readonly RowLook[], at: number): boolean {
  const [upper, lower] = [looks[at], looks[at + 1]]
  if (upper === undefined || lower === undefined || lower.filled < 2) return false
  if (lower.figures > 0 || !looks.slice(at + 2).some(({ figures }) => figures > 0)) return false
  const spans = upper.covered > upper.filled
  const opens = lower.firstColumn > upper.firstColumn || lower.filled > upper.filled
  const isUnderMerge = sheet.packed.merges.some(
    ({ firstRow, lastRow }) => firstRow <= upper.row && lastRow >= lower.row && lastRow > firstRow,
  )
  return (
    spans ||
    isUnderMerge ||
    (opens && lower.words + lower.dates + lower.years === lower.filled && upper.filled < lower.filled)
  )
}

/** A row above headings is a level of them where it stands over several columns, each with words: not a title. */
function isUpperLevel(upper: RowLook | undefined, heading: RowLook | undefined): boolean {
  if (upper === undefined || heading === undefined || upper.row !== heading.row - 1) return false
  if (upper.filled < 2 || upper.figures > 0) return false
  return upper.firstColumn > heading.firstColumn || upper.covered > upper.filled
}
