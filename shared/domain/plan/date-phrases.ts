import { type CivilDate, civilDate, lastDayOfMonth, parseCivilDate } from '../../kit/civil-date.ts'
import type { DueDate } from './content.ts'

/** A date expression in a text: the days that it spans, and where it stands. Words before it are not part of it. */
export interface DatePhrase {
  readonly start: number
  readonly end: number
  readonly firstDay: CivilDate
  readonly lastDay: CivilDate
  readonly precision: DueDate['precision']
  /** `period` for a bare year, which is a due date only where the words around it say so. */
  readonly kind: 'date' | 'period'
}

type Span = Omit<DatePhrase, 'start' | 'end'>
interface Reader {
  readonly pattern: RegExp
  read(part: Readonly<Record<string, string | undefined>>): Span | undefined
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** The pattern of a month's name, long or short. */
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const MONTH = `(?<month>${MONTH_NAME})`
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s{1,3}(?:the\\s{1,3})?)?'
const DAY = `${WEEKDAY}(?<![\\d.,/])(?<day>\\d{1,2})(?:st|nd|rd|th)?`
const DASH = '[-–—/]'
const NO_DIGIT_AFTER = `(?!\\d|${DASH}\\d)`
/** Two digits are a year after an apostrophe or a dash, and at the end of a phrase. "March 20 people" is no year. */
const YEAR = `(?:(?:\\s{0,3},?\\s{0,3}|\\s?${DASH}\\s?)(?<year>(?:19|20)\\d\\d)|\\s{0,3}['’](?<short>\\d\\d)|${DASH}(?<dashed>\\d\\d)|\\s(?<bare>\\d\\d)(?=\\s{0,3}(?:$|[.;:)\\]\\n])))${NO_DIGIT_AFTER}`
const FINANCIAL_YEAR = `(?<![\\d/-])(?<from>20\\d\\d)\\s?${DASH}\\s?(?<to>(?:20)?\\d\\d)${NO_DIGIT_AFTER}`

/** Ends of the seasons by the calendar of the weather service: spring ends with May, summer with August, and so on. */
const SEASONS: Readonly<Record<string, { readonly first: number; readonly last: number }>> = {
  spring: { first: 3, last: 5 },
  summer: { first: 6, last: 8 },
  autumn: { first: 9, last: 11 },
  winter: { first: 12, last: 2 },
}
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  last: 4,
}

