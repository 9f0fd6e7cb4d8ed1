import type { Brand } from '../../kit/brand.ts'
import type { CivilDate } from '../../kit/civil-date.ts'
import type { Period } from '../measures/index.ts'
import type { PartnerId } from '../plan/ids.ts'

export type PlaceId = Brand<number, 'PlaceId'>
export type IndicatorId = Brand<number, 'IndicatorId'>
export type ObservationId = Brand<number, 'ObservationId'>

/** Wards are what figures are mostly given for; the larger areas are what wards are held against. */
export const PLACE_KINDS = ['ward', 'district', 'county', 'force'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A ward or another area. */
export interface Place {
  readonly id: PlaceId
  readonly kind: PlaceKind
  readonly name: string
  /** The code of the Office for National Statistics. */
  readonly code: string | null
  /** Its rate by residents misleads: many who are there do not live there. */
  readonly isCityCentre: boolean
  /** Days between which its boundary is that of the name; null where it always was, or still is. */
  readonly from: CivilDate | null
  readonly until: CivilDate | null
  /** Other spellings that partners use. */
  readonly aliases: readonly string[]
  /** By year, the earliest first. */
  readonly populations: readonly Population[]
}

export interface Population {
  readonly year: number
  readonly population: number
  /** Where the number comes from: "ONS mid-year estimate 2019". */
  readonly source: string | null
}

/** Whether a count is of things that happened, or of people, which may have to be kept back where it is small. */
export const INDICATOR_COUNTS = ['events', 'people'] as const
export type IndicatorCounts = (typeof INDICATOR_COUNTS)[number]

/** Something that a source counts: "Burglary, recorded by the police". Sources stand side by side and are never added. */
export interface Indicator {
  readonly id: IndicatorId
  readonly name: string
  readonly sourceId: PartnerId | null
  readonly counts: IndicatorCounts
  readonly note: string | null
  readonly aliases: readonly string[]
}

/** One count of one indicator in one place and period. */
export interface Observation {
  readonly id: ObservationId
  readonly indicatorId: IndicatorId
  readonly placeId: PlaceId
  readonly period: Period
  readonly count: number
  readonly note: string | null
  /** The cell that it stood in; null for what was typed. */
  readonly source: { readonly importId: number; readonly sheet: string; readonly cell: string } | null
}
