import type { EditedQuestion, EditedQuestions } from './edit-questionnaire.ts'
import { FORM_POINTS, type FormPoint } from './form.ts'
import type { FormVersion, Question } from './questionnaire.ts'

type Questions = FormVersion['questions']

/** Questions that were being edited, with the version that they were begun from: another may have been made since. */
export interface QuestionDraft {
  readonly from: Omit<FormVersion, 'id'>
  readonly questions: EditedQuestions
}

/** What a change and a newer version come to together. */
export interface MergedQuestions {
  readonly questions: EditedQuestions
  /** Places, from 0, at which both said something else; what the draft says stands there. */
  readonly both: Readonly<Record<FormPoint, readonly number[]>>
}

/** Whether the form in use is another than the one that a draft was begun from. */
export function isBehind({ from }: QuestionDraft, newest: FormVersion): boolean {
  return FORM_POINTS.some((point) => !isSameList(from.questions[point], newest.questions[point]))
}

/**
 * Brings a draft and the version that was made in the meantime together, question by question. What only one of them
 * changed, added or took out is taken from it. Where both changed the same question, or one changed what the other took
 * out, the words that somebody typed are kept, those of the draft before those of the version. The order is the draft's;
 * what the version added comes after the question that it follows there.
 */
export function mergeQuestions(
  { from, questions }: QuestionDraft,
  { questions: newest }: FormVersion,
): MergedQuestions {
  const merged = (point: FormPoint) => mergePoint(from.questions[point], questions[point], newest[point])
  const [one, six] = [merged('one-month'), merged('six-month')]
  return {
    questions: { 'one-month': one.questions, 'six-month': six.questions },
    both: { 'one-month': one.both, 'six-month': six.both },
  }
}

function mergePoint(
  from: Questions[FormPoint],
  draft: readonly EditedQuestion[],
  newest: Questions[FormPoint],
): { readonly questions: readonly EditedQuestion[]; readonly both: readonly number[] } {
  const contested = new Set<EditedQuestion>()
  const questions = draft.flatMap((one): EditedQuestion[] => {
    const [before, now] = [withKey(from, one.key), withKey(newest, one.key)]
    const isTyped = before === undefined || !isSame(before, one)
    if (now === undefined) {
      if (before === undefined) return [one]
      if (!isTyped) return []
      contested.add(one)
      return [one]
    }
    if (!isTyped) return [now]
    if (!isSame(now, one) && (before === undefined || !isSame(before, now))) contested.add(one)
    return [one]
  })
  for (const [at, now] of newest.entries()) {
    const before = withKey(from, now.key)
    if (withKey(questions, now.key) !== undefined) continue
    // What the draft took out stays out, unless it was worded anew meanwhile.
    if (before !== undefined && isSame(before, now)) continue
    if (before !== undefined) contested.add(now)
    questions.splice(placeAfter(questions, newest.slice(0, at)), 0, now)
  }
  return { questions, both: questions.flatMap((one, at) => (contested.has(one) ? [at] : [])) }
}

/** Behind the nearest of the questions before it that is still there, else at the beginning. */
function placeAfter(questions: readonly EditedQuestion[], before: readonly Question[]): number {
  const nearest = before.findLast(({ key }) => withKey(questions, key) !== undefined)
  return nearest === undefined ? 0 : questions.findIndex(({ key }) => key === nearest.key) + 1
}

function withKey<One extends EditedQuestion>(
  questions: readonly One[],
  key: EditedQuestion['key'],
): One | undefined {
  return key === null ? undefined : questions.find((one) => one.key === key)
}

function isSame(one: EditedQuestion, other: EditedQuestion): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

function isSameList(some: readonly EditedQuestion[], others: readonly EditedQuestion[]): boolean {
  return JSON.stringify(some.map(plain)) === JSON.stringify(others.map(plain))
}

function plain({ key, kind, words, ends }: EditedQuestion): unknown {
  return [key, kind, words, ends]
}
