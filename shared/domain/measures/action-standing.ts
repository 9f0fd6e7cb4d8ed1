import type { CivilDate } from '../../kit/civil-date.ts'
import type { ActionItem, ActionStatus } from '../plan/index.ts'

/** How an action stands in a report: as a person said, but overdue once its day is past and it is neither finished nor stopped. */
export type ActionStanding = ActionStatus | 'overdue'

export function actionStanding(
  { status, due }: Pick<ActionItem, 'status' | 'due'>,
  asAt: CivilDate,
): ActionStanding {
  const isOpen = status !== 'finished' && status !== 'stopped'
  return isOpen && due !== null && due.on < asAt ? 'overdue' : status
}
