import type { MeasurePage } from '../../shared/contract/index.ts'
import {
  directionOfTravel,
  type MeasureDetail,
  type MeasureKind,
  type Reading,
  scoringFor,
  statusOf,
  USUAL_POLICY,
} from '../../shared/domain/measures/index.ts'
import type { Identity, IssueId, ItemId, PlanId, PriorityId } from '../../shared/domain/plan/index.ts'
import { aContent } from './content.ts'
import { day, EDITION_2020, measureOf, scoringOf, seriesOf } from './series.ts'

const AFTER_THE_YEAR = day('2021-06-01')

/** A measure of a kind with its readings in 2020/21, as its page gets it when the year is over. */
export function aMeasurePage(
  kind: MeasureKind,
  said: Partial<MeasureDetail>,
  readings: readonly Reading[],
): MeasurePage {
  const [measure, scoring, series] = [measureOf(kind, said), scoringOf(), seriesOf(readings)]
  const given = {
    measure,
    scoring,
    series,
    edition: EDITION_2020,
    asAt: AFTER_THE_YEAR,
    policy: USUAL_POLICY,
  }
  const rules = scoringFor(measure, scoring, EDITION_2020)
  return {
    planId: 1 as PlanId,
    edition: { ...aContent().edition, ...EDITION_2020 },
    asAt: AFTER_THE_YEAR,
    policy: USUAL_POLICY,
    line: {
      itemId: 1 as ItemId,
      identity: 'a'.repeat(32) as Identity,
      words: 'Number of quiet streets',
      priorityId: 1 as PriorityId,
      priorityName: 'Noise',
      issueId: 1 as IssueId,
      issueNumber: 1,
      issueWords: 'Late music',
      leads: ['Boat Watch'],
      measure,
      scoring,
      standing: statusOf(given),
      direction: directionOfTravel(rules, series, AFTER_THE_YEAR, USUAL_POLICY),
      recent: [],
    },
    series: { zones: [], ...series },
    doubts: [],
    activities: [],
  }
}
