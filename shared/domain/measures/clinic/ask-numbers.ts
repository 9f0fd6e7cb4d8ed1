import type { ActivityKind } from '../../activities/index.ts'
import type { MeasureKind } from '../measure.ts'
import type { CountingWay, ReadingForm } from '../scoring.ts'
import { type Ask, question, type Sureness } from './question.ts'

const OPEN_FORM = new Set<MeasureKind>([
  'change-on-previous',
  'direction-only',
  'retain-level',
  'survey-result',
])
const WITH_NUMBERS = new Set<MeasureKind>([
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

export const askForm: Ask = ({ text, measure, scoring }) => {
  if (scoring.form !== null || scoring.counting !== 'readings' || !OPEN_FORM.has(measure.kind)) return null
  const [form, words, sureness] = formInWords(text, measure.kind)
  if (sureness === 'sure') return null
  const why = 'The words do not say whether it is a number, a share or a rate.'
  return question('form', 'What is one figure?', why, words, [{ id: 'form', form, ratePer: null }, sureness])
}

function formInWords(text: string, kind: MeasureKind): readonly [ReadingForm, string | null, Sureness] {
  const number = /\bnumbers?\s+of\b|\bhow many\b/i.exec(text)
  if (number !== null) return ['count', number[0], 'sure']
  const share = /\b(?:percentage|proportion|per\s?cent|share)\b|%/i.exec(text)
  if (share !== null) return ['percentage', share[0], 'likely']
  const rate = /\brates?\b|\bper\s+1,?000\b/i.exec(text)
  if (rate !== null) return ['rate', rate[0], 'likely']
  return kind === 'survey-result' ? ['percentage', null, 'likely'] : ['count', null, 'likely']
}

/** What was held, by the noun that stands for it. */
const HELD: readonly (readonly [pattern: RegExp, kinds: readonly ActivityKind[]])[] = [
  [/\b(?:training|courses?)\b/i, ['training']],
  [/\bcampaigns?\b/i, ['campaign']],
  [/\b(?:sessions?|workshops?|talks?|briefings?|drop-?ins?)\b/i, ['session']],
  [/\b(?:meetings?|forums?|surgeries)\b/i, ['meeting']],
  [/\b(?:events?|open days?|fairs?)\b/i, ['event']],
  [/\b(?:visits?|patrols?)\b/i, ['visit']],
  [/\b(?:activities|diversionary|youth clubs?)\b/i, ['diversionary']],
]
const PEOPLE =
  /\b(?:people|residents|pupils|students|victims|members|volunteers|women|men|children|visitors|tenants|businesses|parents|staff)\b/i
/** "Numbers completing training": people, though no noun says so. */
const PEOPLE_UNNAMED = /^numbers?\s+(?:attending|completing|starting|engaging|taking|using|accessing)\b/i
const CAME =
  /\b(?:attend(?:ed|ing)?|tak(?:e|ing) part|took part|engag(?:e|ed|ing)|complet(?:ed|ing)|present|reached)\b/i
const NEW = /\bnew\b|\bfor the first time\b/i
const TOOK_PLACE =
  /\b(?:held|delivered|provided|completed|run|given|carried out|attended|organised|staged)\b/i

/** Where the figures come from: the log of activities, where the words count what was held or who came. */
export const askNumbers: Ask = ({ text, measure, scoring }) => {
  if (scoring.counting !== 'readings' || measure.source !== null || !WITH_NUMBERS.has(measure.kind))
    return null
  const ask = 'Where do the figures come from?'
  const proposed = measure.kind.startsWith('count') ? countingInWords(text) : null
  if (proposed === null) {
    const why = 'Somebody has to give the figures, and whoever reads them wants to know who.'
    return question('numbers', ask, why, null, null)
  }
  const [counting, activityKinds, sureness] = proposed
  const why =
    'The words count what was held or who came. The log of activities can give that, without anybody counting.'
  return question('numbers', ask, why, null, [
    { id: 'numbers', counting, activityKinds, source: null },
    sureness,
  ])
}

function countingInWords(text: string): readonly [CountingWay, readonly ActivityKind[], Sureness] | null {
  const opening = text.slice(0, 60)
  const kinds = HELD.filter(([pattern]) => pattern.test(text)).flatMap(([, all]) => all)
  const isOfPeople = PEOPLE.test(opening) || PEOPLE_UNNAMED.test(opening)
  if (isOfPeople) {
    if (!CAME.test(text) || kinds.length === 0) return null
    return NEW.test(text) ? ['first-time', kinds, 'likely'] : ['attendance', kinds, 'likely']
  }
  if (kinds.length === 0) return null
  return ['activities', kinds, TOOK_PLACE.test(text) ? 'sure' : 'likely']
}
