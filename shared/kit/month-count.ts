import type { CivilDate } from './civil-date.ts'

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The months from the beginning of the calendar to that of a day: January 2020 is 24,240. Plain numbers, so quick. */
export function monthCount(date: CivilDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

/** The first day of a counted month. */
export function monthStart(count: number): CivilDate {
  return `${monthText(count)}-01` as CivilDate
}

/** The last day of a counted month: the 29th in February of a leap year. */
export function monthEnd(count: number): CivilDate {
  return `${monthText(count)}-${daysInMonth(count)}` as CivilDate
}

/** How many days a counted month has: 28 to 31. */
export function daysInMonth(count: number): number {
  const year = Math.floor(count / 12)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return count % 12 === 1 && isLeap ? 29 : (DAYS[count % 12] ?? 31)
}

function monthText(count: number): string {
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}
