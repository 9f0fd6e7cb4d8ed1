import { addDays, type CivilDate } from '../../kit/civil-date.ts'
import type { Gathered } from './gather.ts'
import type { Polarity } from './measure.ts'
import { shareOver } from './periods.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** How a figure lies to what was expected: at it or better, within the tolerance beside it, or beyond. */
export type Closeness = 'reached' | 'near' | 'beyond'

/**
 * The part of the target that the profile wants by the end of a day, 0 to 1. The parts are due by the ends of equal
 * parts of the span; within one, evenly.
 */
export function profileBy({ profile, span }: Pick<ScoringRules, 'profile' | 'span'>, day: CivilDate): number {
  const place = shareOver(span, day) * profile.length
  const part = Math.floor(place)
  const reached = profile[part - 1] ?? 0
  const next = profile[part] ?? 1
  return part >= profile.length ? 1 : reached + (place - part) * (next - reached)
}

/**
 * What a target asks of the readings that there are. A sum is held to the parts of the target that fall into the days of
 * its readings, so that a missing reading does not look like a failure; counts to whole ones, in favour of the work. A
 * level is held to the whole target, or, where a profile and a baseline are given, to the way from one to the other.
 */
export function expectedOf(rules: ScoringRules, target: number, gathered: Gathered): number {
  if (rules.gathering !== 'sum') {
    const isOnTheWay = rules.profile.length > 1 && rules.baseline !== null
    if (!isOnTheWay || rules.baseline === null) return target
    return rules.baseline + (target - rules.baseline) * profileBy(rules, gathered.period.to)
  }
  let part = 0
  for (const { period } of gathered.readings) {
    const to = period.to < gathered.period.to ? period.to : gathered.period.to
    part += profileBy(rules, to) - profileBy(rules, addDays(period.from, -1))
  }
  return rules.form === 'count' ? wholeOf(target * part, rules.polarity) : target * part
}

/** The tolerance beside an expected figure, in the form of the measure: points for percentages, percent of it otherwise. */
export function toleranceOf(
  rules: Pick<ScoringRules, 'form' | 'tolerance'>,
  expected: number,
  usual: number,
): number {
  const tolerance = rules.tolerance ?? usual
  return rules.form === 'percentage' ? tolerance : (Math.abs(expected) * tolerance) / 100
}

/** How a figure lies to what was expected, by which way is good. */
export function closenessOf(
  actual: number,
  expected: number,
  tolerance: number,
  polarity: Extract<Polarity, 'higher' | 'lower' | 'closer'>,
): Closeness {
  const short = shortfallOf(actual, expected, tolerance, polarity)
  if (short <= ROUNDING) return 'reached'
  return short <= tolerance + ROUNDING ? 'near' : 'beyond'
}

/** Sums of parts of a year are not exact in the last digits. */
const ROUNDING = 1e-9

function shortfallOf(
  actual: number,
  expected: number,
  tolerance: number,
  polarity: Extract<Polarity, 'higher' | 'lower' | 'closer'>,
): number {
  if (polarity === 'higher') return expected - actual
  if (polarity === 'lower') return actual - expected
  return Math.abs(actual - expected) - tolerance
}

function wholeOf(expected: number, polarity: Polarity): number {
  return polarity === 'lower' ? Math.ceil(expected - ROUNDING) : Math.floor(expected + ROUNDING)
}
