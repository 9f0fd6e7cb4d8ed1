import type {
  Indicator,
  IndicatorId,
  Observation,
  ObservationId,
  Place,
  PlaceId,
} from '../../shared/domain/places/index.ts'
import type { CivilDate } from '../../shared/kit/civil-date.ts'
import { day } from './series.ts'

/** A ward of 5,000 people; what is said of it goes before that. */
export function aWard(id: number, said: Partial<Omit<Place, 'id'>> = {}): Place {
  return {
    id: id as PlaceId,
    kind: 'ward',
    name: `Ward ${id}`,
    code: null,
    isCityCentre: false,
    from: null,
    until: null,
    aliases: [],
    populations: [{ year: 2019, population: 5000, source: 'Made-up estimate' }],
    ...said,
  }
}

export const BURGLARY: Indicator = {
  id: 1 as IndicatorId,
  name: 'Burglary',
  sourceId: null,
  counts: 'events',
  note: null,
  aliases: ['Burglaries', 'Residential burglary'],
}

let next = 0

/** A count of burglaries in a place, from a cell of its own. */
export function counted(place: Place | number, from: string, to: string, count: number): Observation {
  next += 1
  return {
    id: next as ObservationId,
    indicatorId: BURGLARY.id,
    placeId: (typeof place === 'number' ? place : place.id) as PlaceId,
    period: { from: day(from), to: day(to) },
    count,
    note: null,
    source: { importId: 1, sheet: 'Wards', cell: `C${next}` },
  }
}

/** The financial year 2020/21. */
export const YEAR: { readonly from: CivilDate; readonly to: CivilDate } = {
  from: day('2020-04-01'),
  to: day('2021-03-31'),
}

/** A count of the whole of 2020/21, and one of the year before where it is given. */
export function yearly(place: Place, count: number, before?: number): Observation[] {
  return [
    counted(place, YEAR.from, YEAR.to, count),
    ...(before === undefined ? [] : [counted(place, '2019-04-01', '2020-03-31', before)]),
  ]
}
