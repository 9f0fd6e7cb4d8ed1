import type { CivilDate } from '../../kit/civil-date.ts'
import type {
  ActionItem,
  DueDate,
  EditionContent,
  Issue,
  MeasureItem,
  PartnerId,
  Priority,
  Row,
} from '../plan/index.ts'
import type { MissingPart, PlanFilter } from './filter.ts'

/** An action or measure with where it stands and who leads on its row. */
export interface PlanLine {
  readonly item: ActionItem | MeasureItem
  readonly priority: Priority
  readonly issue: Issue
  /** The issue's number in its priority, from 1. */
  readonly issueNumber: number
  /** The leads of its row as printed. */
  readonly leads: readonly string[]
  readonly partnerIds: readonly PartnerId[]
  readonly due: DueDate | null
}

/** Every action and measure of a plan year in printed order. */
export function planLines(content: EditionContent): PlanLine[] {
  return content.priorities.flatMap((priority) =>
    priority.issues.flatMap((issue, at) =>
      issue.rows.flatMap((row) => linesOfRow(row, { priority, issue, issueNumber: at + 1 })),
    ),
  )
}

function linesOfRow(row: Row, place: Pick<PlanLine, 'priority' | 'issue' | 'issueNumber'>): PlanLine[] {
  const items = row.cells.flatMap((cell) => cell.items)
  const leadItems = items.filter((item) => item.role === 'lead')
  const leads = leadItems.map((item) => item.text)
  const named = leadItems.flatMap((item) => item.partners.map(({ partnerId }) => partnerId))
  return items.flatMap((item): PlanLine[] => {
    if (item.role === 'measure') {
      return [{ ...place, item, leads, partnerIds: [...new Set(named)], due: item.measure.due }]
    }
    if (item.role !== 'action') return []
    const owners = item.ownerId === null ? [] : [item.ownerId]
    return [{ ...place, item, leads, partnerIds: [...new Set([...named, ...owners])], due: item.due }]
  })
}

/** The lines that a filter lets through. `today` decides what is overdue. */
export function filterLines(lines: readonly PlanLine[], filter: PlanFilter, today: CivilDate): PlanLine[] {
  return lines.filter(
    (line) =>
      (filter.kind === null || line.item.role === filter.kind) &&
      (filter.priority === null || line.priority.identity === filter.priority) &&
      (filter.partner === null || line.partnerIds.includes(filter.partner)) &&
      hasStatus(line, filter) &&
      isDue(line, filter, today) &&
      isOfMeasureKind(line, filter) &&
      filter.without.every((part) => lacks(line, part)),
  )
}

/** A measure has no status: it is let through only where none is asked for. */
function hasStatus({ item }: PlanLine, { statuses }: PlanFilter): boolean {
  return statuses.length === 0 || (item.role === 'action' && statuses.includes(item.status))
}

function isDue(line: PlanLine, { due, dueBy }: PlanFilter, today: CivilDate): boolean {
  if (due === 'any') return true
  if (line.due === null || isClosed(line)) return false
  if (due === 'overdue') return line.due.on < today
  return dueBy === null || line.due.on <= dueBy
}

/** Work that is finished or stopped falls due no more. */
function isClosed({ item }: PlanLine): boolean {
  return item.role === 'action' && (item.status === 'finished' || item.status === 'stopped')
}

function isOfMeasureKind({ item }: PlanLine, { measureKind }: PlanFilter): boolean {
  return measureKind === null || (item.role === 'measure' && item.measure.kind === measureKind)
}

/** Only a measure can lack a target. */
function lacks({ item, partnerIds, leads, due }: PlanLine, part: MissingPart): boolean {
  if (part === 'lead') return partnerIds.length === 0 && leads.length === 0
  if (part === 'due') return due === null
  return item.role === 'measure' && item.measure.target === null
}
