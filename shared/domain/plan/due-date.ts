import { addDays, type CivilDate } from '../../kit/civil-date.ts'
import type { DueDate } from './content.ts'
import { type DatePhrase, findDatePhrases, MONTH_NAME } from './date-phrases.ts'

/** A due date found in a text: `words` are `text.slice(start, end)`, to the letter. */
export interface FoundDueDate extends DueDate {
  readonly words: string
  readonly start: number
  readonly end: number
}

/** How strongly the words say that this is the deadline. */
const STRENGTH = { deadline: 2, within: 1, bare: 0 } as const

/** Characters before a date in which its preposition must stand; keeps the work linear in the length of the text. */
const LONGEST_LEAD_IN = 80

interface Candidate {
  readonly start: number
  readonly end: number
  readonly on: CivilDate
  readonly precision: DueDate['precision']
  readonly strength: number
}

/**
 * The day by which the words say that something is due; null where they name none.
 *
 * A month, season or year means its last day: "by March 2021" is 31 March 2021. Of a period, the end counts. Numbers
 * are day first, always; two-digit years are of this century. A date that only serves as a comparison ("compared with
 * March 2020", "since 2019/20") is not a due date. Of several, words of deadline win ("by" before "in" before none),
 * then the latest day.
 */
export function findDueDate(text: string): FoundDueDate | null {
  const phrases = findDatePhrases(text)
  const candidates = phrases.flatMap((phrase, at) => candidateOf(text, phrase, phrases[at - 1]) ?? [])
  const [best] = candidates.toSorted(
    (one, other) =>
      other.strength - one.strength || other.on.localeCompare(one.on) || one.start - other.start,
  )
  if (best === undefined) return null
  const { start, end, on, precision } = best
  return { on, precision, words: text.slice(start, end), start, end }
}

/** The due date without its place in the text, as it is stored. */
export function dueDateFromWords(text: string): DueDate | null {
  const found = findDueDate(text)
  return found === null ? null : { on: found.on, words: found.words, precision: found.precision }
}

const RANGE_JOIN = '(?:to|until|till|through to|up to|and|-|–|—)'
const JOIN_BETWEEN = new RegExp(`^\\s*${RANGE_JOIN}\\s*$`, 'iu')
/** The beginning of a period that shares its year with the end: "April to June 2020", "1-31 March 2021". */
const OPEN_START = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s+(?<month>${MONTH_NAME}))?|(?<alone>${MONTH_NAME}))\\s*${RANGE_JOIN}\\s*$`,
  'iu',
)

function candidateOf(text: string, phrase: DatePhrase, previous: DatePhrase | undefined): Candidate | null {
  const rangeStart = startOfRange(text, phrase, previous)
  const start = rangeStart ?? phrase.start
  const lead = leadIn(text.slice(Math.max(0, start - LONGEST_LEAD_IN), start), start, rangeStart !== null)
  if (lead === null) return null
  const isWholeText = text.trim().length === phrase.end - phrase.start
  if (phrase.kind === 'period' && !isWholeText && !canBeDue(text, phrase, lead)) return null
  const on = dayMeant(phrase, lead)
  return {
    start: lead.start,
    end: phrase.end,
    on,
    precision: lead.edge === 'first' ? 'day' : phrase.precision,
    strength: rangeStart === null ? STRENGTH[lead.strength] : STRENGTH.deadline,
  }
}

function startOfRange(text: string, phrase: DatePhrase, previous: DatePhrase | undefined): number | null {
  if (phrase.kind === 'period') return null
  if (previous !== undefined && JOIN_BETWEEN.test(text.slice(previous.end, phrase.start))) {
    const joinsTwoDays = /\band\b/i.test(text.slice(previous.end, phrase.start))
    if (!joinsTwoDays || /\bbetween\s+$/i.test(text.slice(0, previous.start))) return previous.start
  }
  const from = Math.max(0, phrase.start - LONGEST_LEAD_IN)
  const opening = OPEN_START.exec(text.slice(from, phrase.start))
  if (opening === null || /\band\s*$/i.test(opening[0])) return null
  const month = opening.groups?.month ?? opening.groups?.alone
  if (month === undefined && phrase.precision !== 'day') return null
  return from + opening.index
}

interface LeadIn {
  /** Where the words of the due date begin: with the preposition, where there is one. */
  readonly start: number
  readonly strength: keyof typeof STRENGTH
  readonly edge: 'before' | 'first' | 'last'
}

const EDGE = '(?:(?<edge>very end|end|close|start|beginning)\\s+(?:of\\s+)?(?:the\\s+)?)?'
const UNIT =
  '(?:(?:the\\s+)?(?:(?:financial|calendar|plan)\\s+)?(?:year|month|quarter|week|period|season|fy)\\s*(?:of\\s+|to\\s+|ending\\s+|ended\\s+|from\\s+|between\\s+)?)?'
const DEADLINE = /^(?:by|before|until|till|to|up to|no later than|not later than|at|due|due by|deadline:?)$/i
const WITHIN = /^(?:in|on|during|throughout|for|within|over|between)$/i
/** Words that make a date the comparison or the beginning, not the deadline. */
const COMPARISON =
  /\b(?:from|since|after|than|with|against|versus|v|vs|previous|last|baseline(?: (?:of|in|for|from))?|compared to|based on|(?:up|down|increase|decrease|reduction|improvement|rise|fall|change) on)\s+(?:(?:in|during|for|over)\s+)?(?:the\s+)?(?:(?:same|previous)\s+)?(?:(?:financial\s+)?(?:year|month|quarter|period)\s+(?:in\s+|of\s+|to\s+|ending\s+)?)?(?:(?:end|start)\s+of\s+)?$/i
const LEAD_IN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<word>by|before|until|till|up to|compared to|no later than|not later than|to|at|due by|due|deadline:?|in|on|during|throughout|for|within|over|between|from)\\s+)?(?:the\\s+)?${EDGE}${UNIT}$`,
  'iu',
)

