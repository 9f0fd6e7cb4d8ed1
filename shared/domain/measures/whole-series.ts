import type { CivilDate } from '../../kit/civil-date.ts'
import type { Activity } from '../activities/index.ts'
import type { EntryFinding } from './entry-finding.ts'
import { mergeReadings, readingsFromActivities } from './from-activities.ts'
import { type MediationEvent, readingsFromMediation } from './from-mediation.ts'
import { periodsWithin, samePeriodLastYear } from './periods.ts'
import type { Series } from './reading.ts'
import { mediationCountOf } from './scoring.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** What the readings of a measure can be counted from; each list is empty where there is nothing of the kind. */
export interface CountedFrom {
  readonly activities: readonly Activity[]
  readonly mediation: readonly MediationEvent[]
  /** The readings of the survey that it reads; null where it reads none. */
  readonly waves: Series | null
}

/** A series with what was counted from activities or mediation in it, and what the two disagree about. */
export interface WholeSeries extends Series {
  readonly doubts: readonly EntryFinding[]
}

/**
 * The series of a measure as it is shown and scored: what was entered, and where it is counted from activities, those of
 * its own (`indexActivities`) in the span and in the year before, or from mediation what that has of the kind. A year in
 * which nothing was logged has no figures.
 */
export function wholeSeries(
  entered: Series,
  { activities, mediation, waves }: CountedFrom,
  rules: ScoringRules,
  asAt: CivilDate,
): WholeSeries {
  if (waves !== null) {
    const marks = [...entered.marks, ...waves.marks].sort((one, other) => (one.on < other.on ? -1 : 1))
    return { ...mergeReadings(entered.readings, waves.readings), marks }
  }
  const years = [samePeriodLastYear(rules.span), rules.span]
  const periods = years.map((span) => periodsWithin(rules.frequency, span))
  const count = mediationCountOf(rules.counting)
  const counted = periods.flatMap((some) =>
    count === null
      ? readingsFromActivities(activities, rules, some, asAt)
      : readingsFromMediation(mediation, count, some, asAt),
  )
  if (counted.length === 0) return { ...entered, doubts: [] }
  return { ...mergeReadings(entered.readings, counted), marks: entered.marks }
}
