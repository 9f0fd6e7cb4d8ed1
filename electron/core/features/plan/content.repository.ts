import type { Selectable } from 'kysely'
import type {
  Aim,
  AimId,
  Block,
  Cell,
  Column,
  EditionContent,
  EditionId,
  Identity,
  Issue,
  IssueId,
  Item,
  NamedPartner,
  PartnerId,
  Priority,
  Row,
  RowId,
  Section,
  StatementItem,
} from '../../../../shared/domain/plan/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { IssueRowTable, IssueTable, ItemTable, ReadDb } from '../../store/schema/index.ts'
import { listPartners } from '../partners/index.ts'
import { listAims, readRiskWords } from './aim.repository.ts'
import {
  blockFromRow,
  columnFromRow,
  editionFromRow,
  itemFromRow,
  planFromRow,
  priorityFromRow,
  sectionFromRow,
} from './content.rows.ts'
import { listFacts } from './fact.repository.ts'
import { listEditionNotes } from './note.repository.ts'

/**
 * One edition, whole and in printed order, in a fixed number of queries however long it is; a Failure of kind
 * `not-found` when there is no such edition.
 */
export async function getEditionContent(db: ReadDb, editionId: EditionId): Promise<EditionContent> {
  const edition = await db.selectFrom('edition').selectAll().where('id', '=', editionId).executeTakeFirst()
  if (edition === undefined) throw new Failure('not-found', 'That edition is no longer in the store.')
  const plan = await db
    .selectFrom('plan')
    .selectAll()
    .where('id', '=', edition.plan_id)
    .executeTakeFirstOrThrow()
  const { id: planId } = planFromRow(plan)
  const aims = await listAims(db, planId)
  return {
    plan: planFromRow(plan),
    edition: editionFromRow(edition),
    sections: await readSections(db, editionId),
    priorities: await readPriorities(db, editionId, aims),
    partners: await listPartners(db),
    aims,
    riskWords: await readRiskWords(db, planId),
    facts: await listFacts(db, planId),
    notes: await listEditionNotes(db, editionId),
  }
}

async function readSections(db: ReadDb, editionId: EditionId): Promise<Section[]> {
  const sections = await db
    .selectFrom('section')
    .selectAll()
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .execute()
  const blocks = await db
    .selectFrom('section')
    .innerJoin('section_block', 'section_block.section_id', 'section.id')
    .where('section.edition_id', '=', editionId)
    .selectAll('section_block')
    .orderBy('section_block.position')
    .execute()
  const bySection = Map.groupBy(blocks, (row) => row.section_id)
  const blocksOf = (id: number): Block[] => (bySection.get(id) ?? []).map(blockFromRow)
  return sections.map((row) => sectionFromRow(row, blocksOf(row.id)))
}

async function readPriorities(db: ReadDb, editionId: EditionId, aims: readonly Aim[]): Promise<Priority[]> {
  const priorities = await db
    .selectFrom('priority')
    .selectAll()
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .execute()
  const inEdition = db.selectFrom('priority').where('priority.edition_id', '=', editionId)
  const hotspots = await inEdition
    .innerJoin('priority_hotspot', 'priority_hotspot.priority_id', 'priority.id')
    .selectAll('priority_hotspot')
    .orderBy('priority_hotspot.position')
    .execute()
  const columns = await inEdition
    .innerJoin('priority_column', 'priority_column.priority_id', 'priority.id')
    .selectAll('priority_column')
    .orderBy('priority_column.position')
    .execute()
  const supports = await inEdition
    .innerJoin('priority_aim', 'priority_aim.priority_id', 'priority.id')
    .select(['priority_aim.priority_id as priorityId', 'priority_aim.aim_id as aimId'])
    .execute()
  const supported = new Set(supports.map(({ priorityId, aimId }) => `${priorityId} ${aimId}`))
  const supportsOf = (id: number): AimId[] =>
    aims.flatMap((aim) => (supported.has(`${id} ${aim.id}`) ? [aim.id] : []))
  const hotspotsOf = Map.groupBy(hotspots, (row) => row.priority_id)
  const columnsOf = Map.groupBy(columns, (row) => row.priority_id)
  const parts = await readIssueParts(db, editionId, new Map(columns.map((row) => [row.id, row.role])))
  return priorities.map((row) => {
    const own = (columnsOf.get(row.id) ?? []).map(columnFromRow)
    return priorityFromRow(row, {
      hotspots: (hotspotsOf.get(row.id) ?? []).map((each) => each.name),
      supports: supportsOf(row.id),
      columns: own,
      issues: issuesOf(row.id, own, parts),
    })
  })
}

