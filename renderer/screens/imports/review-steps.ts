import type { DraftView } from '../../../shared/contract/index.ts'

export type ReviewQuestion = DraftView['questions'][number]
/** Answers by the id of the question, or of the part of it that differs. */
export type Answers = Readonly<Record<string, string>>

/**
 * The question to ask next: the one behind `after`, answered or not, so that a person who went back passes all again;
 * at the end, one that an answer has raised further up. Undefined when nothing is left to ask.
 */
export function nextQuestion(
  questions: readonly ReviewQuestion[],
  answers: Answers,
  after: string | null,
): ReviewQuestion | undefined {
  const at = questions.findIndex(({ id }) => id === after)
  const open = questions.find(({ id }) => answers[id] === undefined)
  return at === -1 ? open : (questions[at + 1] ?? open)
}

/** The question in front of one, or the last where none is given; undefined before the first. */
export function questionBefore(
  questions: readonly ReviewQuestion[],
  current: string | null,
): ReviewQuestion | undefined {
  if (current === null) return questions.at(-1)
  const at = questions.findIndex(({ id }) => id === current)
  return at <= 0 ? undefined : questions[at - 1]
}

/** Which of the questions it is, from 1; 0 for none. */
export function positionOf(
  questions: readonly ReviewQuestion[],
  question: ReviewQuestion | undefined,
): number {
  return question === undefined ? 0 : questions.indexOf(question) + 1
}

/** The answers with one for a question, and with its parts that differ; parts that go with it need none. */
export function withAnswer(
  answers: Answers,
  question: ReviewQuestion,
  value: string,
  apart: Answers,
): Answers {
  const parts = new Set(question.parts.map(({ id }) => id))
  const others = Object.entries(answers).filter(([id]) => !parts.has(id))
  const differing = Object.entries(apart).filter(([id, own]) => parts.has(id) && own !== value)
  return Object.fromEntries([...others, [question.id, value], ...differing])
}

/** The answers, with the proposal for every question that has none. */
export function proposalsFrom(questions: readonly ReviewQuestion[], answers: Answers): Answers {
  const open = questions.filter(({ id }) => answers[id] === undefined)
  return { ...answers, ...Object.fromEntries(open.map(({ id, choices }) => [id, choices[0]?.value ?? ''])) }
}
