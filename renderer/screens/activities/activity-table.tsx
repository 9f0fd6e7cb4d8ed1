import { type KeyboardEvent, useState } from 'react'
import type { Input, MeasuresView } from '../../../shared/contract/index.ts'
import type { Activity, ActivityId } from '../../../shared/domain/activities/index.ts'
import type { Partner } from '../../../shared/domain/partners/index.ts'
import { usePeek } from '../../app/peek.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import type { GridPlace } from '../measures/readings/move-in-grid.ts'
import { GRID_ROLE, useGrid } from '../measures/readings/use-grid.ts'
import { activityElementId } from '../plan/element-ids.ts'
import { readActivity, type TypedActivity, typedActivity } from './activity-words.ts'
import { CountsFor } from './counts-for.tsx'
import { ShownActivity } from './shown-activity.tsx'

const COLUMNS: readonly (readonly [field: keyof TypedActivity, label: string])[] = [
  ['heldOn', 'Date'],
  ['kind', 'Kind'],
  ['name', 'What was done'],
  ['place', 'Place'],
  ['agency', 'Agency'],
  ['audience', 'For whom'],
  ['attendance', 'Came'],
  ['firstTime', 'First time'],
]

interface ActivityTableProps {
  readonly activities: readonly Activity[]
  /** What they are the answer to. */
  readonly asked: Input<'activities.list'>
  readonly view: MeasuresView
  readonly partners: readonly Partner[]
}

interface Problem {
  readonly id: ActivityId
  readonly field: keyof TypedActivity
  readonly sentence: string
}

/** The log as a spreadsheet: every cell is edited where it stands. */
export function ActivityTable({ activities, asked, view, partners }: ActivityTableProps) {
  const edit = usePlanEdit()
  const { open } = usePeek()
  const [problem, setProblem] = useState<Problem | null>(null)
  const cellId = ({ row, column }: GridPlace): string => `activity-cell-${row}-${column}`
  const fieldAt = ({ column }: GridPlace): keyof TypedActivity => COLUMNS[column]?.[0] ?? 'name'
  const wordsAt = (place: GridPlace): string | null => {
    const activity = activities[place.row]
    return activity === undefined ? null : typedActivity(activity, partners)[fieldAt(place)]
  }

  async function enter(place: GridPlace, words: string): Promise<void> {
    const activity = activities[place.row]
    if (activity === undefined || words === wordsAt(place)) return
    const { id, ...before } = activity
    const field = fieldAt(place)
    const read = readActivity(
      { ...typedActivity(before, partners), [field]: words },
      { partners, today: view.asAt, before },
    )
    if (!read.ok) return setProblem({ id, field, sentence: read.sentence })
    const { countsFor, ...face } = read.face
    const result = await edit('activities.change', { activityId: id, ...face, countsFor: [...countsFor] })
    setProblem(result.ok ? null : { id, field, sentence: result.sentence })
  }

  const grid = useGrid({
    rows: activities.length,
    columns: COLUMNS.length,
    start: { row: 0, column: 0 },
    cellId,
    wordsOf: wordsAt,
    onEnter: enter,
    onKey: onCellKey,
  })

  function onCellKey({ key, ctrlKey }: KeyboardEvent, place: GridPlace): boolean {
    const activity = activities[place.row]
    if (activity === undefined) return false
    if (key === 'Delete') void edit('activities.remove', { activityId: activity.id })
    else if (key === ' ') {
      open({
        title: activity.name,
        content: <ShownActivity activityId={activity.id} asked={asked} view={view} />,
        returnFocusTo: () => document.getElementById(cellId(place)),
      })
    } else if (key === 'Escape' && problem !== null) setProblem(null)
    else if (ctrlKey && key.toLowerCase() === 'd' && place.row > 0) {
      void enter(place, wordsAt({ ...place, row: place.row - 1 }) ?? '')
    } else return false
    return true
  }

  return (
    <TableRegion label="Activities">
      <table className="table activity-table" {...GRID_ROLE} aria-labelledby="activities-heading">
        <thead>
          <tr>
            {COLUMNS.map(([field, label]) => (
              <th key={field} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">Counts for</th>
            <th scope="col">
              <span className="visually-hidden">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {activities.map((activity, row) => (
            <tr key={activity.id} id={activityElementId(activity.id)} tabIndex={-1}>
              {COLUMNS.map(([field], column) => (
                <ActivityCell
                  key={field}
                  id={cellId({ row, column })}
                  field={field}
                  words={typedActivity(activity, partners)[field]}
                  isActive={grid.active.row === row && grid.active.column === column}
                  grid={grid}
                  place={{ row, column }}
                  problem={problem?.id === activity.id && problem.field === field ? problem.sentence : null}
                />
              ))}
              <td>
                <CountsFor
                  measures={view.measures}
                  chosen={activity.countsFor}
                  onChosen={(countsFor) =>
                    void edit('activities.link', { activityId: activity.id, countsFor: [...countsFor] })
                  }
                />
              </td>
              <td>
                <Button
                  look="quiet"
                  aria-label={`Delete ${activity.name}`}
                  onClick={() => void edit('activities.remove', { activityId: activity.id })}
                >
                  Delete
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

interface ActivityCellProps {
  readonly id: string
  readonly field: keyof TypedActivity
  readonly words: string
  readonly isActive: boolean
  readonly grid: ReturnType<typeof useGrid>
  readonly place: GridPlace
  readonly problem: string | null
}

function ActivityCell({ id, field, words, isActive, grid, place, problem }: ActivityCellProps) {
  const typed = isActive ? grid.typed : null
  const isNumber = field === 'attendance' || field === 'firstTime'
  return (
    <td
      id={id}
      className={`reading-cell activity-${field}${isNumber ? ' figures' : ''}`}
      tabIndex={isActive && typed === null ? 0 : -1}
      {...(problem === null ? {} : { 'aria-describedby': `${id}-problem` })}
      onFocus={() => grid.activate(place)}
      onDoubleClick={() => grid.edit(place)}
      onKeyDown={grid.onKeyDown}
    >
      {typed === null ? (
        words
      ) : (
        <input
          className="reading-field"
          // biome-ignore lint/a11y/noAutofocus: the field stands where the focus already is
          autoFocus
          autoComplete="off"
          size={4}
          aria-label={COLUMNS.find(([name]) => name === field)?.[1]}
          value={typed}
          {...(field === 'agency' ? { list: 'activity-agencies' } : {})}
          onChange={({ target }) => grid.setTyped(target.value)}
          onFocus={(event) => event.stopPropagation()}
          onBlur={grid.leave}
        />
      )}
      {problem !== null && (
        <span id={`${id}-problem`} className="reading-problem" role="alert">
          {problem}
        </span>
      )}
    </td>
  )
}