interface IssueParts {
  readonly issues: ReadonlyMap<number, readonly Selectable<IssueTable>[]>
  readonly rows: ReadonlyMap<number, readonly Selectable<IssueRowTable>[]>
  /** Items by cell, in order. */
  readonly items: ReadonlyMap<string, readonly Item[]>
}

function statementKey(issueId: number): string {
  return `statement ${issueId}`
}

function cellKey(rowId: number, columnId: number): string {
  return `${rowId} ${columnId}`
}

async function readIssueParts(
  db: ReadDb,
  editionId: EditionId,
  roles: ReadonlyMap<number, Column['role']>,
): Promise<IssueParts> {
  const inEdition = db
    .selectFrom('priority')
    .innerJoin('issue', 'issue.priority_id', 'priority.id')
    .where('priority.edition_id', '=', editionId)
  const issues = await inEdition.selectAll('issue').orderBy('issue.position').execute()
  const rows = await inEdition
    .innerJoin('issue_row', 'issue_row.issue_id', 'issue.id')
    .selectAll('issue_row')
    .orderBy('issue_row.position')
    .execute()
  const items = await inEdition
    .innerJoin('item', 'item.issue_id', 'issue.id')
    .selectAll('item')
    .orderBy('item.position')
    .execute()
  const details = await readDetails(db, editionId)
  const toItem = (row: Selectable<ItemTable>): Item =>
    itemFromRow(row, defined(roles.get(row.column_id), `the column of item ${row.id}`), {
      action: details.actions.get(row.id),
      measure: details.measures.get(row.id),
      partners: details.partners.get(row.id) ?? [],
    })
  const byCell = Map.groupBy(items, (row) =>
    row.row_id === null ? statementKey(row.issue_id) : cellKey(row.row_id, row.column_id),
  )
  return {
    issues: Map.groupBy(issues, (row) => row.priority_id),
    rows: Map.groupBy(rows, (row) => row.issue_id),
    items: new Map([...byCell].map(([key, cell]) => [key, cell.map(toItem)])),
  }
}

async function readDetails(db: ReadDb, editionId: EditionId) {
  const inEdition = db
    .selectFrom('priority')
    .innerJoin('issue', 'issue.priority_id', 'priority.id')
    .innerJoin('item', 'item.issue_id', 'issue.id')
    .where('priority.edition_id', '=', editionId)
  const actions = await inEdition
    .innerJoin('action', 'action.item_id', 'item.id')
    .selectAll('action')
    .execute()
  const measures = await inEdition
    .innerJoin('measure', 'measure.item_id', 'item.id')
    .selectAll('measure')
    .execute()
  const leads = await inEdition
    .innerJoin('lead_partner', 'lead_partner.item_id', 'item.id')
    .selectAll('lead_partner')
    .orderBy('lead_partner.position')
    .execute()
  const partners = new Map<number, NamedPartner[]>()
  for (const row of leads) {
    const named = partners.get(row.item_id) ?? []
    named.push({ partnerId: row.partner_id as PartnerId, isLead: row.is_lead === 1 })
    partners.set(row.item_id, named)
  }
  return {
    actions: new Map(actions.map((row) => [row.item_id, row])),
    measures: new Map(measures.map((row) => [row.item_id, row])),
    partners,
  }
}

function issuesOf(priorityId: number, columns: readonly Column[], parts: IssueParts): Issue[] {
  const cellColumns = columns.filter((column) => column.role !== 'issue')
  const cellOf = (rowId: number, column: Column): Cell => ({
    columnId: column.id,
    items: parts.items.get(cellKey(rowId, column.id)) ?? [],
  })
  return (parts.issues.get(priorityId) ?? []).map((issue) => ({
    id: issue.id as IssueId,
    identity: issue.identity as Identity,
    statement: (parts.items.get(statementKey(issue.id)) ?? []).filter(isStatement),
    rows: (parts.rows.get(issue.id) ?? []).map(
      (row): Row => ({
        id: row.id as RowId,
        cells: cellColumns.map((column) => cellOf(row.id, column)),
      }),
    ),
  }))
}

function isStatement(item: Item): item is StatementItem {
  return item.role === 'issue'
}
