import type { MeasuresView } from '../../../shared/contract/index.ts'
import type { Activity } from '../../../shared/domain/activities/index.ts'
import { shortDay } from '../../../shared/domain/plan/index.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { SavedField } from '../plan/table/peek/saved-field.tsx'
import { dayOf } from './activity-words.ts'

interface ActivityDetailsProps {
  readonly activity: Activity
  readonly view: MeasuresView
}

/** What the table has no column for: the last day of what went on for longer, a note, and what it counts for. */
export function ActivityDetails({ activity, view }: ActivityDetailsProps) {
  const edit = usePlanEdit()
  const { id, countsFor, ...face } = activity
  const change = (fields: Partial<Pick<Activity, 'heldUntil' | 'note'>>): null => {
    void edit('activities.change', { activityId: id, ...face, countsFor: [...countsFor], ...fields })
    return null
  }
  const measures = view.measures.filter(({ identity }) => countsFor.includes(identity))
  return (
    <>
      <SavedField
        id="activity-until"
        label="Last day"
        hint="Of what went on for longer than a day, such as 6/9/2020."
        value={activity.heldUntil === null ? '' : shortDay(activity.heldUntil)}
        onSave={(typed) => {
          if (typed.trim() === '') return change({ heldUntil: null })
          const heldUntil = dayOf(typed, view.asAt)
          return heldUntil === undefined
            ? `“${typed}” is no day. Type it as 6/9/2020.`
            : change({ heldUntil })
        }}
      />
      <SavedField
        id="activity-note"
        label="Note"
        hint="People are counted, never named."
        value={activity.note ?? ''}
        onSave={(note) => change({ note })}
      />
      <h3>Counts for</h3>
      {measures.length === 0 ? (
        <p>No measure of this plan year.</p>
      ) : (
        <ul>
          {measures.map(({ identity, words }) => (
            <li key={identity}>{words}</li>
          ))}
        </ul>
      )}
    </>
  )
}
