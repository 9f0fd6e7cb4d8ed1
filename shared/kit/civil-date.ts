import { CalendarDate, DateFormatter, endOfMonth, parseDate } from '@internationalized/date'
import type { Brand } from './brand.ts'

/** A calendar day as ISO text, "2021-03-31". Never a moment in time: it has no zone and cannot shift by one. */
export type CivilDate = Brand<string, 'CivilDate'>

const DAY_WORDS = new DateFormatter('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const MONTH_WORDS = new DateFormatter('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Reads ISO text; undefined when it names no day of the calendar. */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return parseDate(text).toString() as CivilDate
  } catch {
    return undefined
  }
}

/** A day from its parts (month 1 to 12); undefined when there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0')
  return parseCivilDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** The calendar day of an instant ("2021-03-31T22:30:00.000Z") by the clock of this computer. */
export function dayHere(instant: string): CivilDate {
  const moment = new Date(instant)
  const day = new CalendarDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
  return day.toString() as CivilDate
}

/** The last day of a month (month 1 to 12). "By March 2021" means 31 March 2021. */
export function lastDayOfMonth(year: number, month: number): CivilDate {
  return endOfMonth(new CalendarDate(year, month, 1)).toString() as CivilDate
}

/** Adds calendar months and clamps to the month's end: 31 January + 1 month = 28 or 29 February. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return parseDate(date).add({ months }).toString() as CivilDate
}

/** Adds days; negative goes back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return parseDate(date).add({ days }).toString() as CivilDate
}

/** "31 March 2021", as the council writes dates. */
export function dateInWords(date: CivilDate): string {
  return DAY_WORDS.format(parseDate(date).toDate('UTC'))
}

/** "March 2021". */
export function monthInWords(date: CivilDate): string {
  return MONTH_WORDS.format(parseDate(date).toDate('UTC'))
}

/** Year, month (1 to 12) and day of a date. */
export function dateParts(date: CivilDate): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  const { year, month, day } = parseDate(date)
  return { year, month, day }
}

const DAY_MS = 86_400_000

/** The day so many days after 1 January 1970, as spreadsheets count once their epoch is taken off. */
export function civilDateFromDayNumber(days: number): CivilDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10) as CivilDate
}

/** The days from 1 January 1970 to a day. */
export function dayNumber(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}
