import { compareCounts, proportionDifference, SMALLEST_BASE } from '../statistics/index.ts'
import { type Figure, plainFigure } from './gather.ts'
import type { Polarity } from './measure.ts'
import { areEquallyLong } from './periods.ts'
import type { SeriesMark } from './reading.ts'
import type { ReadingForm } from './scoring.ts'

/**
 * Where a figure went. `better` and `worse` where it is known which way is good, `up` and `down` otherwise; all four only
 * beyond chance, or beyond the dead band where chance cannot be tested. `too-few`: the counts are so small that chance
 * could have done it. `none`: there is nothing to compare with.
 */
export const DIRECTIONS = [
  'better',
  'worse',
  'up',
  'down',
  'no-clear-change',
  'too-few',
  'not-comparable',
  'none',
] as const
export type Direction = (typeof DIRECTIONS)[number]

/** What stands behind a direction, for those who want to know. */
export type ChangeTest =
  | {
      /** Two counts: (a − b) ÷ √(a + b), or exactly where they add up to less than 100. */
      readonly kind: 'counts' | 'counts-exact'
      readonly z: number
      readonly p: number
      /** 95 % limits of the change, in percent; null where one of the counts is 0. */
      readonly percentLow: number | null
      readonly percentHigh: number | null
    }
  | {
      /** Two shares with their bases: pooled z, and Newcombe's 95 % limits in points. */
      readonly kind: 'shares'
      readonly z: number
      readonly p: number
      readonly pointsLow: number
      readonly pointsHigh: number
    }
  /** No test of chance: a change of less than so much is none. In percent, or in points for percentages. */
  | { readonly kind: 'dead-band'; readonly band: number }
  | { readonly kind: 'none'; readonly reason: 'lengths' | 'break' | 'small-base' | 'no-base' | 'nothing' }

/** Two figures held against each other. */
export interface Change {
  readonly now: Figure | null
  readonly before: Figure | null
  readonly direction: Direction
  /** Now minus before, in the form of the measure; null where one of them is missing. */
  readonly difference: number | null
  /** In percent of before; null where that is 0, a count below 50, or a percentage (whose difference is in points). */
  readonly percent: number | null
  readonly test: ChangeTest
}

/** How two figures are to be compared. */
export interface ChangeRules {
  readonly form: ReadingForm
  readonly polarity: Polarity
  /** Percent, or points for percentages; below it no direction is said where chance cannot be tested. */
  readonly deadBand: number
  /** False for what the partnership itself decides, such as sessions held: that is not left to chance. */
  readonly isLeftToChance: boolean
  /** What `closer` is close to. */
  readonly target: number | null
  readonly marks: readonly SeriesMark[]
  /** Answers to a survey: shares without their bases are not compared, nor those of very few answers. */
  readonly needsBase: boolean
  /** True for levels and waves, which are of a moment: how long it took to take them does not matter. */
  readonly isOfMoment: boolean
}

/** A change that chance alone gives more seldom than this counts as one. */
const CHANCE = 0.05
/** Of fewer than this a percentage of change says more than there is (the habit of the Office for National Statistics). */
const PERCENT_FROM = 50

/** What became of one figure since another, earlier one of the same length, and whether chance could have done it. */
export function changeBetween(one: Figure | null, other: Figure | null, rules: ChangeRules): Change {
  const now = one === null ? null : plainFigure(one)
  const before = other === null ? null : plainFigure(other)
  if (now === null || before === null) return without(now, before, 'nothing', 'none')
  if (!rules.isOfMoment && !areEquallyLong(now.period, before.period))
    return without(now, before, 'lengths', 'not-comparable')
  if (isBroken(now, before, rules.marks)) return without(now, before, 'break', 'not-comparable')
  const bases = basesOf(now, before)
  if (rules.needsBase && bases === null) return without(now, before, 'no-base', 'not-comparable')
  if (rules.needsBase && bases !== null && Math.min(bases.now, bases.before) < SMALLEST_BASE) {
    return without(now, before, 'small-base', 'too-few')
  }
  const test = testOf(now, before, rules)
  return {
    now,
    before,
    difference: now.value - before.value,
    percent: percentOf(now, before, rules.form),
    test,
    direction: directionBy(test, now, before, rules),
  }
}

