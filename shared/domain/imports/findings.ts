import { Failure } from '../../kit/failure.ts'
import type { Answers, Healing, LeftOut, Question, QuestionPart, SourcePlace } from './plan-draft.ts'

/** A doubt, put as a question; all doubts of a kind are one question with a list of places. */
export interface Doubt {
  readonly kind: string
  /** Tells doubts of one kind apart where each needs its own answer (an unknown column). */
  readonly subject?: string
  readonly places: readonly string[]
  /** Where the doubt stands in the file; left out where only words can say it. */
  readonly sources?: readonly SourcePlace[]
  readonly sentence: string
  readonly proposal: string
  /** The first choice is the proposal. */
  readonly choices: Question['choices']
  /** The choice that the draft is made with while nobody has answered. */
  readonly meanwhile: string
}

/** One of the things that a doubt is about. */
export interface DoubtPart {
  readonly words: string
  readonly sources: readonly SourcePlace[]
  /** Where it is in words; the first source says it where this is left out. */
  readonly place?: string
}

/** A doubt about several things alike: one question, and each may be answered by itself. */
export interface DoubtOfMany extends Omit<Doubt, 'places' | 'sources'> {
  readonly parts: readonly DoubtPart[]
}

/** Collects, while a plan is read, what was put right, what is doubtful and what is left out. */
export interface Findings {
  readonly healed: Healing[]
  readonly questions: Question[]
  readonly leftOut: LeftOut[]
  heal(kind: string, places: readonly string[], sentence: string): void
  leaveOut(places: readonly SourcePlace[], reason: string): void
  /** Puts the question and tells the choice to go on with. */
  ask(doubt: Doubt): string
  /** Puts one question about many things and tells the choice for each, in their order. */
  askOfEach(doubt: DoubtOfMany): readonly string[]
}

/** Findings that answer questions from `answers`. An answer that is none of the choices is refused with a Failure. */
export function createFindings(answers: Answers): Findings {
  const healed: Healing[] = []
  const questions: Question[] = []
  const leftOut: LeftOut[] = []
  return {
    healed,
    questions,
    leftOut,
    heal: (kind, places, sentence) => healed.push({ kind, where: whereOf(places), sentence }),
    leaveOut: (places, reason) => leftOut.push(...places.map((place) => ({ place, reason }))),
    ask(doubt) {
      const id = idOf(doubt)
      const answer = answerTo(id, doubt, answers)
      const { kind, sentence, proposal, choices, sources = [] } = doubt
      const where = whereOf(doubt.places)
      questions.push({ id, kind, where, sentence, proposal, choices, answer, places: sources, parts: [] })
      return answer ?? doubt.meanwhile
    },
    askOfEach(doubt) {
      const id = idOf(doubt)
      const answer = answerTo(id, doubt, answers)
      const { kind, sentence, proposal, choices } = doubt
      const parts = partsOf(id, doubt, answers)
      const where = whereOf(parts.map((part) => part.where))
      const places = parts.flatMap((part) => part.places)
      questions.push({ id, kind, where, sentence, proposal, choices, answer, places, parts })
      return parts.map((part) => part.answer ?? answer ?? doubt.meanwhile)
    },
  }
}

function idOf({ kind, subject }: Pick<Doubt, 'kind' | 'subject'>): string {
  return subject === undefined ? kind : `${kind}:${slug(subject)}`
}

function partsOf(id: string, doubt: DoubtOfMany, answers: Answers): QuestionPart[] {
  const seen = new Map<string, number>()
  return doubt.parts.map(({ words, sources, place }) => {
    const [first] = sources
    const key = first === undefined ? slug(words) : placeKey(first)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    const partId = `${id}@${key}${times === 1 ? '' : `~${times}`}`
    const where = place ?? (first === undefined ? '' : placeInWords(first))
    const own = answers === 'suggested' ? null : answerTo(partId, doubt, answers)
    return { id: partId, where, words, places: sources, answer: own }
  })
}

/** Refuses an answer to a question that this file does not raise; `ids` are the questions that it does raise. */
export function refuseStrayAnswers(answers: Answers, ids: ReadonlySet<string>): void {
  if (answers === 'suggested') return
  const stray = [...answers.keys()].find((id) => !ids.has(id))
  if (stray === undefined) return
  throw new Failure(
    'invalid-input',
    `This file raises no question "${shortened(stray)}". Read the file again and answer the questions that it lists.`,
  )
}

function answerTo(id: string, doubt: Pick<Doubt, 'choices' | 'meanwhile'>, answers: Answers): string | null {
  if (answers === 'suggested') return doubt.choices[0]?.value ?? doubt.meanwhile
  const answer = answers.get(id)
  if (answer === undefined) return null
  if (doubt.choices.some((choice) => choice.value === answer)) return answer
  const allowed = doubt.choices.map((choice) => `"${choice.value}"`).join(' or ')
  throw new Failure('invalid-input', `The answer to "${id}" must be ${allowed}, not "${shortened(answer)}".`)
}

/** The same place named once; a long list is cut, with its number, because the places also stand in the draft. */
function whereOf(places: readonly string[]): string {
  const distinct = [...new Set(places)]
  const shown = distinct.slice(0, 12).join('; ')
  return distinct.length > 12 ? `${shown}; and ${distinct.length - 12} more` : shown
}

/** A question's subject as part of its id. */
export function slug(text: string): string {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{Nd}]+/gu, '-')
  return letters.replace(/^-|-$/g, '').slice(0, 60)
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** A place as a short key, the same for a paragraph of the file whoever names it: "p12", "t3.2.4.1". */
export function placeKey({ table, row, column, paragraph }: Omit<SourcePlace, 'label' | 'words'>): string {
  return table === null ? `p${paragraph}` : `t${table}.${row}.${column}.${paragraph}`
}

/** A place in a person's words: "table 3, row 2", "sheet Fraud, cell B7", "paragraph 12". */
export function placeInWords(place: SourcePlace): string {
  if (place.table === null || place.row === null || place.label.includes(', cell ')) return place.label
  return `${place.label}, row ${place.row}`
}
