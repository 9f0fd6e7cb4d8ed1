import type { MeasureKind } from '../measure.ts'
import type { ParticipationRule } from '../scoring.ts'
import { type Ask, type ClinicCase, question, type Sureness } from './question.ts'

const NUMBERS: Readonly<Record<string, number>> = {
  once: 1,
  one: 1,
  twice: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  nine: 9,
  twelve: 12,
}
const COUNT = `(\\d+|${Object.keys(NUMBERS).join('|')})`
const MORE_SESSIONS = new RegExp(
  `\\bmore than ${COUNT}\\b(?!\\s*(?:%|per\\s?cent|months?|weeks?|years?))`,
  'i',
)
const LEAST_SESSIONS = new RegExp(
  `\\bat least ${COUNT}\\s+(?:\\w+\\s+)?(?:sessions?|times|visits|meetings|workshops|activities)`,
  'i',
)
const MONTHS = new RegExp(
  `\\b(?:longer|more|over) than ${COUNT}\\s+months?\\b|\\bover ${COUNT}\\s+months?\\b`,
  'i',
)
const LOOSE = /\b(?:regularly|regular|frequently|repeatedly|ongoing|sustained|consistently|often)\b/i
const TAKES_PART =
  /\b(?:attend\w*|engag\w*|tak(?:e|es|ing) part|participat\w+|remain\w*|stay\w*|us(?:e|es|ing))\b/i

/** Who counts as having taken part. */
export const askParticipation: Ask = ({ text, scoring }) => {
  if (scoring.participation !== null) return null
  const ask = 'Who counts as having taken part?'
  const found = participationInWords(text)
  if (found !== null) {
    const [rule, words] = found
    return question('participation', ask, 'The words ask for more than being there once.', words, [
      { id: 'participation', rule },
      'sure',
    ])
  }
  const loose = TAKES_PART.test(text) ? LOOSE.exec(text) : null
  if (loose === null) return null
  const why = `Nobody has said how often “${loose[0].toLowerCase()}” is, and two people would count differently.`
  return question('participation', ask, why, loose[0], [
    { id: 'participation', rule: { kind: 'sessions', atLeast: 3 } },
    'guess',
  ])
}

function participationInWords(text: string): readonly [ParticipationRule, string] | null {
  const months = MONTHS.exec(text)
  if (months !== null) return [{ kind: 'months', longerThan: numberOf(months[1] ?? months[2]) }, months[0]]
  if (!TAKES_PART.test(text)) return null
  const more = MORE_SESSIONS.exec(text)
  if (more !== null) return [{ kind: 'sessions', atLeast: numberOf(more[1]) + 1 }, more[0]]
  const least = LEAST_SESSIONS.exec(text)
  return least === null ? null : [{ kind: 'sessions', atLeast: numberOf(least[1]) }, least[0]]
}

function numberOf(words: string | undefined): number {
  const text = (words ?? '').toLowerCase()
  return NUMBERS[text] ?? Number(text)
}

const UNDEFINED = /\b(?:repeat|vulnerable|complex|high[- ]risk|persistent|successfully|under-?represented)\b/i

/** A word that decides what is counted, and that nobody has defined. */
export const askDefinition: Ask = ({ text, scoring }) => {
  const word = UNDEFINED.exec(text)?.[0].toLowerCase()
  if (word === undefined || (scoring.caveat ?? '').includes(`“${word}”`)) return null
  const why = 'The word decides what is counted, and two people would count differently.'
  return question('definition', `What is to count as “${word}”?`, why, word, null)
}

const NUMBER_AND = /^(?:the\s+)?(?:total\s+)?numbers?\s+and\s+(\p{L}+)/iu
const TWO_STEPS =
  /\b(\p{L}+(?:ed|ld|en))\b(?:\s+(?!and\b)[\p{L}'’-]+){0,4}\s+and\s+(?:[\p{L}'’-]+\s+){0,2}?(\p{L}+(?:ed|ld|en))\b/iu
/** Ends like a participle and is none. */
const NO_STEP = /^(?:children|women|men|need|indeed|seven|often|open|even|child|world|old|young|held-out)$/i

