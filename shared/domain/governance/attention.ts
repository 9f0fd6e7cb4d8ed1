import { addDays, type CivilDate } from '../../kit/civil-date.ts'
import {
  ACTION_STATUSES,
  type ActionStatus,
  type DueDate,
  type EditionContent,
  type IssueId,
  type Item,
  type ItemId,
  type Priority,
  type PriorityId,
} from '../plan/index.ts'
import { itemsOf, itemsOfIssue } from './places.ts'

/** An action or measure that falls due, with the way to it. */
export interface DueItem {
  readonly role: 'action' | 'measure'
  readonly text: string
  readonly on: CivilDate
  readonly priority: string
  readonly priorityId: PriorityId
  readonly issueId: IssueId
  readonly itemId: ItemId
}

/** How far a priority is: the first of these words that holds. */
export const PROGRESS_STATES = ['off-track', 'on-track', 'not-started', 'finished', 'none'] as const
export type ProgressState = (typeof PROGRESS_STATES)[number]

export interface PriorityProgress {
  readonly priorityId: PriorityId
  readonly state: ProgressState
  readonly statuses: Readonly<Record<ActionStatus, number>>
  /** Actions whose date is past and that are neither finished nor stopped. */
  readonly overdue: number
}

/** What time asks for in an edition on one day. */
export interface Attention {
  readonly today: CivilDate
  /** The last day that counts as soon. */
  readonly until: CivilDate
  /** Actions past their date that are neither finished nor stopped, the oldest first. */
  readonly overdue: readonly DueItem[]
  /** Open actions, and measures, that fall due from today on, the next first. */
  readonly soon: readonly DueItem[]
  readonly progress: readonly PriorityProgress[]
}

export const SOON_DAYS = 30

/** Looks at the dates of an edition as they are on a day. A published edition is frozen: nothing of it is due any more. */
export function attentionOn(content: EditionContent, today: CivilDate): Attention {
  const until = addDays(today, SOON_DAYS)
  const isFrozen = content.edition.state === 'published'
  const due = isFrozen ? [] : dueItems(content)
  return {
    today,
    until,
    overdue: due.filter(({ role, on }) => role === 'action' && on < today),
    soon: due.filter(({ on }) => on >= today && on <= until),
    progress: content.priorities.map((priority) => progressOf(priority, today)),
  }
}

function dueItems(content: EditionContent): DueItem[] {
  return itemsOf(content)
    .flatMap(({ priority, issue, item }): DueItem[] => {
      const due = openDue(item)
      if (due === null || (item.role !== 'action' && item.role !== 'measure')) return []
      const { role, text, id: itemId } = item
      return [
        {
          role,
          text,
          on: due.on,
          priority: priority.name,
          priorityId: priority.id,
          issueId: issue.id,
          itemId,
        },
      ]
    })
    .toSorted((one, other) => one.on.localeCompare(other.on))
}

/** The due date of what is still to be done; a measure has no status of its own. */
function openDue(item: Item): DueDate | null {
  if (item.role === 'measure') return item.measure.due
  if (item.role !== 'action' || item.status === 'finished' || item.status === 'stopped') return null
  return item.due
}

function progressOf(priority: Priority, today: CivilDate): PriorityProgress {
  const statuses: Record<ActionStatus, number> = {
    'not-started': 0,
    'on-track': 0,
    'off-track': 0,
    finished: 0,
    stopped: 0,
  }
  let overdue = 0
  for (const item of priority.issues.flatMap(itemsOfIssue)) {
    if (item.role !== 'action') continue
    statuses[item.status] += 1
    const due = openDue(item)
    if (due !== null && due.on < today) overdue += 1
  }
  return { priorityId: priority.id, state: stateOf(statuses), statuses, overdue }
}

function stateOf(statuses: Readonly<Record<ActionStatus, number>>): ProgressState {
  const isAnyAtWork = ACTION_STATUSES.some((status) => status !== 'stopped' && statuses[status] > 0)
  if (!isAnyAtWork) return 'none'
  if (statuses['off-track'] > 0) return 'off-track'
  if (statuses['on-track'] > 0) return 'on-track'
  // Where some actions are finished, the work has begun, although nobody said how the others go.
  if (statuses['not-started'] > 0) return statuses.finished > 0 ? 'on-track' : 'not-started'
  return 'finished'
}
