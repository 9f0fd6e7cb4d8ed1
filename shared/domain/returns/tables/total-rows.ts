import { tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import { CELL_KINDS, type PackedSheet } from '../sheet.ts'
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

/** Whether words name totals. */
const SAYS = { nothing: 1, perhaps: 2, total: 3 } as const

function whatIsSaid(text: string): number {
  const words = tidy(text)
  if (SURE.test(words)) return SAYS.total
  return UNSURE.test(words) ? SAYS.perhaps : SAYS.nothing
}

/** What each distinct text of a sheet says of totals, kept because a sheet may have many tables. */
const SAID = new WeakMap<PackedSheet, Uint8Array>()

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
    for (let at = look.firstCell; at < (rowStarts[look.row] ?? 0); at += 1) {
      const column = columns[at] ?? 0
      if (column > look.lastColumn) break
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

  // Each distinct text is asked once; the first two cells of a row are where totals are named.
  const said = SAID.get(sheet.packed) ?? new Uint8Array(texts.length)
  SAID.set(sheet.packed, said)
  const sayingOf = ({ row, firstCell, lastColumn }: RowLook): number => {
    let most: number = SAYS.nothing
    for (let at = firstCell; at < Math.min(firstCell + 2, rowStarts[row] ?? 0); at += 1) {
      if (kinds[at] !== TEXT || (columns[at] ?? 0) > lastColumn) continue
      const text = numbers[at] ?? 0
      const saying = said[text] || whatIsSaid(texts[text] ?? '')
      said[text] = saying
      most = Math.max(most, saying)
    }
    return most
  }

  return {
    isTotal(place) {
      const look = body[place]
      if (look === undefined || look.words === 0) return false
      const saying = sayingOf(look)
      const isTotal =
        saying === SAYS.total ||
        (saying === SAYS.perhaps && look.figures + look.years > 0 && addsUp(place, look))
      if (isTotal) totals.add(place)
      return isTotal
    },
  }
}
