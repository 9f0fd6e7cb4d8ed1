import { Failure } from '../../kit/failure.ts'
import type { Answers, Healing, LeftOut, Question, SourcePlace } from './plan-draft.ts'

/** A doubt, put as a question; all doubts of a kind are one question with a list of places. */
export interface Doubt {
  readonly kind: string
  /** Tells doubts of one kind apart where each needs its own answer (an unknown column). */
  readonly subject?: string
  readonly places: readonly string[]
  readonly sentence: string
  readonly proposal: string
  /** The first choice is the proposal. */
  readonly choices: Question['choices']
  /** The choice that the draft is made with while nobody has answered. */
  readonly meanwhile: string
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
      const id = doubt.subject === undefined ? doubt.kind : `${doubt.kind}:${slug(doubt.subject)}`
      const answer = answerTo(id, doubt, answers)
      const { kind, sentence, proposal, choices } = doubt
      questions.push({ id, kind, where: whereOf(doubt.places), sentence, proposal, choices, answer })
      return answer ?? doubt.meanwhile
    },
  }
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

function answerTo(id: string, doubt: Doubt, answers: Answers): string | null {
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

/** A place in a person's words: "table 3, row 2", "sheet Fraud, cell B7", "paragraph 12". */
export function placeInWords(place: SourcePlace): string {
  if (place.table === null || place.row === null || place.label.includes(', cell ')) return place.label
  return `${place.label}, row ${place.row}`
}
