import { type CivilDate, civilDate, civilDateFromDayNumber } from '../../kit/civil-date.ts'
import { monthCount, monthEnd, monthStart } from '../../kit/month-count.ts'
import { type Period, readPeriod } from '../measures/index.ts'
import { readDay } from '../plan/index.ts'
import type { DateOrder } from './mapping.ts'
import type { SuppliedCell } from './sheet.ts'

/** What a cell was understood as, or one sentence why it was not. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string }

const KEPT_BACK = /^(?:\*+|x|s|c|<\s*\d+|less than \w+|suppressed|withheld)$/i
const NOT_KNOWN =
  /^(?:n\/?[ak]|not (?:known|available|applicable|recorded|collected)|unknown|tbc|tba|nil return|no data|-+|–|—|[.]+|\?+)$/i
const WHOLE_NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.0+)?$/
const THREE_NUMBERS = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/

/** A count of cases or people: a whole number from 0 up. What a sender kept back ("*", "<5") is not guessed at. */
export function readCount(cell: SuppliedCell): Reading<number> {
  const text = tidy(cell.text)
  if (cell.kind === 'not-calculated')
    return refused('is a formula without a saved value. Open the file in Excel, save it, and choose it again')
  if (cell.kind === 'error') return refused(`holds the error ${text}. Ask the sender what the figure is`)
  if (cell.kind === 'percentage') return refused(`holds the percentage ${text} where a count belongs`)
  if (cell.kind === 'date') return refused(`holds the day ${text} where a count belongs`)
  const number = cell.kind === 'text' ? numberFrom(text) : (cell.number ?? undefined)
  if (number === undefined) return noNumber(text)
  if (number < 0) return refused(`holds ${text}, and a count cannot be below nought`)
  if (!Number.isInteger(number)) return refused(`holds ${text}, and a count is a whole number`)
  return { ok: true, value: number }
}

/** Why words are no figure: kept back by the sender, not known, or not a number at all. */
export function noNumber(text: string): Reading<never> {
  if (KEPT_BACK.test(text)) return refused(`holds “${text}”: the sender kept the figure back`)
  if (NOT_KNOWN.test(text)) return refused(`holds “${text}”: the figure is not known`)
  return refused(`holds “${text}”, which is not a number`)
}

/** True for what stands where a figure would: a number, or a sign that it was kept back or is not known. */
export function looksLikeFigure(cell: SuppliedCell): boolean {
  if (
    cell.kind === 'number' ||
    cell.kind === 'percentage' ||
    cell.kind === 'not-calculated' ||
    cell.kind === 'error'
  )
    return true
  const text = tidy(cell.text)
  return (
    cell.kind === 'text' &&
    (numberFrom(text.replace(/%$/, '')) !== undefined || KEPT_BACK.test(text) || NOT_KNOWN.test(text))
  )
}

/** A day: a date cell, or text in the order of its column. */
export function readDayCell(cell: SuppliedCell, order: DateOrder): Reading<CivilDate> {
  if (cell.kind === 'date' && cell.number !== null)
    return { ok: true, value: civilDateFromDayNumber(Math.floor(cell.number)) }
  const text = tidy(cell.text)
  const numbers = THREE_NUMBERS.exec(text)
  const day = numbers === null ? readDay(text) : dayFromNumbers(numbers, order)
  if (day !== undefined) return { ok: true, value: day }
  if (numbers !== null)
    return refused(
      `holds “${text}”, which is no day when it is read ${order === 'day-first' ? 'day first' : 'month first'}`,
    )
  return refused(`holds “${text}”, which is not a day`)
}

function dayFromNumbers(parts: readonly string[], order: DateOrder): CivilDate | undefined {
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  return civilDate(year < 100 ? 2000 + year : year, month, day)
}

/** How the text days of a column can be read: only one way round, only the other, or either. */
export function orderOf(text: string): DateOrder | 'either' | null {
  const numbers = THREE_NUMBERS.exec(tidy(text))
  if (numbers === null) return null
  const [byDay, byMonth] = [dayFromNumbers(numbers, 'day-first'), dayFromNumbers(numbers, 'month-first')]
  if (byDay !== undefined && byMonth !== undefined) return byDay === byMonth ? null : 'either'
  if (byDay !== undefined) return 'day-first'
  return byMonth === undefined ? null : 'month-first'
}

/** A stretch of days: words for it, or a date cell, which stands for its month where a period belongs. */
export function readPeriodCell(cell: SuppliedCell, day: CivilDate): Reading<Period> {
  if (cell.kind === 'date' && cell.number !== null) {
    return { ok: true, value: monthOf(civilDateFromDayNumber(Math.floor(cell.number))) }
  }
  const text = tidy(cell.text)
  const period = readPeriod(text, day)
  return period === undefined
    ? refused(`holds “${text}”, which names no period`)
    : { ok: true, value: period }
}

/** The calendar month that a day lies in. */
export function monthOf(day: CivilDate): Period {
  const count = monthCount(day)
  return { from: monthStart(count), to: monthEnd(count) }
}

/** Whether a tick of a register says that the person came. */
export function isAttended(cell: SuppliedCell | undefined): boolean {
  if (cell === undefined) return false
  if (cell.number !== null) return cell.number > 0
  return !/^(?:|0|n|no|a|abs|absent|x̄|✗|✘|-|–|did not attend|dna|apologies)$/i.test(tidy(cell.text))
}

/** Without spaces around and no-break spaces between. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u2009\u202f]+/gu, ' ').trim()
}

function numberFrom(text: string): number | undefined {
  return WHOLE_NUMBER.test(text) || /^-?\d+(?:\.\d+)?$/.test(text)
    ? Number(text.replace(/[, ]/g, ''))
    : undefined
}

function refused(message: string): Reading<never> {
  return { ok: false, message }
}
