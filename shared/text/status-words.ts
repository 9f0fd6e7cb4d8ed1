import type {
  ActionStanding,
  Change,
  Direction,
  MeasureStatus,
  StatusRule,
} from '../domain/measures/index.ts'
import { ACTION_STATUS_WORDS } from './plan-words.ts'

/** How a measure stands, as a board reads it. */
export const MEASURE_STATUS_WORDS: Readonly<Record<MeasureStatus, string>> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  met: 'Met',
  missed: 'Missed',
  'not-yet-due': 'Not yet due',
  'no-data': 'No data',
  'no-target': 'No target set',
  'no-baseline': 'No baseline',
  tracker: 'Watched only',
  'not-comparable': 'Not comparable',
  suppressed: 'Not shown',
  'not-scored': 'Not scored',
}

/** A shape beside each word, so that a status is known without its colour. */
export const STATUS_SHAPES = [
  'circle',
  'tick',
  'triangle',
  'square',
  'cross',
  'ring',
  'star',
  'dash',
] as const
export type StatusShape = (typeof STATUS_SHAPES)[number]

export const MEASURE_STATUS_SHAPES: Readonly<Record<MeasureStatus, StatusShape>> = {
  'on-track': 'tick',
  'at-risk': 'triangle',
  'off-track': 'square',
  met: 'circle',
  missed: 'cross',
  'not-yet-due': 'ring',
  'no-data': 'dash',
  'no-target': 'dash',
  'no-baseline': 'dash',
  tracker: 'ring',
  'not-comparable': 'dash',
  suppressed: 'star',
  'not-scored': 'dash',
}

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  better: 'Better',
  worse: 'Worse',
  up: 'Up',
  down: 'Down',
  'no-clear-change': 'No clear change',
  'too-few': 'Too few to say',
  'not-comparable': 'Not comparable',
  none: 'Nothing to compare with',
}

/** Which way an arrow beside a direction points: that of the figure, not of what is good. */
export type DirectionShape = 'arrow-up' | 'arrow-down' | 'level' | 'dash'

export function directionShape({
  direction,
  difference,
}: Pick<Change, 'direction' | 'difference'>): DirectionShape {
  if (direction === 'no-clear-change') return 'level'
  if (direction === 'too-few' || direction === 'not-comparable' || direction === 'none') return 'dash'
  return (difference ?? 0) > 0 ? 'arrow-up' : 'arrow-down'
}

/** How an action stands in a report. */
export const ACTION_STANDING_WORDS: Readonly<Record<ActionStanding, string>> = {
  ...ACTION_STATUS_WORDS,
  overdue: 'Overdue',
}

export const ACTION_STANDING_SHAPES: Readonly<Record<ActionStanding, StatusShape>> = {
  'not-started': 'ring',
  'on-track': 'tick',
  'off-track': 'square',
  finished: 'circle',
  stopped: 'dash',
  overdue: 'triangle',
}

/** The rules for a status, as the officer chooses one for the whole plan. */
export const STATUS_RULE_WORDS: Readonly<Record<StatusRule, string>> = {
  tolerance: 'Against the target: near it, within the tolerance, is at risk',
  'tolerance-or-last-year': 'Against the target: no worse than last year is at risk at most',
  change: 'Against last year: more than the tolerance better or worse, whatever the target',
}
