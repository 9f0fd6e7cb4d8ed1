import {
  type EditedQuestion,
  type EditedQuestions,
  FORM_POINTS,
  type FormPoint,
  type FormVersion,
  hasEnds,
  type QuestionKey,
  type QuestionKind,
} from '../../../shared/domain/mediation/index.ts'

/** A question while it is edited. */
export interface QuestionLine extends EditedQuestion {
  /** Tells it from the others while their order changes. */
  readonly id: number
  /** The identity that it had; null of one that is new. It stays known while the question is said to ask something else. */
  readonly was: QuestionKey | null
}
export type QuestionLines = Readonly<Record<FormPoint, readonly QuestionLine[]>>

const NEW_ENDS: Readonly<Partial<Record<QuestionKind, readonly [string, string]>>> = {
  scale: ['Do not agree at all', 'Agree completely'],
  stress: ['None', 'As much as I can imagine'],
}

/** Numbers of lines begin anew with each page. */
let lastId = 0

function lineOf(question: EditedQuestion): QuestionLine {
  lastId += 1
  return { ...question, id: lastId, was: question.key }
}

export function linesOf(questions: EditedQuestions): QuestionLines {
  return {
    'one-month': questions['one-month'].map(lineOf),
    'six-month': questions['six-month'].map(lineOf),
  }
}

/** A question that nobody was asked before. */
export function newLine(): QuestionLine {
  return lineOf({ key: null, kind: 'scale', words: '', ends: NEW_ENDS.scale ?? null })
}

/** A new question with another kind of answer, and the usual ends of that kind. */
export function withKind(line: QuestionLine, kind: QuestionKind): QuestionLine {
  return { ...line, kind, ends: hasEnds(kind) ? (NEW_ENDS[kind] ?? null) : null }
}

export function lineAgain(question: EditedQuestion): QuestionLine {
  return lineOf(question)
}

/** What is sent and kept: without what only the page needs. */
export function questionsOf(lines: QuestionLines): EditedQuestions {
  const plain = ({ key, kind, words, ends }: QuestionLine): EditedQuestion => ({
    key,
    kind,
    words,
    ends,
  })
  return { 'one-month': lines['one-month'].map(plain), 'six-month': lines['six-month'].map(plain) }
}

/** Whether something differs from the version in use. */
export function isChanged(lines: QuestionLines, { questions }: FormVersion): boolean {
  const all = (of: EditedQuestions): unknown =>
    FORM_POINTS.map((point) => of[point].map(({ key, kind, words, ends }) => [key, kind, words, ends]))
  return JSON.stringify(all(questionsOf(lines))) !== JSON.stringify(all(questions))
}
