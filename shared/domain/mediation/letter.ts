import { addDays, type CivilDate } from '../../kit/civil-date.ts'
import { type EntryFinding, refusal } from '../measures/index.ts'
import { POINT_WORDS } from './check-form.ts'
import { type Diary, type DiaryEntry, REMIND_AFTER_DAYS } from './diary.ts'
import type { EvaluationForm } from './form.ts'
import { type FormDue, REMINDERS_BEFORE_NO_REPLY } from './form-state.ts'

/** Which letter goes with a form: the first one, then the two reminders. */
export const LETTER_STEPS = ['first', 'first-reminder', 'second-reminder'] as const
export type LetterStep = (typeof LETTER_STEPS)[number]

/** However late a letter goes out, so many days are left to answer it. */
const FEWEST_DAYS_TO_REPLY = 7

type Sendings = Pick<EvaluationForm, 'sentOn' | 'reminders'>

/** A form that nothing is noted of. */
export const NOTHING_SENT: Sendings = { sentOn: null, reminders: [] }

/**
 * The letter that goes out on a day, by what went out before it. What is noted of that very day is this letter itself, so
 * that it can be printed again, before it is noted and after. Null where both reminders went out before.
 */
export function letterStep({ sentOn, reminders }: Sendings, on: CivilDate): LetterStep | null {
  const before = [...(sentOn === null ? [] : [sentOn]), ...reminders].filter((day) => day < on).length
  return LETTER_STEPS[before] ?? null
}

/** Whether the letter of a day is noted already. */
export function isLetterNoted({ sentOn, reminders }: Sendings, on: CivilDate): boolean {
  return sentOn === on || reminders.includes(on)
}

/** Which of the steps that a person can note belongs to a letter: that the form was sent, or a reminder. */
export function stepToNote(step: LetterStep): 'send' | 'remind' {
  return step === 'first' ? 'send' : 'remind'
}

/**
 * The day by which an answer is asked for: as long after the letter as the diary waits before the next one, counted from
 * the day that the form is due where that is still to come; within the window of the form, but never less than a week.
 */
export function returnBy(due: FormDue, on: CivilDate): CivilDate {
  const wished = addDays(later(on, due.on), REMIND_AFTER_DAYS)
  return later(earlier(wished, due.until), addDays(on, FEWEST_DAYS_TO_REPLY))
}

/** Refuses a letter about a form that is settled, or of which both reminders went out. */
export function checkLetter(
  form: Pick<EvaluationForm, 'point' | 'sentOn' | 'reminders' | 'reply'>,
  on: CivilDate,
): EntryFinding[] {
  const name = POINT_WORDS[form.point]
  if (form.reply.kind !== 'waiting') {
    return [refusal('settled', `The ${name} is settled already, so nothing is left to write about.`)]
  }
  if (letterStep(form, on) !== null) return []
  return [
    refusal(
      'enough-reminders',
      `${REMINDERS_BEFORE_NO_REPLY} reminders of the ${name} went out already. Note that there was no reply instead.`,
    ),
  ]
}

/** The forms of the diary that ask for a letter now, in the order in which it shows them. */
export function lettersDue({ late, thisWeek, outOfWindow }: Diary, task: 'send' | 'remind'): DiaryEntry[] {
  return [...late, ...thisWeek, ...outOfWindow].filter((entry) => entry.task === task)
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}

function earlier(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other
}
