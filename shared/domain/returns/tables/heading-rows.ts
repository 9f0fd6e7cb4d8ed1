import { tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import { isForm, isFormRow } from './form-rows.ts'
import { lookOf, type RowLook } from './row-look.ts'
import { namesTime } from './title-period.ts'

/** Rows that hold headings; first is greater than last where there are none. */
export interface HeadingRows {
  readonly first: number
  readonly last: number
}

/** A heading row is looked for among so many rows of a stretch; titles are shorter. */
const MOST_LOOKED_AT = 40
/** Headings have so many levels at the most. */
const MOST_LEVELS = 4
/** Titles with headings alone below them have so many rows at the most. */
const MOST_TITLE_ROWS = 12
/** Below so many rows a heading is compared with what stands under it. */
const ROWS_BELOW = 12

/** The rows of a stretch that are looked at, with what holds for all of them. */
interface Looked {
  readonly sheet: SuppliedSheet
  readonly rows: readonly RowLook[]
  /** The most filled cells of a row. */
  readonly width: number
  /** The leftmost filled column. */
  readonly left: number
}

/**
 * Finds the headings of a stretch of rows: the first row that is as wide as the table and says words, or dates and years
 * over figures; with the rows above and below it that belong to it. Null where the stretch is no table.
 */
export function findHeadingRows(sheet: SuppliedSheet, stretch: readonly RowLook[]): HeadingRows | null {
  const rows = stretch.slice(0, MOST_LOOKED_AT)
  const width = Math.max(0, ...rows.map(({ filled }) => filled))
  if (width < 2 || isForm(sheet, stretch)) return null
  const left = Math.min(...rows.map(({ firstColumn }) => firstColumn))
  const looked: Looked = { sheet, rows, width, left }
  const at = widestNear(looked)
  const firstData = rows.findIndex((look, index) => isData(looked, look, index))
  if (at < 0 || (firstData >= 0 && firstData < at)) return withoutHeadings(looked, firstData)
  let [first, last] = [at, at]
  while (last - at < MOST_LEVELS - 1 && isLowerLevel(looked, last)) last += 1
  while (last - first < MOST_LEVELS - 1 && isUpperLevel(looked, first)) first -= 1
  return { first: rows[first]?.row ?? 0, last: rows[last]?.row ?? 0 }
}

/**
 * The row of headings at the end of rows that hold no body: words and no figures under narrower lines of a title, as
 * where an empty row parts headings from their table. Undefined where there is none.
 */
export function headingsAlone(sheet: SuppliedSheet, stretch: readonly RowLook[]): RowLook | undefined {
  const last = stretch.at(-1)
  if (last === undefined || stretch.length > MOST_TITLE_ROWS || last.filled < 2) return undefined
  const isBare = stretch.every(({ figures, filled }) => figures === 0 && filled <= last.filled)
  const isWidest = stretch.slice(0, -1).every(({ filled }) => filled < last.filled)
  return isBare && isWidest && !isFormRow(sheet, last) ? last : undefined
}

function withoutHeadings({ rows }: Looked, firstData: number): HeadingRows | null {
  // One line of words that stands alone is a title or a note, however many cells it fills.
  const several = rows.filter(({ filled }) => filled >= 2)
  const first = firstData >= 0 || several.length < 2 ? firstData : rows.findIndex(({ filled }) => filled >= 2)
  const start = rows[first]
  return start === undefined ? null : { first: start.row, last: start.row - 1 }
}

/** The first row like headings; a line of few cells right above a wider one is a title in two places. */
function widestNear(looked: Looked): number {
  const { rows, width } = looked
  const at = rows.findIndex((_, index) => isHeadingLike(looked, index) && index + 1 < rows.length)
  const [here, below] = [rows[at], rows[at + 1]]
  if (here === undefined || below === undefined) return at
  const isNarrow = here.filled < width * 0.75 && here.covered < width * 0.75
  const isWiderBelow = below.filled === width && below.row === here.row + 1 && at + 2 < rows.length
  return isNarrow && isWiderBelow && below.figures === 0 && isHeadingLike(looked, at + 1) ? at + 1 : at
}

function isHeadingLike(looked: Looked, at: number): boolean {
  const look = looked.rows[at]
  if (look === undefined || look.filled < 2 || look.figures > 0 || isFormRow(looked.sheet, look)) return false
  if (look.covered < Math.max(2, looked.width * 0.6) || isLikeRowsBelow(looked, at)) return false
  return look.words >= 1 || isAxis(looked, look)
}

/** Years or days across, over an open corner. */
function isAxis({ left }: Looked, look: RowLook): boolean {
  return look.words === 0 && look.figures === 0 && look.firstColumn > left
}

function isData(looked: Looked, look: RowLook, at: number): boolean {
  if (look.filled < Math.max(2, looked.width / 2)) return false
  if (look.figures > 0) return !isFormRow(looked.sheet, look)
  return look.dates > 0 && isLikeRowsBelow(looked, at)
}

/**
 * Whether a row is of the same kind as those below it, and so none of headings: a day over days, or words that come
 * again in the same column, though not all of them as where the headings are repeated.
 */
function isLikeRowsBelow({ sheet, rows }: Looked, at: number): boolean {
  const look = rows[at]
  if (look === undefined) return false
  const cells = sheet
    .cellsOf(look.row)
    .filter(([column]) => column >= look.firstColumn && column <= look.lastColumn)
    .map(([column, cell]) => ({ column, look: lookOf(cell), text: tidy(cell.text) }))
  return rows.slice(at + 1, at + 1 + ROWS_BELOW).some(({ row }) => {
    let [same, others] = [0, 0]
    for (const { column, look: here, text } of cells) {
      const below = sheet.cell(row, column)
      if (below === undefined) continue
      if (here === 'date' && lookOf(below) === 'date') return true
      if (here === 'word' && tidy(below.text) === text) same += 1
      else others += 1
    }
    return same > 0 && others > 0
  })
}

/** The row below headings is another level of them where those above it span several columns, or leave columns open. */
function isLowerLevel(looked: Looked, at: number): boolean {
  const { sheet, rows } = looked
  const [upper, lower] = [rows[at], rows[at + 1]]
  if (upper === undefined || lower === undefined || lower.filled < 2 || lower.row !== upper.row + 1)
    return false
  if (lower.figures > 0 || isLikeRowsBelow(looked, at + 1)) return false
  if (!rows.slice(at + 2).some(({ figures, years }) => figures + years > 0)) return false
  const isUnderMerge = sheet.packed.merges.some(
    ({ firstRow, lastRow }) => firstRow <= upper.row && lastRow >= lower.row && lastRow > firstRow,
  )
  const opens = lower.firstColumn > upper.firstColumn || lower.filled > upper.filled
  return upper.covered > upper.filled || isUnderMerge || (opens && upper.filled < lower.filled)
}

/** A row above headings is a level of them where it stands over some of the columns, and not over all: no title. */
function isUpperLevel({ sheet, rows }: Looked, at: number): boolean {
  const [upper, heading] = [rows[at - 1], rows[at]]
  if (upper === undefined || heading === undefined || upper.row !== heading.row - 1) return false
  if (upper.figures > 0 || isFormRow(sheet, upper)) return false
  const isOverSome = upper.firstColumn > heading.firstColumn
  if (upper.filled >= 2) return isOverSome || upper.covered > upper.filled
  const text = tidy(sheet.cell(upper.row, upper.firstColumn)?.text ?? '')
  return isOverSome && upper.lastColumn <= heading.lastColumn && (upper.covered > 1 || namesTime(text))
}
