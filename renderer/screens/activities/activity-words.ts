import { ACTIVITY_KINDS, type Activity, type ActivityKind } from '../../../shared/domain/activities/index.ts'
import type { Partner } from '../../../shared/domain/partners/index.ts'
import { readDay, shortDay } from '../../../shared/domain/plan/index.ts'
import { type CivilDate, civilDate, dateParts } from '../../../shared/kit/civil-date.ts'
import { LOGGED_ACTIVITY_WORDS } from '../../../shared/text/logged-activity-words.ts'

/** An activity as it is typed, before it is read. */
export interface TypedActivity {
  readonly kind: string
  readonly name: string
  readonly heldOn: string
  readonly place: string
  readonly agency: string
  readonly audience: string
  readonly attendance: string
  readonly firstTime: string
}

export const NOTHING_TYPED: TypedActivity = {
  kind: LOGGED_ACTIVITY_WORDS.session,
  name: '',
  heldOn: '',
  place: '',
  agency: '',
  audience: '',
  attendance: '',
  firstTime: '',
}

export type ActivityFace = Omit<Activity, 'id'>

/** What was typed, read; or the sentence that says what cannot be read. */
export type ReadActivity =
  | { readonly ok: true; readonly face: ActivityFace }
  | { readonly ok: false; readonly field: keyof TypedActivity; readonly sentence: string }

interface ReadContext {
  readonly partners: readonly Partner[]
  readonly today: CivilDate
  /** What was known before it was typed over, where it is an activity that is there. */
  readonly before?: ActivityFace
}

/** Reads what was typed of an activity. Days are British: 4/9/2020 is in September; without a year it is the last such day. */
export function readActivity(typed: TypedActivity, { partners, today, before }: ReadContext): ReadActivity {
  const kind = kindOf(typed.kind)
  if (kind === undefined)
    return refused('kind', `“${typed.kind}” is no kind of activity. Choose one of the list.`)
  if (typed.name.trim() === '') return refused('name', 'The activity has no name. Say what was done.')
  const heldOn = dayOf(typed.heldOn, today)
  if (heldOn === undefined) return refused('heldOn', `“${typed.heldOn}” is no day. Type it as 4/9/2020.`)
  const agency = agencyOf(typed.agency, partners)
  if (agency === undefined) {
    return refused(
      'agency',
      `“${typed.agency}” is no partner of the plan. Choose one of the list, or add it under Partners.`,
    )
  }
  const [attendance, firstTime] = [peopleOf(typed.attendance), peopleOf(typed.firstTime)]
  if (attendance === undefined) return refused('attendance', NO_PEOPLE)
  if (firstTime === undefined) return refused('firstTime', NO_PEOPLE)
  return {
    ok: true,
    face: {
      heldUntil: before?.heldUntil ?? null,
      note: before?.note ?? null,
      countsFor: before?.countsFor ?? [],
      kind,
      name: typed.name.trim(),
      heldOn,
      place: wordsOrNull(typed.place),
      agencyId: agency,
      audience: wordsOrNull(typed.audience),
      attendance,
      firstTime,
    },
  }
}

const NO_PEOPLE = 'The number of people is a whole number. Leave it empty where it is not known.'

/** An activity as it would be typed. */
export function typedActivity(activity: ActivityFace, partners: readonly Partner[]): TypedActivity {
  return {
    kind: LOGGED_ACTIVITY_WORDS[activity.kind],
    name: activity.name,
    heldOn: shortDay(activity.heldOn),
    place: activity.place ?? '',
    agency: partners.find(({ id }) => id === activity.agencyId)?.name ?? '',
    audience: activity.audience ?? '',
    attendance: activity.attendance === null ? '' : String(activity.attendance),
    firstTime: activity.firstTime === null ? '' : String(activity.firstTime),
  }
}

function kindOf(words: string): ActivityKind | undefined {
  const typed = words.trim().toLowerCase()
  if (typed === '') return 'session'
  return ACTIVITY_KINDS.find((kind) => {
    const name = LOGGED_ACTIVITY_WORDS[kind].toLowerCase()
    return name === typed || kind === typed || `${name}s` === typed
  })
}

const WITHOUT_YEAR = /^(\d{1,2})[/. -](\d{1,2})$/

/** The day that was typed; today where nothing was, and without a year the last such day. */
export function dayOf(words: string, today: CivilDate): CivilDate | undefined {
  const typed = words.trim()
  if (typed === '' || typed.toLowerCase() === 'today') return today
  const match = WITHOUT_YEAR.exec(typed)
  if (match === null) return readDay(typed)
  const [day, month] = [Number(match[1]), Number(match[2])]
  const thisYear = dateParts(today).year
  const soon = civilDate(thisYear, month, day)
  return soon !== undefined && soon > today ? civilDate(thisYear - 1, month, day) : soon
}

function agencyOf(words: string, partners: readonly Partner[]): Partner['id'] | null | undefined {
  const typed = words.trim().toLowerCase()
  if (typed === '') return null
  return partners.find(({ name }) => name.toLowerCase() === typed)?.id
}

function peopleOf(words: string): number | null | undefined {
  const typed = words.trim().replaceAll(',', '')
  if (typed === '') return null
  return /^\d{1,8}$/.test(typed) ? Number(typed) : undefined
}

function wordsOrNull(words: string): string | null {
  return words.trim() === '' ? null : words.trim()
}

function refused(field: keyof TypedActivity, sentence: string): ReadActivity {
  return { ok: false, field, sentence }
}
