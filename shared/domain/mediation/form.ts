import type { Brand } from '../../kit/brand.ts'
import type { CivilDate } from '../../kit/civil-date.ts'
import type { CaseId, PartyId } from './case.ts'
import type { Answers, FormVersionId } from './questionnaire.ts'

export type FormId = Brand<number, 'FormId'>

/** When clients are asked, counted from the end of the intervention. */
export const FORM_POINTS = ['one-month', 'six-month'] as const
export type FormPoint = (typeof FORM_POINTS)[number]

/** Calendar months after the end at which a form is due. */
export const MONTHS_AFTER: Readonly<Record<FormPoint, number>> = { 'one-month': 1, 'six-month': 6 }

/** Why somebody is not asked. */
export const NOT_ASKED_REASONS = ['declined', 'vulnerable', 'no-address', 'missed', 'other'] as const
export type NotAskedReason = (typeof NOT_ASKED_REASONS)[number]

/** What came of asking. */
export type FormReply =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'returned'
      readonly on: CivilDate
      readonly versionId: FormVersionId
      readonly answers: Answers
      /** True where free words were written; they are sealed. */
      readonly hasWords: boolean
    }
  | { readonly kind: 'no-reply'; readonly on: CivilDate }
  | { readonly kind: 'not-asked'; readonly reason: NotAskedReason }

/** The form of one party at one point after one end of its case. */
export interface EvaluationForm {
  readonly id: FormId
  readonly caseId: CaseId
  readonly partyId: PartyId
  readonly point: FormPoint
  /** The end of the intervention that it is about: a case that was reopened has forms of more than one. */
  readonly endedOn: CivilDate
  readonly sentOn: CivilDate | null
  /** The version of the questions that went out; null where it did not, or nobody noted which. */
  readonly sentVersionId: FormVersionId | null
  /** The days of the reminders, in order. */
  readonly reminders: readonly CivilDate[]
  readonly reply: FormReply
}
