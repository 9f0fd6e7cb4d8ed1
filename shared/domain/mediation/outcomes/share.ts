import { type Interval, wilsonLimits } from '../../statistics/index.ts'

/** What a share is of. It is always said beside the percentage: the same count looks better with a smaller base. */
export type ShareBase =
  | 'ended-referrals'
  | 'ended-cases'
  | 'cases-that-proceeded'
  | 'cases-with-joint-meeting'
  | 'forms-sent'
  | 'forms-answering'
  | 'matched-pairs'

/** So many of a named base, in percent (0 to 100) with 95 % Wilson limits; null of a base of nobody. */
export interface Share {
  readonly count: number
  readonly base: number
  readonly of: ShareBase
  readonly percent: number | null
  readonly limits: Interval | null
}

export function shareOf(count: number, base: number, of: ShareBase): Share {
  if (base === 0) return { count, base, of, percent: null, limits: null }
  const { low, high } = wilsonLimits(count, base)
  return { count, base, of, percent: (100 * count) / base, limits: { low: 100 * low, high: 100 * high } }
}
