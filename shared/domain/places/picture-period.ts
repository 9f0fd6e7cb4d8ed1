import { addDays, type CivilDate } from '../../kit/civil-date.ts'
import { monthCount, monthEnd } from '../../kit/month-count.ts'
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

/**
 * The kind of stretch to look at first, of figures that cover some days: the year to date, unless they begin within it;
 * it would then be known of no ward, and the last quarter may be.
 */
export function usualPicturePeriod(figures: Period): PicturePeriod {
  return picturePeriod('year-to-date', figures.to).from < figures.from ? 'quarter' : 'year-to-date'
}

/**
 * The last stretches of a kind up to a day, the newest first. Quarters and years step by themselves; those that end with
 * a day step back by months, to the ends of months.
 */
export function picturePeriodsUntil(kind: PicturePeriod, day: CivilDate, howMany: number): Period[] {
  const periods: Period[] = []
  let on = day
  while (periods.length < howMany) {
    const period = picturePeriod(kind, on)
    periods.push(period)
    const isStretch = kind === 'quarter' || kind === 'financial-year'
    on = isStretch ? addDays(period.from, -1) : monthEnd(monthCount(on) - 1)
  }
  return periods
}
