import { type Change, type ChangeTest, figureInWords, type ReadingForm } from '../domain/measures/index.ts'
import { sentenceCase } from './counts.ts'

const ONE_PLACE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** What to know about a test of counts where the same people may be behind several of them. */
export const REPEAT_CAUTION =
  'Where the same people report again and again, chance explains more than this test says: take it with caution.'

/**
 * What became of a figure, in one sentence: "ASB reports rose from 2,083 to 2,250 (8%); more than chance would explain."
 * `subject` is what is counted; without it the sentence begins with the verb.
 */
export function changeInWords(change: Change, form: ReadingForm, subject: string | null = null): string {
  const { now, before, direction, difference, test } = change
  if (test.kind === 'none') return NO_TEST[test.reason]
  if (now === null || before === null || difference === null) return NO_TEST.nothing
  const [value, earlier] = [figureInWords(now.value, form), figureInWords(before.value, form)]
  const opening = subject === null ? '' : `${sentenceCase(subject)}, `
  if (direction === 'too-few') return `${opening}${value} against ${earlier}: too few to say.`
  if (difference === 0) return `${opening}${value} as before.`
  if (direction === 'no-clear-change') return `${opening}${value} against ${earlier}: no clear change.`
  const verb = difference > 0 ? 'rose' : 'fell'
  const named = subject === null ? sentenceCase(verb) : `${sentenceCase(subject)} ${verb}`
  const chance = test.kind === 'dead-band' ? '' : '; more than chance would explain'
  return `${named} from ${earlier} to ${value}${sizeInWords(change, form)}${chance}.`
}

const NO_TEST: Readonly<Record<Extract<ChangeTest, { kind: 'none' }>['reason'], string>> = {
  nothing: 'There is nothing to compare with yet.',
  lengths: 'The two figures are of periods of different lengths, so they are not compared.',
  break: 'The way of counting changed in between, so the two figures are not compared.',
  'small-base': 'There are fewer than 30 answers in one of the two, too few to compare.',
  'no-base': 'The number of answers is not known, so the two figures are not compared.',
}

function sizeInWords({ percent, difference }: Change, form: ReadingForm): string {
  if (form === 'percentage' && difference !== null) return ` (${pointsInWords(Math.abs(difference))})`
  return percent === null ? '' : ` (${percentText(Math.abs(percent))})`
}

/**
 * The change as a table shows it: "+8%"; of small counts the two counts, "8 to 12"; from 0, "n/a"; of percentages,
 * "+7 points"; "" where nothing is compared.
 */
export function changeCell({ now, before, difference, percent, test }: Change, form: ReadingForm): string {
  if (now === null || before === null || difference === null || test.kind === 'none') return ''
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : ''
  if (form === 'percentage') return `${sign}${pointsInWords(Math.abs(difference))}`
  if (percent !== null) return `${sign}${percentText(Math.abs(percent))}`
  if (before.value === 0) return 'n/a'
  return `${figureInWords(before.value, form)} to ${figureInWords(now.value, form)}`
}

/** The test behind a change, for those who want to know; a sentence each. */
export function testInWords({ test, direction }: Change, form: ReadingForm): string[] {
  if (test.kind === 'none') return [NO_TEST[test.reason]]
  if (test.kind === 'dead-band') {
    const band = form === 'percentage' ? pointsInWords(test.band) : percentText(test.band)
    return [`A change of ${band} or less counts as none. Chance is not tested.`]
  }
  const name = TEST_NAMES[test.kind]
  const sentence = `${name}: chance alone gives a difference so large ${oftenInWords(test.p)} (${pInWords(test.p)}${test.kind === 'counts-exact' ? '' : `, z = ${minus(test.z.toFixed(2))}`}).`
  const isSure = direction !== 'no-clear-change' && direction !== 'too-few'
  const caution = test.kind !== 'shares' && isSure ? [REPEAT_CAUTION] : []
  return [sentence, ...limitsInWords(test), ...caution]
}

const TEST_NAMES = {
  counts: 'Two counts, compared by the normal curve',
  'counts-exact': 'Two small counts, compared exactly',
  shares: 'Two shares, compared with their bases',
} as const

function limitsInWords(test: Exclude<ChangeTest, { kind: 'dead-band' | 'none' }>): string[] {
  if (test.kind === 'shares') {
    return [
      `The change lies between ${signed(test.pointsLow)} and ${signed(test.pointsHigh)} points (95% limits).`,
    ]
  }
  if (test.percentLow === null || test.percentHigh === null) return []
  return [
    `The change lies between ${signed(test.percentLow)}% and ${signed(test.percentHigh)}% (95% limits).`,
  ]
}

function oftenInWords(p: number): string {
  if (p < 0.001) return 'less than once in 1,000 times'
  if (p < 0.01) return `about ${Math.round(1000 * p)} times in 1,000`
  const times = Math.round(100 * p)
  if (times >= 100) return 'nearly always'
  return times === 1 ? 'about once in 100 times' : `about ${times} times in 100`
}

function pInWords(p: number): string {
  return p < 0.001 ? 'p below 0.001' : `p = ${p.toFixed(3)}`
}

function minus(text: string): string {
  return text.replace('-', '−')
}

function signed(value: number): string {
  const text = ONE_PLACE.format(Math.abs(value))
  if (text === '0') return '0'
  return value < 0 ? `−${text}` : `+${text}`
}

/** Whole percent from 1 up, one place below: "8%", "0.4%". */
function percentText(percent: number): string {
  return `${percent >= 1 ? Math.round(percent) : ONE_PLACE.format(percent)}%`
}

function pointsInWords(points: number): string {
  const text = ONE_PLACE.format(points)
  return `${text} ${text === '1' ? 'point' : 'points'}`
}
