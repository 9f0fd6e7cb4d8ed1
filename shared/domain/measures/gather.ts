import type { CivilDate } from '../../kit/civil-date.ts'
import type { Period } from './period.ts'
import { isSamePeriod, liesWithin, overlap, periodsWithin } from './periods.ts'
import type { Reading } from './reading.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** One figure with the days that it covers, and the two numbers that it is made of where these are known. */
export interface Figure {
  readonly period: Period
  readonly value: number
  readonly numerator: number | null
  readonly denominator: number | null
}

/** The figure alone, of something that has more to it. */
export function plainFigure({ period, value, numerator, denominator }: Figure): Figure {
  return { period, value, numerator, denominator }
}

/** What the readings of a span come to. */
export interface Gathered extends Figure {
  /** The readings that it is made of, oldest first, each day in one of them at most. */
  readonly readings: readonly Reading[]
  readonly isProvisional: boolean
}

/** One row of the readings of a measure: a period, with its reading or waiting for one. */
export interface PeriodRow {
  readonly period: Period
  readonly reading: Reading | null
  /** True where the period is over and its reading is missing. */
  readonly isMissing: boolean
}

/**
 * The readings within a span that were known of as at a day. Of a period that is not over on that day only a provisional
 * figure counts. Where readings overlap, the earlier one stands, and of two that begin together the longer.
 */
export function readingsWithin(readings: readonly Reading[], within: Period, asAt: CivilDate): Reading[] {
  const known = readings
    .filter(
      ({ period, isProvisional }) =>
        liesWithin(period, within) && (period.to <= asAt || (isProvisional && period.from <= asAt)),
    )
    .sort(
      (one, other) =>
        compareText(one.period.from, other.period.from) || compareText(other.period.to, one.period.to),
    )
  const kept: Reading[] = []
  for (const reading of known) {
    const last = kept.at(-1)
    if (last === undefined || !overlap(last.period, reading.period)) kept.push(reading)
  }
  return kept
}

/** What the readings of a span come to as at a day, by the rules of the measure; null where there are none. */
export function gather(
  rules: Pick<ScoringRules, 'gathering' | 'form'>,
  readings: readonly Reading[],
  within: Period,
  asAt: CivilDate,
): Gathered | null {
  const kept = readingsWithin(readings, within, asAt)
  const [first, last] = [kept[0], kept.at(-1)]
  if (first === undefined || last === undefined) return null
  const isProvisional = kept.some((reading) => reading.isProvisional)
  const to = last.period.to < asAt ? last.period.to : asAt
  const whole = { readings: kept, isProvisional, period: { from: first.period.from, to } }
  if (rules.gathering === 'sum') {
    const value = kept.reduce((sum, reading) => sum + reading.value, 0)
    return { ...whole, value, numerator: null, denominator: null }
  }
  const pooled = rules.gathering === 'pooled' ? poolOf(kept) : null
  if (pooled !== null) return { ...whole, ...pooled, value: (100 * pooled.numerator) / pooled.denominator }
  const { value, numerator, denominator } = last
  return { ...whole, period: { from: last.period.from, to }, value, numerator, denominator }
}

/** The periods of a measure with their readings, in order, those still to come included. */
export function periodRows(
  rules: Pick<ScoringRules, 'frequency' | 'span'>,
  readings: readonly Reading[],
  asAt: CivilDate,
): PeriodRow[] {
  // A series goes on for years: its other figures are looked at once, and not for each period.
  const near = readings.filter((reading) => overlap(reading.period, rules.span))
  return periodsWithin(rules.frequency, rules.span).map((period) => {
    const same = near.find((reading) => isSamePeriod(reading.period, period)) ?? null
    const isCovered = same !== null || near.some((reading) => overlap(reading.period, period))
    return { period, reading: same, isMissing: !isCovered && period.to < asAt }
  })
}

/** The periods that are over and have no reading. */
export function missingPeriods(
  rules: Pick<ScoringRules, 'frequency' | 'span'>,
  readings: readonly Reading[],
  asAt: CivilDate,
): Period[] {
  return periodRows(rules, readings, asAt)
    .filter(({ isMissing }) => isMissing)
    .map(({ period }) => period)
}

function poolOf(readings: readonly Reading[]): { numerator: number; denominator: number } | null {
  let [numerator, denominator] = [0, 0]
  for (const reading of readings) {
    if (reading.numerator === null || reading.denominator === null) return null
    numerator += reading.numerator
    denominator += reading.denominator
  }
  return denominator > 0 ? { numerator, denominator } : null
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
