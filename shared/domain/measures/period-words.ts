import { dateInWords, dateParts, monthInWords } from '../../kit/civil-date.ts'
import { editionLabel, firstYearOf } from '../plan/index.ts'
import type { Period } from './period.ts'
import { lengthOf } from './periods.ts'

/**
 * A period as a person says it: "March 2021", "April to June 2020", "1 April 2020 to 31 March 2021". Months are named
 * where the period is made of whole ones; a year is given by its days, as it begins in April.
 */
export function periodInWords(period: Period): string {
  const { unit, count } = lengthOf(period)
  if (period.from === period.to) return dateInWords(period.from)
  if (unit === 'days' || count % 12 === 0) return `${dateInWords(period.from)} to ${dateInWords(period.to)}`
  if (count === 1) return monthInWords(period.from)
  const isOneYear = dateParts(period.from).year === dateParts(period.to).year
  const first = monthInWords(period.from)
  return `${isOneYear ? first.replace(/ \d+$/, '') : first} to ${monthInWords(period.to)}`
}

/** The same by its place in the plan year, where it has one: "Quarter 1 2020/21", "2020/21"; its words otherwise. */
export function periodByYear(period: Period): string {
  const { unit, count } = lengthOf(period)
  const year = editionLabel(firstYearOf(period.from))
  const month = (dateParts(period.from).month + 8) % 12
  if (unit === 'months' && month % count === 0) {
    if (count === 12) return year
    if (count === 6) return `Half ${month / 6 + 1} ${year}`
    if (count === 3) return `Quarter ${month / 3 + 1} ${year}`
  }
  return periodInWords(period)
}
