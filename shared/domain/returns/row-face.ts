import type { CivilDate } from '../../kit/civil-date.ts'
import type { ActivityKind } from '../activities/index.ts'
import type { Period, ReadingForm } from '../measures/index.ts'
import type { Answer, CaseId, FormPoint, FormVersionId, PartyId, PartyLetter } from '../mediation/index.ts'
import type { AnswerSheet, KnownWave } from './answer-sheet.ts'
import type { KnownMediation } from './forms/known-mediation.ts'
import type { ReturnMapping } from './mapping.ts'
import type { KnownNames } from './names.ts'
import type { ReturnField } from './purpose.ts'

/** Something that the store knows, or that is made when the rows are brought in, by its name. */
export type Named = { readonly id: string } | { readonly newName: string }

/** What a record was understood as. Days and periods are whole; counts are whole numbers from 0. */
export type RowFace =
  | {
      readonly kind: 'ward-figures'
      readonly place: Named
      readonly indicator: Named
      readonly period: Period
      readonly count: number
      readonly note: string | null
    }
  | {
      readonly kind: 'readings'
      readonly measure: Named
      readonly period: Period
      readonly value: number
      readonly numerator: number | null
      readonly denominator: number | null
      readonly note: string | null
    }
  | {
      readonly kind: 'activities'
      readonly name: string
      readonly activityKind: ActivityKind
      readonly heldOn: CivilDate
      readonly heldUntil: CivilDate | null
      readonly place: string | null
      readonly agency: Named | null
      readonly audience: string | null
      readonly attendance: number | null
      readonly firstTime: number | null
      /** What it counts for; a file names one measure at most. */
      readonly measures: readonly Named[]
      readonly note: string | null
    }
  | {
      readonly kind: 'partners'
      readonly name: string
      readonly shortName: string | null
      readonly otherNames: readonly string[]
    }
  /** One respondent: where he or she stands among the respondents of the file's columns of numbers. */
  | { readonly kind: 'survey-answers'; readonly at: number; readonly answers: AnswerSheet }
  | {
      readonly kind: 'survey-totals'
      /** The wave's number. */
      readonly wave: number
      readonly question: string
      /** Null where only the percentage of positive answers is given. */
      readonly answer: string | null
      readonly group: string | null
      readonly count: number | null
      /** 0 to 100. */
      readonly percent: number | null
      readonly base: number | null
    }
  | FormFace

/** The reply of one party to its form about the present end of its case. */
export interface FormFace {
  readonly kind: 'mediation-forms'
  readonly caseId: CaseId
  readonly partyId: PartyId
  readonly reference: string
  readonly letter: PartyLetter
  readonly point: FormPoint
  readonly endedOn: CivilDate
  /** The day on which it came back. */
  readonly on: CivilDate
  readonly versionId: FormVersionId
  /** By key of the question, in the order of the keys. */
  readonly answers: Readonly<Record<string, Answer>>
  /** Free words; null where there are none. They are sealed where they are kept. */
  readonly words: string | null
}

/** A cell that could not be understood, or what is wrong with the row as a whole (`field` null). */
export interface RowProblem {
  readonly field: ReturnField | null
  /** The column of the cell, where its field does not say it. */
  readonly column?: number
  /** Reads on from the cell: "Cell C7 holds “*”: the sender kept the figure back". */
  readonly message: string
}

export type Understood =
  | { readonly ok: true; readonly face: RowFace; readonly doubts: readonly string[] }
  /** The words of the row stand for something that is not wanted, with the reason. */
  | { readonly ok: false; readonly isWanted: false; readonly reason: string }
  | { readonly ok: false; readonly isWanted: true; readonly problems: readonly RowProblem[] }

/** What is needed to understand the records of a table. */
export interface Understanding {
  readonly mapping: ReturnMapping
  readonly names: KnownNames
  /** The day that words without a year lie near: of the plan year in use. */
  readonly day: CivilDate
  /** The form in which a measure takes its figures, by its id. */
  formOf(measure: string): ReadingForm
  /** The wave that a survey's table is of; absent for other tables, and where none is chosen. */
  readonly wave?: KnownWave | undefined
  /** The cases and forms that replies are held against; absent for other tables. */
  readonly mediation?: KnownMediation | undefined
}
