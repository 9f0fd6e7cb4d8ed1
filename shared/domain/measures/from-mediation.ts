import type { CivilDate } from '../../kit/civil-date.ts'
import type { CaseId } from '../mediation/index.ts'
import type { Period } from './period.ts'
import type { Reading } from './reading.ts'
import type { MediationCount } from './scoring.ts'

/** Something in mediation that counts: a referral, an end, a form that came back, a report, on its day. */
export interface MediationEvent {
  readonly on: CivilDate
  readonly caseId: CaseId
}

/**
 * The readings that mediation comes to, one for each period that has begun. A period that is not over is provisional.
 * Where nothing of the kind was ever noted there are no readings: no record is not the same as nothing done. Where
 * something was, a period without any is 0. Each reading names the cases that made it.
 */
export function readingsFromMediation(
  events: readonly MediationEvent[],
  count: MediationCount,
  periods: readonly Period[],
  asAt: CivilDate,
): Reading[] {
  const known = events.filter(({ on }) => on <= asAt)
  const readings: Reading[] = []
  let hasAny = false
  for (const period of periods) {
    if (period.from > asAt) continue
    const within = known.filter(({ on }) => period.from <= on && on <= period.to)
    hasAny ||= within.length > 0
    readings.push({
      id: null,
      period,
      value: within.length,
      numerator: null,
      denominator: null,
      note: null,
      isProvisional: period.to > asAt,
      source: { kind: 'mediation', count, caseIds: [...new Set(within.map(({ caseId }) => caseId))] },
      revisions: 0,
    })
  }
  return hasAny ? readings : []
}
