import type { CivilDate } from '../../kit/civil-date.ts'
import type { DaySpan, Identity } from '../plan/index.ts'
import type { Change } from './change.ts'
import { type Figure, plainFigure } from './gather.ts'
import type { MeasureDetail } from './measure.ts'
import type { Period } from './period.ts'
import type { Series } from './reading.ts'
import type { MeasureScoring } from './scoring.ts'
import type { ScoringRules } from './scoring-rules.ts'
import type { MeasureStatus, StatusPolicy } from './status.ts'
import type { JudgedZone, ZoneRule } from './zone.ts'

/** What a status is worked out from. */
export interface StandingInput {
  readonly measure: MeasureDetail
  readonly scoring: MeasureScoring
  /** All readings of the measure, those from activities among them, oldest first. */
  readonly series: Series
  readonly edition: Pick<DaySpan, 'startsOn' | 'endsOn'>
  /** The day that the status is of: what came later is not known. */
  readonly asAt: CivilDate
  readonly policy: StatusPolicy
  /** True where the figure may not be shown, since it is of very few people. */
  readonly isSuppressed?: boolean
}

/** Why a measure has no answer to how it is going. */
export type Unscored =
  | 'no-readings'
  | 'readings-missing'
  | 'no-target'
  | 'no-threshold'
  | 'no-direction'
  | 'no-baseline'
  | 'no-comparison'
  | 'watched'
  | 'not-measurable'
  | 'activity'
  | 'suppressed'

/** Why a status is what it is, as data: `standingInWords` says it. */
export type StandingReason =
  /** Against the target, or the part of it due by the last reading. `isFinal`: its time is over. */
  | { readonly kind: 'target'; readonly isFinal: boolean; readonly tolerance: number }
  /** Off the target beyond the tolerance, but no worse than the same days of the year before. */
  | { readonly kind: 'no-worse-than-last-year'; readonly change: Change }
  /** Against an earlier figure: beyond chance, or beyond a dead band, or beyond the tolerance of the plan's rule. */
  | { readonly kind: 'change'; readonly isFinal: boolean; readonly change: Change }
  /** Against a change that is wanted, in percent of the earlier figure. */
  | {
      readonly kind: 'change-target'
      readonly isFinal: boolean
      readonly change: Change
      readonly wanted: number
    }
  | { readonly kind: 'milestone'; readonly due: CivilDate; readonly doneOn: CivilDate | null }
  /** Periods in which it took place, of those that are over and known. */
  | { readonly kind: 'frequency'; readonly held: number; readonly due: number; readonly isFinal: boolean }
  | {
      readonly kind: 'retained'
      readonly baseline: number
      readonly tolerance: number
      readonly isFinal: boolean
    }
  /** How many zones meet the condition in a period, and which do not. */
  | {
      readonly kind: 'zones'
      readonly isFinal: boolean
      readonly period: Period
      readonly rule: ZoneRule
      readonly zones: readonly JudgedZone[]
      readonly tolerance: number
    }
  | { readonly kind: 'evidence'; readonly evidenceFor: Identity | null }
  /** Nothing is due yet; the first figure is for this period. */
  | { readonly kind: 'waiting'; readonly next: Period | null }
  | { readonly kind: 'unscored'; readonly cause: Unscored }

/** How a measure stands on a day. */
export interface Standing {
  readonly status: MeasureStatus
  readonly reason: StandingReason
  /** What the readings come to; null where there are none. */
  readonly actual: Figure | null
  /** What was to be reached by the end of the days that `actual` covers; null where nothing is expected. */
  readonly expected: number | null
  readonly isProvisional: boolean
  /** Periods that are over and have no reading. */
  readonly missing: readonly Period[]
  readonly rules: ScoringRules
  readonly asAt: CivilDate
}

/** What the parts of the rules for a status work on. */
export interface StandingCase extends StandingInput {
  readonly rules: ScoringRules
  readonly missing: readonly Period[]
}

/** A standing of which only what is said differs from having no figure. */
export function standing(
  { rules, missing, asAt }: StandingCase,
  status: MeasureStatus,
  reason: StandingReason,
  figures: {
    readonly actual?: Figure | null
    readonly expected?: number | null
    readonly isProvisional?: boolean
  } = {},
): Standing {
  const { actual = null, expected = null, isProvisional = false } = figures
  const figure = actual === null ? null : plainFigure(actual)
  return { status, reason, actual: figure, expected, isProvisional, missing, rules, asAt }
}

/** True where the deadline has come and every reading up to it is there. */
export function isFinal({ rules, missing, asAt }: StandingCase, lastDay: CivilDate): boolean {
  return (
    asAt >= rules.deadline.on &&
    missing.length === 0 &&
    (asAt > rules.deadline.on || lastDay >= rules.deadline.on)
  )
}
