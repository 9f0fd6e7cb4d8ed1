import type { Activity, ActivityId } from '../../shared/domain/activities/index.ts'
import type { Identity } from '../../shared/domain/plan/index.ts'
import { day } from './series.ts'

/** The identity of the measure that activities of an example count for. */
export const TALKS = 'a'.repeat(32) as Identity

/** An activity held on a day, about which no more is known than the example says. */
export function activity(id: number, heldOn: string, said: Partial<Activity> = {}): Activity {
  return {
    id: id as ActivityId,
    kind: 'session',
    name: 'Talk on bicycle marking',
    heldOn: day(heldOn),
    heldUntil: null,
    place: null,
    agencyId: null,
    audience: null,
    attendance: null,
    firstTime: null,
    note: null,
    countsFor: [TALKS],
    ...said,
  }
}
