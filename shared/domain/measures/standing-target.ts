import { type ChangeRules, changeBetween } from './change.ts'
import { againstLastYear } from './compare-readings.ts'
import { closenessOf, expectedOf, toleranceOf } from './expected.ts'
import type { Gathered } from './gather.ts'
import type { Polarity } from './measure.ts'
import { isFinal, type Standing, type StandingCase, standing } from './standing.ts'
import type { MeasureStatus } from './status.ts'

/** The direction to judge by: a condition or a level that is to be kept is a floor unless a person said otherwise. */
export function directionToJudge({
  rules,
}: StandingCase): Extract<Polarity, 'higher' | 'lower' | 'closer'> | null {
  if (rules.polarity !== 'none' && rules.polarity !== 'unset') return rules.polarity
  return rules.kind === 'condition' || rules.kind === 'retain-level' ? 'higher' : null
}

/**
 * How a figure stands to its target: to the part of it that is due by the last reading, and to all of it once its time
 * is over. A number that can only grow is met as soon as it is reached.
 */
export function targetStanding(given: StandingCase, gathered: Gathered, target: number): Standing {
  const { rules, policy, asAt } = given
  const polarity = directionToJudge(given)
  const { isProvisional } = gathered
  if (polarity === null) {
    const reason = { kind: 'unscored', cause: 'no-direction' } as const
    return standing(given, 'no-target', reason, { actual: gathered, isProvisional })
  }
  const final = isFinal(given, gathered.period.to)
  const isReachedForGood = rules.gathering === 'sum' && polarity === 'higher' && gathered.value >= target
  const expected = final || isReachedForGood ? target : expectedOf({ ...rules, polarity }, target, gathered)
  const figures = { actual: gathered, expected, isProvisional }
  if (asAt > rules.deadline.on && !final && !isReachedForGood) {
    return standing(given, 'no-data', { kind: 'unscored', cause: 'readings-missing' }, figures)
  }
  const tolerance = toleranceOf(rules, expected, policy.tolerance)
  const reason = { kind: 'target', isFinal: final, tolerance } as const
  const closeness = closenessOf(gathered.value, expected, tolerance, polarity)
  if (final || isReachedForGood)
    return standing(given, closeness === 'reached' ? 'met' : 'missed', reason, figures)
  if (closeness === 'reached') return standing(given, 'on-track', reason, figures)
  if (closeness === 'near') return standing(given, 'at-risk', reason, figures)
  return noWorseThanLastYear(given, gathered) ?? standing(given, 'off-track', reason, figures)
}

/** By the rule of some councils, what is off its target but no worse than a year ago is only at risk. */
function noWorseThanLastYear(given: StandingCase, gathered: Gathered): Standing | null {
  const { rules, policy, series, asAt } = given
  if (policy.rule !== 'tolerance-or-last-year') return null
  const pair = againstLastYear(rules, gathered, series.readings, asAt)
  const change = changeBetween(pair.now, pair.before, changeRules(given))
  if (change.difference === null || change.test.kind === 'none') return null
  const polarity = directionToJudge(given)
  const isWorse =
    polarity === 'lower'
      ? change.difference > 0
      : polarity === 'higher'
        ? change.difference < 0
        : change.direction === 'worse'
  if (isWorse) return null
  const expected = rules.target === null ? null : expectedOf(rules, rules.target, gathered)
  return standing(
    given,
    'at-risk',
    { kind: 'no-worse-than-last-year', change },
    {
      actual: gathered,
      expected,
      isProvisional: gathered.isProvisional,
    },
  )
}

/** How figures of a measure are held against earlier ones. */
export function changeRules({
  rules,
  policy,
  series,
}: Pick<StandingCase, 'rules' | 'policy' | 'series'>): ChangeRules {
  const isSurvey = rules.kind === 'survey-result'
  return {
    form: rules.form,
    polarity: rules.polarity,
    deadBand: policy.deadBand,
    isLeftToChance: rules.counting === 'readings',
    target: rules.target,
    marks: series.marks,
    needsBase: isSurvey,
    isOfMoment: isSurvey || rules.kind === 'retain-level',
  }
}

/**
 * How a level that is to be kept stands: at its baseline, or within the tolerance on the wrong side of it.
 */
export function retainedStanding(given: StandingCase, gathered: Gathered): Standing {
  const { rules, policy } = given
  const baseline = rules.target ?? rules.baseline
  const figures = { actual: gathered, isProvisional: gathered.isProvisional }
  if (baseline === null) {
    return standing(given, 'no-baseline', { kind: 'unscored', cause: 'no-baseline' }, figures)
  }
  const tolerance = toleranceOf(rules, baseline, policy.tolerance)
  const final = isFinal(given, gathered.period.to)
  const polarity = directionToJudge(given) ?? 'higher'
  const closeness = closenessOf(gathered.value, baseline, tolerance, polarity)
  const isKept = closeness === 'reached' || (closeness === 'near' && polarity !== 'closer')
  const reason = { kind: 'retained', baseline, tolerance, isFinal: final } as const
  return standing(given, statusWhen(isKept, final), reason, { ...figures, expected: baseline })
}

function statusWhen(isGood: boolean, isOver: boolean): MeasureStatus {
  if (isOver) return isGood ? 'met' : 'missed'
  return isGood ? 'on-track' : 'off-track'
}
