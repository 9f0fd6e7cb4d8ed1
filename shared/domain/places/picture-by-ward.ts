import { overlap, samePeriodLastYear } from '../measures/index.ts'
import { againstBenchmark } from '../statistics/index.ts'
import { areaPicture, boundaryDaysOf, isInside } from './area-picture.ts'
import { districtPicture } from './district-picture.ts'
import { hotspotsOf } from './hotspots.ts'
import type { Observation, Place, PlaceId, PlaceKind } from './place.ts'
import { populationFor } from './population-for.ts'
import type {
  AreaPicture,
  PictureByWard,
  PictureInput,
  WardCaution,
  WardPicture,
} from './ward-picture.types.ts'
import { FEWEST_OF_HOTSPOT } from './ward-picture.types.ts'

/** How one indicator stands in each ward over a period, against the district and against last year. */
export function pictureByWard(input: PictureInput): PictureByWard {
  const { indicator, period, fewest = FEWEST_OF_HOTSPOT } = input
  const observations = Map.groupBy(
    input.observations.filter(({ indicatorId }) => indicatorId === indicator.id),
    ({ placeId }) => placeId,
  )
  const there = input.places.filter(({ from, until }) =>
    overlap({ from: from ?? period.from, to: until ?? period.to }, period),
  )
  const wards = placesOf(there, 'ward').map((place) => wardOf(place, observations, input))
  const district = districtPicture(wards, placesOf(there, 'district'), observations, input)
  const benchmark = district?.rate?.value ?? null
  const placed = wards.map((ward) => ({
    ...ward,
    against: ward.rate === null || benchmark === null ? null : againstBenchmark(ward.rate, benchmark),
  }))
  const { hotspots, top } = hotspotsOf(placed, fewest)
  return {
    indicator,
    period,
    lastYear: samePeriodLastYear(period),
    fewest,
    wards: placed
      .map((ward) => ({
        ...ward,
        isHotspot: hotspots.has(ward.place.id),
        isAmongTop: top.has(ward.place.id),
      }))
      .sort(byRate),
    district,
    wider: [...placesOf(there, 'county'), ...placesOf(there, 'force')]
      .map((place) => ({ place, ...ownPicture(place, observations, input) }))
      .filter(({ count }) => count !== null),
  }
}

function wardOf(
  place: Place,
  observations: ReadonlyMap<PlaceId, readonly Observation[]>,
  input: PictureInput,
): WardPicture {
  const population = populationFor(place, input.period) ?? null
  const picture = ownPicture(place, observations, input)
  return {
    ...picture,
    place,
    population,
    against: null,
    isHotspot: false,
    isAmongTop: false,
    cautions: cautionsOf(place, picture, input),
  }
}

function ownPicture(
  place: Place,
  observations: ReadonlyMap<PlaceId, readonly Observation[]>,
  { period, changes }: PictureInput,
): AreaPicture {
  const population = populationFor(place, period)?.population ?? null
  const days = boundaryDaysOf(place, changes, period.to)
  return areaPicture(observations.get(place.id) ?? [], period, population, days)
}

function cautionsOf(
  place: Place,
  { count, parts }: AreaPicture,
  { period, changes }: PictureInput,
): WardCaution[] {
  const isRedrawn = boundaryDaysOf(place, changes, period.to).some((day) => isInside(day, period))
  return [
    ...(count === null ? [parts.length === 0 ? ('no-figures' as const) : ('gap' as const)] : []),
    ...(isRedrawn ? ['boundary' as const] : []),
    ...(populationFor(place, period) === undefined ? ['no-population' as const] : []),
    ...(place.isCityCentre ? ['city-centre' as const] : []),
  ]
}

function placesOf(places: readonly Place[], kind: PlaceKind): Place[] {
  return places.filter((place) => place.kind === kind)
}

function byRate(one: WardPicture, other: WardPicture): number {
  return (
    (other.rate?.value ?? -1) - (one.rate?.value ?? -1) ||
    (other.count ?? -1) - (one.count ?? -1) ||
    one.place.name.localeCompare(other.place.name, 'en-GB')
  )
}