/** "Number and location", "held and attended": one measure that names two things. */
export const askCompound: Ask = ({ text, scoring }) => {
  if ((scoring.caveat ?? '').includes(COUNTED)) return null
  const ask = 'Which of them is counted?'
  const both = NUMBER_AND.exec(text.trim())
  if (both !== null) {
    const why = `One figure cannot be a number and a ${both[1] ?? ''}. The number is counted, and the other noted with it.`
    return question('compound', ask, why, both[0], [{ id: 'compound', counted: 'the number' }, 'likely'])
  }
  const steps = TWO_STEPS.exec(text)
  const [first, second] = [steps?.[1] ?? '', steps?.[2] ?? '']
  if (steps === null || NO_STEP.test(first) || NO_STEP.test(second)) return null
  const why = 'The words name two things. What is only one of them may count, or may not.'
  return question('compound', ask, why, steps[0], [
    { id: 'compound', counted: `what was both ${first.toLowerCase()} and ${second.toLowerCase()}` },
    'likely',
  ])
}

/** How a caveat begins that answers the question of two things in one. */
export const COUNTED = 'Counted is '

const MONTHS_AND_PEOPLE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Police|Council|Year|Number)$/
/** A name has small letters; what has none is an abbreviation. */
const NAME = "(?:\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*)"
const PLACE_AFTER = new RegExp(
  `\\b(?:from|in|within|across|around|living in|live in)\\s+(?:the\\s+)?(${NAME}(?:\\s+(?:and\\s+)?${NAME})*(?:\\s+(?:district|borough|city|town|ward|wards|county|area))?)`,
  'u',
)
const PLACES_IN_BRACKETS = new RegExp(`\\((${NAME}(?:(?:,\\s*|\\s+and\\s+|\\s+)${NAME})*)\\)`, 'u')
const COMMON_PLACE =
  /\b(?:in|within|across|around)\s+the\s+((?:city|town)\s+centre|district|borough|hotspots?)\b/i

/** A survey is known by a name with capitals, and what is done once is of no place that figures are left out by. */
const NOT_OF_A_PLACE = new Set<MeasureKind>(['milestone', 'survey-result', 'evidence-source'])

/** Where only one place or group counts. */
export const askPlace: Ask = (given) => {
  if (given.scoring.placeFilter !== null || NOT_OF_A_PLACE.has(given.measure.kind)) return null
  const found = placeInWords(given)
  if (found === null) return null
  const [placeFilter, sureness] = found
  const why = 'The words name a place. Figures from elsewhere must then be left out.'
  return question('place', 'Does only this place count?', why, placeFilter, [
    { id: 'place', placeFilter },
    sureness,
  ])
}

function placeInWords({ text }: ClinicCase): readonly [string, Sureness] | null {
  const bracketed = PLACES_IN_BRACKETS.exec(text)?.[1]
  if (bracketed !== undefined) return [bracketed, 'likely']
  const after = PLACE_AFTER.exec(text)?.[1]
  if (after !== undefined && !MONTHS_AND_PEOPLE.test(after.split(/\s+/)[0] ?? '')) return [after, 'likely']
  const common = COMMON_PLACE.exec(text)?.[1]
  return common === undefined ? null : [common, 'likely']
}

const NEW_PEOPLE =
  /\bnew\s+(?:\p{L}+\s+)?(?:people|members|volunteers|residents|pupils|women|men|children|tenants|visitors|businesses|clients|users)\b|\bfor the first time\b/iu

/** "New members": only those who come for the first time. */
export const askFirstTime: Ask = ({ text, scoring }) => {
  const words = NEW_PEOPLE.exec(text)?.[0]
  const isSaid = scoring.counting === 'first-time' || /first time|not only new/i.test(scoring.caveat ?? '')
  if (words === undefined || isSaid) return null
  const why = 'Who comes again is not new. Each person would count once, the first time.'
  return question('first-time', 'Do only those count who come for the first time?', why, words, [
    { id: 'first-time', onlyNew: true },
    'likely',
  ])
}

/** A form or a survey is where a figure comes from. */
export const askEvidence: Ask = ({ measure, scoring }) => {
  if (measure.kind !== 'evidence-source' || scoring.evidenceFor !== null) return null
  const why =
    'The words name where evidence comes from, and no figure. It can stand behind a measure that has one.'
  return question('evidence', 'Which measure is it evidence for?', why, null, null)
}
