import type {
  AnswerRole,
  Estimate,
  NotTested,
  Question,
  QuestionStory,
  SampleType,
  ShareComparison,
  SurveyMode,
  Wave,
  WavePoint,
} from '../domain/survey/index.ts'
import { responseRate } from '../domain/survey/index.ts'
import { dateInWords, dateParts, dayNumber, monthInWords } from '../kit/civil-date.ts'
import { NUMBER_WORDS } from '../kit/number-words.ts'
import { countOf, listInWords, sentenceCase } from './counts.ts'

export const SAMPLE_WORDS: Readonly<Record<SampleType, string>> = {
  random: 'Random sample',
  quota: 'Quota sample',
  'opt-in': 'Anybody could take part',
}

export const MODE_WORDS: Readonly<Record<SurveyMode, string>> = {
  post: 'by post',
  online: 'online',
  telephone: 'by telephone',
  'face-to-face': 'face to face',
  mixed: 'by several ways',
  other: 'in another way',
}

export const ROLE_WORDS: Readonly<Record<AnswerRole, string>> = {
  positive: 'Positive',
  other: 'Not positive',
  'left-out': 'Left out of the base',
}

/** A share as it is written: "71%". */
export function percentOf(share: number): string {
  return `${Math.round(100 * share)}%`
}

/** "71% (base 480)", or why no percentage is shown. */
export function estimateInWords(estimate: Estimate | null): string {
  if (estimate === null) return 'no result'
  const { share, base, size } = estimate
  if (size === 'too-small') return `not shown: only ${countOf(base ?? 0, 'answer')}`
  const caution = size === 'small' ? ', small base' : ''
  return `${percentOf(share)} (${base === null ? 'base not published' : `base ${base}`}${caution})`
}

/** "67% to 75%"; empty where there are no limits. */
export function limitsInWords({ interval, size }: Estimate): string {
  if (interval === null || size === 'too-small') return ''
  return `${percentOf(interval.low)} to ${percentOf(interval.high)}`
}

const NOT_TESTED: Readonly<Record<NotTested, string>> = {
  'not-comparable': 'not comparable: the question was asked in another way',
  'opt-in': 'not tested: anybody could take part',
  'no-base': 'not tested: no base was published',
  'few-answers': 'too small to say: fewer than 100 answers',
  'no-rest': 'not tested: the others are not known',
}

/** What a comparison says: "more than chance would explain", "no clear change", or why it says nothing. */
export function verdictInWords(comparison: ShareComparison, nothing = 'no clear change'): string {
  if (comparison.kind === 'not-tested') return NOT_TESTED[comparison.why]
  const verdict = comparison.isBeyondChance ? 'more than chance would explain' : nothing
  return comparison.asIfRandom ? `${verdict}, as if the sample were random` : verdict
}

/** "+6 points (1 to 13)", with the limits of the difference where it was tested. */
export function differenceInWords(comparison: ShareComparison): string {
  const { difference } = comparison
  if (difference === null) return ''
  const points = pointsOf(difference)
  if (comparison.kind === 'not-tested') return comparison.why === 'not-comparable' ? '' : `${points} points`
  const { low, high } = comparison.interval
  return `${points} points (${pointsOf(low)} to ${pointsOf(high)})`
}

function pointsOf(difference: number): string {
  const points = Math.round(100 * difference)
  if (points === 0) return '0'
  return points > 0 ? `+${points}` : `\u2212${-points}`
}

/** The test behind a comparison, for those who want to check it. */
export function testInWords(comparison: ShareComparison): string {
  if (comparison.kind === 'not-tested') return ''
  const p = comparison.p < 0.001 ? 'p below 0.001' : `p ${comparison.p.toFixed(3)}`
  return `z ${comparison.z.toFixed(2).replace('-', '\u2212')}, ${p}`
}

/** The days of a wave as a reader knows them: "September 2020", "1 March 2020 to 20 April 2020". */
export function fieldworkInWords({ from, to }: Pick<Wave, 'from' | 'to'>): string {
  if (monthInWords(from) === monthInWords(to)) return monthInWords(from)
  return `${dateInWords(from)} to ${dateInWords(to)}`
}

const MONTH = 30.4375

/** How long before one wave another was: "two years before", "six months before". */
export function timeBefore(wave: Pick<Wave, 'from'>, before: Pick<Wave, 'from'>): string {
  const months = Math.round((dayNumber(wave.from) - dayNumber(before.from)) / MONTH)
  if (months < 1) return 'shortly before'
  if (months % 12 === 0) return `${numberWord(months / 12)} ${months === 12 ? 'year' : 'years'} before`
  return months < 24
    ? `${numberWord(months)} ${months === 1 ? 'month' : 'months'} before`
    : `in ${monthInWords(before.from)}`
}

/** Numbers above are written in digits. */
const LAST_NUMBER_WORD = 11

function numberWord(number: number): string {
  return (number > LAST_NUMBER_WORD ? undefined : NUMBER_WORDS[number]) ?? String(number)
}

/** What those who gave a positive answer did, to go on with after "71%". */
export function findingOf({ name, finding }: Pick<Question, 'name' | 'finding'>): string {
  return finding ?? `gave a positive answer to “${name}”`
}

