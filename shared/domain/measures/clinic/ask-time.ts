import { addMonths, type CivilDate, dateInWords } from '../../../kit/civil-date.ts'
import { monthCount, monthEnd, monthStart } from '../../../kit/month-count.ts'
import type { DueDate } from '../../plan/index.ts'
import type { MeasureKind } from '../measure.ts'
import type { Frequency } from '../period.ts'
import { scoringFor } from '../scoring-rules.ts'
import { type Ask, type ClinicCase, question, type Sureness } from './question.ts'

const WITH_DEADLINE = new Set<MeasureKind>([
  'count-by-date',
  'count-undated',
  'percentage',
  'rate',
  'milestone',
  'condition',
])
const WITH_FREQUENCY = new Set<MeasureKind>([
  'count-by-date',
  'count-undated',
  'percentage',
  'rate',
  'change-on-previous',
  'direction-only',
  'retain-level',
  'survey-result',
  'frequency',
])

export const askDeadline: Ask = ({ measure, edition }) => {
  if (!WITH_DEADLINE.has(measure.kind)) return null
  const { due } = measure
  if (due === null) {
    const why = `No date is given, so the end of the plan year, ${dateInWords(edition.endsOn)}, is assumed until you say.`
    const assumed: DueDate = { on: edition.endsOn, words: null, precision: 'day' }
    return question('deadline', 'By when?', why, null, [{ id: 'deadline', due: assumed }, 'likely'])
  }
  if (due.on >= edition.startsOn) return null
  const why = `${dateInWords(due.on)} lies before the plan year begins. It may have come along from an earlier plan.`
  const moved = movedInto(due.on, edition)
  return question(
    'deadline',
    'Is that the date?',
    why,
    due.words,
    moved === null ? null : [{ id: 'deadline', due: { ...due, on: moved, words: null } }, 'guess'],
  )
}

/** The same day and month in the plan year; the end of a month stays one. */
function movedInto(day: CivilDate, { startsOn, endsOn }: ClinicCase['edition']): CivilDate | null {
  const isMonthEnd = day === monthEnd(monthCount(day))
  for (let months = 12; months <= 120; months += 12) {
    const moved = isMonthEnd ? monthEnd(monthCount(day) + months) : addMonths(day, months)
    if (moved >= startsOn) return moved <= endsOn ? moved : null
  }
  return null
}

/** What happens in a season begins with it. */
export const askStart: Ask = ({ measure, scoring, edition }) => {
  const { due, kind } = measure
  if (scoring.startsOn !== null || due === null || due.precision !== 'season' || !kind.startsWith('count'))
    return null
  const startsOn = monthStart(monthCount(due.on) - 2)
  if (startsOn <= edition.startsOn) return null
  const why = 'The words name a season. What came before it does not count, unless you say so.'
  return question('start', 'From when does it count?', why, due.words, [{ id: 'start', startsOn }, 'likely'])
}

export const askFrequency: Ask = (given) => {
  const { text, measure, scoring, edition } = given
  if (scoring.frequency !== null || !WITH_FREQUENCY.has(measure.kind)) return null
  const ask = measure.kind === 'frequency' ? 'How often is it to take place?' : 'How often is a figure given?'
  const found = frequencyInWords(text)
  if (found !== null) {
    return question('frequency', ask, found.why, found.words, [
      { id: 'frequency', frequency: found.frequency },
      found.sureness,
    ])
  }
  const { frequency } = scoringFor(measure, scoring, edition)
  const why = 'A figure is asked for at the end of each of these times, and a missing one is told.'
  return question('frequency', ask, why, null, [{ id: 'frequency', frequency }, 'likely'])
}

const FREQUENCIES: readonly (readonly [pattern: RegExp, frequency: Frequency, sureness: Sureness])[] = [
  [/\bbi-?annual(?:ly)?\b|\bbi-?yearly\b/i, 'half-yearly', 'guess'],
  [
    /\b(?:half[- ]?yearly|six[- ]monthly|twice (?:a|each|per) year|every (?:six|6) months)\b/i,
    'half-yearly',
    'sure',
  ],
  [/\b(?:quarterly|(?:each|every|per|a) quarter)\b/i, 'quarterly', 'sure'],
  [/\b(?:daily|weekly|fortnightly|(?:each|every|per|a) week)\b/i, 'monthly', 'likely'],
  [/(?<!bi-)\b(?:monthly|(?:each|every|per|a) month)\b/i, 'monthly', 'sure'],
  [/(?<!bi-)\b(?:annual(?:ly)?|yearly|(?:each|every|per|a) year)\b/i, 'yearly', 'sure'],
]

function frequencyInWords(
  text: string,
): { frequency: Frequency; words: string; sureness: Sureness; why: string } | null {
  for (const [pattern, frequency, sureness] of FREQUENCIES) {
    const words = pattern.exec(text)?.[0]
    if (words === undefined) continue
    if (sureness === 'guess') {
      return { frequency, words, sureness, why: `“${words}” can mean twice a year, or every two years.` }
    }
    const why =
      sureness === 'sure'
        ? 'The words say how often.'
        : 'It is more often than figures are kept: they are added up by the month.'
    return { frequency, words, sureness, why }
  }
  return null
}
