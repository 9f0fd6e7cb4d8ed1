import { strictAssert } from '../../kit/assert.ts'

/**
 * How often two counts at least so unlike come about where each event falls on either side with the same chance: the
 * exact two-sided binomial test of one half, 0 to 1. It compares two small counts of equal exposure, and the two kinds
 * of changed answers of the same people (McNemar). For whole numbers that add up to less than 1,000.
 */
export function exactHalfP(first: number, second: number): number {
  const total = first + second
  strictAssert(Number.isInteger(first) && Number.isInteger(second), 'The exact test is of whole numbers')
  strictAssert(first >= 0 && second >= 0 && total < 1000, 'The exact test is of small counts')
  if (first === second) return 1
  let term = 0.5 ** total
  let tail = term
  for (let taken = 1; taken <= Math.min(first, second); taken += 1) {
    term *= (total - taken + 1) / taken
    tail += term
  }
  return Math.min(1, 2 * tail)
}
