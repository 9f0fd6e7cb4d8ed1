import { CAUTIOUS_BASE, type Interval, proportionDifference } from '../statistics/index.ts'
import { type CountedAnswers, countedAnswers, type Estimate } from './estimate.ts'
import type { Asked, Result, SampleType } from './survey.ts'

/** Why two shares are not tested against each other. */
export type NotTested = 'not-comparable' | 'opt-in' | 'no-base' | 'few-answers' | 'no-rest'

/**
 * Two shares held against each other. `asIfRandom`: one of the samples was found by quotas, and the test takes it as a
 * random one.
 */
export type ShareComparison =
  | {
      readonly kind: 'tested'
      /** First minus second, -1 to 1. */
      readonly difference: number
      readonly z: number
      readonly p: number
      /** Newcombe's 95 % limits of the difference. */
      readonly interval: Interval
      readonly isBeyondChance: boolean
      readonly asIfRandom: boolean
    }
  | { readonly kind: 'not-tested'; readonly why: NotTested; readonly difference: number | null }

/** A difference that chance alone gives more seldom than this counts as one. */
export const CHANCE = 0.05

export interface ShareToCompare {
  readonly estimate: Estimate
  readonly sample: SampleType
}

/**
 * Two independent shares: two waves, or two areas of one. Not tested are opt-in samples, bases that are not known, and
 * bases under 100, of which a change is "too small to say".
 */
export function compareShares(one: ShareToCompare, other: ShareToCompare): ShareComparison {
  const difference = one.estimate.share - other.estimate.share
  const not = (why: NotTested): ShareComparison => ({ kind: 'not-tested', why, difference })
  const [first, second] = [one.estimate, other.estimate]
  if (one.sample === 'opt-in' || other.sample === 'opt-in') return not('opt-in')
  if (first.effectiveBase === null || second.effectiveBase === null) return not('no-base')
  if (Math.min(first.base ?? 0, second.base ?? 0) < CAUTIOUS_BASE) return not('few-answers')
  const tested = proportionDifference(
    { successes: first.share * first.effectiveBase, base: first.effectiveBase },
    { successes: second.share * second.effectiveBase, base: second.effectiveBase },
  )
  return {
    kind: 'tested',
    ...tested,
    isBeyondChance: tested.p < CHANCE,
    asIfRandom: one.sample === 'quota' || other.sample === 'quota',
  }
}

/** Whether two shares may be told apart at all, for lists in which one of them cannot be compared. */
export function notComparable(difference: number | null = null): ShareComparison {
  return { kind: 'not-tested', why: 'not-comparable', difference }
}

/**
 * A group against all the others of its wave, never against the total that it is part of. Works with the weights of those
 * others; published percentages cannot be taken apart.
 */
export function compareWithRest(
  group: Result,
  everybody: Result,
  asked: Pick<Asked, 'options'>,
  { sample, designEffect }: { readonly sample: SampleType; readonly designEffect: number },
): ShareComparison {
  if (group.kind !== 'counted' || everybody.kind !== 'counted') {
    return { kind: 'not-tested', why: 'no-rest', difference: null }
  }
  const [part, whole] = [countedAnswers(group.answers, asked), countedAnswers(everybody.answers, asked)]
  const rest = part === null || whole === null ? null : restOf(part, whole)
  if (part === null || rest === null) return { kind: 'not-tested', why: 'no-rest', difference: null }
  const side = (counted: CountedAnswers): ShareToCompare => ({
    estimate: {
      share: counted.positiveWeight / counted.weight,
      base: counted.base,
      effectiveBase: Math.min(counted.weight ** 2 / counted.weightSquares, counted.base / designEffect),
      interval: null,
      size: 'enough',
      positives: counted.positives,
    },
    sample,
  })
  return compareShares(side(part), side(rest))
}

function restOf(part: CountedAnswers, whole: CountedAnswers): CountedAnswers | null {
  const rest = {
    base: whole.base - part.base,
    positives: whole.positives - part.positives,
    weight: whole.weight - part.weight,
    weightSquares: whole.weightSquares - part.weightSquares,
    positiveWeight: Math.max(0, whole.positiveWeight - part.positiveWeight),
  }
  const isSound = rest.base > 0 && rest.positives >= 0 && rest.weight > 0 && rest.weightSquares > 0
  return isSound ? { ...rest, positiveWeight: Math.min(rest.positiveWeight, rest.weight) } : null
}
