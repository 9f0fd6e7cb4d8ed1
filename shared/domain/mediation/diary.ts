import type { CivilDate } from '../../kit/civil-date.ts'
import type { CaseId, PartyId, PartyLetter } from './case.ts'
import { type EvaluationForm, FORM_POINTS, type FormPoint } from './form.ts'
import { canBeNoReply, type FormDue, type FormState, formDue, formState } from './form-state.ts'

/** Days after the last sending when a reminder is worth it. */
const REMIND_AFTER_DAYS = 14
const DAY_MS = 86_400_000

/** A party of a case that ended and did proceed, with the forms of that end. */
export interface AskedParty {
  readonly caseId: CaseId
  readonly reference: string
  readonly partyId: PartyId
  readonly letter: PartyLetter
  readonly endedOn: CivilDate
  readonly forms: readonly Pick<EvaluationForm, 'id' | 'point' | 'sentOn' | 'reminders' | 'reply'>[]
}

/** What to do about a form next. */
export type DiaryTask = 'send' | 'remind' | 'wait' | 'close'

/** One form that asks for something, or will this week. */
export interface DiaryEntry {
  readonly caseId: CaseId
  readonly reference: string
  readonly partyId: PartyId
  readonly letter: PartyLetter
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
export function diaryOn(parties: readonly AskedParty[], today: CivilDate): Diary {
  const thisWeek: DiaryEntry[] = []
  const late: DiaryEntry[] = []
  const outOfWindow: DiaryEntry[] = []
  for (const party of parties) {
    for (const point of FORM_POINTS) {
      const entry = entryOf(party, point, today)
      if (entry === null) continue
      if (entry.state === 'overdue') outOfWindow.push(entry)
      else if (entry.days < 0) late.push(entry)
      else thisWeek.push(entry)
    }
  }
  for (const list of [thisWeek, late, outOfWindow]) list.sort(byDay)
  return { today, thisWeek, late, outOfWindow }
}

function entryOf(party: AskedParty, point: FormPoint, today: CivilDate): DiaryEntry | null {
  const due = formDue(party.endedOn, point)
  const form = party.forms.find((one) => one.point === point) ?? null
  const state = formState(due, form, today)
  if (state !== 'due' && state !== 'overdue') return null
  const { caseId, reference, partyId, letter, endedOn } = party
  return {
    caseId,
    reference,
    partyId,
    letter,
    point,
    endedOn,
    due,
    state,
    days: daysBetween(today, due.on),
    sentOn: form?.sentOn ?? null,
    reminders: form?.reminders.length ?? 0,
    task: taskOf(form, state, today),
  }
}

function taskOf(
  form: AskedParty['forms'][number] | null,
  state: 'due' | 'overdue',
  today: CivilDate,
): DiaryTask {
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
