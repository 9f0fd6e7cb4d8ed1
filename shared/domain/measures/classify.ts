import { findDueDate } from '../plan/index.ts'
import type { MeasureKind, Polarity } from './measure.ts'
import { hasDirection, polarityFromWords } from './polarity.ts'

/** What the words of a measure say about how it can be scored. */
export interface MeasureReading {
  readonly kind: MeasureKind
  readonly polarity: Polarity
}

const NUMBER_WORD = '(?:\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)'
const COUNT = new RegExp(
  `^(?:the\\s+)?(?:total\\s+)?(?:numbers?\\b|no\\.?\\s+of\\b|#\\s?of\\b|(?:at least|a minimum of|minimum|up to)\\s+${NUMBER_WORD}\\s+\\p{L}|${NUMBER_WORD}\\s+(?!%|per\\s?cent)\\p{L})`,
  'iu',
)
const COUNTED_NOUN =
  /^(?:attendance|referrals|cases|visits|sessions|workshops|incidents|offences|complaints|calls|meetings|people|young people|volunteers|victims|perpetrators|residents|events)\b/i
const FREQUENCY =
  /^(?:daily|weekly|fortnightly|monthly|quarterly|annual(?:ly)?|yearly)\b|\b(?:once|twice|\d+ times)\s+(?:a|per|each|every)\s+(?:day|week|month|quarter|year)\b/i
const PERCENTAGE =
  /^(?:the\s+)?(?:percentage|proportion|%|per\s?cent)\b|^(?:at least\s+)?\d+(?:\.\d+)?\s?(?:%|per\s?cent)/i
const RATE =
  /\bper\s+(?:1,?000|10,?000|100,?000|head|resident|household)\b|^(?:the\s+)?rates?\s+(?:of|per)\b/i
const CONDITION =
  /\b(?:where|when|if|provided|once|as long as)\b.*(?:\d\s?%|\bper\s?cent\b|\b(?:at least|more than|less than|over|under)\s+\d)/i
const SURVEY = /\b(?:surveys?|questionnaires?|polls?|feeling the difference|feel the difference)\b/i
const EVIDENCE =
  /^(?:evaluation|feedback|information|data|minutes|evidence|case studies|reports|statistics|results|responses|returns)\b(?!.*\b(?:increas|greater|fewer|reduc|improv|more)\w*)|\b(?:surveys?|questionnaires?|forms?)\b/i
const COMPARISON =
  /\b(?:compar(?:ed|ison)\s+(?:with|to|against)|than\s+(?:in\s+)?(?:the\s+)?(?:last|previous|same)|(?:on|over|from|against)\s+(?:the\s+)?(?:previous|last|baseline|prior)|previous (?:year|12 months|quarter)|last year|year[- ]on[- ]year|baseline|(?:on|from|against|than)\s+(?:in\s+)?(?:the\s+)?20\d\d\b)/i
const RETAIN =
  /^(?:to\s+)?(?:retain|maintain|sustain|keep|hold|no\s+(?:increase|reduction|rise|fall)\s+in)\b/i
const ACTIVITY =
  /^(?:to\s+)?continue\b|^[^,.]{2,40}?\s+to\s+(?:carry|deliver|attend|provide|undertake|support|hold|work|promote|run|offer|continue|communicate|lead|organise|visit)\b/i
const MILESTONE =
  /\b(?:established|available|launched|published|in place|completed|inclusion of|included|introduced|developed|set up|opened|adopted|agreed|approved|in operation|operational|produced|updated|implemented|commissioned|appointed|reviewed|delivered|held|instigated|signed)\b|^(?:support|deliver|hold|launch|publish|develop|establish|complete|produce|introduce|update|create|set up|review|agree|include)\b/i
const SOFT =
  /\b(?:awareness|understanding|knowledge|confidence|reassurance|resilience|engagement|wellbeing|perception)\b/i
const SHOWN_BY =
  /\b(?:through|as evidenced|evidenced by|demonstrated|shown by|measured by|as measured|via)\b/i

/** The first rule that holds names the kind; the order is part of the meaning. */
const RULES: readonly (readonly [kind: MeasureKind, holds: (words: string) => boolean])[] = [
  ['condition', (words) => CONDITION.test(words) && !COUNT.test(words) && !PERCENTAGE.test(words)],
  ['percentage', (words) => PERCENTAGE.test(words)],
  ['count-undated', (words) => COUNT.test(words)],
  ['frequency', (words) => FREQUENCY.test(words)],
  ['retain-level', (words) => RETAIN.test(words)],
  ['survey-result', (words) => SURVEY.test(words) && hasDirection(words)],
  ['evidence-source', (words) => EVIDENCE.test(words) && !hasDirection(words)],
  ['change-on-previous', (words) => COMPARISON.test(words) && hasDirection(words)],
  ['rate', (words) => RATE.test(words)],
  ['activity-as-measure', (words) => ACTIVITY.test(words)],
  ['not-measurable', (words) => hasDirection(words) && SOFT.test(words) && !SHOWN_BY.test(words)],
  ['direction-only', (words) => hasDirection(words)],
  ['milestone', (words) => MILESTONE.test(words) && !COUNTED_NOUN.test(words)],
  ['count-undated', (words) => COUNTED_NOUN.test(words)],
]

/**
 * The kind of a written measure and which way is good, from its words alone. A count is dated only where the words give
 * a deadline or a period: a season says when something happens, not by when. What no rule knows counts as a milestone
 * where it has a date, and as not measurable otherwise, so that a person is asked for a better measure.
 */
export function classifyMeasure(text: string): MeasureReading {
  const words = text.trim().replace(/\s+/gu, ' ')
  const due = findDueDate(words)
  const isDated = due !== null && due.precision !== 'season'
  const found = RULES.find(([, holds]) => holds(words))?.[0] ?? (isDated ? 'milestone' : 'not-measurable')
  const kind = found === 'count-undated' && isDated ? 'count-by-date' : found
  return { kind, polarity: polarityFromWords(words, kind) }
}
