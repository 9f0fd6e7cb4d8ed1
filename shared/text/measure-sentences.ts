import {
  type Change,
  type Frequency,
  figureInWords,
  type Period,
  readingsWithin,
  type Series,
  type Standing,
  type Unscored,
} from '../domain/measures/index.ts'
import type { Identity } from '../domain/plan/index.ts'
import { dateInWords } from '../kit/civil-date.ts'
import { changeInWords, testInWords } from './change-sentences.ts'
import { countOf, listInWords } from './counts.ts'
import { periodInWords } from './period-words.ts'
import { MEASURE_STATUS_WORDS } from './status-words.ts'
import { zonesInWords } from './zone-words.ts'

/** Finds the words of another measure of the plan. */
export type MeasureNames = (identity: Identity) => string | undefined

/** Why a status is what it is: "At risk: 12 of 15 expected by 30 September 2020." */
export function standingInWords(standing: Standing, names: MeasureNames = () => undefined): string {
  return `${MEASURE_STATUS_WORDS[standing.status]}: ${reasonInWords(standing, names)}`
}

function reasonInWords(standing: Standing, names: MeasureNames): string {
  const { reason, rules } = standing
  switch (reason.kind) {
    case 'target':
      return `${againstTarget(standing, reason.isFinal)}.`
    case 'no-worse-than-last-year': {
      const before = reason.change.before
      const year =
        before === null ? 'a year before' : `${figureInWords(before.value, rules.form)} a year before`
      return `${againstTarget(standing, false)}, but no worse than ${year}.`
    }
    case 'change':
      return firstSmall(changeInWords(reason.change, rules.form))
    case 'change-target':
      return changeTargetInWords(standing, reason.change, reason.wanted)
    case 'milestone':
      return milestoneInWords(reason.due, reason.doneOn, standing.asAt > reason.due)
    case 'frequency':
      return `took place in ${reason.held} of ${countOf(reason.due, FREQUENCY_NOUN[rules.frequency])}.`
    case 'retained':
      return `${actualOf(standing)} against ${figureInWords(reason.baseline, rules.form)} that is to be kept${reason.tolerance > 0 ? `, with a tolerance of ${figureInWords(reason.tolerance, 'score')}` : ''}.`
    case 'zones':
      return zonesInWords(reason)
    case 'evidence':
      return evidenceInWords(reason.evidenceFor, names)
    case 'waiting':
      return reason.next === null
        ? 'nothing is due yet.'
        : `the first figure is for ${periodInWords(reason.next)}.`
    case 'unscored':
      return unscoredInWords(reason.cause, standing)
  }
}

/** "180 against 200 before (−10%), where a fall of 8% is wanted." */
function changeTargetInWords(
  { rules }: Standing,
  { now, before, difference }: Change,
  wanted: number,
): string {
  const [value, earlier] = [now?.value ?? 0, before?.value ?? 0]
  const percent = earlier === 0 ? null : (100 * Math.abs(difference ?? 0)) / Math.abs(earlier)
  const sign = (difference ?? 0) < 0 ? '−' : '+'
  const change =
    percent === null || difference === 0 ? '' : ` (${sign}${figureInWords(percent, 'percentage')})`
  const way = rules.polarity === 'lower' ? 'fall' : 'rise'
  return `${figureInWords(value, rules.form)} against ${figureInWords(earlier, rules.form)} before${change}, where a ${way} of ${figureInWords(wanted, 'percentage')} is wanted.`
}

const FREQUENCY_NOUN: Readonly<Record<Frequency, string>> = {
  monthly: 'month',
  quarterly: 'quarter',
  'half-yearly': 'half year',
  yearly: 'year',
  once: 'period',
}

/** "12 of 15 expected by 30 September 2020"; of a level, "72% against a target of 75%". */
function againstTarget(standing: Standing, isFinal: boolean): string {
  const { rules, expected, actual } = standing
  const value = actualOf(standing)
  const wanted = figureInWords(expected ?? 0, rules.form)
  const isSum = rules.gathering === 'sum'
  const day = isFinal ? rules.deadline.on : (actual?.period.to ?? standing.asAt)
  const isGoal = isFinal || expected === rules.target
  if (!isSum) {
    return isGoal
      ? `${value} against a target of ${wanted}`
      : `${value} against ${wanted} expected by ${dateInWords(day)}`
  }
  const by = `by ${dateInWords(day)}`
  if (rules.polarity === 'lower') {
    return `${value}, against at most ${wanted} ${isGoal ? by : `expected ${by}`}`
  }
  return isGoal ? `${value} of ${wanted} ${by}` : `${value} of ${wanted} expected ${by}`
}

function actualOf({ actual, rules }: Standing): string {
  return actual === null ? 'no figure' : figureInWords(actual.value, rules.form)
}

function milestoneInWords(due: Standing['asAt'], doneOn: Standing['asAt'] | null, isOver: boolean): string {
  if (doneOn === null)
    return isOver ? `due on ${dateInWords(due)} and not done.` : `due on ${dateInWords(due)}.`
  const done = `done on ${dateInWords(doneOn)}`
  return doneOn > due ? `${done}, later than ${dateInWords(due)}, when it was due.` : `${done}.`
}

function evidenceInWords(evidenceFor: Identity | null, names: MeasureNames): string {
  const name = evidenceFor === null ? undefined : names(evidenceFor)
  return name === undefined
    ? 'a source of evidence has no status of its own. Say which measure it is evidence for.'
    : `a source of evidence has no status of its own. It is evidence for “${name}”.`
}

