import type { CivilDate } from '../../kit/civil-date.ts'
import { type Change, changeBetween } from './change.ts'
import {
  againstLastYear,
  againstPreviousTwelveMonths,
  covers,
  type FigurePair,
  readingBefore,
} from './compare-readings.ts'
import { type Closeness, closenessOf, expectedOf, toleranceOf } from './expected.ts'
import { type Gathered, plainFigure } from './gather.ts'
import { areEquallyLong, samePeriodLastYear } from './periods.ts'
import { isFinal, type Standing, type StandingCase, standing } from './standing.ts'
import { changeRules, directionToJudge } from './standing-target.ts'
import type { MeasureStatus } from './status.ts'

/**
 * How a measure of change stands: against the figure that it is to be compared with, beyond chance. A change that chance
 * could have made is at risk, before its day and after: it is neither shown nor refuted.
 */
export function changeStanding(given: StandingCase, gathered: Gathered): Standing {
  const { rules } = given
  const figures = { actual: gathered, isProvisional: gathered.isProvisional }
  if (rules.comparison === null) {
    return standing(given, 'no-baseline', { kind: 'unscored', cause: 'no-comparison' }, figures)
  }
  if (rules.comparison === 'baseline' && rules.baseline === null) {
    return standing(given, 'no-baseline', { kind: 'unscored', cause: 'no-baseline' }, figures)
  }
  const change = comparedChange(given, gathered)
  const expected = change.before?.value ?? null
  const final = isFinal(given, gathered.period.to)
  if (change.direction === 'up' || change.direction === 'down') {
    return standing(given, 'no-target', { kind: 'unscored', cause: 'no-direction' }, { ...figures, expected })
  }
  const status = statusOfChange(change, final)
  return standing(given, status, { kind: 'change', change, isFinal: final }, { ...figures, expected })
}

/** How a measure stands by the rule that looks at last year whatever the target: better or worse by the tolerance. */
export function lastYearStanding(given: StandingCase, gathered: Gathered): Standing {
  const { rules, series, policy, asAt } = given
  const { now, before } = againstLastYear(rules, gathered, series.readings, asAt)
  // The tolerance takes the place of chance: that is what the rule of these councils says.
  const change = changeBetween(now, before, {
    ...changeRules(given),
    deadBand: rules.tolerance ?? policy.tolerance,
    isLeftToChance: false,
  })
  const figures = { actual: gathered, expected: before?.value ?? null, isProvisional: gathered.isProvisional }
  if (change.direction === 'up' || change.direction === 'down') {
    return standing(given, 'no-target', { kind: 'unscored', cause: 'no-direction' }, figures)
  }
  return standing(given, statusOfChange(change, false), { kind: 'change', change, isFinal: false }, figures)
}

/**
 * How a measure stands that asks for a change of so many percent: the figure against what the earlier one would become.
 */
export function changeTargetStanding(given: StandingCase, gathered: Gathered, wanted: number): Standing {
  const { rules, policy } = given
  const change = comparedChange(given, gathered)
  const polarity = directionToJudge(given)
  const figures = { actual: gathered, isProvisional: gathered.isProvisional }
  if (polarity !== 'higher' && polarity !== 'lower') {
    return standing(given, 'no-target', { kind: 'unscored', cause: 'no-direction' }, figures)
  }
  if (change.now === null || change.before === null || change.test.kind === 'none') {
    return standing(given, statusOfChange(change, false), { kind: 'change', change, isFinal: false }, figures)
  }
  const expected = change.before.value * (1 + ((polarity === 'higher' ? 1 : -1) * wanted) / 100)
  const tolerance = toleranceOf(rules, expected, policy.tolerance)
  const closeness = closenessOf(change.now.value, expected, tolerance, polarity)
  const final = isFinal(given, gathered.period.to)
  const reason = { kind: 'change-target', change, wanted, isFinal: final } as const
  return standing(given, statusOfCloseness(closeness, final), reason, { ...figures, expected })
}

function statusOfCloseness(closeness: Closeness, isOver: boolean): MeasureStatus {
  if (closeness === 'reached') return isOver ? 'met' : 'on-track'
  if (isOver) return 'missed'
  return closeness === 'near' ? 'at-risk' : 'off-track'
}

function comparedChange(given: StandingCase, gathered: Gathered): Change {
  const rules = changeRules(given)
  if (given.rules.comparison === 'baseline') return againstBaseline(given, gathered)
  const pair = comparedPair(given, gathered)
  return changeBetween(pair.now, pair.before, rules)
}

function comparedPair(given: StandingCase, gathered: Gathered): FigurePair {
  const { rules, series, asAt } = given
  if (rules.comparison === 'previous-period') {
    const latest = gathered.readings.findLast(({ period }) => period.to <= asAt)
    if (latest === undefined) return { now: gathered, before: null }
    const before = readingBefore(series.readings, latest)
    return {
      now: plainFigure(latest),
      before: before === null ? baselineAsWave(given, latest) : plainFigure(before),
    }
  }
  if (rules.comparison === 'previous-12-months') {
    const rolling = againstPreviousTwelveMonths(rules, lastWholeDay(gathered, asAt), series.readings, asAt)
    if (rolling !== null) return rolling
  }
  return againstLastYear(rules, gathered, series.readings, asAt)
}

/**
 * Against the baseline, where it is of an equal length of time; for a sum, otherwise, against the part of it that falls
 * into the days of the readings. A part varies less than a count of its own would, so its test is on the careful side.
 */
function againstBaseline(given: StandingCase, gathered: Gathered): Change {
  const { rules } = given
  const baseline = rules.baseline ?? 0
  const lastYear = samePeriodLastYear(rules.span)
  const period = rules.baselinePeriod ?? lastYear
  const figure = { period, value: baseline, numerator: null, denominator: null }
  const compared = changeRules(given)
  if (rules.gathering !== 'sum') return changeBetween(gathered, figure, { ...compared, isOfMoment: true })
  const isWhole = covers(gathered.readings, gathered.period)
  const isOfSpan = areEquallyLong(period, rules.span)
  if ((isWhole && areEquallyLong(gathered.period, period)) || !isOfSpan) {
    return changeBetween(gathered, figure, compared)
  }
  const part = {
    ...figure,
    period: rules.baselinePeriod ?? samePeriodLastYear(gathered.period),
    value: Math.round(expectedOf({ ...rules, form: 'score', profile: [1] }, baseline, gathered)),
  }
  return changeBetween(gathered, part, { ...compared, isOfMoment: true })
}

/** A survey with one wave so far may have a baseline from before, of which no base is known. */
function baselineAsWave({ rules }: StandingCase, latest: Pick<Gathered, 'period'>): FigurePair['before'] {
  if (rules.baseline === null) return null
  const period = rules.baselinePeriod ?? samePeriodLastYear(latest.period)
  return { period, value: rules.baseline, numerator: null, denominator: null }
}

function lastWholeDay({ readings, period }: Gathered, asAt: CivilDate): CivilDate {
  return readings.findLast((reading) => reading.period.to <= asAt)?.period.to ?? period.to
}

function statusOfChange(change: Change, isOver: boolean): MeasureStatus {
  if (change.direction === 'better') return isOver ? 'met' : 'on-track'
  if (change.direction === 'worse') return isOver ? 'missed' : 'off-track'
  if (change.direction === 'none') return 'no-baseline'
  if (change.direction === 'not-comparable') return 'not-comparable'
  return change.test.kind === 'none' && change.test.reason === 'small-base' ? 'suppressed' : 'at-risk'
}
