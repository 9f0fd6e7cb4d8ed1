import type { Insertable, Selectable } from 'kysely'
import {
  dueOf,
  type EditionId,
  type Issue,
  type Item,
  type Priority,
  type RolledContent,
  type Section,
} from '../../../../shared/domain/plan/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import type { Schema, WriteTx } from '../../store/schema/index.ts'
import { insertBatches, numberGiver } from './batch.repository.ts'
import type { AimNumber } from './carry-plan-wide.ts'
import { dueColumns } from './content.rows.ts'

/** The tables whose rows make up an edition, parents first. */
const TABLES = [
  'priority',
  'priority_hotspot',
  'priority_aim',
  'priority_column',
  'section',
  'section_block',
  'issue',
  'issue_row',
  'item',
  'action',
  'measure',
  'measure_scoring',
  'lead_partner',
] as const
type Table = (typeof TABLES)[number]

type SourceRows = { readonly [Name in Table]: readonly Selectable<Schema[Name]>[] }
type NewRows = { readonly [Name in Table]: Insertable<Schema[Name]>[] }

/** What is said of a measure for one year only, and begins anew with the next. */
const OF_ONE_YEAR = { starts_on: null, done_on: null, corrective_action: null, comment: null } as const

/** Gives a thing's new number by its old one; the first asking gives it out. */
type Renumbering = { readonly [Name in Table]: (old: number) => number }

/**
 * Writes what a plan rolled forward holds as the content of a new edition. Rows are copied whole, so that whatever else
 * a table comes to hold is carried too; identities stay, numbers are new, and only places, statuses and due dates are
 * those of the new year.
 */
export async function writeRolledContent(
  tx: WriteTx,
  from: EditionId,
  to: EditionId,
  rolled: RolledContent,
  aimNumber: AimNumber,
): Promise<void> {
  const copy = new Copy(await readRows(tx, from), await renumbering(tx), to, aimNumber)
  for (const [at, priority] of rolled.priorities.entries()) copy.priority(priority, at + 1)
  for (const [at, section] of rolled.sections.entries()) copy.section(section, at + 1)
  for (const table of TABLES) await insertBatches(tx, table, copy.rows[table])
  await copy.foldPriorities(tx, rolled)
}

class Copy {
  readonly rows: NewRows = {
    priority: [],
    priority_hotspot: [],
    priority_aim: [],
    priority_column: [],
    section: [],
    section_block: [],
    issue: [],
    issue_row: [],
    item: [],
    action: [],
    measure: [],
    measure_scoring: [],
    lead_partner: [],
  }
  readonly #source: ReturnType<typeof indexed>
  readonly #number: Renumbering
  readonly #edition: EditionId
  readonly #aimNumber: AimNumber

  constructor(source: SourceRows, number: Renumbering, edition: EditionId, aimNumber: AimNumber) {
    this.#source = indexed(source)
    this.#number = number
    this.#edition = edition
    this.#aimNumber = aimNumber
  }

