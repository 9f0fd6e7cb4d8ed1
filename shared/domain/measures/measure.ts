import type { DueDate } from '../plan/content.ts'

/** How a written measure can be scored; the kinds were found by reading a real plan of 76 measures. */
export const MEASURE_KINDS = [
  'count-by-date',
  'count-undated',
  'percentage',
  'rate',
  'change-on-previous',
  'direction-only',
  'milestone',
  'retain-level',
  'survey-result',
  'evidence-source',
  'frequency',
  'condition',
  'activity-as-measure',
  'not-measurable',
] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

/** Which way is good. `unset` until a person has said so: more reports of hidden crime can be good, or bad. */
export const POLARITIES = ['higher', 'lower', 'closer', 'none', 'unset'] as const
export type Polarity = (typeof POLARITIES)[number]

/** What makes a written measure measurable; numbers are in `unit`, null where nobody has said. */
export interface MeasureDetail {
  readonly kind: MeasureKind
  readonly polarity: Polarity
  readonly baseline: number | null
  readonly target: number | null
  readonly unit: string | null
  readonly due: DueDate | null
  readonly source: string | null
}
