import type { MeasureKind, Polarity } from '../measure.ts'
import type { Comparison } from '../scoring.ts'
import { type Ask, question, type Sureness } from './question.ts'

/** Kinds whose figures are good or bad by how high they are. */
const WITH_DIRECTION = new Set<MeasureKind>([
  'count-by-date',
  'count-undated',
  'percentage',
  'rate',
  'change-on-previous',
  'direction-only',
  'survey-result',
])
const WITH_TARGET = new Set<MeasureKind>([
  'count-by-date',
  'count-undated',
  'percentage',
  'rate',
  'condition',
])

const HARM =
  /\b(?:offences?|crimes?|incidents?|complaints?|burglar(?:y|ies)|thefts?|assaults?|evictions?|breaches|nuisance|damage|victims? of)\b/i
const REACHED =
  /\b(?:referr\w+|support\w*|attend\w*|engag\w+|complet\w+|sessions?|talks?|events?|helped|trained|visits?|advice)\b/i
const REPORTS = /\b(?:report\w*|disclos\w+|referr\w+|calls?)\b/i
const NUMBER =
  /(?:^|\b(?:at least|a minimum of|minimum of|minimum|more than|up to)\s+)(\d[\d,]*(?:\.\d+)?)(?=\s+\p{L}|\s?%)/iu
const SHARE = /(\d+(?:\.\d+)?)\s?(?:%|per\s?cent)/i

/** What kind of thing a measure is that says none: what could be counted? */
export const askKind: Ask = ({ measure }) => {
  if (measure.kind === 'activity-as-measure') {
    const why =
      'The words say what will be done. That is an action; a measure says how we know that it was done or helped.'
    return question('kind', 'What would be counted?', why, null, [
      { id: 'kind', kind: 'count-undated' },
      'guess',
    ])
  }
  if (measure.kind !== 'not-measurable') return null
  const why =
    'Awareness or understanding cannot be counted. A question of a survey can show it, or something that people do because of it.'
  return question('kind', 'What would show it?', why, null, [{ id: 'kind', kind: 'survey-result' }, 'guess'])
}

export const askPolarity: Ask = ({ text, measure }) => {
  if (measure.polarity !== 'unset' || !WITH_DIRECTION.has(measure.kind)) return null
  const ask = 'Is more of it good, or less?'
  if (REPORTS.test(text) && !REACHED_ONLY.test(text)) {
    const why =
      'More reports can mean more harm, or more trust to report it. Only you can say which is meant.'
    return question('polarity', ask, why, null, null)
  }
  const why = 'The words do not say it, and without it no figure can be judged.'
  const guess = guessedPolarity(text)
  return question(
    'polarity',
    ask,
    why,
    null,
    guess === null ? null : [{ id: 'polarity', polarity: guess }, 'likely'],
  )
}

/** Referrals into a service are reports of nothing. */
const REACHED_ONLY = /\breferr(?:als?|ed)\s+(?:to|received|into|from|for)\b(?!.*\breport)/i

function guessedPolarity(text: string): Polarity | null {
  const isHarm = HARM.test(text)
  const isWork = REACHED.test(text)
  if (isHarm === isWork) return null
  return isHarm ? 'lower' : 'higher'
}

/** "A reduction": than what? */
export const askComparison: Ask = ({ text, measure, scoring }) => {
  if (scoring.comparison !== null || measure.baseline !== null) return null
  if (measure.kind !== 'direction-only' && measure.kind !== 'change-on-previous') return null
  const found = comparisonInWords(text)
  const why =
    measure.kind === 'direction-only'
      ? 'The words ask for more or for less, and do not say than what.'
      : 'The words name an earlier time. This says exactly which figures are held against each other.'
  const answer = { id: 'comparison', comparison: found?.comparison ?? 'previous-year' } as const
  return question('comparison', 'What is it compared with?', why, found?.words ?? null, [
    answer,
    found?.sureness ?? 'guess',
  ])
}

function comparisonInWords(
  text: string,
): { readonly comparison: Comparison; readonly words: string; readonly sureness: Sureness } | null {
  const twelve = /\b(?:previous|last|prior|preceding)\s+(?:12|twelve)\s+months\b/i.exec(text)
  if (twelve !== null) return { comparison: 'previous-12-months', words: twelve[0], sureness: 'sure' }
  const year = /\b(?:previous|last|prior)\s+year(?:['’]s figures?)?\b|\byear[- ]on[- ]year\b/i.exec(text)
  if (year !== null) return { comparison: 'previous-year', words: year[0], sureness: 'sure' }
  const period = /\b(?:previous|last|prior)\s+(?:quarter|month|period)\b/i.exec(text)
  if (period !== null) return { comparison: 'previous-period', words: period[0], sureness: 'sure' }
  const baseline = /\bbaseline\b/i.exec(text)
  return baseline === null ? null : { comparison: 'baseline', words: baseline[0], sureness: 'sure' }
}

export const askBaseline: Ask = ({ measure, scoring }) => {
  const isNeeded = measure.kind === 'retain-level' || scoring.comparison === 'baseline'
  if (!isNeeded || measure.baseline !== null) return null
  const why =
    measure.kind === 'retain-level'
      ? 'A level can only be kept where it is known what it was.'
      : 'It is to be compared with the figure that it started from.'
  return question(
    'baseline',
    'What was the figure at the start, of which time, and from where?',
    why,
    null,
    null,
  )
}

export const askTarget: Ask = (given) => {
  const { text, measure, scoring } = given
  if (measure.target !== null || scoring.isTracker) return null
  if (measure.kind === 'change-on-previous' || measure.kind === 'direction-only') return askChange(given)
  if (!WITH_TARGET.has(measure.kind)) return null
  const ask = measure.kind === 'condition' ? 'Which share must be reached?' : 'Which number is to be reached?'
  const isShare = measure.kind === 'condition' || measure.kind === 'percentage'
  const match = (isShare ? SHARE : NUMBER).exec(text.trim())
  if (match === null) {
    const why =
      'The words name no number. Without one it can be reported, but not judged; or say that it is only watched.'
    return question('target', ask, why, null, null)
  }
  const target = Number((match[1] ?? '').replaceAll(',', ''))
  return question('target', ask, 'The words name a number.', match[0], [{ id: 'target', target }, 'sure'])
}

/** "Reduce thefts by 10%": a change has a target only where the words give it one. */
const askChange: Ask = ({ text }) => {
  const match = CHANGE.exec(text)
  if (match === null) return null
  const answer = { id: 'target', target: Number(match[1] ?? match[2]), unit: '%' } as const
  return question('target', 'How large a change is wanted?', 'The words name it.', match[0], [answer, 'sure'])
}

const CHANGE =
  /\bby\s+(?:at least\s+)?(\d+(?:\.\d+)?)\s?(?:%|per\s?cent)|\b(\d+(?:\.\d+)?)\s?(?:%|per\s?cent)\s+(?:\w+\s+)?(?:reduction|increase|decrease|fall|rise|fewer|more)\b/i
