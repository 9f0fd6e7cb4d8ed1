import type { Brand } from '../../kit/brand.ts'
import type { Figure } from './gather.ts'
import type { Polarity } from './measure.ts'
import type { ReadingForm } from './scoring.ts'

export type ZoneId = Brand<number, 'ZoneId'>
export type ZoneReadingId = Brand<number, 'ZoneReadingId'>

/** One figure of one zone, of one period; in the form that the condition is in. */
export interface ZoneReading extends Figure {
  readonly id: ZoneReadingId
  readonly note: string | null
  readonly isProvisional: boolean
  /** How often it was changed since it was first given. */
  readonly revisions: number
}

/** A zone or place of a condition with its figures over the years, oldest first. It belongs to the measure's identity. */
export interface ZoneSeries {
  readonly id: ZoneId
  readonly name: string
  readonly readings: readonly ZoneReading[]
}

/** What each zone is held to. */
export interface ZoneRule {
  readonly form: ReadingForm
  /** The threshold; null where nobody has said. */
  readonly target: number | null
  readonly polarity: Extract<Polarity, 'higher' | 'lower' | 'closer'>
  /** A rate is of so many people. */
  readonly ratePer: number
  /** Percent of the threshold, or points for percentages; null means that of the whole plan. */
  readonly tolerance: number | null
}

export const ZONE_VERDICTS = ['meets', 'falls-short', 'no-figure'] as const
export type ZoneVerdict = (typeof ZONE_VERDICTS)[number]

/** How one zone did in one period. */
export interface JudgedZone {
  readonly zoneId: ZoneId
  readonly name: string
  readonly verdict: ZoneVerdict
  /** Null where there is none for the period. */
  readonly figure: Figure | null
  /** Falls short, but within the tolerance. */
  readonly isNear: boolean
}
