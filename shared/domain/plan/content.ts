import type { CivilDate } from '../../kit/civil-date.ts'
import type { MeasureDetail } from '../measures/index.ts'
import type { Partner } from '../partners/index.ts'
import type { Aim, RiskWords } from './aims.ts'
import type { Fact } from './facts.ts'
import type {
  AimId,
  BlockId,
  ColumnId,
  EditionId,
  Identity,
  IssueId,
  ItemId,
  NoteId,
  PartnerId,
  PlanId,
  PriorityId,
  RowId,
  SectionId,
} from './ids.ts'
import type { BlockKind, TextRun } from './text.ts'

/** Draft, then approved at a meeting, then published and frozen. */
export const EDITION_STATES = ['draft', 'approved', 'published'] as const
export type EditionState = (typeof EDITION_STATES)[number]

/**
 * Why an edition's content was kept: before the first change of a day, at its approval, publication and reopening, and
 * when the next edition was made from it.
 */
export const SNAPSHOT_KINDS = ['day', 'approved', 'published', 'reopened', 'rolled'] as const
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number]

/** What a column of an action table holds. `other` is a column that the council added for itself. */
export const COLUMN_ROLES = [
  'issue',
  'action',
  'outcome',
  'measure',
  'lead',
  'funding',
  'link',
  'other',
] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

export const PRIORITY_KINDS = ['priority', 'project'] as const
export type PriorityKind = (typeof PRIORITY_KINDS)[number]

export const SECTION_ROLES = ['statement', 'overview', 'priority', 'appendix', 'other'] as const
/** What a narrative section is for: the statement of priorities, the overview, the story of one priority, or else. */
export type SectionRole = (typeof SECTION_ROLES)[number]

export const ACTION_STATUSES = ['not-started', 'on-track', 'off-track', 'finished', 'stopped'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

/** How an item stands in its cell: a plain paragraph, or a point of a bulleted or numbered list. */
export const ITEM_MARKS = ['none', 'bullet', 'number'] as const
export type ItemMark = (typeof ITEM_MARKS)[number]

/** A day understood from words: `words` as printed ("by March 2021"), `on` the day they mean (31 March 2021). */
export interface DueDate {
  readonly on: CivilDate
  readonly words: string | null
  /** How exact the words are: the day itself, the end of a named month, season or year. */
  readonly precision: 'day' | 'month' | 'season' | 'year'
}

interface ItemBase {
  readonly id: ItemId
  readonly identity: Identity
  readonly text: string
  readonly mark: ItemMark
}

/** A partner named in a lead cell; `isLead` marks the one that answers for the work. */
export interface NamedPartner {
  readonly partnerId: PartnerId
  readonly isLead: boolean
}

export interface StatementItem extends ItemBase {
  readonly role: 'issue'
}
export interface ActionItem extends ItemBase {
  readonly role: 'action'
  readonly status: ActionStatus
  /** Why it was stopped; null for every other status, and where nobody said. */
  readonly statusReason: string | null
  readonly due: DueDate | null
  /** The words of a date that was offered as the due date and not taken: it is not offered again. */
  readonly dueDeclined: string | null
  readonly ownerId: PartnerId | null
}
/** What a person wrote down about an action on a day. */
export interface ActionNote {
  readonly id: NoteId
  readonly on: CivilDate
  readonly text: string
}
/** A note with the action that it is about. */
export interface NoteOnAction extends ActionNote {
  readonly itemId: ItemId
}
export interface OutcomeItem extends ItemBase {
  readonly role: 'outcome'
}
export interface MeasureItem extends ItemBase {
  readonly role: 'measure'
  readonly measure: MeasureDetail
}
/** A lead as printed ("Police LDC"), with the partners that it names. */
export interface LeadItem extends ItemBase {
  readonly role: 'lead'
  readonly partners: readonly NamedPartner[]
}
export interface PlainItem extends ItemBase {
  readonly role: 'funding' | 'link' | 'other'
}

/** One entry of a cell. A cell is a short ordered list of these, never rich text. */
export type Item = StatementItem | ActionItem | OutcomeItem | MeasureItem | LeadItem | PlainItem

export interface Column {
  readonly id: ColumnId
  readonly role: ColumnRole
  /** The heading as printed. */
  readonly heading: string
}

export interface Cell {
  readonly columnId: ColumnId
  readonly items: readonly Item[]
}

/** One row of the council's table: a cell for each column of the priority except the issue column, in column order. */
export interface Row {
  readonly id: RowId
  readonly cells: readonly Cell[]
}

/** Something the partnership wants to change, with the rows of the table that belong to it (at least one). */
export interface Issue {
  readonly id: IssueId
  readonly identity: Identity
  readonly statement: readonly StatementItem[]
  readonly rows: readonly Row[]
}

/** The assessed risk in the officer's own words ("high", "moderate", "severe"); null where nothing was said. */
export interface RiskAssessment {
  readonly volume: string | null
  readonly individualHarm: string | null
  readonly communityHarm: string | null
}

export interface Priority {
  readonly id: PriorityId
  readonly identity: Identity
  readonly kind: PriorityKind
  readonly name: string
  /** The heading printed above the action table, where it differs from the name; null where there is none. */
  readonly tableHeading: string | null
  /** The priority that this one is folded into: it is listed, but its work stands in the other's table. */
  readonly foldedIntoId: PriorityId | null
  readonly risk: RiskAssessment
  readonly hotspots: readonly string[]
  /** The commissioner's priorities and the wider challenges that it supports, in the order of the plan's lists. */
  readonly supports: readonly AimId[]
  /** The table's columns in printed order; empty when the priority has no table. */
  readonly columns: readonly Column[]
  readonly issues: readonly Issue[]
}

export interface Block {
  readonly id: BlockId
  readonly kind: BlockKind
  /** Depth of a list point (0 first) or of a heading inside the section (3 to 6); 0 otherwise. */
  readonly level: number
  /** The footnote's mark ("1") for a footnote; null otherwise. */
  readonly note: string | null
  readonly runs: readonly TextRun[]
}

export interface Section {
  readonly id: SectionId
  readonly identity: Identity
  readonly role: SectionRole
  /** The priority whose story this is; null for the others. */
  readonly priorityId: PriorityId | null
  readonly heading: string
  /** Heading level in the document: 1 or 2. */
  readonly level: number
  readonly blocks: readonly Block[]
}

export interface Plan {
  readonly id: PlanId
  readonly title: string
  /** The place that the plan is for, "Lichfield District". */
  readonly area: string
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
}

export interface Edition {
  readonly id: EditionId
  /** "2020/21". */
  readonly label: string
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly state: EditionState
  readonly approvedOn: CivilDate | null
  readonly approvedBy: string | null
  readonly publishedOn: CivilDate | null
}

/** One edition of the plan, whole and in printed order: what is shown, checked and printed. */
export interface EditionContent {
  readonly plan: Plan
  readonly edition: Edition
  readonly sections: readonly Section[]
  readonly priorities: readonly Priority[]
  readonly partners: readonly Partner[]
  /** What the priorities of the plan may support, the commissioner's first, each list in the officer's order. */
  readonly aims: readonly Aim[]
  readonly riskWords: RiskWords
  /** The figures that the plan states, in the order of their names. */
  readonly facts: readonly Fact[]
  /**
   * The progress notes on actions, action by action, the oldest day first; null where they are not known, as they were
   * not kept with an edition at first.
   */
  readonly notes: readonly NoteOnAction[] | null
}
