import type { KnownRange, Sum } from './published-range.ts'

/** How many changes may be tried for one step, and how many cells one step may change. */
const MOST_TRIES = 4000
const MOST_CHANGES = 12

/**
 * Walks one cell away from its true value, one at a time, through tables that a reader cannot tell from the true one:
 * each step moves the cell by one and evens out every sum by moving other cells by one, within what is known of them.
 * Gives the furthest value reached towards `goal`. Every value between was reached by a real table, so what it says is
 * possible is possible; for tables of rows and columns this is the search for an augmenting path and finds the furthest
 * value. Where sums are entangled further, or the tries run out, it may stop short, which costs a star and leaks none.
 */
export function walkTowards(
  place: number,
  goal: number,
  ranges: readonly KnownRange[],
  sums: readonly Sum[],
): number {
  const values = ranges.map((range) => range.truth)
  const step = goal < (values[place] ?? 0) ? -1 : 1
  while (values[place] !== goal) {
    const changes = oneStep({ place, step, values, ranges, sums })
    if (changes === null) break
    for (const [changed, by] of changes) values[changed] = (values[changed] ?? 0) + by
  }
  return values[place] ?? 0
}

interface Step {
  readonly place: number
  readonly step: number
  readonly values: readonly number[]
  readonly ranges: readonly KnownRange[]
  readonly sums: readonly Sum[]
}

/** The changes by one that move a cell and leave every sum right; few changes are tried first. Null when none is found. */
function oneStep({ place, step, values, ranges, sums }: Step): ReadonlyMap<number, number> | null {
  const changes = new Map<number, number>()
  const excess = sums.map(() => 0)
  let tries = 0

  function change(cell: number, by: number, sign: 1 | -1): void {
    if (sign === 1) changes.set(cell, by)
    else changes.delete(cell)
    for (const [index, sum] of sums.entries()) {
      excess[index] = (excess[index] ?? 0) + sign * by * weight(cell, sum)
    }
  }

  function even(left: number): boolean {
    const uneven = excess.findIndex((amount) => amount !== 0)
    if (uneven === -1) return true
    const sum = sums[uneven]
    if (left === 0 || sum === undefined) return false
    for (const cell of [...sum.parts, sum.total]) {
      const by = -Math.sign(excess[uneven] ?? 0) * weight(cell, sum)
      if (changes.has(cell) || !fits(cell, by)) continue
      tries += 1
      if (tries > MOST_TRIES) return false
      change(cell, by, 1)
      if (even(left - 1)) return true
      change(cell, by, -1)
    }
    return false
  }

  function fits(cell: number, by: number): boolean {
    const value = (values[cell] ?? 0) + by
    const range = ranges[cell]
    return range !== undefined && value >= range.low && value <= range.high
  }

  if (!fits(place, step)) return null
  change(place, step, 1)
  for (let most = 0; most <= MOST_CHANGES; most += 1) {
    if (even(most)) return changes
    if (tries > MOST_TRIES) return null
  }
  return null
}

/** 1 for a part, -1 for the total, 0 for a cell that the sum does not name. */
function weight(cell: number, sum: Sum): number {
  if (sum.total === cell) return -1
  return sum.parts.includes(cell) ? 1 : 0
}
