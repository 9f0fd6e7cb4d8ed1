import type { CivilDate } from '../../kit/civil-date.ts'
import type { Activity } from '../activities/index.ts'
import type { EntryFinding } from './entry-finding.ts'
import { mergeReadings, readingsFromActivities } from './from-activities.ts'
import { periodsWithin, samePeriodLastYear } from './periods.ts'
import type { Series } from './reading.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** A series with what was counted from activities in it, and what the two disagree about. */
export interface WholeSeries extends Series {
  readonly doubts: readonly EntryFinding[]
}

/**
 * The series of a measure as it is shown and scored: what was entered, and where it is counted from activities, those of
 * its own (`indexActivities`) in the span and in the year before. A year in which nothing was logged has no figures.
 */
export function wholeSeries(
  entered: Series,
  activities: readonly Activity[],
  rules: ScoringRules,
  asAt: CivilDate,
): WholeSeries {
  if (rules.counting === 'readings' || activities.length === 0) return { ...entered, doubts: [] }
  const years = [samePeriodLastYear(rules.span), rules.span]
  const counted = years.flatMap((span) =>
    readingsFromActivities(activities, rules, periodsWithin(rules.frequency, span), asAt),
  )
  return { ...mergeReadings(entered.readings, counted), marks: entered.marks }
}