/** "71% felt safe after dark (base 480); 65% two years before; more than chance would explain." */
export function storyInWords(story: QuestionStory, question: Pick<Question, 'name' | 'finding'>): string {
  const last = story.points.at(-1)
  if (last === undefined) return 'No wave has results for this question yet.'
  const { estimate, wave } = last
  if (estimate === null) return `${wave.name} has no answer that counts as positive. Say which answers are.`
  if (estimate.size === 'too-small') {
    return `${wave.name}: not shown, because only ${countOf(estimate.base ?? 0, 'person', 'people')} answered.`
  }
  const base =
    estimate.base === null
      ? 'base not published'
      : `base ${estimate.base}${estimate.size === 'small' ? ', a small one' : ''}`
  const now = `${percentOf(estimate.share)} ${findingOf(question)} (${base})`
  return `${[now, ...beforeInWords(story.points, last)].join('; ')}.`
}

function beforeInWords(points: readonly WavePoint[], last: WavePoint): string[] {
  const before = points.at(-2)
  const comparison = last.onPrevious
  if (before === undefined || comparison === null) return []
  if (comparison.kind === 'not-tested' && comparison.why === 'not-comparable') {
    return [`${before.wave.name} cannot be compared: the question was asked in another way`]
  }
  if (before.estimate === null || before.estimate.size === 'too-small') return []
  return [
    `${percentOf(before.estimate.share)} ${timeBefore(last.wave, before.wave)}`,
    verdictInWords(comparison),
  ]
}

/** What the waves that can be compared say together; null where they are too few. */
export function trendInWords({ trend, trendWaves }: QuestionStory): string | null {
  if (trend === null) return null
  const way = trend.slope > 0 ? 'up' : 'down'
  return trend.p < 0.05
    ? `Over the last ${trendWaves} waves that can be compared it went ${way}, by about ${Math.abs(100 * trend.slope).toFixed(1)} points a year; more than chance would explain.`
    : `Over the last ${trendWaves} waves that can be compared there is no clear trend.`
}

/** How a wave was held, in one line: "Random sample by post, 1,204 of 4,000 took part (30%)". */
export function waveInWords(wave: Wave): string {
  const rate = responseRate(wave)
  const part =
    wave.responses === null
      ? ''
      : rate === null
        ? `, ${wave.responses.toLocaleString('en-GB')} took part`
        : `, ${wave.responses.toLocaleString('en-GB')} of ${(wave.invited ?? 0).toLocaleString('en-GB')} took part (${percentOf(rate)})`
  return `${SAMPLE_WORDS[wave.sample]} ${MODE_WORDS[wave.mode]}${part}`
}

/** What a reader must know of some waves so as not to be misled, a sentence each; few who took part are named together. */
export function wavesCautions(waves: readonly Wave[]): string[] {
  return [...waves.flatMap(sampleCautions), ...fewTookPart(waves), ...waves.flatMap(designCautions)]
}

function sampleCautions({ name, sample }: Wave): string[] {
  if (sample === 'opt-in')
    return [
      `In ${name} anybody could take part. Its results describe those who did and not all residents; they are not tested.`,
    ]
  return sample === 'quota'
    ? [`${name} was a quota sample. Limits and tests are worked out as if it were random.`]
    : []
}

/** Below this share those who did not take part weigh enough to be spoken of. */
const FEW = 0.6

function fewTookPart(waves: readonly Wave[]): string[] {
  const few = waves.flatMap((wave) => {
    const rate = responseRate(wave)
    return rate !== null && rate < FEW ? [{ name: wave.name, rate }] : []
  })
  const [first, ...others] = few
  if (first === undefined) return []
  const doubt = 'Those who did not may feel differently.'
  if (others.length === 0)
    return [`In ${first.name} ${percentOf(first.rate)} of those asked took part. ${doubt}`]
  const rates = few.map(({ rate }) => rate)
  const [least, most] = [percentOf(Math.min(...rates)), percentOf(Math.max(...rates))]
  const share = least === most ? least : `${least} to ${most}`
  const where = few.length === waves.length ? 'each wave' : listInWords(few.map(({ name }) => name))
  return [`In ${where} ${share} of those asked took part. ${doubt}`]
}

function designCautions({ name, designEffect }: Wave): string[] {
  return designEffect > 1 ? [`The design effect of ${name} is ${designEffect}; limits are wider by it.`] : []
}

/** The statements of method that stand under every page of results. */
export const METHOD_NOTES: readonly string[] = [
  'Percentages are of those who gave an answer that counts; “don’t know” and similar answers are left out of the base, where the list of answers says so.',
  'Limits are 95% limits by Wilson. Weighted answers use Kish’s effective base, the square of the sum of weights over the sum of their squares.',
  'Two waves are compared only where wording and answers are the same or were said to be the same. A change counts where chance alone would give one so large less than once in 20 times.',
  'z and p are of the pooled test of two shares with their effective bases; the limits of a difference are Newcombe’s.',
  'A group is compared with everybody else, never with the total that it is part of.',
  'Percentages of fewer than 30 answers are not shown; those of fewer than 100 are marked, and changes between them are too small to say.',
]

/** A wave's name for a small space: "Sep 2020". */
export function shortWave({ from }: Pick<Wave, 'from'>): string {
  const { year } = dateParts(from)
  return `${sentenceCase(monthInWords(from).slice(0, 3))} ${year}`
}
