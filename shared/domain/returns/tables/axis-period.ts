import type { CivilDate } from '../../../kit/civil-date.ts'
import { monthCount, monthEnd, monthStart } from '../../../kit/month-count.ts'
import { type Period, readPeriod } from '../../measures/index.ts'
import { periodInLine } from './title-period.ts'

const YEAR = /^(?:199\d|20\d\d)$/
const AGES = /^\d{1,2}\s*(?:[-–]|to)\s*\d{1,2}$/

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
  const own = (words.at(-1) ?? '').trim()
  let within = tablePeriod?.from ?? day
  let year: string | undefined
  for (const upper of words.slice(0, -1).map((word) => word.trim())) {
    if (YEAR.test(upper)) year = upper
    else {
      const period = year === undefined ? readWords(upper, within) : inYear(upper, year, day)
      within = period?.from ?? within
    }
  }
  // Below a calendar year, months are said with it; below a plan year, months and quarters are those of that year.
  return year === undefined ? readWords(own, within) : inYear(own, year, day)
}

/** What words below a calendar year mean: said with it, or naming their year themselves. */
function inYear(words: string, year: string, day: CivilDate): Period | undefined {
  return readPeriod(`${words} ${year}`, day) ?? periodInLine(words, day)
}

/** One heading, with or without what it says in brackets: "Q1 (Apr-Jun)", "April 2020 (provisional)". */
function readWords(words: string, base: CivilDate): Period | undefined {
  const text = words.trim()
  if (YEAR.test(text)) return calendarYear(Number(text))
  // "10-11" across is an age more often than a year, and "2010/11" can be written out.
  if (AGES.test(text)) return undefined
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
