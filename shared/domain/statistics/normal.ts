import { strictAssert } from '../../kit/assert.ts'

/** The normal quantile of 97.5 %: what two-sided limits of 95 % are made with. */
export const Z_95 = 1.959963985

/** Beyond this the series loses digits and the continued fraction has them. */
const SERIES_ENDS = 3
const FRACTION_DEPTH = 60

/** The share of a standard normal distribution below `x`, right to 12 digits. */
export function normalCdf(x: number): number {
  if (x < 0) return 1 - normalCdf(-x)
  return x <= SERIES_ENDS ? 0.5 + density(x) * seriesOf(x) : 1 - upperTail(x)
}

/** How often chance alone gives a z so far from 0, in either direction: 0 to 1. */
export function twoSidedP(z: number): number {
  const distance = Math.abs(z)
  const tail = distance <= SERIES_ENDS ? 0.5 - density(distance) * seriesOf(distance) : upperTail(distance)
  return Math.min(1, Math.max(0, 2 * tail))
}

/**
 * The value below which the share `p` of a standard normal distribution lies. `p` is above 0 and below 1. Found by
 * halving an interval that holds every quantile of a double, which needs no table of coefficients.
 */
export function normalQuantile(p: number): number {
  strictAssert(p > 0 && p < 1, 'A normal quantile is asked of a share above 0 and below 1')
  if (p > 0.5) return -normalQuantile(1 - p)
  let low = -40
  let high = 0
  while (high - low > 1e-13) {
    const middle = (low + high) / 2
    if (twoSidedP(middle) / 2 < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
}

/** x + x³/3 + x⁵/(3·5) + …: times the density, the share between 0 and x. */
function seriesOf(x: number): number {
  let term = x
  let sum = x
  for (let odd = 3; term > sum * 1e-17 && term > 0; odd += 2) {
    term *= (x * x) / odd
    sum += term
  }
  return sum
}

/** Laplace's continued fraction of the share above x. */
function upperTail(x: number): number {
  let fraction = x
  for (let depth = FRACTION_DEPTH; depth > 0; depth -= 1) fraction = x + depth / fraction
  return density(x) / fraction
}
