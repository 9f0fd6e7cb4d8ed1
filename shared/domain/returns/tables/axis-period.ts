import type { CivilDate } from '../../../kit/civil-date.ts'
import { type Period, readPeriod } from '../../measures/index.ts'

/**
 * The period that the headings above a column name together, from the top: "2020/21" over "Q1", "2020" over "Apr", or
 * "Apr 2020" alone. Words without a year are of the table's period, or else of the plan year of a day.
 */
export function axisPeriod(
  words: readonly string[],
  tablePeriod: Period | null,
  day: CivilDate,
): Period | undefined {
  const base = tablePeriod?.from ?? day
  const own = words.at(-1) ?? ''
  const above = words.slice(0, -1)
  for (const upper of above.toReversed()) {
    const year = readPeriod(upper, base)
    // Below a plan year, months and quarters are those of that year; below a calendar year they are said with it.
    const within = /^\d{4}$/.test(upper.trim()) ? readPeriod(`${own} ${upper}`, base) : undefined
    const joined =
      within ?? (year === undefined ? readPeriod(`${own} ${upper}`, base) : readPeriod(own, year.from))
    if (joined !== undefined) return joined
  }
  return readPeriod(own, base)
}
