import { type CivilDate, dateParts } from '../../../shared/kit/civil-date.ts'

/**
 * The date of every part of a file that is a zip archive. Such archives hold local time from 1980 to 2107; JSZip writes
 * the UTC parts of a Date.
 */
export function zipDate(date: CivilDate): Date {
  const { year, month, day } = dateParts(date)
  return new Date(Date.UTC(Math.min(Math.max(year, 1980), 2107), month - 1, day))
}
