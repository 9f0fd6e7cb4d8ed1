import type { CivilDate } from '../../kit/civil-date.ts'

/** A stretch of calendar days, both ends included: 1 April 2020 to 30 June 2020. */
export interface Period {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** How often a figure is due. Quarters, halves and years are those of the plan year, from 1 April. */
export const FREQUENCIES = ['monthly', 'quarterly', 'half-yearly', 'yearly', 'once'] as const
export type Frequency = (typeof FREQUENCIES)[number]
