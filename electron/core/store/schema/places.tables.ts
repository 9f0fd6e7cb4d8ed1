import type { Generated } from 'kysely'
import type { IndicatorCounts, PlaceKind } from '../../../../shared/domain/places/place.ts'

// Row shapes of wards and of what is counted in them.

export interface PlaceTable {
  id: Generated<number>
  kind: PlaceKind
  name: string
  /** The code of the Office for National Statistics; null where nobody gave it. */
  code: string | null
  is_city_centre: 0 | 1
  /** Days between which its boundary is that of the name; null where it always was. */
  from_on: string | null
  until_on: string | null
}

export interface PlaceAliasTable {
  id: Generated<number>
  place_id: number
  alias: string
}

export interface PlacePopulationTable {
  id: Generated<number>
  place_id: number
  year: number
  population: number
  source: string | null
}

/** A part of one place became a part of another on a day. */
export interface PlaceChangeTable {
  id: Generated<number>
  from_place_id: number
  to_place_id: number
  changed_on: string
  note: string | null
}

export interface IndicatorTable {
  id: Generated<number>
  name: string
  source_id: number | null
  counts: IndicatorCounts
  note: string | null
}

export interface IndicatorAliasTable {
  id: Generated<number>
  indicator_id: number
  alias: string
}

/** One count of one indicator in one place and period. Without an import it was typed. */
export interface ObservationTable {
  id: Generated<number>
  indicator_id: number
  place_id: number
  from_on: string
  to_on: string
  count: number
  note: string | null
  import_id: number | null
  source_sheet: string | null
  source_cell: string | null
}

/** What an observation was until the instant `at`, and where that came from. */
export interface ObservationRevisionTable {
  id: Generated<number>
  observation_id: number
  at: string
  count: number
  note: string | null
  import_id: number | null
  source_sheet: string | null
  source_cell: string | null
}
