import { defined } from '../../kit/assert.ts'
import { type CivilDate, civilDate, dateParts } from '../../kit/civil-date.ts'

/** The first and last day of something, both included. */
export interface DaySpan {
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
}

/** The label of the edition that begins in April of a year: 2020 is "2020/21", 1999 is "1999/00". */
export function editionLabel(firstYear: number): string {
  return `${firstYear}/${String((firstYear + 1) % 100).padStart(2, '0')}`
}

/** The year in which a labelled edition begins, from "2020/21", "2020-21" or "2020/2021"; undefined for anything else. */
export function editionFirstYear(label: string): number | undefined {
  const match = /^\s*(\d{4})\s*[/–-]\s*(\d{4}|\d{2})\s*$/.exec(label)
  const firstYear = Number(match?.[1])
  const second = match?.[2] ?? ''
  const expected = second.length === 4 ? firstYear + 1 : (firstYear + 1) % 100
  return match !== null && Number(second) === expected ? firstYear : undefined
}

/** The days of the edition that begins in April of a year: 1 April to 31 March, the financial year of councils. */
export function editionSpan(firstYear: number): DaySpan {
  return { startsOn: day(firstYear, 4, 1), endsOn: day(firstYear + 1, 3, 31) }
}

/** The days of a plan that is named by its first and last year: 2020-2023 is 1 April 2020 to 31 March 2023. */
export function planSpan(firstYear: number, lastYear: number): DaySpan {
  return { startsOn: day(firstYear, 4, 1), endsOn: day(lastYear, 3, 31) }
}

/** The first year of the edition in which a day lies: 31 March 2021 lies in that of 2020. */
export function firstYearOf(on: CivilDate): number {
  const { year, month } = dateParts(on)
  return month >= 4 ? year : year - 1
}

/** The labels of a plan's yearly editions in order: 2020-2023 has 2020/21, 2021/22 and 2022/23. */
export function editionLabels(span: DaySpan): string[] {
  const first = firstYearOf(span.startsOn)
  const count = firstYearOf(span.endsOn) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, at) => editionLabel(first + at))
}

function day(year: number, month: number, dayOfMonth: number): CivilDate {
  return defined(civilDate(year, month, dayOfMonth), `the day ${dayOfMonth}.${month}.${year}`)
}
