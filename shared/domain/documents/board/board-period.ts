import type { CivilDate } from '../../../kit/civil-date.ts'
import { type Period, periodsWithin } from '../../measures/index.ts'
import type { Edition } from '../../plan/index.ts'

/**
 * The period that a board report covers unless another is chosen: the last quarter of the plan year that is over on the
 * day; before the first one is over, the first.
 */
export function usualBoardPeriod(
  { startsOn, endsOn }: Pick<Edition, 'startsOn' | 'endsOn'>,
  asAt: CivilDate,
): Period {
  const quarters = periodsWithin('quarterly', { from: startsOn, to: endsOn })
  const [first = { from: startsOn, to: endsOn }] = quarters
  return quarters.findLast(({ to }) => to <= asAt) ?? first
}

/** Why a report cannot be of a period, in one sentence; null where it can. */
export function refuseBoardPeriod(
  period: Period,
  asAt: CivilDate,
  { startsOn, endsOn, label }: Pick<Edition, 'startsOn' | 'endsOn' | 'label'>,
): string | null {
  if (period.from > period.to) return 'The period ends before it begins. Give its first day first.'
  if (period.to < startsOn || period.from > endsOn) {
    return `The period lies outside the plan year ${label}. Choose a period of that year, or another plan year.`
  }
  if (asAt < period.from) {
    return 'The day of the figures lies before the period of the report. Choose a later day, or an earlier period.'
  }
  return null
}
