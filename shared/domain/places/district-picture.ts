import { samePeriodLastYear } from '../measures/index.ts'
import { countWithin } from './area-count.ts'
import { areaPicture, areaRate, boundaryDaysOf, changeOf } from './area-picture.ts'
import type { Observation, Place, PlaceId } from './place.ts'
import { populationFor } from './population-for.ts'
import type { DistrictPicture, PictureInput, WardPicture } from './ward-picture.types.ts'

/**
 * The wards that are known are the whole district where they have so much of its people: counts of some wards over the
 * people of all would make every ward look worse than the district. The rest is what two estimates may differ by.
 */
const WHOLE_DISTRICT = 0.98

/**
 * The district: its own figure where the source gives one for the whole period, its wards added up otherwise. The wards
 * add up against last year only where the same wards have figures in both.
 */
export function districtPicture(
  wards: readonly WardPicture[],
  districts: readonly Place[],
  observations: ReadonlyMap<PlaceId, readonly Observation[]>,
  input: PictureInput,
): DistrictPicture | null {
  for (const place of districts) {
    const own = observations.get(place.id) ?? []
    if (countWithin(own, input.period).count === null) continue
    const population = populationFor(place, input.period)?.population ?? (peopleOf(wards) || null)
    const days = boundaryDaysOf(place, input.changes, input.period.to)
    return { place, missing: [], isRateOfSome: false, ...areaPicture(own, input.period, population, days) }
  }
  return sumOfWards(wards, districts, observations, input)
}

function sumOfWards(
  wards: readonly WardPicture[],
  districts: readonly Place[],
  observations: ReadonlyMap<PlaceId, readonly Observation[]>,
  { period }: PictureInput,
): DistrictPicture | null {
  const counted = wards.filter(({ count }) => count !== null)
  if (counted.length === 0) return null
  const missing = wards.filter(({ count }) => count === null).map(({ place }) => place)
  const rated = counted.filter(({ population }) => population !== null)
  const count = sumOf(counted)
  const [only] = districts
  const stated = only === undefined ? null : (populationFor(only, period)?.population ?? null)
  const people = peopleOf(rated)
  const isEveryWard = missing.length === 0 && rated.length === counted.length
  const isWhole = isEveryWard && (stated === null || people >= stated * WHOLE_DISTRICT)
  const last = samePeriodLastYear(period)
  const before = counted.map(({ place }) => countWithin(observations.get(place.id) ?? [], last).count)
  const isSameWards = before.every((one) => one !== null)
  return {
    place: null,
    count,
    parts: counted.flatMap(({ parts }) => parts),
    gapFrom: null,
    missing,
    isRateOfSome: !isWhole,
    rate: isWhole ? areaRate(count, stated ?? people) : areaRate(sumOf(rated), people || null),
    // A boundary between two wards does not move the boundary of the two together.
    change: changeOf(
      { count },
      { count: isSameWards ? before.reduce<number>((total, one) => total + (one ?? 0), 0) : null },
      period,
      [],
    ),
  }
}

function sumOf(wards: readonly WardPicture[]): number {
  return wards.reduce((total, { count }) => total + (count ?? 0), 0)
}

/** The people of all of some wards; 0 where the population of one is not known, since a part is no whole. */
function peopleOf(wards: readonly WardPicture[]): number {
  if (wards.some(({ population }) => population === null)) return 0
  return wards.reduce((total, { population }) => total + (population?.population ?? 0), 0)
}
