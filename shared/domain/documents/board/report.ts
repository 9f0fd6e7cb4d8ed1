import type { CivilDate } from '../../../kit/civil-date.ts'
import type {
  Direction,
  Frequency,
  MeasureKind,
  MeasureStatus,
  Period,
  Polarity,
  ReadingForm,
  ScoringRules,
  StatusPolicy,
  ZoneRule,
  ZoneVerdict,
} from '../../measures/index.ts'
import type { ActionStatus, Identity, PriorityKind } from '../../plan/index.ts'
import type { Abbreviation } from './abbreviations.ts'
import type { Protection } from './audience.ts'
import type { FrontSheet } from './front-sheet.ts'
import type { BoardMediation } from './mediation-page.ts'
import type { BoardSurvey } from './survey-page.ts'
import type { BoardWardPage } from './ward-page.ts'

/** Where a figure went, and by how much in its form; null where that cannot be said. */
export interface BoardDirection {
  /** `kept-back` where one of the two figures is. */
  readonly direction: Direction | 'kept-back'
  readonly difference: number | null
}

/** One point of a measure's series as the report shows it. */
export interface BoardPoint {
  readonly period: Period
  /** Null where it is kept back. */
  readonly value: number | null
  readonly isProvisional: boolean
}

/** What of a measure is kept back from the paper: its value is nowhere in the report. */
export const KEPT_BACK_FIGURES = ['actual', 'samePeriodLastYear', 'baseline', 'series', 'zones'] as const
export type KeptBackFigure = (typeof KEPT_BACK_FIGURES)[number]

/** A zone of a condition as it stood in the period of the actual figure. */
export interface BoardZone {
  readonly name: string
  /** Whether it met the condition; `kept-back` where even that would tell of few people. */
  readonly verdict: ZoneVerdict | 'kept-back'
  /** In the form of the condition; null where there is none or it is kept back. */
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly isKeptBack: boolean
}

/** A condition that is judged zone by zone: its actual figure is how many zones meet it, its target all of them. */
export interface BoardZones {
  /** What each zone is held to. */
  readonly rule: ZoneRule
  readonly zones: readonly BoardZone[]
}

/** A measure as it stood when the report was made. Figures are in `form`; null is not known. */
export interface BoardMeasure {
  readonly identity: Identity
  /** The words as the plan prints them. */
  readonly text: string
  readonly issue: string
  readonly leads: readonly string[]
  readonly kind: MeasureKind
  readonly form: ReadingForm
  readonly frequency: Frequency
  readonly polarity: Polarity
  readonly baseline: number | null
  readonly samePeriodLastYear: number | null
  readonly actual: number | null
  /** The days that the actual figure covers. */
  readonly actualPeriod: Period | null
  readonly isProvisional: boolean
  readonly target: number | null
  /** `change`: the target is a change in percent, not a figure. */
  readonly targetOf: ScoringRules['targetOf']
  /** `sum`: single figures add up to the target; each of them is held against it otherwise. */
  readonly gathering: ScoringRules['gathering']
  readonly dueOn: CivilDate | null
  readonly status: MeasureStatus
  /** Why it has that status, in one sentence. */
  readonly reason: string
  /** Against the period before, and against the same period a year before. */
  readonly onPrevious: BoardDirection
  readonly onLastYear: BoardDirection
  /** What the figures say, in sentences that the officer may have put in her own words. */
  readonly comment: string
  /** What is done about it; null where nobody said. */
  readonly correctiveAction: string | null
  /** Breaks of the series, things left out, caveats: each a sentence. */
  readonly notes: readonly string[]
  /** By which test or tolerance the status and the direction were found: each a sentence. */
  readonly method: readonly string[]
  /** Periods that are over and for which no figure has come in. */
  readonly missing: readonly Period[]
  readonly series: readonly BoardPoint[]
  /** Days from which on figures cannot be compared with those before. */
  readonly breaks: readonly { readonly on: CivilDate; readonly words: string }[]
  /** Absent where the measure is not judged zone by zone. */
  readonly byZone?: BoardZones
  /** Absent where nothing is. */
  readonly keptBack?: readonly KeptBackFigure[]
}

/** An action as it stood when the report was made. */
export interface BoardAction {
  readonly identity: Identity
  readonly text: string
  readonly issue: string
  readonly leads: readonly string[]
  readonly status: ActionStatus
  readonly statusReason: string | null
  readonly dueOn: CivilDate | null
  /** Its date is past and it is neither finished nor stopped. */
  readonly isOverdue: boolean
  /** What was written down about it in the period of the report, oldest first. */
  readonly notes: readonly { readonly on: CivilDate; readonly text: string }[]
}

export interface BoardPriority {
  readonly identity: Identity
  readonly kind: PriorityKind
  readonly name: string
  readonly actions: readonly BoardAction[]
  readonly measures: readonly BoardMeasure[]
}

/** What a number or a status was in the last report that was issued, and is now. */
export type BoardChange =
  | {
      readonly kind: 'status'
      readonly priority: string
      readonly text: string
      readonly before: MeasureStatus
      readonly after: MeasureStatus
    }
  | {
      readonly kind: 'revised'
      readonly priority: string
      readonly text: string
      readonly form: ReadingForm
      readonly period: Period
      readonly before: number
      readonly after: number
    }
  | { readonly kind: 'added' | 'dropped'; readonly priority: string; readonly text: string }
  | {
      readonly kind: 'action'
      readonly priority: string
      readonly text: string
      readonly before: ActionStatus
      readonly after: ActionStatus
    }

/** The report that was issued before this one, as far as this one speaks of it. */
export interface PreviousReport {
  readonly number: number
  readonly asAt: CivilDate
  readonly changes: readonly BoardChange[]
}

/**
 * One board report, whole: everything that is printed, as plain data. What was issued is kept in this form, so that the
 * same figures can be printed again when the store has long moved on.
 */
export interface BoardReport {
  /** 1: before small numbers were kept back; every figure is there. */
  readonly format: 1 | 2
  readonly area: string
  readonly planTitle: string
  readonly editionLabel: string
  readonly period: Period
  /** Figures and statuses are as they were known on this day. */
  readonly asAt: CivilDate
  readonly front: FrontSheet
  readonly policy: StatusPolicy
  readonly priorities: readonly BoardPriority[]
  /** Short forms of partners that the report uses. */
  readonly abbreviations: readonly Abbreviation[]
  /** The picture by ward, a page for each thing counted; absent where no ward has figures of the period. */
  readonly wardPages?: readonly BoardWardPage[]
  /** Absent where there was no survey, and in reports that were issued before there could be one. */
  readonly surveys?: readonly BoardSurvey[]
  /** Absent where there was no case, and in reports that were issued before there could be one. */
  readonly mediation?: BoardMediation
  /** Null for the first report. */
  readonly previous: PreviousReport | null
  /** For whom it is, and what was kept back for them; absent in reports of format 1. */
  readonly protection?: Protection
}

/** What makes a report that was issued recognisable: its number, its day, and the head of the audit log then. */
export interface IssueMark {
  readonly number: number
  readonly issuedOn: CivilDate
  readonly auditHead: string
}
