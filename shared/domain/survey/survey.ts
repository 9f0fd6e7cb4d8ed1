import type { Brand } from '../../kit/brand.ts'
import type { CivilDate } from '../../kit/civil-date.ts'
import type { PlaceId } from '../places/index.ts'

export type SurveyId = Brand<number, 'SurveyId'>
export type QuestionId = Brand<number, 'QuestionId'>
export type WaveId = Brand<number, 'WaveId'>
/** A question as one wave asked it. */
export type AskedId = Brand<number, 'AskedId'>
export type OptionId = Brand<number, 'OptionId'>
export type GroupId = Brand<number, 'GroupId'>
export type ResultId = Brand<number, 'ResultId'>

/** How those asked were found. Only a random sample can be tested; quotas are tested as if they were random. */
export const SAMPLE_TYPES = ['random', 'quota', 'opt-in'] as const
export type SampleType = (typeof SAMPLE_TYPES)[number]

export const SURVEY_MODES = ['post', 'online', 'telephone', 'face-to-face', 'mixed', 'other'] as const
export type SurveyMode = (typeof SURVEY_MODES)[number]

/** A survey that comes again, such as Feeling the Difference. */
export interface Survey {
  readonly id: SurveyId
  readonly name: string
  readonly note: string | null
  /** Months from one wave to the next: "bi-annual" is said by some of 6, by others of 24. */
  readonly intervalMonths: number | null
}

/** What is asked, wave after wave, whatever the wording. */
export interface Question {
  readonly id: QuestionId
  readonly surveyId: SurveyId
  readonly name: string
  /** What those who gave a positive answer did, as a sentence goes on: "felt safe after dark". */
  readonly finding: string | null
}

/** One round of a survey. */
export interface Wave {
  readonly id: WaveId
  readonly surveyId: SurveyId
  readonly name: string
  /** The days in which it was in the field. */
  readonly from: CivilDate
  readonly to: CivilDate
  readonly mode: SurveyMode
  readonly sample: SampleType
  /** How many were asked to take part; null where nobody knows, or everybody could. */
  readonly invited: number | null
  /** How many took part. */
  readonly responses: number | null
  /** How answers were weighted, in words; null where they were not. */
  readonly weighting: string | null
  /** How many times more answers the sample needs than a simple random one would; 1 or more. */
  readonly designEffect: number
  /** Where it was held: "Lichfield district". */
  readonly areas: string | null
}

/** `positive` answers make the percentage; `left-out` ones, such as "don't know", are not in its base. */
export const ANSWER_ROLES = ['positive', 'other', 'left-out'] as const
export type AnswerRole = (typeof ANSWER_ROLES)[number]

export interface AnswerOption {
  readonly id: OptionId
  readonly words: string
  readonly role: AnswerRole
}

/** A question in one wave: its wording and its answers there. */
export interface Asked {
  readonly id: AskedId
  readonly waveId: WaveId
  readonly questionId: QuestionId
  readonly wording: string
  /** In the order of the scale. */
  readonly options: readonly AnswerOption[]
}

/** Some of those asked: a ward, an age group. */
export interface Group {
  readonly id: GroupId
  readonly surveyId: SurveyId
  /** "Ward", "Age". */
  readonly dimension: string
  readonly value: string
  /** The area that it is, where it is one that the store knows. */
  readonly placeId: PlaceId | null
}

/** How many gave one answer. Of unweighted answers the weight and its squares are the count. */
export interface AnswerCount {
  readonly optionId: OptionId
  readonly count: number
  readonly weight: number
  /** The sum of the squares of the weights, from which the effective base is worked out. */
  readonly weightSquares: number
}

/** Where a result came from: a person, or a file with the cell that stands over it. */
export type ResultSource =
  | { readonly kind: 'typed' }
  | { readonly kind: 'import'; readonly importId: number; readonly sheet: string; readonly cell: string }

/** The answers of everybody (`groupId` null) or of a group to one question of one wave. */
export type Result = {
  readonly id: ResultId
  readonly askedId: AskedId
  readonly groupId: GroupId | null
  readonly source: ResultSource
} & ResultFigures

export type ResultFigures =
  | { readonly kind: 'counted'; readonly answers: readonly AnswerCount[] }
  /** Only what somebody published: 0 to 100 of a base that may not be known. */
  | { readonly kind: 'published'; readonly percent: number; readonly base: number | null }

/** Two ways of asking one question that a person holds to be the same, with her reason. */
export interface ComparableLink {
  readonly id: number
  readonly one: AskedId
  readonly other: AskedId
  readonly reason: string
}

/** All that is known of one survey; waves oldest first. */
export interface SurveyContent {
  readonly survey: Survey
  readonly questions: readonly Question[]
  readonly waves: readonly Wave[]
  readonly asked: readonly Asked[]
  readonly groups: readonly Group[]
  readonly results: readonly Result[]
  readonly links: readonly ComparableLink[]
}
