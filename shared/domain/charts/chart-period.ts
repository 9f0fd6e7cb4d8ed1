import { dateParts, monthInWords } from '../../kit/civil-date.ts'
import { lengthOf, type Period, periodByYear, periodInWords } from '../measures/index.ts'
import type { ChartPeriod } from './chart-spec.ts'

/** A period of a measure as charts name it: "April 2020" is short "Apr 20", "Quarter 1 2020/21" is short "Q1 20/21". */
export function chartPeriod(period: Period): ChartPeriod {
  const { unit, count } = lengthOf(period)
  if (unit === 'months' && count === 1) return { words: monthInWords(period.from), short: shortMonth(period) }
  const words = periodByYear(period)
  const short = words.replace(/^Quarter (\d) \d\d(\d\d)/, 'Q$1 $2').replace(/^Half (\d) \d\d(\d\d)/, 'H$1 $2')
  return { words, short: short === words && words === periodInWords(period) ? shortDay(period) : short }
}

function shortMonth({ from }: Period): string {
  return `${monthInWords(from).slice(0, 3)} ${String(dateParts(from).year).slice(-2)}`
}

/** What is no part of a plan year is known by the day that it ends on. */
function shortDay({ to }: Period): string {
  return `to ${dateParts(to).day} ${shortMonth({ from: to, to })}`
}
