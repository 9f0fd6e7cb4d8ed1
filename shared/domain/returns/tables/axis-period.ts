import type { CivilDate } from '../../../kit/civil-date.ts'
import { monthCount, monthEnd, monthStart } from '../../../kit/month-count.ts'
import { type Period, readPeriod } from '../../measures/index.ts'
import { periodInLine } from './title-period.ts'

const YEAR = /^(?:199\d|20\d\d)$/

/**
 * The period that the headings above a column name together, from the top: "2020/21" over "Q1", "2020" over "Apr", or
 * "Apr 2020" alone. Words without a year are of the table's period, or else of the plan year of a day. A year alone is
 * the calendar year; a first or last day of a month stands for the month, because spreadsheets keep months so.
 * Undefined where they name none, or a quarter of a calendar year, which may be either of two.
 */
export function axisPeriod(
  words: readonly string[],
  tablePeriod: Period | null,
  day: CivilDate,
): Period | undefined {
  const base = tablePeriod?.from ?? day
  const own = (words.at(-1) ?? '').trim()
  for (const upper of words.slice(0, -1).toReversed()) {
    // Below a calendar year, months are said with it; below a plan year, months and quarters are those of that year.
    if (YEAR.test(upper.trim())) return withoutYear(own, `${own} ${upper.trim()}`, day)
    const year = readWords(upper, base)
    const joined = year === undefined ? readPeriod(`${own} ${upper}`, base) : readWords(own, year.from)
    if (joined !== undefined) return joined
  }
  return readWords(own, base)
}

/** What words below a calendar year mean with it; on their own only where they name their year themselves. */
function withoutYear(own: string, withYear: string, day: CivilDate): Period | undefined {
  return readPeriod(withYear, day) ?? periodInLine(own, day)
}

/** One heading, with or without what it says in brackets: "Q1 (Apr-Jun)", "April 2020 (provisional)". */
function readWords(words: string, base: CivilDate): Period | undefined {
  const text = words.trim()
  if (YEAR.test(text)) return calendarYear(Number(text))
  const bracketed = /^([^()]*)\(([^()]*)\)$/.exec(text)
  const period =
    readPeriod(text, base) ??
    readPeriod((bracketed?.[1] ?? '').trim(), base) ??
    readPeriod((bracketed?.[2] ?? '').trim(), base) ??
    periodInLine(text, base)
  return period === undefined ? undefined : monthFor(period)
}

function calendarYear(year: number): Period {
  return { from: monthStart(year * 12), to: monthEnd(year * 12 + 11) }
}

function monthFor(period: Period): Period {
  if (period.from !== period.to) return period
  const month = monthCount(period.from)
  const [from, to] = [monthStart(month), monthEnd(month)]
  return period.from === from || period.from === to ? { from, to } : period
}
