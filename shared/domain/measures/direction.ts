import type { CivilDate } from '../../kit/civil-date.ts'
import { type Change, changeBetween } from './change.ts'
import { readingBefore } from './compare-readings.ts'
import { plainFigure } from './gather.ts'
import { isSamePeriod, previousPeriod, samePeriodLastYear } from './periods.ts'
import type { Reading, Series } from './reading.ts'
import type { ScoringRules } from './scoring-rules.ts'
import { changeRules } from './standing-target.ts'
import type { StatusPolicy } from './status.ts'

/** Where a measure is going: the last figure against the one before it, and against the same period a year ago. */
export interface DirectionOfTravel {
  readonly onPrevious: Change
  readonly onLastYear: Change
}

/**
 * The direction of travel as at a day, by the last reading whose period is over. Only equal lengths are compared; answers
 * to a survey are compared with the wave before, whenever that was.
 */
export function directionOfTravel(
  rules: ScoringRules,
  series: Series,
  asAt: CivilDate,
  policy: StatusPolicy,
): DirectionOfTravel {
  const compared = changeRules({ rules, policy, series })
  const over = series.readings.filter(({ period }) => period.to <= asAt)
  const last = over.reduce<Reading | null>(
    (latest, reading) => (latest === null || reading.period.to > latest.period.to ? reading : latest),
    null,
  )
  const now = last === null ? null : plainFigure(last)
  const against = (before: Reading | null | undefined): Change =>
    changeBetween(now, before === null || before === undefined ? null : plainFigure(before), compared)
  if (last === null) return { onPrevious: against(null), onLastYear: against(null) }
  const previous = previousPeriod(last.period)
  const lastYear = samePeriodLastYear(last.period)
  return {
    onPrevious: against(
      compared.needsBase
        ? readingBefore(over, last)
        : over.find(({ period }) => isSamePeriod(period, previous)),
    ),
    onLastYear: against(over.find(({ period }) => isSamePeriod(period, lastYear))),
  }
}
