import type { CivilDate } from '../../kit/civil-date.ts'
import { dateInWords } from '../../kit/civil-date.ts'
import type { DaySpan } from '../plan/index.ts'
import { doubt, type EntryFinding, isRefused, refusal } from './entry-finding.ts'
import { figureInWords } from './number-words.ts'
import type { Frequency, Period } from './period.ts'
import { periodInWords } from './period-words.ts'
import {
  fitsFrequency,
  isSamePeriod,
  liesWithin,
  overlap,
  previousPeriod,
  samePeriodLastYear,
} from './periods.ts'
import type { Reading } from './reading.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** A reading as it was entered, before it is kept. */
export type ReadingEntry = Pick<Reading, 'period' | 'value' | 'numerator' | 'denominator' | 'isProvisional'>

/** What an entered reading is held against. */
export interface ReadingContext {
  readonly rules: ScoringRules
  readonly edition: Pick<DaySpan, 'startsOn' | 'endsOn'>
  /** Those of the same series: of the measure, or of one zone of it. */
  readonly readings: readonly (Pick<Reading, 'period' | 'value'> & { readonly id: number | null })[]
  /** The reading that it takes the place of; null for a new one. */
  readonly replaces: number | null
  readonly asAt: CivilDate
}

/** A change from here on, in percent, is asked about. */
const JUMP = 50
/** Between counts below this a jump is usual: three sessions after two. */
const SMALL_COUNT = 10
const FREQUENCY_NOUN: Readonly<Record<Exclude<Frequency, 'once'>, string>> = {
  monthly: 'one month',
  quarterly: 'a quarter of the plan year',
  'half-yearly': 'a half of the plan year',
  yearly: 'a plan year',
}

/** What is wrong or doubtful in a reading; nothing where it can be kept as it is. */
export function checkReading(entry: ReadingEntry, context: ReadingContext): EntryFinding[] {
  if (entry.period.from > entry.period.to) {
    return [
      refusal(
        'period-backwards',
        `The period begins on ${dateInWords(entry.period.from)} and ends before that, on ${dateInWords(entry.period.to)}. Exchange the two days.`,
      ),
    ]
  }
  return [
    ...checkDays(entry, context),
    ...checkOverlap(entry, context),
    ...checkFigure(entry, context.rules),
    ...checkJump(entry, context),
  ]
}

function checkDays({ period, isProvisional }: ReadingEntry, context: ReadingContext): EntryFinding[] {
  const { rules, edition, asAt } = context
  const words = periodInWords(period)
  const whole: Period = { from: edition.startsOn, to: edition.endsOn }
  const lastYear = samePeriodLastYear(whole)
  const found: EntryFinding[] = []
  if (period.from > asAt) {
    found.push(refusal('period-to-come', `${words} has not begun yet. Check the period.`))
  } else if (period.to > asAt && !isProvisional) {
    found.push(doubt('period-not-over', `${words} is not over yet. Is this figure provisional?`))
  }
  if (!liesWithin(period, whole) && !liesWithin(period, lastYear)) {
    const years = `${dateInWords(edition.startsOn)} to ${dateInWords(edition.endsOn)}`
    found.push(
      overlap(period, whole)
        ? doubt('period-across-years', `${words} reaches beyond the plan year, ${years}. Is that the period?`)
        : doubt(
            'period-outside',
            `${words} lies outside the plan year, ${years}, and the year before. Is that the period?`,
          ),
    )
  }
  if (overlap(period, whole) && period.to > rules.span.to) {
    found.push(
      doubt(
        'period-after-due',
        `${words} reaches beyond ${dateInWords(rules.span.to)}, when this is due, and will not count. Is that the period?`,
      ),
    )
  }
  if (
    rules.frequency !== 'once' &&
    // A wave of a survey takes as long as it takes.
    rules.kind !== 'survey-result' &&
    !fitsFrequency(period, rules.frequency) &&
    !isPartAtEdge(period, rules.span)
  ) {
    found.push(
      doubt(
        'period-length',
        `A figure of this measure is for ${FREQUENCY_NOUN[rules.frequency]}, and ${words} is not. Is that the period?`,
      ),
    )
  }
  return found
}

/** The first and the last period of a span may be shorter than the others. */
function isPartAtEdge(period: Period, span: Period): boolean {
  return liesWithin(period, span) && (period.from === span.from || period.to === span.to)
}

