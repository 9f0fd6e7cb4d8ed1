import { addDays, type CivilDate } from '../../kit/civil-date.ts'
import { liesWithin, type Period } from '../measures/index.ts'
import type { Observation } from './place.ts'

/** What the figures of one place come to over a period. */
export interface AreaCount {
  /** Null unless the figures cover every day of the period once. */
  readonly count: number | null
  /** The figures that the count is made of, oldest first; of a period not covered, those up to the gap. */
  readonly parts: readonly Observation[]
  /** The first day without a figure; null where all of the period is covered. */
  readonly gapFrom: CivilDate | null
}

/**
 * Adds up the figures of one indicator and one place over a period. Figures of months, quarters and years may stand side
 * by side: each day counts once, and the longest figures go first, since a later whole may be more right than its parts.
 */
export function countWithin(observations: readonly Observation[], period: Period): AreaCount {
  const byFirstDay = Map.groupBy(
    observations.filter((one) => liesWithin(one.period, period)).sort(longestFirst),
    (one) => one.period.from,
  )
  const end = addDays(period.to, 1)
  const dead = new Set<CivilDate>()
  let furthest: readonly Observation[] = []
  let reached = period.from
  const parts: Observation[] = []
  const covers = (from: CivilDate): boolean => {
    if (from > reached) {
      reached = from
      furthest = [...parts]
    }
    if (from === end) return true
    if (dead.has(from)) return false
    for (const one of byFirstDay.get(from) ?? []) {
      parts.push(one)
      if (covers(addDays(one.period.to, 1))) return true
      parts.pop()
    }
    dead.add(from)
    return false
  }
  if (!covers(period.from)) return { count: null, parts: furthest, gapFrom: reached }
  return { count: sum(parts), parts, gapFrom: null }
}

function sum(observations: readonly Observation[]): number {
  return observations.reduce((total, { count }) => total + count, 0)
}

function longestFirst(one: Observation, other: Observation): number {
  if (one.period.to === other.period.to) return one.id - other.id
  return one.period.to > other.period.to ? -1 : 1
}
