import {
  type MeasureDetail,
  type MeasureKind,
  type MeasureScoring,
  periodsWithin,
  type Reading,
  type Series,
  type Standing,
  type StatusRule,
  statusOf,
  USUAL_POLICY,
} from '../../shared/domain/measures/index.ts'
import { day, EDITION_2020, measureOf, reading, scoringOf, seriesOf } from './series.ts'

/** A measure with its figures, of which a test wants to know how it stands. */
export interface Example {
  readonly kind: MeasureKind
  readonly measure?: Partial<MeasureDetail>
  readonly scoring?: Partial<MeasureScoring>
  readonly series?: Series | readonly Reading[]
  readonly rule?: StatusRule
  readonly isSuppressed?: boolean
}
/** How it stands on a day of the plan year 2020/21. */
export function stand(
  { kind, measure, scoring, series = [], rule = 'tolerance', isSuppressed = false }: Example,
  asAt: string,
): Standing {
  return statusOf({
    measure: measureOf(kind, measure),
    scoring: scoringOf(scoring),
    series: 'readings' in series ? series : seriesOf(series),
    edition: EDITION_2020,
    asAt: day(asAt),
    policy: { ...USUAL_POLICY, rule },
    isSuppressed,
  })
}

/** Due by a month. */
export const dueBy = (on: string) => ({ due: { on: day(on), words: null, precision: 'month' as const } })

/** Readings of the quarters of 2019/20, one after the other. */
export const lastYear = (...values: readonly number[]): Reading[] =>
  ['2019-04-01 2019-06-30', '2019-07-01 2019-09-30', '2019-10-01 2019-12-31', '2020-01-01 2020-03-31']
    .slice(0, values.length)
    .map((period, at) => reading(period, values[at] ?? 0))

/** Readings of the months from April 2020 on, one after the other. */
export const months = (...values: readonly number[]): Reading[] =>
  periodsWithin('monthly', { from: EDITION_2020.startsOn, to: EDITION_2020.endsOn })
    .slice(0, values.length)
    .map((period, at) => reading(`${period.from} ${period.to}`, values[at] ?? 0))
