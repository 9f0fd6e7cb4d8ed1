import type { PlanOverview, PriorityLine } from '../../../../shared/contract/index.ts'
import type { EditionContent, EditionId, Item, Priority } from '../../../../shared/domain/plan/index.ts'
import type { UnitOfWork } from '../../store/index.ts'
import { listEditions } from './edition.repository.ts'
import { getRememberedContent } from './remembered-content.ts'
import { summariseEdition } from './summary.repository.ts'

/** What the overview needs to know of a finding of the plan's health. */
export interface HealthFinding {
  readonly severity: 'error' | 'warning' | 'note'
  readonly priorityId: Priority['id'] | null
}

/** The plan's front page: the edition that is asked for, else the newest; null while the store holds no plan. */
export async function planOverview(
  work: UnitOfWork,
  editionId: EditionId | null,
  check: (content: EditionContent) => readonly HealthFinding[],
): Promise<PlanOverview | null> {
  const steps = await work.steps()
  return work.read(async (db) => {
    const listings = await listEditions(db)
    // An edition that was just undone is gone: its pages go on with the newest one.
    const asked = listings.find(({ edition }) => edition.id === editionId)
    const inUse = (asked ?? listings[0])?.edition.id
    if (inUse === undefined) return null
    const content = await getRememberedContent(db, inUse)
    const findings = check(content)
    const ofSeverity = (severity: HealthFinding['severity']): number =>
      findings.filter((finding) => finding.severity === severity).length
    return {
      plan: content.plan,
      edition: content.edition,
      editions: listings.map(({ edition }) => edition),
      summary: await summariseEdition(db, inUse),
      priorities: content.priorities.map((priority) => priorityLine(priority, findings)),
      parts: content.sections.map(({ id, heading, priorityId }) => ({ id, heading, priorityId })),
      health: {
        errors: ofSeverity('error'),
        warnings: ofSeverity('warning'),
        notes: ofSeverity('note'),
      },
      undoLabel: steps.undo?.label ?? null,
      redoLabel: steps.redo?.label ?? null,
    }
  })
}

function priorityLine(priority: Priority, findings: readonly HealthFinding[]): PriorityLine {
  const items = priority.issues.flatMap((issue) =>
    issue.rows.flatMap((row) => row.cells.flatMap((cell) => cell.items)),
  )
  const ofRole = (role: Item['role']): number => items.filter((item) => item.role === role).length
  return {
    id: priority.id,
    kind: priority.kind,
    name: priority.name,
    foldedIntoId: priority.foldedIntoId,
    issues: priority.issues.length,
    actions: ofRole('action'),
    outcomes: ofRole('outcome'),
    measures: ofRole('measure'),
    findings: findings.filter((finding) => finding.priorityId === priority.id).length,
  }
}
