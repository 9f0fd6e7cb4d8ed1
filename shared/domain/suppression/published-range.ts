/** What a reader knows of one cell: it lies from `low` to `high` (may be Infinity); `truth` is what it is. */
export interface KnownRange {
  readonly truth: number
  readonly low: number
  readonly high: number
}

/** One sum as places in the list of cells. */
export interface Sum {
  readonly total: number
  readonly parts: readonly number[]
}

/**
 * Narrows what a reader knows of every cell by the sums, again and again until nothing changes: a total lies between
 * the sums of its parts' ends, a part between the total less the other parts' ends. What is left is never narrower
 * than what is possible, but it may be wider (two sums together can say more than each). Null when a reader who thinks
 * so is wrong: nothing fits.
 */
export function narrow(ranges: readonly KnownRange[], sums: readonly Sum[]): readonly KnownRange[] | null {
  const narrowed = ranges.map((range) => ({ ...range }))
  for (let changed = true, turns = 0; changed && turns < MOST_TURNS; turns += 1) {
    changed = false
    for (const sum of sums) {
      for (const place of [sum.total, ...sum.parts]) {
        const range = narrowed[place]
        if (range === undefined) continue
        const { low, high } = leftFor(place, sum, narrowed)
        if (low > range.low || high < range.high) changed = true
        range.low = Math.max(range.low, low)
        range.high = Math.min(range.high, high)
        if (range.low > range.high) return null
      }
    }
  }
  return narrowed
}

/** Sums of whole numbers settle soon; where bounds creep up by ones for ever, the search decides. */
const MOST_TURNS = 100

/** What one sum alone leaves for one of its cells. */
function leftFor(place: number, sum: Sum, ranges: readonly KnownRange[]): { low: number; high: number } {
  let low = 0
  let high = 0
  for (const part of sum.parts) {
    if (part === place) continue
    low += ranges[part]?.low ?? 0
    high += ranges[part]?.high ?? 0
  }
  if (place === sum.total) return { low, high }
  const total = ranges[sum.total]
  // Infinity less infinity says nothing.
  return {
    low: high === Infinity ? 0 : (total?.low ?? 0) - high,
    high: (total?.high ?? Infinity) - low,
  }
}
