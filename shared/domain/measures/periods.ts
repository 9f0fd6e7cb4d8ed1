import { addDays, addMonths, type CivilDate } from '../../kit/civil-date.ts'
import { daysInMonth, monthCount, monthEnd, monthStart } from '../../kit/month-count.ts'
import type { Frequency, Period } from './period.ts'

const MONTHS_OF: Readonly<Record<Exclude<Frequency, 'once'>, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
}
/** April, as a month of the year counted from 0: quarters, halves and years begin with it. */
const APRIL = 3

/**
 * The periods of a frequency that lie within a span of days, in order. A span that begins or ends within one has the
 * part of it that lies inside. `once` is the whole span. None where the span ends before it begins.
 */
export function periodsWithin(frequency: Frequency, { from, to }: Period): Period[] {
  if (from > to) return []
  if (frequency === 'once') return [{ from, to }]
  const length = MONTHS_OF[frequency]
  const first = monthCount(from)
  const last = monthCount(to)
  const periods: Period[] = []
  for (let month = first - ((first - APRIL) % length); month <= last; month += length) {
    periods.push(clipped({ from: monthStart(month), to: monthEnd(month + length - 1) }, { from, to }))
  }
  return periods
}

/** How long a period is: in whole months where it is made of them, in days otherwise. */
export interface PeriodLength {
  readonly unit: 'months' | 'days'
  readonly count: number
}

/** The length of a period: February is a month, whether it has 28 or 29 days. */
export function lengthOf(period: Period): PeriodLength {
  if (!isWholeMonths(period)) return { unit: 'days', count: daysFromTo(period.from, period.to) + 1 }
  return { unit: 'months', count: monthCount(period.to) - monthCount(period.from) + 1 }
}

/** True where two periods may be compared: a month with a month, a quarter with a quarter, days with as many days. */
export function areEquallyLong(one: Period, other: Period): boolean {
  const [first, second] = [lengthOf(one), lengthOf(other)]
  return first.unit === second.unit && first.count === second.count
}

/** Whether a period is as long as the frequency says; any is for `once`. */
export function fitsFrequency(period: Period, frequency: Frequency): boolean {
  if (frequency === 'once') return true
  const { unit, count } = lengthOf(period)
  const months = MONTHS_OF[frequency]
  return unit === 'months' && count === months && (monthCount(period.from) - APRIL) % months === 0
}

/** The same days a year before. Whole months stay whole: February 2020 has February 2019 before it. */
export function samePeriodLastYear(period: Period): Period {
  return yearsBefore(period, 1)
}

/** The period of the same length that ends the day before this one begins. */
export function previousPeriod(period: Period): Period {
  const to = addDays(period.from, -1)
  const { unit, count } = lengthOf(period)
  const from = unit === 'months' ? monthStart(monthCount(period.from) - count) : addDays(period.from, -count)
  return { from, to }
}

/** The twelve months that end with a day: to 30 June 2020 they are 1 July 2019 to 30 June 2020. */
export function rollingYear(to: CivilDate): Period {
  const isMonthEnd = to === monthEnd(monthCount(to))
  const from = isMonthEnd ? monthStart(monthCount(to) - 11) : addDays(addMonths(to, -12), 1)
  return { from, to }
}

/** From the 1 April before a day, or on it, to that day. */
export function yearToDate(to: CivilDate): Period {
  const month = monthCount(to)
  return { from: monthStart(month - ((month + 12 - APRIL) % 12)), to }
}

/** The financial year that a day lies in: 1 April to 31 March. */
export function planYearOf(day: CivilDate): Period {
  const { from } = yearToDate(day)
  return { from, to: monthEnd(monthCount(from) + 11) }
}

/** True where the two have a day in common. */
export function overlap(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** True where both begin and end on the same days. */
export function isSamePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to
}

/** True where the first lies within the second, ends included. */
export function liesWithin(inner: Period, outer: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/**
 * The share of a span that is over at the end of a day, 0 to 1. Months count alike, whatever their days: half a year
 * from 1 April is over on 30 September.
 */
export function shareOver(span: Period, day: CivilDate): number {
  if (day < span.from) return 0
  if (day >= span.to) return 1
  const begin = monthsUpTo(addDays(span.from, -1))
  return (monthsUpTo(day) - begin) / (monthsUpTo(span.to) - begin)
}

/** The months that are over at the end of a day, with the part of the month that it lies in. */
function monthsUpTo(day: CivilDate): number {
  const month = monthCount(day)
  return month + Number(day.slice(8)) / daysInMonth(month)
}

function yearsBefore({ from, to }: Period, years: number): Period {
  const isMonthEnd = to === monthEnd(monthCount(to))
  return {
    from: addMonths(from, -12 * years),
    to: isMonthEnd ? monthEnd(monthCount(to) - 12 * years) : addMonths(to, -12 * years),
  }
}

function isWholeMonths({ from, to }: Period): boolean {
  return from.endsWith('-01') && to === monthEnd(monthCount(to)) && from <= to
}

function clipped(period: Period, span: Period): Period {
  return {
    from: period.from < span.from ? span.from : period.from,
    to: period.to > span.to ? span.to : period.to,
  }
}

function daysFromTo(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
