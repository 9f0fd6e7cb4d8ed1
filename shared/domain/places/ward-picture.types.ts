import type { CivilDate } from '../../kit/civil-date.ts'
import type { Change, Period } from '../measures/index.ts'
import type { Interval } from '../statistics/index.ts'
import type { Indicator, Observation, Place, Population } from './place.ts'
import type { PlaceChange } from './place-change.ts'

/** Rates are of so many residents. */
export const RATE_PER = 1000
/** A ward of fewer incidents is no hotspot, whatever its rate, unless the officer says otherwise. */
export const FEWEST_OF_HOTSPOT = 20
/** So many wards are named by their count alone. */
export const TOP_WARDS = 3

export interface PictureInput {
  readonly indicator: Indicator
  readonly places: readonly Place[]
  readonly changes: readonly PlaceChange[]
  /** Of any indicator, place and day; what is not of the indicator is left out. */
  readonly observations: readonly Observation[]
  readonly period: Period
  /** The fewest incidents of a hotspot; 20 unless given. */
  readonly fewest?: number
}

/** A rate per 1,000 residents over the period (never made into a yearly one), with Byar's 95 % limits. */
export interface AreaRate extends Interval {
  readonly value: number
  readonly population: number
}

/** One area over the period and over the same days a year before. */
export interface AreaPicture {
  /** Null where a figure does not cover the period; see `gapFrom`. */
  readonly count: number | null
  /** The figures that it is made of, each with the cell that it came from. */
  readonly parts: readonly Observation[]
  readonly gapFrom: CivilDate | null
  readonly rate: AreaRate | null
  /** Against last year, by the rule of two counts. Nobody has said which way is good: up and down. */
  readonly change: Change
}

/** What a reader must know so as not to be misled by a ward's figures. */
export const WARD_CAUTIONS = [
  'no-figures',
  'gap',
  'boundary',
  'no-population',
  'city-centre',
  'kept-back',
] as const
export type WardCaution = (typeof WARD_CAUTIONS)[number]

export interface WardPicture extends AreaPicture {
  readonly place: Place
  /** The population used, with its year and source; null where none was given. */
  readonly population: Population | null
  /** By the limits of the rate: apart only where they do not hold the district's. The district holds the ward too. */
  readonly against: 'above' | 'similar' | 'below' | null
  readonly isHotspot: boolean
  readonly isAmongTop: boolean
  readonly cautions: readonly WardCaution[]
}

export interface DistrictPicture extends AreaPicture {
  /** The district where it has figures of its own for the period; null for its wards added up. */
  readonly place: Place | null
  /** Wards that the sum is without, since they have no figure for the whole period. */
  readonly missing: readonly Place[]
  /** True where the rate is of some wards only: those with a figure and a population. */
  readonly isRateOfSome: boolean
}

/** The picture of one indicator, of one source, by ward. Figures of different sources are never added. */
export interface PictureByWard {
  readonly indicator: Indicator
  readonly period: Period
  readonly lastYear: Period
  readonly fewest: number
  /** By rate, the highest first; then those without a rate by count, and those without figures by name. */
  readonly wards: readonly WardPicture[]
  /** Null where there is no figure of the district nor of any ward. */
  readonly district: DistrictPicture | null
  /** The county and the force, where they have figures of their own. */
  readonly wider: readonly (AreaPicture & { readonly place: Place })[]
}
