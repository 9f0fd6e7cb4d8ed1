import type { Generated } from 'kysely'
import type { AimKind, RiskScale } from '../../../../shared/domain/plan/aims.ts'
import type {
  ActionStatus,
  ColumnRole,
  DueDate,
  EditionState,
  ItemMark,
  PriorityKind,
  SectionRole,
} from '../../../../shared/domain/plan/content.ts'
import type { BlockKind } from '../../../../shared/domain/plan/text.ts'

// Row shapes of the plan's tables, as SQLite holds them. Positions count from 1 without gaps inside their parent.

export interface PlanTable {
  id: Generated<number>
  identity: string
  title: string
  area: string
  starts_on: string
  ends_on: string
}

export interface EditionTable {
  id: Generated<number>
  plan_id: number
  label: string
  starts_on: string
  ends_on: string
  state: EditionState
  approved_on: string | null
  approved_by: string | null
  published_on: string | null
}

export interface PriorityTable {
  id: Generated<number>
  identity: string
  edition_id: number
  position: number
  kind: PriorityKind
  name: string
  table_heading: string | null
  folded_into_id: number | null
  volume: string | null
  individual_harm: string | null
  community_harm: string | null
}

export interface PriorityHotspotTable {
  id: Generated<number>
  priority_id: number
  position: number
  name: string
}

export interface PriorityColumnTable {
  id: Generated<number>
  priority_id: number
  position: number
  role: ColumnRole
  heading: string
}

export interface SectionTable {
  id: Generated<number>
  identity: string
  edition_id: number
  priority_id: number | null
  position: number
  role: SectionRole
  heading: string
  level: number
}

/** `runs` is a JSON array of text runs. */
export interface SectionBlockTable {
  id: Generated<number>
  section_id: number
  position: number
  kind: BlockKind
  level: number
  note: string | null
  runs: string
}

export interface IssueTable {
  id: Generated<number>
  identity: string
  priority_id: number
  position: number
}

export interface IssueRowTable {
  id: Generated<number>
  issue_id: number
  position: number
}

/** One entry of a cell; `row_id` is null for the issue's own statement, whose column is the issue column. */
export interface ItemTable {
  id: Generated<number>
  identity: string
  issue_id: number
  row_id: number | null
  column_id: number
  position: number
  text: string
  mark: ItemMark
}

export interface ActionTable {
  id: Generated<number>
  item_id: number
  status: ActionStatus
  owner_id: number | null
  due_on: string | null
  due_words: string | null
  due_precision: DueDate['precision'] | null
  /** Why it was stopped; null for every other status. */
  status_reason: string | null
  /** The words of a date that a person was offered as the due date and did not take. */
  due_declined: string | null
}

/** What a person wrote down about an action on a day. */
export interface ActionNoteTable {
  id: Generated<number>
  item_id: number
  noted_on: string
  text: string
}

export interface MeasureTable {
  id: Generated<number>
  item_id: number
  kind: string
  polarity: string
  baseline: number | null
  target: number | null
  unit: string | null
  source: string | null
  due_on: string | null
  due_words: string | null
  due_precision: DueDate['precision'] | null
}

export interface LeadPartnerTable {
  id: Generated<number>
  item_id: number
  partner_id: number
  position: number
  is_lead: 0 | 1
}

export interface PartnerTable {
  id: Generated<number>
  name: string
  short_name: string | null
}

export interface PartnerAliasTable {
  id: Generated<number>
  partner_id: number
  position: number
  alias: string
}

export interface FactTable {
  id: Generated<number>
  identity: string
  plan_id: number
  name: string
  value: string
  number: number | null
  unit: string | null
  period: string | null
  place: string | null
  source: string | null
  note: string | null
}

/** The figure that a fact is tied to: of something counted in a place, or of a measure. */
export interface FactSourceTable {
  id: Generated<number>
  fact_id: number
  indicator_id: number | null
  place_id: number | null
  measure_identity: string | null
  from_on: string
  to_on: string
}

export interface AimTable {
  id: Generated<number>
  plan_id: number
  kind: AimKind
  position: number
  name: string
}

/** What a priority supports. */
export interface PriorityAimTable {
  id: Generated<number>
  priority_id: number
  aim_id: number
}

/** The officer's own words for assessed risk; `position` counts from the lowest. */
export interface RiskWordTable {
  id: Generated<number>
  plan_id: number
  scale: RiskScale
  position: number
  word: string
}
