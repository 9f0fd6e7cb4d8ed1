import {
  type Answers,
  type DraftPriority,
  type PlanDraft,
  type RawBlock,
  type RawDocument,
  understandPlan,
} from '../../shared/domain/imports/index.ts'
import type { ColumnRole } from '../../shared/domain/plan/index.ts'
import { aRawDocument } from './raw-document.ts'

/** How many of everything a draft holds, as plan files' expectations count them. */
export interface DraftCounts {
  readonly priorities: number
  readonly projects: number
  readonly issues: number
  readonly actions: number
  readonly outcomes: number
  readonly measures: number
  readonly leads: number
}

/** Understands a made-up file with the given answers; none when left out. */
export function understood(blocks: readonly RawBlock[], answers: Answers = new Map()): PlanDraft {
  return understandPlan(aRawDocument(blocks), answers)
}

/** The same for a file that was read. */
export function understoodFile(raw: RawDocument, answers: Answers = new Map()): PlanDraft {
  return understandPlan(raw, answers)
}

/** Counts priorities that stand for themselves, and what their tables hold. */
export function countsOf(draft: PlanDraft): DraftCounts {
  const own = draft.priorities.filter((priority) => priority.foldedInto === null)
  return {
    priorities: own.filter((priority) => priority.kind === 'priority').length,
    projects: own.filter((priority) => priority.kind === 'project').length,
    issues: own.reduce((sum, priority) => sum + priority.issues.length, 0),
    actions: textsOf(draft, 'action').length,
    outcomes: textsOf(draft, 'outcome').length,
    measures: textsOf(draft, 'measure').length,
    leads: textsOf(draft, 'lead').length,
  }
}

/** The texts of all items of a role, in printed order. */
export function textsOf(draft: PlanDraft, role: ColumnRole): string[] {
  return draft.priorities.flatMap((priority) => itemsOf(priority, role).map((item) => item.text))
}

/** The items of a role in a priority, in printed order. */
export function itemsOf(priority: DraftPriority | undefined, role: ColumnRole) {
  if (priority === undefined) return []
  if (role === 'issue') return priority.issues.flatMap((issue) => issue.statement)
  const columns = priority.columns.filter((column) => column.role !== 'issue')
  return priority.issues.flatMap((issue) =>
    issue.rows.flatMap((row) => row.cells.flatMap((cell, at) => (columns[at]?.role === role ? cell : []))),
  )
}

/** Each issue's statement as one text. */
export function issueTexts(draft: PlanDraft): string[] {
  return draft.priorities.flatMap((priority) =>
    priority.issues.map((issue) => issue.statement.map((item) => item.text).join(' / ')),
  )
}

/** The kinds of what was put right. */
export function healedKinds(draft: PlanDraft): string[] {
  return draft.healed.map((healing) => healing.kind)
}

/** The ids of the questions, in order, without the offer of due dates that nearly every plan gets. */
export function questionIds(draft: PlanDraft): string[] {
  return draft.questions.map((question) => question.id).filter((id) => id !== 'due-date')
}
