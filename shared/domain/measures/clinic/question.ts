import type { CivilDate } from '../../../kit/civil-date.ts'
import type { ActivityKind } from '../../activities/index.ts'
import type { DaySpan, DueDate, Identity } from '../../plan/index.ts'
import type { MeasureDetail, MeasureKind, Polarity } from '../measure.ts'
import type { Frequency, Period } from '../period.ts'
import type { Comparison, CountingWay, MeasureScoring, ParticipationRule, ReadingForm } from '../scoring.ts'

/**
 * What a person answers about a measure. Each becomes fields of the measure or of its scoring; none changes the printed
 * words.
 */
export type ClinicAnswer =
  | { readonly id: 'kind'; readonly kind: MeasureKind }
  | { readonly id: 'polarity'; readonly polarity: Polarity }
  | { readonly id: 'comparison'; readonly comparison: Comparison }
  | {
      readonly id: 'baseline'
      readonly baseline: number
      readonly period: Period | null
      readonly source: string | null
    }
  /** A number to reach, or null for what is only watched; `unit` where the number has one of its own, "%" of a change. */
  | { readonly id: 'target'; readonly target: number | null; readonly unit?: string }
  | { readonly id: 'deadline'; readonly due: DueDate }
  | { readonly id: 'start'; readonly startsOn: CivilDate }
  | { readonly id: 'form'; readonly form: ReadingForm; readonly ratePer: number | null }
  | { readonly id: 'frequency'; readonly frequency: Frequency }
  | {
      readonly id: 'numbers'
      readonly counting: CountingWay
      readonly activityKinds: readonly ActivityKind[]
      /** Who or what gives the figures; null for the log of activities. */
      readonly source: string | null
    }
  | { readonly id: 'participation'; readonly rule: ParticipationRule }
  /** What a word that nobody has defined is to mean: "repeat" is twice within 12 months. */
  | { readonly id: 'definition'; readonly word: string; readonly meaning: string }
  /** Which of the things that the words name together is counted. */
  | { readonly id: 'compound'; readonly counted: string }
  | { readonly id: 'place'; readonly placeFilter: string }
  | { readonly id: 'first-time'; readonly onlyNew: boolean }
  | { readonly id: 'evidence'; readonly evidenceFor: Identity }
  /** Whether it counts people; with a reason where its figures are published whatever their size. */
  | { readonly id: 'people'; readonly countsPeople: boolean; readonly publishedBecause: string | null }

export type ClinicQuestionId = ClinicAnswer['id']

/** How sure a proposed answer is: the words say it, it is usual for such words, or it is no more than a beginning. */
export type Sureness = 'sure' | 'likely' | 'guess'

/** An answer that the words suggest. */
export interface ClinicProposal {
  readonly answer: ClinicAnswer
  readonly sureness: Sureness
}

/** One question about a measure that keeps it from being scored well. */
export interface ClinicQuestion {
  readonly id: ClinicQuestionId
  readonly question: string
  /** Why it is asked. */
  readonly why: string
  /** The words of the measure that it is about; null where it is about what is not said. */
  readonly words: string | null
  /** Null where nothing can be proposed. */
  readonly proposal: ClinicProposal | null
}

/** A written measure as the clinic sees it. */
export interface ClinicMeasure {
  readonly text: string
  readonly measure: MeasureDetail
}

/** What the questions are made from. */
export interface ClinicCase extends ClinicMeasure {
  readonly scoring: MeasureScoring
  readonly edition: Pick<DaySpan, 'startsOn' | 'endsOn'>
}

/** A question with an answer proposed, or null where there is nothing to ask. */
export type Ask = (given: ClinicCase) => ClinicQuestion | null

/** A question; `proposed` is the answer that the words suggest, with how sure it is. */
export function question(
  id: ClinicQuestionId,
  text: string,
  why: string,
  words: string | null,
  proposed: readonly [answer: ClinicAnswer, sureness: Sureness] | null,
): ClinicQuestion {
  const proposal = proposed === null ? null : { answer: proposed[0], sureness: proposed[1] }
  return { id, question: text, why, words, proposal }
}
