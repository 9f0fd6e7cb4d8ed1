import type { Brand } from '../../kit/brand.ts'
import type { FormPoint } from './form.ts'

export type FormVersionId = Brand<number, 'FormVersionId'>
/** What makes a question the same whatever its wording, so that answers of different versions are of one kind. */
export type QuestionKey = Brand<string, 'QuestionKey'>

/** `scale` is 1 to 5, `yes-no` has a third answer for not sure, `stress` is 0 to 10, `words` is free text. */
export const QUESTION_KINDS = ['scale', 'yes-no', 'stress', 'words'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export interface Question {
  readonly key: QuestionKey
  readonly kind: QuestionKind
  readonly words: string
  /** What the lowest and the highest number mean; null for other kinds. */
  readonly ends: readonly [low: string, high: string] | null
}

/** The questions of both points as they were worded from one day on. */
export interface FormVersion {
  readonly id: FormVersionId
  /** 1, 2, 3… */
  readonly number: number
  readonly questions: Readonly<Record<FormPoint, readonly Question[]>>
}

export const YES_NO = ['yes', 'no', 'unsure'] as const
export type Answer = number | (typeof YES_NO)[number]
/** By key of the question; a question that was passed over has none. Free words are not among them. */
export type Answers = Readonly<Record<string, Answer>>

/** The question that says whether the situation improved, and the answers of 1 to 5 that count as improved. */
export const IMPROVED_QUESTION = 'situation' as QuestionKey
export const IMPROVED_FROM = 4

/** Whether the answers say that the situation improved; null where that question was passed over. */
export function hasImproved(answers: Answers): boolean | null {
  const answer = Object.hasOwn(answers, IMPROVED_QUESTION) ? answers[IMPROVED_QUESTION] : undefined
  return typeof answer === 'number' ? answer >= IMPROVED_FROM : null
}

/** Whether an answer is one that a question can have. */
export function isAnswerTo({ kind }: Question, answer: Answer): boolean {
  if (kind === 'yes-no') return typeof answer === 'string'
  if (kind === 'words' || typeof answer === 'string' || !Number.isInteger(answer)) return false
  return kind === 'scale' ? answer >= 1 && answer <= 5 : answer >= 0 && answer <= 10
}
