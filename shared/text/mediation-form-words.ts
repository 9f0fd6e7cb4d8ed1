import type { Answer, FormPoint, Question } from '../domain/mediation/index.ts'

/** How old the end of mediation is when a form is answered, within a sentence. */
export const SINCE_WORDS: Readonly<Record<FormPoint, string>> = {
  'one-month': 'one month',
  'six-month': 'six months',
}

/** The title of the form, on paper and in its file. */
export function formTitle(point: FormPoint): string {
  return `Your views, ${SINCE_WORDS[point]} after mediation`
}

export const YES_NO_WORDS = { yes: 'Yes', no: 'No', unsure: 'Not sure' } as const

/** The words beside the boxes of a question; none where it is answered in words. */
export function optionsOf({ kind }: Question): readonly string[] {
  if (kind === 'words') return []
  if (kind === 'yes-no') return Object.values(YES_NO_WORDS)
  const [low, high] = kind === 'stress' ? [0, 10] : [1, 5]
  return Array.from({ length: high - low + 1 }, (_, at) => String(low + at))
}

/** "1 means: Much worse. 5 means: Much better."; empty where a question has no ends. */
export function endsInWords({ kind, ends }: Question): string {
  if (ends === null) return ''
  const [low, high] = kind === 'stress' ? [0, 10] : [1, 5]
  return `${low} means: ${ends[0]}. ${high} means: ${ends[1]}.`
}

/** What somebody answered, in words: "4 of 5", "5 of 5 (Much better)", "Not sure". */
export function answerInWords({ kind, ends }: Question, answer: Answer | undefined): string {
  if (answer === undefined) return 'Passed over'
  if (typeof answer === 'string') return YES_NO_WORDS[answer]
  const [low, high] = kind === 'stress' ? [0, 10] : [1, 5]
  const end = ends === null ? undefined : answer === high ? ends[1] : answer === low ? ends[0] : undefined
  return end === undefined ? `${answer} of ${high}` : `${answer} of ${high} (${end})`
}

/** What becomes of the answers, for those who give them: only what is true of how they are kept. */
export const ANSWERS_NOTE = [
  'It is up to you whether you answer. Nothing changes for you if you do not, and you can leave out any question.',
  'Your name is not on this form, so please do not write it anywhere. The reference tells us which case your answers belong to, so that we can see whether mediation helped and whether that lasts.',
  'We do not show your answers to the other people in the dispute.',
  'We add up the answers of many people and report only the sums. Numbers that are so small that somebody could be recognised are kept back.',
  'What you write in your own words is locked away separately, and only those who deal with mediation may read it.',
  'The form is kept for a limited time and then destroyed. Only counts stay.',
  'If you tell us that somebody is in danger, we may have to pass that on, to keep people safe.',
  'You can ask us at any time what we hold about you, and ask us to correct or erase it.',
] as const

/** How to fill the form in. */
export function howToAnswer(questions: readonly Question[]): string {
  const count = questions.length === 1 ? 'There is one question.' : `There are ${questions.length} questions.`
  const withBoxes = questions.filter(({ kind }) => kind !== 'words').length
  if (withBoxes === 0) return `${count} Please answer in your own words.`
  const ticking =
    withBoxes === questions.length
      ? 'Tick one box for each question.'
      : 'Tick one box where there are boxes, and write in your own words where there are lines.'
  return `${count} ${ticking} If you change your mind, cross the tick out and tick another box.`
}
