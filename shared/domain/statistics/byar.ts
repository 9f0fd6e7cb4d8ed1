import { strictAssert } from '../../kit/assert.ts'
import type { Interval } from './interval.ts'
import { Z_95 } from './normal.ts'

/**
 * Byar's 95 % limits of a count of events. Within 0.2 % of the exact limits from 10 events up, and close below; the
 * form is the one that public health statistics in England use.
 */
export function byarLimits(count: number): Interval {
  strictAssert(count >= 0, 'A count of events is 0 or more')
  const next = count + 1
  const high = next * (1 - 1 / (9 * next) + Z_95 / (3 * Math.sqrt(next))) ** 3
  if (count === 0) return { low: 0, high }
  return { low: Math.max(0, count * (1 - 1 / (9 * count) - Z_95 / (3 * Math.sqrt(count))) ** 3), high }
}