/** True where figures of the two periods cannot be compared, since something changed in between. */
export function isBroken(now: Figure, before: Figure, marks: readonly SeriesMark[]): boolean {
  return marks.some(({ kind, on }) => kind === 'break' && before.period.from < on && on <= now.period.to)
}

function without(
  now: Figure | null,
  before: Figure | null,
  reason: Extract<ChangeTest, { kind: 'none' }>['reason'],
  direction: Direction,
): Change {
  const difference = now === null || before === null ? null : now.value - before.value
  return { now, before, direction, difference, percent: null, test: { kind: 'none', reason } }
}

function basesOf(now: Figure, before: Figure): { now: number; before: number } | null {
  if (now.denominator === null || before.denominator === null) return null
  return { now: now.denominator, before: before.denominator }
}

function percentOf(now: Figure, before: Figure, form: ReadingForm): number | null {
  if (before.value === 0 || form === 'percentage' || form === 'yes-no') return null
  if (form === 'count' && before.value < PERCENT_FROM) return null
  return (100 * (now.value - before.value)) / Math.abs(before.value)
}

function testOf(now: Figure, before: Figure, rules: ChangeRules): ChangeTest {
  if (rules.isLeftToChance && rules.form === 'count') return countsTest(now.value, before.value)
  if (rules.form === 'percentage') return sharesTest(now, before) ?? deadBand(rules)
  if (rules.form === 'rate') return ratesTest(now, before) ?? deadBand(rules)
  return deadBand(rules)
}

function countsTest(now: number, before: number): ChangeTest {
  const { test, z, p, ratio } = compareCounts(now, before)
  return {
    kind: test === 'exact' ? 'counts-exact' : 'counts',
    z,
    p,
    percentLow: ratio === null ? null : 100 * (ratio.low - 1),
    percentHigh: ratio === null ? null : 100 * (ratio.high - 1),
  }
}

/** Rates of the same number of people are compared by their counts. */
function ratesTest(now: Figure, before: Figure): ChangeTest | null {
  if (now.numerator === null || before.numerator === null) return null
  return now.denominator !== null && now.denominator === before.denominator
    ? countsTest(now.numerator, before.numerator)
    : null
}

function sharesTest(now: Figure, before: Figure): ChangeTest | null {
  if (now.numerator === null || before.numerator === null) return null
  if (now.denominator === null || before.denominator === null) return null
  const { z, p, interval } = proportionDifference(
    { successes: now.numerator, base: now.denominator },
    { successes: before.numerator, base: before.denominator },
  )
  return { kind: 'shares', z, p, pointsLow: 100 * interval.low, pointsHigh: 100 * interval.high }
}

function deadBand({ deadBand: band }: ChangeRules): ChangeTest {
  return { kind: 'dead-band', band }
}

function directionBy(test: ChangeTest, now: Figure, before: Figure, rules: ChangeRules): Direction {
  if (test.kind === 'none') return 'none'
  if (test.kind === 'dead-band') {
    return isWithinBand(now.value, before.value, test.band, rules.form)
      ? 'no-clear-change'
      : wayOf(now, before, rules)
  }
  if (test.p < CHANCE) return wayOf(now, before, rules)
  const isFew = test.kind === 'counts-exact' && now.value !== before.value
  return isFew ? 'too-few' : 'no-clear-change'
}

function isWithinBand(now: number, before: number, band: number, form: ReadingForm): boolean {
  const difference = Math.abs(now - before)
  if (form === 'percentage') return difference <= band
  return before === 0 ? difference === 0 : (100 * difference) / Math.abs(before) <= band
}

function wayOf(now: Figure, before: Figure, { polarity, target }: ChangeRules): Direction {
  const isUp = now.value > before.value
  if (polarity === 'higher') return isUp ? 'better' : 'worse'
  if (polarity === 'lower') return isUp ? 'worse' : 'better'
  if (polarity === 'closer' && target !== null) {
    return Math.abs(now.value - target) < Math.abs(before.value - target) ? 'better' : 'worse'
  }
  return isUp ? 'up' : 'down'
}
