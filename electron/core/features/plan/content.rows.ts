import type { Selectable } from 'kysely'
import type { MeasureDetail, MeasureKind, Polarity } from '../../../../shared/domain/measures/index.ts'
import type {
  Block,
  BlockId,
  Column,
  ColumnId,
  DueDate,
  Edition,
  EditionId,
  Identity,
  Item,
  ItemId,
  NamedPartner,
  PartnerId,
  Plan,
  PlanId,
  Priority,
  PriorityId,
  Section,
  SectionId,
  TextRun,
} from '../../../../shared/domain/plan/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type {
  ActionTable,
  EditionTable,
  ItemTable,
  MeasureTable,
  PlanTable,
  PriorityColumnTable,
  PriorityTable,
  SectionBlockTable,
  SectionTable,
} from '../../store/schema/index.ts'

// From rows to what the domain speaks of. Ids and days get their meaning here, and nowhere else: the store's STRICT
// columns and checks stand for what the casts promise.

export function planFromRow(row: Selectable<PlanTable>): Plan {
  return {
    id: row.id as PlanId,
    title: row.title,
    area: row.area,
    startsOn: row.starts_on as CivilDate,
    endsOn: row.ends_on as CivilDate,
  }
}

export function editionFromRow(row: Selectable<EditionTable>): Edition {
  return {
    id: row.id as EditionId,
    label: row.label,
    startsOn: row.starts_on as CivilDate,
    endsOn: row.ends_on as CivilDate,
    state: row.state,
    approvedOn: row.approved_on as CivilDate | null,
    approvedBy: row.approved_by,
    publishedOn: row.published_on as CivilDate | null,
  }
}

export function sectionFromRow(row: Selectable<SectionTable>, blocks: readonly Block[]): Section {
  return {
    id: row.id as SectionId,
    identity: row.identity as Identity,
    role: row.role,
    priorityId: row.priority_id as PriorityId | null,
    heading: row.heading,
    level: row.level,
    blocks,
  }
}

export function blockFromRow(row: Selectable<SectionBlockTable>): Block {
  return {
    id: row.id as BlockId,
    kind: row.kind,
    level: row.level,
    note: row.note,
    runs: runsFromJson(row.runs),
  }
}

/** Runs as the store wrote them. */
export function runsFromJson(json: string): readonly TextRun[] {
  return JSON.parse(json) as TextRun[]
}

export function columnFromRow(row: Selectable<PriorityColumnTable>): Column {
  return { id: row.id as ColumnId, role: row.role, heading: row.heading }
}

export function priorityFromRow(
  row: Selectable<PriorityTable>,
  parts: Pick<Priority, 'hotspots' | 'supports' | 'columns' | 'issues'>,
): Priority {
  return {
    id: row.id as PriorityId,
    identity: row.identity as Identity,
    kind: row.kind,
    name: row.name,
    tableHeading: row.table_heading,
    foldedIntoId: row.folded_into_id as PriorityId | null,
    risk: {
      volume: row.volume,
      individualHarm: row.individual_harm,
      communityHarm: row.community_harm,
    },
    ...parts,
  }
}

/** An item's details from the tables beside it. */
export interface ItemDetails {
  readonly action: Selectable<ActionTable> | undefined
  readonly measure: Selectable<MeasureTable> | undefined
  readonly partners: readonly NamedPartner[]
}

export function itemFromRow(row: Selectable<ItemTable>, role: Column['role'], details: ItemDetails): Item {
  const base = {
    id: row.id as ItemId,
    identity: row.identity as Identity,
    text: row.text,
    mark: row.mark,
  }
  switch (role) {
    case 'action': {
      const action = defined(details.action, `the action row of item ${row.id}`)
      const ownerId = action.owner_id as PartnerId | null
      return {
        ...base,
        role,
        status: action.status,
        statusReason: action.status_reason,
        due: dueFromRow(action),
        dueDeclined: action.due_declined,
        ownerId,
      }
    }
    case 'measure':
      return {
        ...base,
        role,
        measure: measureFromRow(defined(details.measure, `the measure row of item ${row.id}`)),
      }
    case 'lead':
      return { ...base, role, partners: details.partners }
    default:
      return { ...base, role }
  }
}

export function measureFromRow(row: Selectable<MeasureTable>): MeasureDetail {
  return {
    kind: row.kind as MeasureKind,
    polarity: row.polarity as Polarity,
    baseline: row.baseline,
    target: row.target,
    unit: row.unit,
    due: dueFromRow(row),
    source: row.source,
  }
}

interface DueColumns {
  readonly due_on: string | null
  readonly due_words: string | null
  readonly due_precision: DueDate['precision'] | null
}

export function dueFromRow(row: DueColumns): DueDate | null {
  if (row.due_on === null || row.due_precision === null) return null
  return { on: row.due_on as CivilDate, words: row.due_words, precision: row.due_precision }
}

export function dueColumns(due: DueDate | null): DueColumns {
  return {
    due_on: due?.on ?? null,
    due_words: due?.words ?? null,
    due_precision: due?.precision ?? null,
  }
}
