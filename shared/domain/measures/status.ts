/**
 * How a measure stands. The first five answer "how is it going"; the others say why that cannot be answered, each for
 * its own reason, so that no gap in the figures looks like a success or a failure. `not-scored` is what is no measure:
 * a source of evidence, an activity, or words that nothing can be counted by.
 */
export const MEASURE_STATUSES = [
  'on-track',
  'at-risk',
  'off-track',
  'met',
  'missed',
  'not-yet-due',
  'no-data',
  'no-target',
  'no-baseline',
  'tracker',
  'not-comparable',
  'suppressed',
  'not-scored',
] as const
export type MeasureStatus = (typeof MEASURE_STATUSES)[number]

/** How councils turn figures into a status; the officer chooses one for the whole plan. */
export const STATUS_RULES = ['tolerance', 'tolerance-or-last-year', 'change'] as const
/**
 * `tolerance`: against the target, near it within the tolerance (Reigate and Banstead, Rochdale). `tolerance-or-last-year`:
 * beyond the tolerance but no worse than the same period last year is at risk, not off track (Havering). `change`: more
 * than the tolerance better or worse than the same period last year, whatever the target (Salford).
 */
export type StatusRule = (typeof STATUS_RULES)[number]

/** What the officer has chosen for the whole plan. */
export interface StatusPolicy {
  readonly rule: StatusRule
  /** Percent of the target, or points for percentages: 10 unless said. */
  readonly tolerance: number
  /** Percent of change below which no direction is said where chance cannot be tested: 2 unless said. */
  readonly deadBand: number
}

export const USUAL_POLICY: StatusPolicy = { rule: 'tolerance', tolerance: 10, deadBand: 2 }
