import type { CivilDate } from '../../kit/civil-date.ts'
import { type Period, periodsWithin, planYearOf, rollingYear, yearToDate } from '../measures/index.ts'

/** The stretches of time that wards are compared over. Years begin on 1 April. */
export const PICTURE_PERIODS = ['financial-year', 'year-to-date', 'quarter', 'rolling-year'] as const
export type PicturePeriod = (typeof PICTURE_PERIODS)[number]

/** The stretch of a kind that holds a day; those up to a day end with it. */
export function picturePeriod(kind: PicturePeriod, day: CivilDate): Period {
  switch (kind) {
    case 'financial-year':
      return planYearOf(day)
    case 'year-to-date':
      return yearToDate(day)
    case 'rolling-year':
      return rollingYear(day)
    case 'quarter':
      return periodsWithin('quarterly', planYearOf(day)).find(({ to }) => day <= to) ?? planYearOf(day)
  }
}
