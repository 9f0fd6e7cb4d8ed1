import type { Interval } from './interval.ts'
import { twoSidedP } from './normal.ts'
import { wilsonLimits } from './wilson.ts'

/** So many of a base, such as those who said yes of those who answered. Weighted ones may be fractions. */
export interface Proportion {
  readonly successes: number
  readonly base: number
}

/** What two independent proportions say about each other. */
export interface ProportionDifference {
  /** First minus second, -1 to 1. */
  readonly difference: number
  readonly z: number
  /** How often chance alone gives a difference so large, in either direction. */
  readonly p: number
  /** Newcombe's 95 % limits of the difference. */
  readonly interval: Interval
}

/**
 * The difference of two independent proportions with a base above 0: pooled z test and Newcombe's limits, which are
 * made of the Wilson limits of each. Two waves or two areas are independent; a part and its whole are not.
 */
export function proportionDifference(first: Proportion, second: Proportion): ProportionDifference {
  const one = first.successes / first.base
  const two = second.successes / second.base
  const difference = one - two
  const pooled = (first.successes + second.successes) / (first.base + second.base)
  const error = Math.sqrt(Math.max(0, pooled * (1 - pooled) * (1 / first.base + 1 / second.base)))
  const z = error === 0 ? 0 : difference / error
  const a = wilsonLimits(first.successes, first.base)
  const b = wilsonLimits(second.successes, second.base)
  return {
    difference,
    z,
    p: twoSidedP(z),
    interval: {
      low: difference - Math.hypot(one - a.low, b.high - two),
      high: difference + Math.hypot(a.high - one, two - b.low),
    },
  }
}

/** The rest of a whole without one of its parts: what a part is tested against. */
export function complementOf(part: Proportion, whole: Proportion): Proportion {
  return { successes: whole.successes - part.successes, base: whole.base - part.base }
}
