import { Failure } from '../../kit/failure.ts'
import { FORM_POINTS, type FormPoint } from './form.ts'
import { type FormVersion, IMPROVED_QUESTION, type Question, type QuestionKey } from './questionnaire.ts'

/** A question as it was edited; a new one has no key yet. */
export type EditedQuestion = Omit<Question, 'key'> & { readonly key: QuestionKey | null }
export type EditedQuestions = Readonly<Record<FormPoint, readonly EditedQuestion[]>>

export const MOST_QUESTIONS = 40

/**
 * The questions of the next version, or null where nothing was changed. Wording may change under a key; what kind of
 * answer it takes may not, since then the answers would no longer be of one kind. New questions get keys that no version
 * ever had. The question that says whether things improved stays in both forms.
 *
 * @throws Failure `invalid-input`
 */
export function nextVersion(
  versions: readonly FormVersion[],
  edited: EditedQuestions,
): FormVersion['questions'] | null {
  const known = new Map(
    versions
      .flatMap(({ questions }) => FORM_POINTS.flatMap((point) => questions[point]))
      .map((one) => [one.key, one]),
  )
  const keyOf = keyGiver([
    ...known.keys(),
    ...FORM_POINTS.flatMap((point) => edited[point].flatMap(({ key }) => key ?? [])),
  ])
  const keyed = (point: FormPoint): Question[] =>
    edited[point].map(({ key, kind, words, ends }) => ({ key: key ?? keyOf(kind, words), kind, words, ends }))
  const next = { 'one-month': keyed('one-month'), 'six-month': keyed('six-month') }
  for (const point of FORM_POINTS) checkQuestions(next[point], known)
  const last = versions.at(-1)
  return last !== undefined && JSON.stringify(plain(last.questions)) === JSON.stringify(plain(next))
    ? null
    : next
}

/** Gives keys that nobody had; one new question that is asked at both points gets one key. */
function keyGiver(taken: readonly string[]): (kind: Question['kind'], words: string) => QuestionKey {
  const used = new Set(taken)
  const given = new Map<string, QuestionKey>()
  return (kind, words) => {
    const same = given.get(`${kind} ${words}`)
    if (same !== undefined) return same
    let number = 1
    while (used.has(`added-${number}`)) number += 1
    const key = `added-${number}` as QuestionKey
    used.add(key)
    given.set(`${kind} ${words}`, key)
    return key
  }
}

function checkQuestions(questions: readonly Question[], known: ReadonlyMap<QuestionKey, Question>): void {
  const keys = questions.map(({ key }) => key)
  if (new Set(keys).size < keys.length) {
    throw new Failure('invalid-input', 'A question stands in the form twice. Remove one of the two.')
  }
  for (const [at, { key, kind }] of questions.entries()) {
    const before = known.get(key)
    if (before === undefined && !key.startsWith('added-')) {
      throw new Failure(
        'invalid-input',
        `Question ${at + 1} is not one that the form had. Add it as a new question.`,
      )
    }
    if (before !== undefined && before.kind !== kind) {
      throw new Failure(
        'invalid-input',
        `Question ${at + 1} would take another kind of answer than before. Add it as a new question instead.`,
      )
    }
  }
  if (!keys.includes(IMPROVED_QUESTION)) {
    throw new Failure(
      'invalid-input',
      'The question that asks how things are compared with before must stay: what improved is counted from it.',
    )
  }
}

function plain(questions: FormVersion['questions']): unknown {
  return FORM_POINTS.map((point) =>
    questions[point].map(({ key, kind, words, ends }) => [key, kind, words, ends]),
  )
}
