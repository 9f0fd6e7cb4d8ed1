import { FORM_POINTS, type FormPoint, type FormVersion, type Question } from '../../mediation/index.ts'
import { type Confidence, likeness, normaliseName } from '../names.ts'

/**
 * Which question a column answers: the key of a question ("situation"), or "#8" for the eighth question of whichever form
 * a row is, where the two forms ask different things under one number.
 */
export type QuestionRef = string

export const QUESTION_REF = /^(?:#\d{1,2}|[a-z][a-z0-9-]{0,39})$/u

/** The question that a column answers on one form; undefined where that form does not ask it. */
export function questionFor(ref: QuestionRef, questions: readonly Question[]): Question | undefined {
  if (ref.startsWith('#')) return questions[Number(ref.slice(1)) - 1]
  return questions.find(({ key }) => key === ref)
}

/** What a column can be said to answer, in the order of the forms; questions of one form only say which. */
export function questionChoices({ questions }: FormVersion): readonly { ref: QuestionRef; label: string }[] {
  const choices = new Map<QuestionRef, string>()
  const numbers = Math.max(...FORM_POINTS.map((point) => questions[point].length))
  for (let at = 0; at < numbers; at += 1) {
    const here = FORM_POINTS.map((point) => ({ point, question: questions[point][at] }))
    if (here[0]?.question?.key !== here[1]?.question?.key && here.every(({ question }) => question))
      choices.set(`#${at + 1}`, `${at + 1}. Question ${at + 1} of each form`)
    for (const { point, question } of here) {
      if (question === undefined || choices.has(question.key)) continue
      const isOfBoth = FORM_POINTS.every((one) => questionFor(question.key, questions[one]) !== undefined)
      choices.set(question.key, `${at + 1}. ${question.words}${isOfBoth ? '' : ` (${ONLY[point]})`}`)
    }
  }
  return [...choices].map(([ref, label]) => ({ ref, label }))
}

const ONLY: Readonly<Record<FormPoint, string>> = { 'one-month': 'one month', 'six-month': 'six months' }

/** What people call the usual questions in a table. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  explained: ['process explained', 'mediation explained'],
  fair: ['impartial', 'fairness', 'mediator fair', 'mediator impartial'],
  heard: ['felt heard', 'listened to'],
  private: ['confidential', 'confidentiality', 'privacy'],
  situation: ['situation improved', 'improved', 'situation now', 'how are things', 'how are things now'],
  understanding: ['understands other side', 'understanding of other side', 'understanding of other party'],
  coping: ['can cope', 'able to cope', 'able to deal with it'],
  workable: ['agreement workable', 'agreement works', 'can live with agreement'],
  kept: ['agreement kept', 'still kept', 'agreement still kept'],
  contact: ['further contact', 'contact since', 'contacted police or council'],
  stress: ['stress level', 'stress 0 10', 'stress 0 to 10'],
  recommend: ['would recommend', 'recommend mediation'],
  comment: [
    'comments',
    'other comments',
    'any other comments',
    'anything else',
    'further comments',
    'free text',
  ],
}

export interface QuestionMatch {
  readonly ref: QuestionRef
  readonly confidence: Exclude<Confidence, 'possible'>
}

const LIKE = 0.6
const CLEARLY = 0.15
/** Forms cut long headings off. */
const FEWEST_LETTERS = 14
const NUMBERED = /^(q|qu|question|no)?\.?\s*(\d{1,2})(?:\s*[.):–-]+\s*|\s+|$)(.*)$/iu

/** The question that a heading means: by its wording, its short name or its number. Null where it means none for certain. */
export function matchQuestion(
  heading: string,
  version: FormVersion,
  point: FormPoint | null,
): QuestionMatch | null {
  const parts = NUMBERED.exec(heading.trim())
  const rest = parts?.[3] ?? ''
  const byWords = matchWords(rest === '' ? heading : rest, version) ?? matchWords(heading, version)
  if (byWords !== null || parts === null) return byWords
  // A bare number before other words says nothing: "1 month".
  if (parts[1] === undefined && rest !== '') return null
  const ref = refOfNumber(Number(parts[2]), version, point)
  return ref === null ? null : { ref, confidence: 'certain' }
}

/** The version whose questions fit the most headings: the newest of those that fit equally well. */
export function versionFor(
  headings: readonly string[],
  versions: readonly FormVersion[],
): FormVersion | undefined {
  const fits = (version: FormVersion): number =>
    headings.filter((heading) => matchQuestion(heading, version, null)?.confidence === 'certain').length
  return versions.reduce<FormVersion | undefined>(
    (best, one) => (best === undefined || fits(one) >= fits(best) ? one : best),
    undefined,
  )
}

function refOfNumber(
  number: number,
  { questions }: FormVersion,
  point: FormPoint | null,
): QuestionRef | null {
  const keys = (point === null ? FORM_POINTS : [point]).flatMap(
    (one) => questions[one][number - 1]?.key ?? [],
  )
  const [first, second] = keys
  if (first === undefined) return null
  return second === undefined || first === second ? first : `#${number}`
}

function matchWords(heading: string, { questions }: FormVersion): QuestionMatch | null {
  const said = plain(heading)
  if (said === '') return null
  const all = [...new Map(FORM_POINTS.flatMap((one) => questions[one]).map((one) => [one.key, one])).values()]
  const wordings = FORM_POINTS.flatMap((one) => questions[one])
  const exact =
    wordings.find(({ words }) => plain(words) === said) ??
    all.find(({ key }) => plain(key) === said || (SHORT_NAMES[key]?.includes(said) ?? false))
  if (exact !== undefined) return { ref: exact.key, confidence: 'certain' }
  const begun = new Set(wordings.filter(({ words }) => plain(words).startsWith(said)).map(({ key }) => key))
  const [only] = begun
  if (said.length >= FEWEST_LETTERS && begun.size === 1 && only !== undefined)
    return { ref: only, confidence: 'certain' }
  const [first, second] = all
    .map(({ key }) => ({
      key,
      score: Math.max(
        ...wordings.filter((one) => one.key === key).map(({ words }) => likeness(heading, words, 'kind')),
      ),
    }))
    .sort((one, other) => other.score - one.score)
  const isClear = first !== undefined && first.score >= LIKE && first.score - (second?.score ?? 0) >= CLEARLY
  return isClear ? { ref: first.key, confidence: 'likely' } : null
}

function plain(words: string): string {
  return normaliseName(words, 'kind')
}
