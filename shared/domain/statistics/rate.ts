import { strictAssert } from '../../kit/assert.ts'
import { byarLimits } from './byar.ts'
import type { Interval } from './interval.ts'

/** A number of events among so many people, as a rate of `per` of them (1,000 as a rule). */
export function ratePer(count: number, population: number, per: number): number {
  strictAssert(population > 0 && per > 0, 'A rate is of somebody')
  return (per * count) / population
}

/** The 95 % limits of such a rate: Byar's limits of the count, among the same people. */
export function rateLimits(count: number, population: number, per: number): Interval {
  const { low, high } = byarLimits(count)
  return { low: ratePer(low, population, per), high: ratePer(high, population, per) }
}

/** How a figure lies to a benchmark such as the district's: apart only where its limits do not hold the benchmark. */
export function againstBenchmark({ low, high }: Interval, benchmark: number): 'above' | 'below' | 'similar' {
  if (low > benchmark) return 'above'
  return high < benchmark ? 'below' : 'similar'
}
