import type { CivilDate } from '../../kit/civil-date.ts'
import { type Frequency, isSamePeriod, type Period, periodsWithin } from '../measures/index.ts'
import { countWithin } from './area-count.ts'
import { boundaryDaysOf } from './area-picture.ts'
import type { Observation, Place, PlaceId } from './place.ts'
import type { PlaceChange } from './place-change.ts'

/** How one place, or several together, went over time. */
export interface Trend {
  readonly frequency: Frequency
  readonly periods: readonly Period[]
  /** One for each period; null where the figures do not cover it. */
  readonly counts: readonly (number | null)[]
  /** Days from which the area is another. */
  readonly breaks: readonly CivilDate[]
}

const SHORTEST_FIRST = ['monthly', 'quarterly', 'half-yearly', 'yearly'] as const

/**
 * The counts of places over a stretch of time, by the shortest periods that their figures are given for: months where any
 * figure is of a month, else quarters, half years or years. Several places have a count where each of them has one. Null
 * where no figure is of such a period.
 */
export function trendOf(
  places: readonly Place[],
  observations: readonly Observation[],
  changes: readonly PlaceChange[],
  within: Period,
): Trend | null {
  const byPlace = Map.groupBy(observations, ({ placeId }) => placeId)
  const own = places.flatMap(({ id }) => byPlace.get(id) ?? [])
  for (const frequency of SHORTEST_FIRST) {
    const periods = periodsWithin(frequency, within)
    if (!own.some((one) => periods.some((period) => isSamePeriod(one.period, period)))) continue
    const last = periods.at(-1)
    return {
      frequency,
      periods,
      counts: periods.map((period) => countOf(places, byPlace, period)),
      breaks:
        places.length !== 1
          ? []
          : places.flatMap((place) => boundaryDaysOf(place, changes, last?.to ?? within.to)),
    }
  }
  return null
}

function countOf(
  places: readonly Place[],
  byPlace: ReadonlyMap<PlaceId, readonly Observation[]>,
  period: Period,
): number | null {
  let total = 0
  for (const { id } of places) {
    const { count } = countWithin(byPlace.get(id) ?? [], period)
    if (count === null) return null
    total += count
  }
  return total
}