function unscoredInWords(cause: Unscored, standing: Standing): string {
  const value = standing.actual === null ? '' : `${actualOf(standing)} so far. `
  switch (cause) {
    case 'no-readings':
      return 'no figure has come in yet.'
    case 'readings-missing':
      return `${value}${missingInWords(standing.missing) ?? 'The last figure is missing.'}`
    case 'no-target':
      return `${value}Set a target, or say that it is only watched.`
    case 'no-threshold':
      return 'Say which figure each zone is to reach.'
    case 'no-direction':
      return `${value}Nobody has said yet whether more or less is good.`
    case 'no-baseline':
      return `${value}Enter the figure that it started from.`
    case 'no-comparison':
      return `${value}It asks for more or less without saying than what. Name the figure to compare with.`
    case 'watched':
      return standing.actual === null ? 'no figure has come in yet.' : `${actualOf(standing)} so far.`
    case 'not-measurable':
      return 'it cannot be counted as it is written. Name a question, or something that can be counted.'
    case 'activity':
      return 'it says what will be done, and belongs to the actions.'
    case 'suppressed':
      return 'the figure is of so few people that it could point to them.'
  }
}

/** What else there is to know about a status, a sentence each: what is provisional, missing or assumed, and the test. */
export function standingDetails(standing: Standing): string[] {
  const { rules, reason, isProvisional, missing } = standing
  const details: string[] = []
  if (isProvisional) details.push('The figure is provisional.')
  const gap =
    reason.kind === 'unscored' && reason.cause === 'readings-missing' ? null : missingInWords(missing)
  if (gap !== null) details.push(gap)
  const isOpen = standing.status !== 'met' && standing.status !== 'missed'
  if (
    isOpen &&
    rules.deadline.isAssumed &&
    (reason.kind === 'target' || reason.kind === 'milestone' || reason.kind === 'zones')
  ) {
    details.push(`No date is given: the end of the plan year, ${dateInWords(rules.deadline.on)}, is assumed.`)
  }
  if (isOpen && reason.kind === 'target' && reason.tolerance > 0) {
    const unit = rules.form === 'percentage' ? ' points' : ''
    details.push(
      `Within ${figureInWords(reason.tolerance, 'score')}${unit} of what is expected it counts as at risk.`,
    )
  }
  if (isOpen && reason.kind === 'zones' && reason.tolerance > 0) {
    const unit = reason.rule.form === 'percentage' ? ' points' : ''
    details.push(
      `A zone within ${figureInWords(reason.tolerance, 'score')}${unit} of ${figureInWords(reason.rule.target ?? 0, reason.rule.form)} counts as at risk.`,
    )
  }
  const change = 'change' in reason ? reason.change : null
  if (change !== null && change.test.kind !== 'none') {
    details.push(...partOfBaseline(standing, change), ...testInWords(change, rules.form))
  }
  return details
}

/** Until the time is over, only a part of a baseline is for the same length of time. */
function partOfBaseline({ rules }: Standing, { before }: Change): string[] {
  const { baseline, comparison, form } = rules
  if (comparison !== 'baseline' || baseline === null || before === null || before.value === baseline)
    return []
  return [
    `Of the baseline of ${figureInWords(baseline, form)}, ${figureInWords(before.value, form)} is for as long a time as the figures so far.`,
  ]
}

/** "The figures for April to June 2020 and July to September 2020 are missing."; null where none is. */
export function missingInWords(missing: readonly Period[]): string | null {
  if (missing.length === 0) return null
  if (missing.length > MOST_NAMED) return `${missing.length} figures are missing.`
  const names = listInWords(missing.map(periodInWords))
  return missing.length === 1
    ? `The figure for ${names} is missing.`
    : `The figures for ${names} are missing.`
}

const MOST_NAMED = 3

/**
 * The course of a measure and what became of its target: "Fell from 240 in April 2020 to 180 in March 2021. Target 200
 * met." The words beside a chart, and the first proposal for a board.
 */
export function courseInWords(standing: Standing, series: Series): string {
  const { rules, asAt } = standing
  const readings = readingsWithin(series.readings, rules.span, asAt).filter(({ period }) => period.to <= asAt)
  const [first, last] = [readings[0], readings.at(-1)]
  if (first === undefined || last === undefined) return standingInWords(standing)
  const inWords = (value: number): string =>
    standing.reason.kind === 'zones' ? countOf(value, 'zone') : figureInWords(value, rules.form)
  if (standing.reason.kind === 'zones' && first === last) return standingInWords(standing)
  const [begin, end] = [inWords(first.value), inWords(last.value)]
  const [start, stop] = [periodInWords(first.period), periodInWords(last.period)]
  const target = targetInWords(standing)
  if (first === last) return `${begin} in ${start}. ${target}`
  if (first.value === last.value) return `${begin} in ${start} and in ${stop}. ${target}`
  const verb = last.value > first.value ? 'Rose' : 'Fell'
  return `${verb} from ${begin} in ${start} to ${end} in ${stop}. ${target}`
}

/** "Target 200 met."; while its time is not over, why the status is what it is. */
export function targetInWords(standing: Standing): string {
  const { status, rules } = standing
  const isOver = (status === 'met' || status === 'missed') && standing.reason.kind !== 'zones'
  if (!isOver || rules.target === null || rules.targetOf === 'change') return standingInWords(standing)
  const total =
    rules.gathering === 'sum' && standing.actual !== null ? ` with ${actualOf(standing)} in all` : ''
  return `Target ${figureInWords(rules.target, rules.form)} ${status}${total}.`
}

function firstSmall(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
