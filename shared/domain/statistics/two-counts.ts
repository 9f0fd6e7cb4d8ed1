import { exactHalfP } from './exact-half.ts'
import type { Interval } from './interval.ts'
import { twoSidedP, Z_95 } from './normal.ts'

/** Two counts that add up to less than this are tested exactly: the normal curve would be too sure of itself. */
export const EXACT_BELOW = 100

/** What two counts of equal exposure (the same length of time, the same area) say about each other. */
export interface CountComparison {
  readonly test: 'exact' | 'z'
  /** (a − b) ÷ √(a + b); 0 where both are 0. */
  readonly z: number
  /** How often chance alone gives counts so unlike, in either direction. */
  readonly p: number
  /** First divided by second, with 95 % limits; null where either is 0. */
  readonly ratio: (Interval & { readonly value: number }) | null
}

/**
 * Compares two counts of independent events with each other. Where the same people report again and again the events
 * are not independent, and the test is surer than it should be: whoever shows it says so.
 */
export function compareCounts(first: number, second: number): CountComparison {
  const total = first + second
  const z = total === 0 ? 0 : (first - second) / Math.sqrt(total)
  const isExact = total < EXACT_BELOW && Number.isInteger(first) && Number.isInteger(second)
  return {
    test: isExact ? 'exact' : 'z',
    z,
    p: isExact ? exactHalfP(first, second) : twoSidedP(z),
    ratio: ratioOf(first, second),
  }
}

function ratioOf(first: number, second: number): CountComparison['ratio'] {
  if (first === 0 || second === 0) return null
  const value = first / second
  const factor = Math.exp(Z_95 * Math.sqrt(1 / first + 1 / second))
  return { value, low: value / factor, high: value * factor }
}