/** What stands before a date; null when it makes the date a comparison or a beginning. */
function leadIn(before: string, end: number, isRange: boolean): LeadIn | null {
  const match = LEAD_IN.exec(before)
  const word = match?.groups?.word ?? ''
  const edgeWord = match?.groups?.edge?.toLowerCase()
  const isComparison = /^compared to$/i.test(word) || (!isRange && COMPARISON.test(before))
  if (isComparison && !DEADLINE.test(word)) return null
  if (
    isRange &&
    /\b(?:compared (?:with|to)|than|against|versus|vs?)\s+(?:in\s+|the\s+(?:period\s+)?)?$/i.test(before)
  )
    return null
  const edge = /^before$/i.test(word)
    ? 'before'
    : /^(?:start|beginning)$/.test(edgeWord ?? '')
      ? 'first'
      : 'last'
  const isDeadline = DEADLINE.test(word) || (edgeWord !== undefined && word === '')
  const strength = isDeadline ? 'deadline' : WITHIN.test(word) ? 'within' : 'bare'
  const hasWords = match !== null && match[0].trim() !== '' && match[0].trim().toLowerCase() !== 'the'
  const length = hasWords ? match[0].trimStart().length : 0
  return { start: end - length, strength, edge }
}

/** A bare year is due only after "by", "in" and the like, and not when it counts or describes ("2020 leaflets"). */
function canBeDue(text: string, phrase: DatePhrase, lead: LeadIn): boolean {
  if (lead.strength === 'bare') return false
  const isOneYear = phrase.end - phrase.start === 4
  if (!isOneYear) return true
  return /^\s*(?:$|[.,;:)\]\n]|(?:and|with|compared|in|for|across|at|through|via)\b)/i.test(
    text.slice(phrase.end),
  )
}

function dayMeant(phrase: DatePhrase, lead: LeadIn): CivilDate {
  if (lead.edge === 'before') return addDays(phrase.firstDay, -1)
  return lead.edge === 'first' ? phrase.firstDay : phrase.lastDay
}

/**
 * The due date after its text was edited: one that came from the words follows them, one that a person set stays. Where
 * the new words mean the very day that a person set, they become the words of it.
 */
export function dueAfterEdit(due: DueDate | null, before: string, after: string): DueDate | null {
  const fromWords = dueDateFromWords(before)
  const cameFromWords =
    due?.on === fromWords?.on && due?.words === fromWords?.words && due?.precision === fromWords?.precision
  const said = dueDateFromWords(after)
  return cameFromWords || (due !== null && due.on === said?.on) ? said : due
}
