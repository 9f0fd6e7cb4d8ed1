import type { Input, MeasuresView } from '../../../shared/contract/index.ts'
import type { ActivityId } from '../../../shared/domain/activities/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { ActivityDetails } from './activity-details.tsx'

interface ShownActivityProps {
  readonly activityId: ActivityId
  /** What the table was asked for, whose answer is there already. */
  readonly asked: Input<'activities.list'>
  readonly view: MeasuresView
}

/** An activity of the table in the panel beside it, as it now is. */
export function ShownActivity({ activityId, asked, view }: ShownActivityProps) {
  const activity = useAnswer('activities.list', asked).data?.activities.find(({ id }) => id === activityId)
  return activity === undefined ? (
    <p>This activity is not in the list any more.</p>
  ) : (
    <ActivityDetails activity={activity} view={view} />
  )
}
