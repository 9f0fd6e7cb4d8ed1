import type { FormPoint, LetterStep } from '../domain/mediation/index.ts'
import { type CivilDate, dateInWords } from '../kit/civil-date.ts'
import { SINCE_WORDS } from './mediation-form-words.ts'

/** What a letter about a form says depends on these, and on nothing that names a person. */
export interface LetterFacts {
  readonly step: LetterStep
  readonly point: FormPoint
  /** When the form first went out; null for the first letter. */
  readonly sentOn: CivilDate | null
  readonly returnBy: CivilDate
  /** Whether the form comes with a reminder again. */
  readonly isFormEnclosed: boolean
  /** Whom to ask, as the council's papers name the contact officer; empty where nobody is named. */
  readonly contact: string
}

export interface LetterWords {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

/** Letters by their step, as a heading and in lists. */
export const LETTER_WORDS: Readonly<Record<LetterStep, string>> = {
  first: 'How are things now?',
  'first-reminder': 'First reminder: how are things now?',
  'second-reminder': 'Second reminder: how are things now?',
}

/** The words of a letter that asks for a form, in our own words. */
export function letterWords(facts: LetterFacts): LetterWords {
  const { step, returnBy } = facts
  return {
    heading: LETTER_WORDS[step],
    paragraphs: [
      ...openingOf(facts),
      `Please send the form back by ${dateInWords(returnBy)}.`,
      'You do not have to answer, and nothing changes for you if you do not. Please do not write your name on the form: the reference is enough.',
      helpOf(facts),
    ],
  }
}

function openingOf({ step, point, sentOn, isFormEnclosed }: LetterFacts): string[] {
  const since = SINCE_WORDS[point]
  if (step === 'first') {
    return [
      `You took part in mediation. About ${since} ${point === 'one-month' ? 'has' : 'have'} passed since it ended, and we would like to know how things are for you now.`,
      'A short form comes with this letter. Your answers show us whether mediation helps, and whether that lasts.',
    ]
  }
  const sent = sentOn === null ? 'Some time ago' : `On ${dateInWords(sentOn)}`
  const copy = isFormEnclosed
    ? 'Another copy of the form comes with this letter.'
    : 'If you no longer have the form, ask us for another copy.'
  return [
    `${sent} we sent you a form that asks how things are for you, ${since} after mediation ended. We have not had it back yet. If you have posted it in the last few days, thank you, and please take no notice of this letter.`,
    step === 'first-reminder'
      ? `This is our first reminder. ${copy}`
      : `This is our second and last reminder: we will not write about this form again. ${copy}`,
  ]
}

function helpOf({ contact }: LetterFacts): string {
  const help =
    'If you would rather answer by telephone, or would like larger print, another language or help with the form, let us know.'
  return contact === '' ? help : `${help} Contact: ${contact}`
}
