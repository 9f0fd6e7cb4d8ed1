import {
  type MeasureDetail,
  type MeasureKind,
  type MeasureScoring,
  type Period,
  type Reading,
  type ReadingId,
  type ScoringRules,
  type Series,
  type SeriesMark,
  type SeriesMarkId,
  scoringFor,
  UNSAID_SCORING,
} from '../../shared/domain/measures/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { type CivilDate, parseCivilDate } from '../../shared/kit/civil-date.ts'

/** A day from its ISO text. */
export function day(text: string): CivilDate {
  return defined(parseCivilDate(text), `the day ${text}`)
}

/** A period from its two days, "2020-04-01 2020-06-30". */
export function span(text: string): Period {
  const [from = '', to = ''] = text.split(' ')
  return { from: day(from), to: day(to) }
}

/** The plan year of most examples. */
export const EDITION_2020 = { startsOn: day('2020-04-01'), endsOn: day('2021-03-31') }

/** A measure of a kind about which nobody has said more than the example needs. */
export function measureOf(kind: MeasureKind, said: Partial<MeasureDetail> = {}): MeasureDetail {
  return {
    kind,
    polarity: 'unset',
    baseline: null,
    target: null,
    unit: null,
    due: null,
    source: null,
    ...said,
  }
}

export function scoringOf(said: Partial<MeasureScoring> = {}): MeasureScoring {
  return { ...UNSAID_SCORING, ...said }
}

/** The rules of such a measure in the plan year 2020/21. */
export function rulesOf(
  kind: MeasureKind,
  measure: Partial<MeasureDetail> = {},
  scoring: Partial<MeasureScoring> = {},
): ScoringRules {
  return scoringFor(measureOf(kind, measure), scoringOf(scoring), EDITION_2020)
}

/** A typed reading, numbered by its place among those of the test. */
export function reading(period: string, value: number, said: Partial<Reading> = {}): Reading {
  const days = span(period)
  return {
    id: Number(days.from.replaceAll('-', '')) as ReadingId,
    period: days,
    value,
    numerator: null,
    denominator: null,
    note: null,
    isProvisional: false,
    source: { kind: 'typed' },
    revisions: 0,
    ...said,
  }
}

/** A reading of a share, with its two numbers. */
export function share(period: string, numerator: number, denominator: number): Reading {
  return reading(period, (100 * numerator) / denominator, { numerator, denominator })
}

/** Readings of the quarters from 1 April 2020 on, one after the other. */
export function quarters(...values: readonly number[]): Reading[] {
  const periods = [
    '2020-04-01 2020-06-30',
    '2020-07-01 2020-09-30',
    '2020-10-01 2020-12-31',
    '2021-01-01 2021-03-31',
  ]
  return values.map((value, at) => reading(periods[at] ?? '', value))
}

export function seriesOf(readings: readonly Reading[], marks: readonly SeriesMark[] = []): Series {
  return { readings, marks }
}

/** A day from which on figures cannot be compared with those before it. */
export function breakOn(on: string): SeriesMark {
  return { id: 1 as SeriesMarkId, kind: 'break', on: day(on), words: 'Counted in another way from here on' }
}