const READERS: readonly Reader[] = [
  {
    pattern: /(?<![\d/.-])(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?![\d/-])/giu,
    read: (part) => oneDay(parseCivilDate(`${part.year}-${part.month}-${part.day}`)),
  },
  {
    pattern: /(?<![\d/.-])(?<day>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>\d{4}|\d\d)(?![\d/-]|\.\d)/giu,
    read: (part) => oneDay(civilDate(fullYear(part.year), Number(part.month), Number(part.day))),
  },
  {
    pattern: new RegExp(`${DAY}(?:\\s{1,3}of)?[\\s-]\\s{0,3}${MONTH}${YEAR}`, 'giu'),
    read: (part) => oneDay(civilDate(yearOf(part), monthOf(part), Number(part.day))),
  },
  {
    pattern: new RegExp(
      `${MONTH}\\s{1,3}(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?<year>(?:19|20)\\d\\d)(?!\\d)`,
      'giu',
    ),
    read: (part) => oneDay(civilDate(yearOf(part), monthOf(part), Number(part.day))),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}])${MONTH}(?:\\s{1,3}of)?${YEAR}`, 'giu'),
    read: (part) => months(yearOf(part), monthOf(part), monthOf(part), 'month'),
  },
  {
    pattern: /(?<![\d/.-])(?<month>0?[1-9]|1[0-2])\/(?<year>20\d\d)(?![\d/])/giu,
    read: (part) => months(yearOf(part), Number(part.month), Number(part.month), 'month'),
  },
  {
    pattern: new RegExp(
      `\\b(?:q|qtr\\s?|quarter\\s)(?<quarter>[1-4])(?:\\s{1,3}of)?,?\\s{1,3}${FINANCIAL_YEAR}`,
      'giu',
    ),
    read: (part) => quarter(part, Number(part.quarter)),
  },
  {
    pattern: new RegExp(
      `\\b(?<ordinal>first|second|third|fourth|final|last) quarter(?: of)? ${FINANCIAL_YEAR}`,
      'giu',
    ),
    read: (part) => quarter(part, ORDINALS[(part.ordinal ?? '').toLowerCase()] ?? 4),
  },
  {
    pattern: new RegExp(
      `\\bwinter(?:\\s{1,3}of)?\\s{1,3}(?<from>20\\d\\d)\\s?${DASH}\\s?(?<to>(?:20)?\\d\\d)${NO_DIGIT_AFTER}`,
      'giu',
    ),
    read: (part) => (isNextYear(part) ? season('winter', Number(part.from)) : undefined),
  },
  {
    pattern:
      /\b(?<season>spring|summer|autumn|winter)(?:\s{1,3}(?:holidays?|break|months))?(?:\s{1,3}of)?,?\s{1,3}(?<year>20\d\d)(?![\d/–-])/giu,
    read: (part) => season((part.season ?? '').toLowerCase(), yearOf(part)),
  },
  {
    pattern: new RegExp(FINANCIAL_YEAR, 'giu'),
    read: (part) => financialYear(part),
  },
  {
    pattern: /(?<![\d/.,–-])(?<year>20\d\d)(?!\d|\s?[/–-]\s?\d)/giu,
    read: (part) => calendarYear(yearOf(part)),
  },
]

/** Every date expression of a text in order; where two overlap, the more exact one stands. */
export function findDatePhrases(text: string): DatePhrase[] {
  const found: DatePhrase[] = []
  for (const { pattern, read } of READERS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      const span = found.some((other) => start < other.end && other.start < end)
        ? undefined
        : read(match.groups ?? {})
      if (span !== undefined && !isVerbMay(match[0])) found.push({ start, end, ...span })
    }
  }
  return found.toSorted((one, other) => one.start - other.start)
}

/** "may 21": the verb, unless a whole year or a capital letter says that it is the month. */
function isVerbMay(words: string): boolean {
  return /^may\b(?!.*\d{4})/.test(words)
}

function monthOf(part: Readonly<Record<string, string | undefined>>): number {
  return MONTHS.indexOf((part.month ?? '').slice(0, 3).toLowerCase()) + 1
}

function yearOf(part: Readonly<Record<string, string | undefined>>): number {
  return fullYear(part.year ?? part.short ?? part.dashed ?? part.bare)
}

/** Two digits are years of this century: no plan of this kind is older. */
function fullYear(digits: string | undefined): number {
  const year = Number(digits)
  return year < 100 ? 2000 + year : year
}

function oneDay(day: CivilDate | undefined): Span | undefined {
  return day === undefined ? undefined : { firstDay: day, lastDay: day, precision: 'day', kind: 'date' }
}

function months(
  year: number,
  first: number,
  last: number,
  precision: DueDate['precision'],
  kind: DatePhrase['kind'] = 'date',
): Span | undefined {
  const firstDay = civilDate(year, first, 1)
  if (firstDay === undefined) return undefined
  return { firstDay, lastDay: lastDayOfMonth(last < first ? year + 1 : year, last), precision, kind }
}

function season(name: string, year: number): Span | undefined {
  const span = SEASONS[name]
  return span === undefined ? undefined : months(year, span.first, span.last, 'season')
}

/** Quarters of a financial year: the first is April to June, the fourth January to March. */
function quarter(part: Readonly<Record<string, string | undefined>>, number: number): Span | undefined {
  if (!isNextYear(part)) return undefined
  const year = Number(part.from) + (number === 4 ? 1 : 0)
  const first = number === 4 ? 1 : 1 + 3 * number
  return months(year, first, first + 2, 'month')
}

/** 1 April to 31 March. */
function financialYear(part: Readonly<Record<string, string | undefined>>): Span | undefined {
  return isNextYear(part) ? months(Number(part.from), 4, 3, 'year', 'period') : undefined
}

function calendarYear(year: number): Span | undefined {
  return months(year, 1, 12, 'year', 'period')
}

function isNextYear(part: Readonly<Record<string, string | undefined>>): boolean {
  return (Number(part.from) + 1) % 100 === Number(part.to) % 100
}
