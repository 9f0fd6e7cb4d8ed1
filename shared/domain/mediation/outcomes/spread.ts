/** The middle of some numbers, and the quarters on either side of it. */
export interface Spread {
  readonly count: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
}

/**
 * Median and quartiles, by interpolation between neighbours (the way of Excel's QUARTILE.INC, so that a reader who
 * checks gets the same). Null of no numbers.
 */
export function spreadOf(numbers: readonly number[]): Spread | null {
  if (numbers.length === 0) return null
  const sorted = Float64Array.from(numbers).sort()
  const at = (share: number): number => {
    const place = share * (sorted.length - 1)
    const below = sorted[Math.floor(place)] ?? 0
    const above = sorted[Math.ceil(place)] ?? 0
    return below + (place - Math.floor(place)) * (above - below)
  }
  return { count: sorted.length, lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75) }
}
