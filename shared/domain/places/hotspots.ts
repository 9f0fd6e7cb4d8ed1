import type { PlaceId } from './place.ts'
import { TOP_WARDS, type WardPicture } from './ward-picture.types.ts'

/** The wards to look at: by rate beyond chance, and by count alone. */
export interface Hotspots {
  readonly hotspots: ReadonlySet<PlaceId>
  readonly top: ReadonlySet<PlaceId>
}

/**
 * A hotspot is a ward whose rate is above the district's even at its lower limit, with at least so many incidents. Beside
 * them stand the three wards of the highest counts, and those that share the third place; a count of 0 is none.
 */
export function hotspotsOf(wards: readonly WardPicture[], fewest: number): Hotspots {
  const counts = wards
    .map(({ count }) => count ?? 0)
    .filter((count) => count > 0)
    .sort((one, other) => other - one)
  const least = counts[TOP_WARDS - 1] ?? counts.at(-1) ?? Number.POSITIVE_INFINITY
  const idsOf = (isIn: (ward: WardPicture) => boolean): ReadonlySet<PlaceId> =>
    new Set(wards.filter(isIn).map(({ place }) => place.id))
  return {
    hotspots: idsOf(({ against, count }) => against === 'above' && (count ?? 0) >= fewest),
    top: idsOf(({ count }) => (count ?? 0) >= least),
  }
}
