import type { ColumnRole, ItemMark } from '../plan/content.ts'
import type { Passage } from './passages.ts'
import type { DraftColumn, SourcePlace } from './plan-draft.ts'

/** One entry of a cell while a plan is being healed; several sources where a page had cut it. */
export interface Entry {
  readonly text: string
  readonly mark: ItemMark
  readonly sources: readonly SourcePlace[]
}

/** A row while a plan is being healed: entries by the columns of its priority, the issue column's left empty. */
export interface HealRow {
  readonly table: number
  readonly number: number
  readonly isAtTop: boolean
  /** A page cut this row: it is the rest of the row above. */
  isRestOfRowAbove: boolean
  cells: (readonly Entry[])[]
}

export interface HealIssue {
  statement: Entry[]
  readonly rows: HealRow[]
}

/** A column of a priority; `isDue` marks an extra column that holds due dates. */
export interface HealColumn extends DraftColumn {
  readonly isDue: boolean
}

/** A priority's table while it is being healed. */
export interface HealTable {
  readonly name: string
  readonly columns: readonly HealColumn[]
  readonly issues: HealIssue[]
}

/** The columns of a role, by their places. */
export function columnsWith(table: HealTable, roles: readonly ColumnRole[]): number[] {
  return table.columns.flatMap((column, at) => (roles.includes(column.role) ? [at] : []))
}

/** A paragraph of a cell as an entry. */
export function entryOf(passage: Passage): Entry {
  return { text: passage.text, mark: passage.mark, sources: [passage.place] }
}

/** Two stretches of one sentence. */
export function joinEntries(first: Entry, second: Entry): Entry {
  return {
    text: `${first.text} ${second.text}`,
    mark: first.mark,
    sources: [...first.sources, ...second.sources],
  }
}
