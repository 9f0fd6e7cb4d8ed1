import { twoSidedP } from './normal.ts'
import type { Proportion } from './two-proportions.ts'

/** Whether shares go one way over time. `slope` is the change of the share (0 to 1) for one unit of time. */
export interface ShareTrend {
  readonly slope: number
  readonly z: number
  readonly p: number
}

/**
 * The test of Cochran and Armitage for a trend of shares over times; null for fewer than three, for times that are all
 * the same, and where everybody or nobody answered so. Bases may be fractions, as effective ones are.
 */
export function shareTrend(points: readonly (Proportion & { readonly time: number })[]): ShareTrend | null {
  if (points.length < 3) return null
  const base = points.reduce((sum, point) => sum + point.base, 0)
  const successes = points.reduce((sum, point) => sum + point.successes, 0)
  const mean = points.reduce((sum, point) => sum + point.base * point.time, 0) / base
  const spread = points.reduce((sum, point) => sum + point.base * (point.time - mean) ** 2, 0)
  const share = successes / base
  const variance = share * (1 - share) * spread
  if (spread === 0 || variance <= 0) return null
  const together = points.reduce((sum, point) => sum + point.successes * (point.time - mean), 0)
  const z = together / Math.sqrt(variance)
  return { slope: together / spread, z, p: twoSidedP(z) }
}
