import type { Brand } from '../../kit/brand.ts'
import type { CivilDate } from '../../kit/civil-date.ts'
import type { ActivityId } from '../activities/index.ts'
import type { CaseId } from '../mediation/index.ts'
import type { AskedId, SurveyId, WaveId } from '../survey/index.ts'
import type { Period } from './period.ts'
import type { MediationCount } from './scoring.ts'
import type { ZoneId, ZoneSeries } from './zone.ts'

export type ReadingId = Brand<number, 'ReadingId'>

/** Where a number came from. One from activities, mediation, a survey or zones is worked out each time and has no row of its own. */
export type ReadingSource =
  | { readonly kind: 'typed' }
  /** How many zones met a condition, with those that had a figure. */
  | { readonly kind: 'zones'; readonly zoneIds: readonly ZoneId[] }
  | { readonly kind: 'activities'; readonly activityIds: readonly ActivityId[] }
  | { readonly kind: 'mediation'; readonly count: MediationCount; readonly caseIds: readonly CaseId[] }
  | {
      readonly kind: 'survey'
      readonly surveyId: SurveyId
      readonly waveId: WaveId
      readonly askedId: AskedId
      /** The file that the answers came from; null where they were typed. */
      readonly importId: number | null
    }
  | {
      readonly kind: 'import'
      readonly importId: number
      readonly file: string
      readonly sheet: string
      readonly cell: string
    }

/**
 * One figure of a series, of one period. `value` is in the measure's form: a count, percent (0 to 100), a rate, a score,
 * or 1 and 0 for yes and no. Percentages and rates have the two numbers that they are made of where these are known;
 * `value` is then worked out from them.
 */
export interface Reading {
  /** Null where it is worked out. */
  readonly id: ReadingId | null
  readonly period: Period
  readonly value: number
  readonly numerator: number | null
  readonly denominator: number | null
  readonly note: string | null
  readonly isProvisional: boolean
  readonly source: ReadingSource
  /** How often it was changed since it was first given; the earlier values can be listed. */
  readonly revisions: number
}

/** What a reading was before it was changed. */
export interface ReadingRevision {
  /** The instant of the change. */
  readonly at: string
  readonly value: number
  readonly numerator: number | null
  readonly denominator: number | null
  readonly note: string | null
  readonly isProvisional: boolean
}

/** `break`: figures before and after this day cannot be compared. `exclusion`: something is left out, or was in. */
export const SERIES_MARK_KINDS = ['break', 'exclusion'] as const
export type SeriesMarkKind = (typeof SERIES_MARK_KINDS)[number]
export type SeriesMarkId = Brand<number, 'SeriesMarkId'>

/** Something to know about a series, said wherever the series is shown. */
export interface SeriesMark {
  /** Null where it is worked out, from how a survey asked. */
  readonly id: SeriesMarkId | null
  readonly kind: SeriesMarkKind
  readonly on: CivilDate
  readonly words: string
}

/** All that is known of one measure over the years, oldest first. It belongs to the measure's identity. */
export interface Series {
  readonly readings: readonly Reading[]
  readonly marks: readonly SeriesMark[]
  /** Of a condition that is judged zone by zone; absent elsewhere. */
  readonly zones?: readonly ZoneSeries[]
}
