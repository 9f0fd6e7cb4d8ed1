import { addDays, type CivilDate, dayNumber } from '../../kit/civil-date.ts'
import {
  type Change,
  changeBetween,
  type Period,
  type SeriesMark,
  type SeriesMarkId,
  samePeriodLastYear,
} from '../measures/index.ts'
import { rateLimits, ratePer } from '../statistics/index.ts'
import { type AreaCount, countWithin } from './area-count.ts'
import type { Observation, Place } from './place.ts'
import type { PlaceChange } from './place-change.ts'
import { type AreaPicture, type AreaRate, RATE_PER } from './ward-picture.types.ts'

/** One place over a period: its count, its rate among so many people, and what became of it in a year. */
export function areaPicture(
  observations: readonly Observation[],
  period: Period,
  population: number | null,
  boundaryDays: readonly CivilDate[],
): AreaPicture {
  const now = countWithin(observations, period)
  const before = countWithin(observations, samePeriodLastYear(period))
  const isOneArea = !boundaryDays.some((day) => isInside(day, period))
  return {
    ...now,
    rate: isOneArea ? areaRate(now.count, population) : null,
    change: changeOf(now, before, period, boundaryDays),
  }
}

/** The rate of a count, with its limits; null where the count or the people are not known. */
export function areaRate(count: number | null, population: number | null): AreaRate | null {
  if (count === null || population === null || population <= 0) return null
  return {
    value: ratePer(count, population, RATE_PER),
    ...rateLimits(count, population, RATE_PER),
    population,
  }
}

/** What became of a count in a year. Figures of different areas are not compared. */
export function changeOf(
  now: Pick<AreaCount, 'count'>,
  before: Pick<AreaCount, 'count'>,
  period: Period,
  boundaryDays: readonly CivilDate[],
): Change {
  const figure = (value: number | null, over: Period) =>
    value === null ? null : { period: over, value, numerator: null, denominator: null }
  return changeBetween(figure(now.count, period), figure(before.count, samePeriodLastYear(period)), {
    form: 'count',
    polarity: 'none',
    deadBand: 0,
    isLeftToChance: true,
    target: null,
    marks: boundaryDays.map(breakOn),
    needsBase: false,
    isOfMoment: false,
  })
}

/** The first days of each new boundary of a place. */
export function boundaryDaysOf(place: Place, changes: readonly PlaceChange[], until: CivilDate): CivilDate[] {
  const own = changes
    .filter(({ fromPlaceId, toPlaceId }) => fromPlaceId === place.id || toPlaceId === place.id)
    .map(({ on }) => on)
  const ends = place.until === null || place.until >= until ? [] : [addDays(place.until, 1)]
  return [...own, ...(place.from === null ? [] : [place.from]), ...ends]
}

/** True where an area was another before a day that lies within the period, and not only begins it. */
export function isInside(day: CivilDate, { from, to }: Period): boolean {
  return from < day && day <= to
}

function breakOn(on: CivilDate): SeriesMark {
  return { id: dayNumber(on) as SeriesMarkId, kind: 'break', on, words: 'The boundary changed' }
}
