import { Z_95 } from './normal.ts'

/** Below this many answers a percentage is not shown, and below the next it is shown with a caution (common practice). */
export const SMALLEST_BASE = 30
export const CAUTIOUS_BASE = 100

/** Whether a percentage of so many answers may be shown. */
export function baseSize(base: number): 'too-small' | 'small' | 'enough' {
  if (base < SMALLEST_BASE) return 'too-small'
  return base < CAUTIOUS_BASE ? 'small' : 'enough'
}

/** The widest that a percentage of a random sample can be out by, in points: at 50 %, of a base above 0. */
export function largestMargin(base: number): number {
  return 100 * Z_95 * Math.sqrt(0.25 / base)
}
