import { addDays, addMonths, type CivilDate } from '../../kit/civil-date.ts'
import { type EvaluationForm, type FormPoint, MONTHS_AFTER } from './form.ts'
import type { FormVersion } from './questionnaire.ts'

/** The window around the day on which a form is due: so many days before it, and so many after. */
const DAYS_BEFORE = 7
const DAYS_AFTER = 28
/** With so many reminders unanswered, "no reply" is an answer. */
export const REMINDERS_BEFORE_NO_REPLY = 2

/** When a form is due, and the days in which it still speaks of its point. */
export interface FormDue {
  readonly on: CivilDate
  readonly from: CivilDate
  readonly until: CivilDate
}

/** `overdue` is past its window; `not-yet-due` is before it. */
export const FORM_STATES = ['not-yet-due', 'due', 'overdue', 'returned', 'no-reply', 'not-asked'] as const
export type FormState = (typeof FORM_STATES)[number]

/**
 * When the form of a point is due after an intervention that ended on a day: one or six calendar months later, clamped
 * to the month's end (31 January + 1 month = 28 or 29 February). Rule: domain reference 4.9.
 */
export function formDue(endedOn: CivilDate, point: FormPoint): FormDue {
  const on = addMonths(endedOn, MONTHS_AFTER[point])
  return { on, from: addDays(on, -DAYS_BEFORE), until: addDays(on, DAYS_AFTER) }
}

/** More days than clamping to a month's end can move a due day. */
const CLAMPED_DAYS = 4

/**
 * The last end after which the window of a point's form has opened by a day. A later end never falls due earlier, so every
 * end up to this one is asked about by then, and none after it: one comparison of days in place of a calendar for each.
 */
export function lastEndDue(point: FormPoint, by: CivilDate): CivilDate {
  let end = addDays(addMonths(addDays(by, DAYS_BEFORE), -MONTHS_AFTER[point]), CLAMPED_DAYS)
  while (formDue(end, point).from > by) end = addDays(end, -1)
  return end
}

/**
 * The questions of a form: those that it was answered by, else those that went out, else the newest of all. What is
 * worded anew is asked of those alone who are asked later. Null while there are no questions; versions are in order.
 */
export function versionOfForm(
  form: Pick<EvaluationForm, 'reply' | 'sentVersionId'> | null,
  versions: readonly FormVersion[],
): FormVersion | null {
  const used = form?.reply.kind === 'returned' ? form.reply.versionId : form?.sentVersionId
  return versions.find(({ id }) => id === used) ?? versions.at(-1) ?? null
}

/** How a form stands on a day; one that nobody has touched yet has no record. Nothing of this is stored. */
export function formState(
  due: FormDue,
  form: Pick<EvaluationForm, 'reply'> | null,
  today: CivilDate,
): FormState {
  const kind = form?.reply.kind ?? 'waiting'
  if (kind !== 'waiting') return kind
  if (today < due.from) return 'not-yet-due'
  return today <= due.until ? 'due' : 'overdue'
}

/** Whether a form came back in its window; one from outside it speaks of another moment, and is marked. */
export function isInWindow(due: FormDue, returnedOn: CivilDate): boolean {
  return due.from <= returnedOn && returnedOn <= due.until
}

/** Whether "no reply after two reminders" can be said. */
export function canBeNoReply({ reminders }: Pick<EvaluationForm, 'reminders'>): boolean {
  return reminders.length >= REMINDERS_BEFORE_NO_REPLY
}
