import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalCdf, normalQuantile, twoSidedP, Z_95 } from '../../../shared/domain/statistics/index.ts'

describe('the normal curve', () => {
  test.each([
    [0, 0.5],
    [1, 0.841344746069],
    [-1, 0.158655253931],
    [2.5, 0.993790334674],
    [3.5, 0.999767370921],
    [Z_95, 0.975],
  ])('has at %f the share %f below', (x, share) => {
    expect(normalCdf(x)).toBeCloseTo(share, 10)
  })

  test('keeps its digits far out', () => {
    expect(twoSidedP(6) / 1.9731752898e-9).toBeCloseTo(1, 8)
    expect(twoSidedP(60)).toBe(0)
  })

  test('has 1.959963985 as its quantile of 97.5 %', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(Z_95, 8)
  })

  test('gives a share back from its quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (share) => {
        expect(normalCdf(normalQuantile(share))).toBeCloseTo(share, 10)
      }),
    )
  })

  test('rises, and is as high on one side as it is low on the other', () => {
    const place = fc.double({ min: -8, max: 8, noNaN: true })
    fc.assert(
      fc.property(place, fc.double({ min: 0.001, max: 1, noNaN: true }), (x, step) => {
        expect(normalCdf(x + step)).toBeGreaterThanOrEqual(normalCdf(x))
        expect(normalCdf(-x)).toBeCloseTo(1 - normalCdf(x), 12)
      }),
    )
  })
})
