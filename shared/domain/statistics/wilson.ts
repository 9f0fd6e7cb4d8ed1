import { strictAssert } from '../../kit/assert.ts'
import type { Interval } from './interval.ts'
import { Z_95 } from './normal.ts'

/**
 * Wilson's 95 % limits of a proportion, 0 to 1: `successes` of `base`. Both may be fractions, as weighted answers give
 * them. Of a base of 0 nothing is known: 0 to 1. The form is the one that public health statistics in England use.
 */
export function wilsonLimits(successes: number, base: number): Interval {
  strictAssert(successes >= 0 && successes <= base, 'A proportion is of 0 up to the whole base')
  if (base === 0) return { low: 0, high: 1 }
  const square = Z_95 * Z_95
  const middle = 2 * successes + square
  const spread = Z_95 * Math.sqrt(square + 4 * successes * (1 - successes / base))
  const width = 2 * (base + square)
  const share = successes / base
  return {
    low: successes === 0 ? 0 : Math.min(share, Math.max(0, (middle - spread) / width)),
    high: successes === base ? 1 : Math.max(share, Math.min(1, (middle + spread) / width)),
  }
}
