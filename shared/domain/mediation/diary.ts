import type { CivilDate } from '../../kit/civil-date.ts'
import type { CaseId, PartyId, PartyLetter } from './case.ts'
import { type EvaluationForm, FORM_POINTS, type FormPoint } from './form.ts'
import { canBeNoReply, type FormDue, type FormState, formDue, lastEndDue } from './form-state.ts'

/** Days after the last sending when a reminder is worth it. */
export const REMIND_AFTER_DAYS = 14
const DAY_MS = 86_400_000

/** A form of a case that ended and did proceed, about which nothing has been said yet: no reply, and no giving up. */
export interface OpenForm {
  readonly caseId: CaseId
  readonly reference: string
  readonly partyId: PartyId
  readonly letter: PartyLetter
  /** Flags of the party, for whom a letter may be the wrong way to ask. */
  readonly isSafeguarding: boolean
  readonly isVulnerable: boolean
  readonly endedOn: CivilDate
  readonly point: FormPoint
  /** When it was sent and reminded of; null where nobody has touched it yet. */
  readonly sent: Pick<EvaluationForm, 'sentOn' | 'reminders'> | null
}

/** What to do about a form next. */
export type DiaryTask = 'send' | 'remind' | 'wait' | 'close'

/** One form that asks for something, or will this week. */
export interface DiaryEntry {
  readonly caseId: CaseId
  readonly reference: string
  readonly partyId: PartyId
  readonly letter: PartyLetter
  readonly isSafeguarding: boolean
  readonly isVulnerable: boolean
  readonly point: FormPoint
  readonly endedOn: CivilDate
  readonly due: FormDue
  readonly state: Extract<FormState, 'due' | 'overdue'>
  /** Days until it is due; negative once that day has passed. */
  readonly days: number
  readonly sentOn: CivilDate | null
  readonly reminders: number
  /** `close` is to say that there was no reply, or that nobody was asked. */
  readonly task: DiaryTask
}

export interface Diary {
  readonly today: CivilDate
  /** Due today or within the next seven days, the earliest first. */
  readonly thisWeek: readonly DiaryEntry[]
  /** Past the day, still in their window. */
  readonly late: readonly DiaryEntry[]
  /** Past their window without an answer. */
  readonly outOfWindow: readonly DiaryEntry[]
}

/**
 * The forms that ask for something on a day. It is worked out from that day alone, so that nothing slips by while the
 * program was closed: what fell due in between is there, as late or out of its window.
 */
export function diaryOn(forms: readonly OpenForm[], today: CivilDate): Diary {
  const thisWeek: DiaryEntry[] = []
  const late: DiaryEntry[] = []
  const outOfWindow: DiaryEntry[] = []
  const lastEnds = new Map(FORM_POINTS.map((point) => [point, lastEndDue(point, today)]))
  for (const form of forms) {
    if (form.endedOn > (lastEnds.get(form.point) ?? '')) continue
    const entry = entryOf(form, today)
    if (entry.state === 'overdue') outOfWindow.push(entry)
    else if (entry.days < 0) late.push(entry)
    else thisWeek.push(entry)
  }
  for (const list of [thisWeek, late, outOfWindow]) list.sort(byDay)
  return { today, thisWeek, late, outOfWindow }
}

function entryOf({ sent, ...form }: OpenForm, today: CivilDate): DiaryEntry {
  const due = formDue(form.endedOn, form.point)
  const state = today <= due.until ? 'due' : 'overdue'
  return {
    ...form,
    due,
    state,
    days: daysBetween(today, due.on),
    sentOn: sent?.sentOn ?? null,
    reminders: sent?.reminders.length ?? 0,
    task: taskOf(sent, state, today),
  }
}

function taskOf(form: OpenForm['sent'], state: 'due' | 'overdue', today: CivilDate): DiaryTask {
  const sentOn = form?.sentOn ?? null
  if (form === null || sentOn === null) return state === 'due' ? 'send' : 'close'
  const last = form.reminders.at(-1) ?? sentOn
  if (daysBetween(last, today) < REMIND_AFTER_DAYS) return 'wait'
  return canBeNoReply(form) ? 'close' : 'remind'
}

/** Whole days from one day to another. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}

function byDay(one: DiaryEntry, other: DiaryEntry): number {
  if (one.due.on !== other.due.on) return one.due.on < other.due.on ? -1 : 1
  const [a, b] = [`${one.reference} ${one.letter}`, `${other.reference} ${other.letter}`]
  return a < b ? -1 : 1
}
