import type { SuppliedSheet } from '../open-sheet.ts'
import { CELL_KINDS, type CellBlock } from '../sheet.ts'

/** What can be said of a row of a sheet at a glance. Columns count from 1; 0 where the row is empty. */
export interface RowLook {
  readonly row: number
  readonly filled: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** Cells of words, of dates, of numbers that could be years, and of other figures. */
  readonly words: number
  readonly dates: number
  readonly years: number
  readonly figures: number
  /** How many columns its cells cover with their merges. */
  readonly covered: number
}

const [TEXT, DATE] = [CELL_KINDS.indexOf('text'), CELL_KINDS.indexOf('date')]

/** Looks at every row of a sheet once, without making an object for each cell. */
export function lookAtRows(sheet: SuppliedSheet): RowLook[] {
  const { rowStarts, columns, kinds, numbers, texts, merges } = sheet.packed
  const wide = widthsOf(merges)
  const looks: RowLook[] = []
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const [start, end] = [rowStarts[row - 1] ?? 0, rowStarts[row] ?? 0]
    let [words, dates, years, figures, covered] = [0, 0, 0, 0, 0]
    for (let at = start; at < end; at += 1) {
      const kind = kinds[at]
      const number = numbers[at] ?? 0
      if (kind === TEXT && looksLikeNumber(texts[number] ?? '')) figures += 1
      else if (kind === TEXT) words += 1
      else if (kind === DATE) dates += 1
      else if (number >= 1990 && number <= 2100 && Number.isInteger(number)) years += 1
      else figures += 1
      covered += wide.get(row * 20_000 + (columns[at] ?? 0)) ?? 1
    }
    looks.push({
      row,
      filled: end - start,
      firstColumn: start === end ? 0 : (columns[start] ?? 0),
      lastColumn: start === end ? 0 : (columns[end - 1] ?? 0),
      words,
      dates,
      years,
      figures,
      covered,
    })
  }
  return looks
}

const NUMBER = /^\s*(?:[<£]?\s*-?\d[\d, ]*(?:\.\d+)?\s*%?|\*+|n\/a|-+)\s*$/i

/** A text that stands where a figure would: "1,234", "71%", "*", "<5". */
export function looksLikeNumber(text: string): boolean {
  return text.length <= 20 && NUMBER.test(text)
}

/** How many columns each merge covers, by its first cell. */
function widthsOf(merges: readonly CellBlock[]): ReadonlyMap<number, number> {
  return new Map(
    merges.map(({ firstRow, firstColumn, lastColumn }) => [
      firstRow * 20_000 + firstColumn,
      lastColumn - firstColumn + 1,
    ]),
  )
}
