import type { ItemId, ItemMark } from '../../../../shared/domain/plan/index.ts'
import type { CellAddress, CellName } from './grid-layout.ts'
import type { Selection } from './selection.ts'

/** The entry that is being typed. Its words are in its field until a step or two seconds store them. */
export interface Editing {
  readonly cell: CellName
  /** The entry, which is not in the store before it has words. */
  readonly itemId: ItemId
  /** Where a new entry stands among the others of the cell, counted from 0. */
  readonly at: number
  readonly mark: ItemMark
  /** What the field begins with. */
  readonly startText: string
  readonly caret: number | 'end'
  /** Everything typed until one leaves the cell is one step of undo. */
  readonly gesture: string
  /** Another number for each entry that is begun, so that each gets a field of its own. */
  readonly revision: number
  /** Why the words cannot be stored as they are; null while they can. */
  readonly error: string | null
}

/** Words that the store refused, kept so that they can be put right. */
export interface Refusal {
  readonly cell: CellAddress
  readonly text: string
  readonly sentence: string
}

/** What the person does at the table, beside the table's own content. */
export interface TableState {
  /** Null until the table has a cell. */
  readonly selection: Selection | null
  readonly editing: Editing | null
  readonly refusal: Refusal | null
}

/** The entry with its place while it is typed, where the table does not hold it yet. */
export interface Draft {
  readonly id: ItemId
  readonly text: string
  readonly mark: ItemMark
}