function checkOverlap(
  { period }: ReadingEntry,
  { rules, readings, replaces }: ReadingContext,
): EntryFinding[] {
  const others = readings.filter(({ id }) => id !== null && id !== replaces)
  const same = others.find((other) => isSamePeriod(other.period, period))
  if (same !== undefined) {
    return [
      refusal(
        'period-taken',
        `There is a figure for ${periodInWords(period)} already: ${figureInWords(same.value, rules.form)}. Change that one instead.`,
      ),
    ]
  }
  const other = others.find((one) => overlap(one.period, period))
  if (other === undefined) return []
  const words = `${periodInWords(period)} has days in common with ${periodInWords(other.period)}, which has a figure already.`
  return rules.gathering === 'latest'
    ? [doubt('period-overlaps', `${words} Is that the period?`)]
    : [refusal('period-overlaps', `${words} They would be counted twice. Change the period.`)]
}

/** What the two numbers cannot be says more than what their result cannot be. */
function checkFigure(entry: ReadingEntry, rules: ScoringRules): EntryFinding[] {
  const ofParts = checkParts(entry, rules)
  return isRefused(ofParts) ? ofParts : [...checkValue(entry, rules), ...ofParts]
}

function checkValue({ value }: ReadingEntry, { form }: ScoringRules): EntryFinding[] {
  if (!Number.isFinite(value))
    return [refusal('not-a-number', 'The figure is not a number. Type figures only.')]
  const words = figureInWords(value, form)
  if (form === 'yes-no' && value !== 0 && value !== 1) {
    return [refusal('neither-yes-nor-no', 'The answer is neither yes nor no. Choose one of them.')]
  }
  if (form === 'count' && value < 0)
    return [refusal('negative', `A count cannot be below 0: ${words}. Check the figure.`)]
  if (form === 'count' && !Number.isInteger(value)) {
    return [refusal('not-whole', `A count is a whole number, and ${words} is not. Check the figure.`)]
  }
  if (form === 'percentage' && (value < 0 || value > 100)) {
    return [refusal('beyond-all', `A percentage is from 0 to 100, and ${value} is not. Check the figure.`)]
  }
  if (form === 'rate' && value < 0)
    return [refusal('negative', `A rate cannot be below 0: ${words}. Check the figure.`)]
  return []
}

function checkParts({ numerator, denominator }: ReadingEntry, { form }: ScoringRules): EntryFinding[] {
  if (numerator === null && denominator === null) return []
  if (form !== 'percentage' && form !== 'rate') {
    return [
      refusal('parts-not-wanted', 'Only a percentage or a rate is made of two numbers. Leave them out.'),
    ]
  }
  if (numerator === null || denominator === null) {
    return [refusal('part-missing', 'One of the two numbers is missing. Give both, or only the result.')]
  }
  if (!Number.isFinite(numerator) || !Number.isFinite(denominator) || numerator < 0) {
    return [refusal('negative', 'The two numbers cannot be below 0. Check them.')]
  }
  if (denominator <= 0) {
    return [refusal('denominator-0', 'Nothing can be a share of 0. Check the second number.')]
  }
  if (form === 'percentage' && numerator > denominator) {
    return [
      refusal(
        'more-than-all',
        `${figureInWords(numerator, 'count')} of ${figureInWords(denominator, 'count')} is more than all. Are the two numbers the wrong way round?`,
      ),
    ]
  }
  return []
}

function checkJump({ period, value }: ReadingEntry, { rules, readings }: ReadingContext): EntryFinding[] {
  if (rules.form === 'yes-no' || !Number.isFinite(value)) return []
  const find = (wanted: Period): Pick<Reading, 'period' | 'value'> | undefined =>
    readings.find((reading) => isSamePeriod(reading.period, wanted))
  const lastYear = find(samePeriodLastYear(period))
  const before = lastYear ?? find(previousPeriod(period))
  if (before === undefined || before.value === 0) return []
  const isSmall = rules.form === 'count' && value < SMALL_COUNT && before.value < SMALL_COUNT
  const change = (100 * Math.abs(value - before.value)) / Math.abs(before.value)
  if (isSmall || change < JUMP) return []
  const when = lastYear === undefined ? `${periodInWords(before.period)} was` : 'Last year was'
  const [now, then] = [figureInWords(value, rules.form), figureInWords(before.value, rules.form)]
  return [doubt('jump', `Is ${now} right? ${when} ${then}.`)]
}
