import type { ColumnFace } from './column-mapping.ts'
import type { ColumnRole, ItemMark, Priority } from './content.ts'
import type { ColumnId, IssueId, RowId } from './ids.ts'

/** An entry that is pasted into a cell. */
export interface PastedItem {
  readonly text: string
  readonly mark: ItemMark
}

export interface PastedCell {
  readonly items: readonly PastedItem[]
  /** True for a cell that the one above it reaches over: the same issue goes on. */
  readonly joinsAbove: boolean
}

/** A copied table, every row of the same length. */
export interface PastedCells {
  /** What its own heading row says that its columns hold; null where it had none. */
  readonly headings: readonly ColumnFace[] | null
  readonly rows: readonly (readonly PastedCell[])[]
}

/** How copied cells can come into a table: into the cells from here on, as issues of their own, or all into one cell. */
export const PASTE_MODES = ['fill', 'new-issues', 'items'] as const
export type PasteMode = (typeof PASTE_MODES)[number]

/** The cell that is pasted into; for an issue's own cell, any row of the issue and the issue column. */
export interface PasteAnchor {
  readonly rowId: RowId
  readonly columnId: ColumnId
}

/** The table that is pasted into. */
export type PasteTable = Pick<Priority, 'columns' | 'issues'>

/** A cell of a row that the paste makes. */
export interface NewCell {
  readonly columnId: ColumnId
  readonly role: ColumnRole
  readonly items: readonly PastedItem[]
}

export interface NewIssue {
  readonly statement: readonly PastedItem[]
  readonly rows: readonly (readonly NewCell[])[]
}

/** A cell that is there already, and what it gets: in place of what it holds, or behind it. */
export interface ChangedCell {
  readonly issueId: IssueId
  /** Null for what the issue says. */
  readonly rowId: RowId | null
  readonly columnId: ColumnId
  readonly role: ColumnRole
  readonly how: 'replace' | 'append'
  readonly items: readonly PastedItem[]
  /** Whether it holds something now. */
  readonly isFull: boolean
}

/** What a paste does, cell by cell. Copied cells that are empty change nothing. */
export interface PastePlan {
  readonly cells: readonly ChangedCell[]
  /** Rows that are added at the end of an issue that is there already. */
  readonly rows: readonly { readonly issueId: IssueId; readonly cells: readonly NewCell[] }[]
  readonly issues: readonly NewIssue[]
  /** How many issues stay in front of the new ones. */
  readonly issuesBefore: number
}

/** What a paste would do, or why it cannot be done, as a sentence for the person. */
export type PasteOutcome =
  | { readonly kind: 'plan'; readonly plan: PastePlan }
  | { readonly kind: 'refused'; readonly sentence: string }

export function refused(sentence: string): PasteOutcome {
  return { kind: 'refused', sentence }
}