  priority({ id, columns, issues }: Priority, position: number): void {
    const number = this.#number
    const priorityId = number.priority(id)
    const row = found(this.#source.priority, id)
    // The priority that it is folded into may come later; it is set when all are there.
    this.rows.priority.push({
      ...row,
      id: priorityId,
      edition_id: this.#edition,
      position,
      folded_into_id: null,
    })
    for (const hotspot of this.#source.priority_hotspot.get(id) ?? []) {
      this.rows.priority_hotspot.push({
        ...hotspot,
        id: number.priority_hotspot(hotspot.id),
        priority_id: priorityId,
      })
    }
    for (const support of this.#source.priority_aim.get(id) ?? []) {
      const aimId = this.#aimNumber(support.aim_id)
      if (aimId === undefined) continue
      const supportId = number.priority_aim(support.id)
      this.rows.priority_aim.push({ id: supportId, priority_id: priorityId, aim_id: aimId })
    }
    columns.forEach((column, at) => {
      this.rows.priority_column.push({
        ...found(this.#source.priority_column, column.id),
        id: number.priority_column(column.id),
        priority_id: priorityId,
        position: at + 1,
      })
    })
    for (const [at, issue] of issues.entries()) this.#issue(issue, priorityId, at + 1)
  }

  #issue(issue: Issue, priorityId: number, position: number): void {
    const issueId = this.#number.issue(issue.id)
    const row = found(this.#source.issue, issue.id)
    this.rows.issue.push({ ...row, id: issueId, priority_id: priorityId, position })
    for (const [at, item] of issue.statement.entries()) this.#item(item, issueId, null, at + 1)
    for (const [at, { id, cells }] of issue.rows.entries()) {
      const rowId = this.#number.issue_row(id)
      this.rows.issue_row.push({
        ...found(this.#source.issue_row, id),
        id: rowId,
        issue_id: issueId,
        position: at + 1,
      })
      for (const cell of cells) {
        for (const [place, item] of cell.items.entries()) this.#item(item, issueId, rowId, place + 1)
      }
    }
  }

  #item(item: Item, issueId: number, rowId: number | null, position: number): void {
    const number = this.#number
    const itemId = number.item(item.id)
    const row = found(this.#source.item, item.id)
    const columnId = number.priority_column(row.column_id)
    this.rows.item.push({
      ...row,
      id: itemId,
      issue_id: issueId,
      row_id: rowId,
      column_id: columnId,
      position,
    })
    const due = dueColumns(dueOf(item))
    if (item.role === 'action') {
      const action = found(this.#source.action, item.id)
      const progress = {
        status: item.status,
        status_reason: item.statusReason,
        due_declined: item.dueDeclined,
      }
      this.rows.action.push({ ...action, ...due, id: number.action(action.id), item_id: itemId, ...progress })
    }
    if (item.role === 'measure') {
      const measure = found(this.#source.measure, item.id)
      this.rows.measure.push({ ...measure, ...due, id: number.measure(measure.id), item_id: itemId })
      const scoring = this.#source.measure_scoring.get(item.id)
      if (scoring !== undefined) {
        const id = number.measure_scoring(scoring.id)
        this.rows.measure_scoring.push({ ...scoring, ...OF_ONE_YEAR, id, item_id: itemId })
      }
    }
    if (item.role === 'lead') {
      for (const named of this.#source.lead_partner.get(item.id) ?? []) {
        this.rows.lead_partner.push({ ...named, id: number.lead_partner(named.id), item_id: itemId })
      }
    }
  }

  section({ id, blocks }: Section, position: number): void {
    const number = this.#number
    const row = found(this.#source.section, id)
    const sectionId = number.section(id)
    this.rows.section.push({
      ...row,
      id: sectionId,
      edition_id: this.#edition,
      priority_id: row.priority_id === null ? null : number.priority(row.priority_id),
      position,
    })
    blocks.forEach((block, at) => {
      this.rows.section_block.push({
        ...found(this.#source.section_block, block.id),
        id: number.section_block(block.id),
        section_id: sectionId,
        position: at + 1,
      })
    })
  }

  async foldPriorities(tx: WriteTx, { priorities }: RolledContent): Promise<void> {
    for (const { id, foldedIntoId } of priorities) {
      if (foldedIntoId === null) continue
      await tx
        .updateTable('priority')
        .set({ folded_into_id: this.#number.priority(foldedIntoId) })
        .where('id', '=', this.#number.priority(id))
        .execute()
    }
  }
}

/** Rows by the number of what they are looked up by. */
function indexed(source: SourceRows) {
  return {
    priority: byId(source.priority),
    priority_hotspot: Map.groupBy(source.priority_hotspot, (row) => row.priority_id),
    priority_aim: Map.groupBy(source.priority_aim, (row) => row.priority_id),
    priority_column: byId(source.priority_column),
    section: byId(source.section),
    section_block: byId(source.section_block),
    issue: byId(source.issue),
    issue_row: byId(source.issue_row),
    item: byId(source.item),
    action: byItem(source.action),
    measure: byItem(source.measure),
    measure_scoring: byItem(source.measure_scoring),
    lead_partner: Map.groupBy(source.lead_partner, (row) => row.item_id),
  }
}

function byItem<Row extends { readonly item_id: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.item_id, row]))
}

function byId<Row extends { readonly id: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

function found<Row>(rows: ReadonlyMap<number, Row>, id: number): Row {
  return defined(rows.get(id), 'a row of the edition that is rolled forward')
}

async function renumbering(tx: WriteTx): Promise<Renumbering> {
  const giverOf = async (table: Table): Promise<(old: number) => number> => {
    const next = await numberGiver(tx, table)
    const given = new Map<number, number>()
    return (old) => {
      const known = given.get(old) ?? next()
      given.set(old, known)
      return known
    }
  }
  return {
    priority: await giverOf('priority'),
    priority_hotspot: await giverOf('priority_hotspot'),
    priority_aim: await giverOf('priority_aim'),
    priority_column: await giverOf('priority_column'),
    section: await giverOf('section'),
    section_block: await giverOf('section_block'),
    issue: await giverOf('issue'),
    issue_row: await giverOf('issue_row'),
    item: await giverOf('item'),
    action: await giverOf('action'),
    measure: await giverOf('measure'),
    measure_scoring: await giverOf('measure_scoring'),
    lead_partner: await giverOf('lead_partner'),
  }
}

async function readRows(tx: WriteTx, editionId: EditionId): Promise<SourceRows> {
  const priorities = tx.selectFrom('priority').where('priority.edition_id', '=', editionId)
  const sections = tx.selectFrom('section').where('section.edition_id', '=', editionId)
  const issues = priorities.innerJoin('issue', 'issue.priority_id', 'priority.id')
  const items = issues.innerJoin('item', 'item.issue_id', 'issue.id')
  return {
    priority: await priorities.selectAll('priority').execute(),
    priority_hotspot: await priorities
      .innerJoin('priority_hotspot', 'priority_hotspot.priority_id', 'priority.id')
      .selectAll('priority_hotspot')
      .execute(),
    priority_aim: await priorities
      .innerJoin('priority_aim', 'priority_aim.priority_id', 'priority.id')
      .selectAll('priority_aim')
      .execute(),
    priority_column: await priorities
      .innerJoin('priority_column', 'priority_column.priority_id', 'priority.id')
      .selectAll('priority_column')
      .execute(),
    section: await sections.selectAll('section').execute(),
    section_block: await sections
      .innerJoin('section_block', 'section_block.section_id', 'section.id')
      .selectAll('section_block')
      .execute(),
    issue: await issues.selectAll('issue').execute(),
    issue_row: await issues
      .innerJoin('issue_row', 'issue_row.issue_id', 'issue.id')
      .selectAll('issue_row')
      .execute(),
    item: await items.selectAll('item').execute(),
    action: await items.innerJoin('action', 'action.item_id', 'item.id').selectAll('action').execute(),
    measure: await items.innerJoin('measure', 'measure.item_id', 'item.id').selectAll('measure').execute(),
    measure_scoring: await items
      .innerJoin('measure_scoring', 'measure_scoring.item_id', 'item.id')
      .selectAll('measure_scoring')
      .execute(),
    lead_partner: await items
      .innerJoin('lead_partner', 'lead_partner.item_id', 'item.id')
      .selectAll('lead_partner')
      .orderBy('lead_partner.position')
      .execute(),
  }
}
