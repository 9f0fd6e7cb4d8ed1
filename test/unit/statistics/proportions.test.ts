import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  baseSize,
  complementOf,
  designEffect,
  effectiveBase,
  largestMargin,
  proportionDifference,
  wilsonLimits,
} from '../../../shared/domain/statistics/index.ts'

const proportion = fc
  .integer({ min: 1, max: 5000 })
  .chain((base) => fc.record({ base: fc.constant(base), successes: fc.integer({ min: 0, max: base }) }))

describe('the limits of a proportion', () => {
  test.each([
    [65, 100, 0.5525, 0.7364],
    [0, 20, 0, 0.1611],
    [20, 20, 0.8389, 1],
    [0, 0, 0, 1],
  ])('of %i of %i are %f to %f', (successes, base, low, high) => {
    const limits = wilsonLimits(successes, base)
    expect(limits.low).toBeCloseTo(low, 4)
    expect(limits.high).toBeCloseTo(high, 4)
  })

  test('hold the proportion, stay within 0 and 1, and mirror when yes and no change places', () => {
    fc.assert(
      fc.property(proportion, ({ successes, base }) => {
        const { low, high } = wilsonLimits(successes, base)
        const mirrored = wilsonLimits(base - successes, base)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(successes / base)
        expect(high).toBeGreaterThanOrEqual(successes / base)
        expect(mirrored.low).toBeCloseTo(1 - high, 9)
        expect(mirrored.high).toBeCloseTo(1 - low, 9)
      }),
    )
  })

  test('rise with the successes and draw together with the base', () => {
    fc.assert(
      fc.property(proportion, ({ successes, base }) => {
        const here = wilsonLimits(successes, base)
        const more = wilsonLimits(successes + 1, base + 1)
        const twice = wilsonLimits(2 * successes, 2 * base)
        expect(more.low).toBeGreaterThanOrEqual(here.low)
        expect(twice.high - twice.low).toBeLessThan(here.high - here.low)
      }),
    )
  })
})

describe('the difference of two proportions', () => {
  test.each([
    [335, 500, 325, 500, 0.668, 0.504, -0.0386, 0.0784],
    [360, 500, 325, 500, 2.383, 0.0172, 0.0124, 0.127],
  ])('of %i of %i and %i of %i has z %f, p %f and limits %f to %f', (...vector) => {
    const [one, oneBase, two, twoBase, z, p, low, high] = vector
    const found = proportionDifference({ successes: one, base: oneBase }, { successes: two, base: twoBase })
    expect(found.z).toBeCloseTo(z, 3)
    expect(found.p).toBeCloseTo(p, 3)
    expect(found.interval.low).toBeCloseTo(low, 4)
    expect(found.interval.high).toBeCloseTo(high, 4)
  })

  test('is held by its limits, turns round with its parts, and is a number at 0 and at all', () => {
    fc.assert(
      fc.property(proportion, proportion, (first, second) => {
        const { difference, interval, z, p } = proportionDifference(first, second)
        const turned = proportionDifference(second, first)
        expect(interval.low).toBeLessThanOrEqual(difference)
        expect(interval.high).toBeGreaterThanOrEqual(difference)
        expect(interval.low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(interval.high).toBeLessThanOrEqual(1 + 1e-12)
        expect(turned.interval.low).toBeCloseTo(-interval.high, 9)
        expect(turned.z).toBeCloseTo(-z, 9)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('of a part is tested against the rest of the whole', () => {
    expect(complementOf({ successes: 20, base: 50 }, { successes: 90, base: 200 })).toEqual({
      successes: 70,
      base: 150,
    })
  })
})

describe('a base', () => {
  test.each([
    [100, 9.8],
    [300, 5.7],
    [500, 4.4],
    [1000, 3.1],
  ])('of %i answers can be out by %f points', (base, points) => {
    expect(largestMargin(base)).toBeCloseTo(points, 1)
  })

  test.each([
    [0, 'too-small'],
    [29, 'too-small'],
    [30, 'small'],
    [99, 'small'],
    [100, 'enough'],
  ])('of %i is %s', (base, size) => {
    expect(baseSize(base)).toBe(size)
  })

  test('of weighted answers tells as much as fewer unweighted ones', () => {
    expect(effectiveBase([1, 1, 1, 1])).toBe(4)
    expect(effectiveBase([1, 3])).toBeCloseTo(1.6, 12)
    expect(designEffect([1, 3])).toBeCloseTo(1.25, 12)
    expect(effectiveBase([])).toBe(0)
    expect(designEffect([])).toBe(1)
  })

  test('is never more than the answers, and the same at any scale of the weights', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(weights, fc.double({ min: 0.1, max: 10, noNaN: true }), (all, scale) => {
        const base = effectiveBase(all)
        expect(base).toBeLessThanOrEqual(all.length * (1 + 1e-12))
        expect(base).toBeGreaterThanOrEqual(1 - 1e-12)
        expect(effectiveBase(all.map((weight) => weight * scale))).toBeCloseTo(base, 6)
      }),
    )
  })
})
