import { type CivilDate, civilDate, parseCivilDate } from '../../kit/civil-date.ts'
import { monthCount, monthEnd, monthStart } from '../../kit/month-count.ts'
import type { Period } from './period.ts'
import { planYearOf, yearToDate } from './periods.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const YEAR = "(?:\\s*[-,/]?\\s*['’]?(\\d{4}|\\d{2}))"
const TO = '\\s*(?:-|to|until)\\s*'
const BETWEEN_YEARS = '\\s*[-/]\\s*'

type Parts = readonly (string | undefined)[]
interface Shape {
  readonly pattern: RegExp
  /** The parts of the words that the pattern names, and a day of the year that is meant where none is written. */
  read(parts: Parts, day: CivilDate): Period | undefined
}

const SHAPES: readonly Shape[] = [
  {
    pattern: whole(`(?:q|qtr|quarter)\\s*([1-4])(?:\\s*(?:of)?[\\s,]*${financialYear()})?`),
    read: ([quarter, first, second], day) => monthsOfYear(yearFrom(first, second, day), Number(quarter), 3),
  },
  {
    pattern: whole(`${financialYear()}\\s*,?\\s*(?:q|qtr|quarter)\\s*([1-4])`),
    read: ([first, second, quarter], day) => monthsOfYear(yearFrom(first, second, day), Number(quarter), 3),
  },
  {
    pattern: whole(`(?:h|half(?:\\s*year)?)\\s*([12])(?:\\s*(?:of)?[\\s,]*${financialYear()})?`),
    read: ([half, first, second], day) => monthsOfYear(yearFrom(first, second, day), Number(half), 6),
  },
  {
    pattern: whole(`(?:(?:financial|plan)?\\s*year|fy)?\\s*${financialYear()}`),
    read: ([first, second], day) => monthsOfYear(yearFrom(first, second, day), 1, 12),
  },
  {
    pattern: whole(`${MONTH}${YEAR}?`),
    read: ([month, year], day) => namedMonths(month, year, month, year, day),
  },
  {
    pattern: whole(`${MONTH}${YEAR}?${TO}${MONTH}${YEAR}?`),
    read: ([first, firstYear, last, lastYear], day) => namedMonths(first, firstYear, last, lastYear, day),
  },
  {
    pattern: whole('(\\d{4})[-/](\\d{1,2})'),
    read: ([year, month]) => oneMonth(Number(year), Number(month)),
  },
  { pattern: whole('(\\d{1,2})/(\\d{4})'), read: ([month, year]) => oneMonth(Number(year), Number(month)) },
  {
    pattern: whole(`${oneDay()}${TO}${oneDay()}`),
    read: ([first, last]) => daysFromTo(first, last),
  },
  { pattern: whole(oneDay()), read: ([day]) => daysFromTo(day, day) },
]

/**
 * The period that typed words name: "Q2 20/21", "Jul-Sep 2020", "2020-07", "April 2020", "2020/21", "1 April 2020 to 30
 * June 2020". Quarters and halves are those of the plan year; days are written day first. Words without a year mean the
 * plan year that `day` lies in. Undefined where the words name no period, or one that ends before it begins.
 */
export function readPeriod(words: string, day: CivilDate): Period | undefined {
  const tidy = words.toLowerCase().replace(/[–—−]/gu, '-').replace(/\s+/gu, ' ').trim()
  for (const { pattern, read } of SHAPES) {
    const match = pattern.exec(tidy)
    const period = match === null ? undefined : read(match.slice(1), day)
    if (period !== undefined) return period
  }
  return undefined
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`)
}

function financialYear(): string {
  return `(\\d{4}|\\d{2})${BETWEEN_YEARS}(\\d{4}|\\d{2})`
}

function oneDay(): string {
  return '(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th)? [a-z]+ (?:\\d{4}|\\d{2}))'
}

function fullYear(digits: string | undefined): number {
  const year = Number(digits)
  return year < 100 ? 2000 + year : year
}

/** The first year of "2020/21", or of the plan year of a day where none is written; undefined for "2020/22". */
function yearFrom(first: string | undefined, second: string | undefined, day: CivilDate): number | undefined {
  if (first === undefined) return Number(yearToDate(day).from.slice(0, 4))
  const year = fullYear(first)
  return (year + 1) % 100 === fullYear(second) % 100 ? year : undefined
}

/** The so-many-th part of a plan year, of so many months each. */
function monthsOfYear(year: number | undefined, part: number, months: number): Period | undefined {
  if (year === undefined) return undefined
  const first = year * 12 + 3 + (part - 1) * months
  return { from: monthStart(first), to: monthEnd(first + months - 1) }
}

function oneMonth(year: number, month: number): Period | undefined {
  const from = civilDate(year, month, 1)
  return from === undefined ? undefined : { from, to: monthEnd(monthCount(from)) }
}

/** From one named month to another; a year that is written once holds for both, or for the later of "Oct-Mar 2021". */
function namedMonths(
  first: string | undefined,
  firstYear: string | undefined,
  last: string | undefined,
  lastYear: string | undefined,
  day: CivilDate,
): Period | undefined {
  const [begin, end] = [monthNumber(first), monthNumber(last)]
  const endYear = lastYear === undefined ? undefined : fullYear(lastYear)
  const beginYear = firstYear === undefined ? undefined : fullYear(firstYear)
  const crosses = end < begin ? 1 : 0
  const from = beginYear ?? (endYear === undefined ? yearOfMonth(begin, day) : endYear - crosses)
  const to = endYear ?? from + crosses
  const period = { from: monthStart(from * 12 + begin), to: monthEnd(to * 12 + end) }
  return period.from <= period.to ? period : undefined
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3))
}

/** The year in which a month (0 to 11) lies within the plan year of a day. */
function yearOfMonth(month: number, day: CivilDate): number {
  const year = Number(planYearOf(day).from.slice(0, 4))
  return month >= 3 ? year : year + 1
}

function daysFromTo(first: string | undefined, last: string | undefined): Period | undefined {
  const [from, to] = [readDay(first ?? ''), readDay(last ?? '')]
  return from === undefined || to === undefined || from > to ? undefined : { from, to }
}

function readDay(words: string): CivilDate | undefined {
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d+)$/.exec(words)
  if (numbers !== null) return civilDate(fullYear(numbers[3]), Number(numbers[2]), Number(numbers[1]))
  const named = /^(\d{1,2})\D* ([a-z]+) (\d+)$/.exec(words)
  if (named === null) return parseCivilDate(words)
  const month = monthNumber(named[2])
  return new RegExp(`^${MONTH}$`).test(named[2] ?? '')
    ? civilDate(fullYear(named[3]), month + 1, Number(named[1]))
    : undefined
}
