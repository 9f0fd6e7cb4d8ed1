import type { ReadRow, Segment } from './action-table.ts'
import type { SectionText } from './narrative.ts'
import type { NoteLines, Passage, Sheet } from './passages.ts'

/** A section on its way: its heading's passage (null when we had to name it) and its text. */
export interface SectionBuild {
  readonly heading: Passage | null
  readonly name: string
  readonly rank: number
  readonly texts: SectionText[]
  /** The priority whose table follows the section's text; found by name later where this is null. */
  priority: PriorityBuild | null
}

/** Rows of one table that belong to one priority, with the layout that they were read by. */
export interface RowGroup {
  readonly segment: Segment
  readonly rows: ReadRow[]
}

/** A priority on its way: where its name and its table's heading were read, and its rows. */
export interface PriorityBuild {
  readonly name: string
  readonly isProject: boolean
  /** The words that name it above its table or in its column; empty when a section's heading names it. */
  readonly titles: readonly Passage[]
  readonly groups: RowGroup[]
}

export interface Assembly {
  readonly title: readonly Passage[]
  readonly sections: readonly SectionBuild[]
  readonly priorities: readonly PriorityBuild[]
  readonly notes: readonly NoteLines[]
}

/** A sheet while its parts are read: whether its name was used. */
export interface OpenSheet {
  readonly sheet: Sheet
  isNameUsed: boolean
}
