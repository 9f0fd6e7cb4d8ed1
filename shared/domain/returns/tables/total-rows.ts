import { tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import { CELL_KINDS } from '../sheet.ts'
import type { RowLook } from './row-look.ts'

const HEADING =
  /^(?:grand |sub[- ]?|overall |district |borough |county |city |force |ward |row |annual )?totals?\b|\btotals?$|^all (?:wards|areas|offences|crimes?|districts|categories)\b|^sum\b/i
const SURE =
  /^(?:(?:grand|sub|overall|district|borough|county|city|force|ward|area|column|running|annual|quarterly|monthly)[- ]?)?totals?\s*(?:[:(=].*|for .*)?$|^all (?:wards|areas|offences|districts|categories)$|^sum$/i
const UNSURE = /^totals?\b|\btotals?$|^all\b|^overall\b|^(?:district|borough|county|city|force|grand)\b/i
const NUMBER = CELL_KINDS.indexOf('number')
const TEXT = CELL_KINDS.indexOf('text')

/** Whether a heading is that of a column of totals. */
export function isTotalHeading(heading: string): boolean {
  return HEADING.test(tidy(heading))
}

/** Tells the rows of totals of one body, asked row by row from the top. */
export interface TotalRows {
  /** `place` is the place of the row in the body. */
  isTotal(place: number): boolean
}

/**
 * A row is of totals where its first words say so and nothing else ("Total", "Sub-total:", "All wards"). Where they may
 * name a figure as well ("Total referrals", "All crime", "Market Total") its figures must add up those above it: all of
 * them, or those since the last totals. Sums are taken only when they are asked for, and once.
 */
export function totalRows(sheet: SuppliedSheet, body: readonly RowLook[]): TotalRows {
  const { rowStarts, columns, kinds, numbers, texts } = sheet.packed
  const all = new Float64Array(sheet.columnCount + 2)
  const since = new Float64Array(sheet.columnCount + 2)
  const totals = new Set<number>()
  let summed = 0
  let rowsSince = 0

  const figuresOf = function* (look: RowLook): Generator<readonly [column: number, number: number]> {
    for (let at = rowStarts[look.row - 1] ?? 0; at < (rowStarts[look.row] ?? 0); at += 1) {
      const column = columns[at] ?? 0
      if (column < look.firstColumn || column > look.lastColumn) continue
      const number = numbers[at] ?? 0
      if (kinds[at] === NUMBER) yield [column, number]
      else if (kinds[at] === TEXT && /^\s*\d[\d,]*(?:\.\d+)?\s*$/.test(texts[number] ?? ''))
        yield [column, Number((texts[number] ?? '').replace(/[,\s]/g, ''))]
    }
  }
  const sumUpTo = (place: number): void => {
    for (; summed < place; summed += 1) {
      const look = body[summed]
      if (look === undefined) continue
      if (totals.has(summed)) {
        since.fill(0)
        rowsSince = 0
        continue
      }
      rowsSince += 1
      for (const [column, number] of figuresOf(look)) {
        all[column] = (all[column] ?? 0) + number
        since[column] = (since[column] ?? 0) + number
      }
    }
  }
  const addsUp = (place: number, look: RowLook): boolean => {
    sumUpTo(place)
    if (rowsSince < 1) return false
    const figures = [...figuresOf(look)]
    const equals = (sums: Float64Array): boolean =>
      figures.every(([column, number]) => Math.abs((sums[column] ?? 0) - number) < 0.01)
    return figures.some(([, number]) => number !== 0) && (equals(since) || equals(all))
  }

  return {
    isTotal(place) {
      const look = body[place]
      if (look === undefined || look.words === 0) return false
      const words = firstWords(sheet, look)
      const isTotal =
        words.some((word) => SURE.test(word)) ||
        (words.some((word) => UNSURE.test(word)) && look.figures + look.years > 0 && addsUp(place, look))
      if (isTotal) totals.add(place)
      return isTotal
    },
  }
}

/** The words of the first two cells of a row, where totals are named. */
function firstWords(sheet: SuppliedSheet, { row, firstColumn, lastColumn }: RowLook): string[] {
  const { rowStarts, columns, kinds, numbers, texts } = sheet.packed
  const words: string[] = []
  let seen = 0
  for (let at = rowStarts[row - 1] ?? 0; at < (rowStarts[row] ?? 0) && seen < 2; at += 1) {
    const column = columns[at] ?? 0
    if (column < firstColumn || column > lastColumn) continue
    seen += 1
    if (kinds[at] === TEXT) words.push(tidy(texts[numbers[at] ?? 0] ?? ''))
  }
  return words
}
