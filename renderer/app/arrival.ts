import type { EditionId } from '../../shared/domain/plan/index.ts'
import { call } from '../api/call.ts'
import { ARRIVAL_ELEMENT_ID } from '../screens/plan/element-ids.ts'
import type { Route } from './router.tsx'

/** Where a plan that was just brought in is shown first: the table of its first priority, else its front page. */
export async function arrivalRoute(edition: EditionId): Promise<Route> {
  try {
    const overview = await call('plan.overview', { edition })
    const first = overview?.priorities.find(({ issues }) => issues > 0)
    if (first === undefined) return { name: 'overview' }
    return { name: 'priority', priorityId: first.id, target: ARRIVAL_ELEMENT_ID }
  } catch {
    // The plan is stored; its front page says whatever is wrong with showing it.
    return { name: 'overview' }
  }
}
