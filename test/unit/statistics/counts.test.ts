import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  againstBenchmark,
  byarLimits,
  compareCounts,
  exactHalfP,
  holds,
  rateLimits,
  ratePer,
} from '../../../shared/domain/statistics/index.ts'

const count = fc.integer({ min: 0, max: 20_000 })

describe('the limits of a count', () => {
  test.each([
    [65, 50.16, 82.85],
    [10, 4.79, 18.39],
    [0, 0, 3.67],
  ])('of %i are %f to %f', (events, low, high) => {
    const limits = byarLimits(events)
    expect(limits.low).toBeCloseTo(low, 2)
    expect(Math.abs(limits.high - high)).toBeLessThan(0.011)
  })

  test('hold the count, rise with it, and are never below 0', () => {
    fc.assert(
      fc.property(count, (events) => {
        const limits = byarLimits(events)
        expect(limits.low).toBeGreaterThanOrEqual(0)
        expect(holds(limits, events)).toBe(true)
        expect(byarLimits(events + 1).low).toBeGreaterThan(limits.low)
        expect(byarLimits(events + 1).high).toBeGreaterThan(limits.high)
      }),
    )
  })

  test('become those of a rate among the people that it is of', () => {
    expect(ratePer(65, 10_000, 1000)).toBe(6.5)
    const limits = rateLimits(65, 10_000, 1000)
    expect(limits.low).toBeCloseTo(5.016, 3)
    expect(limits.high).toBeCloseTo(8.285, 3)
    expect([4, 6, 9].map((benchmark) => againstBenchmark(limits, benchmark))).toEqual([
      'above',
      'similar',
      'below',
    ])
  })
})

describe('two counts', () => {
  test('of thousands are compared by z: 2,250 against 2,083 is a rise of 8.0 %', () => {
    const found = compareCounts(2250, 2083)
    expect(found.test).toBe('z')
    expect(found.z).toBeCloseTo(2.537, 3)
    expect(found.ratio?.value).toBeCloseTo(1.08, 3)
    expect(found.ratio?.low).toBeCloseTo(1.018, 3)
    expect(found.ratio?.high).toBeCloseTo(1.147, 3)
  })

  test('that add up to less than 100 are compared exactly', () => {
    expect(compareCounts(12, 8)).toMatchObject({ test: 'exact' })
    expect(compareCounts(12, 8).p).toBeCloseTo(0.503, 3)
    expect(compareCounts(50, 49).test).toBe('exact')
    expect(compareCounts(50, 50).test).toBe('z')
  })

  test('of changed answers by the same people are compared exactly as well: 9 against 2', () => {
    expect(exactHalfP(9, 2)).toBeCloseTo(0.065, 3)
  })

  test('give a p of 0 to 1 that does not change when they change places, and no ratio with 0', () => {
    fc.assert(
      fc.property(count, count, (first, second) => {
        const found = compareCounts(first, second)
        expect(found.p).toBeGreaterThanOrEqual(0)
        expect(found.p).toBeLessThanOrEqual(1)
        expect(compareCounts(second, first).p).toBeCloseTo(found.p, 12)
        expect(found.ratio === null).toBe(first === 0 || second === 0)
        if (found.ratio !== null) expect(holds(found.ratio, first / second)).toBe(true)
      }),
    )
  })

  test('are surer the further apart they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 98 }), (total) => {
        const half = Math.floor(total / 2)
        const nearer = exactHalfP(half, total - half)
        expect(exactHalfP(Math.max(0, half - 1), total - Math.max(0, half - 1))).toBeLessThanOrEqual(nearer)
      }),
    )
  })
})
