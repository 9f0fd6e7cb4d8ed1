import type { ColumnRole } from './content.ts'
import type { PasteAnchor, PastedCells, PasteMode, PastePlan, PasteTable } from './paste.ts'
import { planPaste } from './paste-plan.ts'

/** A way in which copied cells could come into the table, and what it would do. */
export interface PasteChoice {
  readonly mode: PasteMode
  readonly plan: PastePlan
}

/** What the page has to know before it pastes. */
export interface PasteShape {
  readonly columns: number
  readonly rows: number
  /** The ways that are open, the proposed one first; none where nothing fits. */
  readonly choices: readonly PasteChoice[]
  /** True where the person should be asked which one is meant. */
  readonly isUnclear: boolean
  /** Why the cells do not fit as they are, where no way is open; null otherwise. */
  readonly refusal: string | null
}

interface Given {
  readonly anchor: PasteAnchor | null
  /** How many rows and columns are selected. */
  readonly selected: { readonly rows: number; readonly columns: number }
  readonly cells: PastedCells
}

/**
 * How copied cells fit the table at a place. It is clear where there is one cell, where the selection has the same shape,
 * where only one way is open, or where the cells fit the rows that are there and say nothing of issues.
 */
export function pasteShape(table: PasteTable, { anchor, selected, cells }: Given): PasteShape {
  const rows = cells.rows.length
  const columns = cells.rows[0]?.length ?? 0
  const role = table.columns.find(({ id }) => id === anchor?.columnId)?.role ?? 'other'
  const outcomes = modesFor(rows, columns, anchor, role).map((mode) => ({
    mode,
    outcome: planPaste(table, { anchor, mode, cells }),
  }))
  const choices = outcomes.flatMap(({ mode, outcome }) =>
    outcome.kind === 'plan' ? [{ mode, plan: outcome.plan }] : [],
  )
  const refusal = outcomes.flatMap(({ outcome }) => (outcome.kind === 'refused' ? [outcome.sentence] : []))[0]
  const isSelected = selected.rows === rows && selected.columns === columns
  const proposal = proposed(choices, { isSelected, columns })
  const ordered = proposal === undefined ? [] : [proposal, ...choices.filter((choice) => choice !== proposal)]
  return {
    columns,
    rows,
    choices: ordered,
    isUnclear: ordered.length > 1 && !isSelected && !isClear(proposal, columns),
    refusal: ordered.length > 0 ? null : (refusal ?? null),
  }
}

/** Cells that hold a list, where a single copied cell adds to what is there; in others it takes its place. */
const LISTS: ReadonlySet<ColumnRole> = new Set(['issue', 'action', 'outcome', 'measure'])

function modesFor(
  rows: number,
  columns: number,
  anchor: PasteAnchor | null,
  role: ColumnRole,
): readonly PasteMode[] {
  if (anchor === null) return ['new-issues']
  if (rows * columns <= 1) return [LISTS.has(role) ? 'items' : 'fill']
  return columns === 1 ? ['fill', 'items'] : ['fill', 'new-issues']
}

function proposed(
  choices: readonly PasteChoice[],
  { isSelected, columns }: { readonly isSelected: boolean; readonly columns: number },
): PasteChoice | undefined {
  const fill = choices.find(({ mode }) => mode === 'fill')
  const other = choices.find(({ mode }) => mode !== 'fill')
  if (fill === undefined || other === undefined) return fill ?? other
  if (isSelected || overwritesNothing(fill.plan)) return fill
  if (columns === 1) return staysInside(fill.plan) ? fill : other
  return saysIssues(other.plan) ? other : fill
}

/** Whether the proposal is so plain that nobody needs to be asked. */
function isClear(proposal: PasteChoice | undefined, columns: number): boolean {
  if (proposal?.mode !== 'fill') return false
  if (columns > 1 && overwritesNothing(proposal.plan)) return true
  const touchesIssues = proposal.plan.cells.some((cell) => cell.role === 'issue')
  return staysInside(proposal.plan) && !touchesIssues
}

function overwritesNothing({ cells }: PastePlan): boolean {
  return cells.length > 0 && cells.every((cell) => !cell.isFull)
}

function staysInside({ rows, issues }: PastePlan): boolean {
  return rows.length === 0 && issues.length === 0
}

function saysIssues({ issues }: PastePlan): boolean {
  return issues.some((issue) => issue.statement.length > 0)
}
