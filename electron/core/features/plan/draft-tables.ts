import type { Insertable } from 'kysely'
import type { DraftIssue, DraftItem, DraftPriority } from '../../../../shared/domain/imports/index.ts'
import { classifyMeasure } from '../../../../shared/domain/measures/index.ts'
import {
  type ColumnRole,
  dueDateFromWords,
  type ItemId,
  type PartnerId,
  type PriorityId,
} from '../../../../shared/domain/plan/index.ts'
import { defined, strictAssert } from '../../../../shared/kit/assert.ts'
import type { Schema, WriteTx } from '../../store/schema/index.ts'
import { insertBatches, numberGiver } from './batch.repository.ts'
import { dueColumns } from './content.rows.ts'
import { newIdentity } from './identity.ts'

type Tables = 'priority_column' | 'issue' | 'issue_row' | 'item' | 'action' | 'measure' | 'lead_partner'
type RowsOf = { readonly [Table in Tables]: Insertable<Schema[Table]>[] }
type Numbers = { readonly [Table in 'priority_column' | 'issue' | 'issue_row' | 'item']: () => number }

/** Gathers the rows of all tables before any is written, so that each database table takes a few statements. */
interface Gathering {
  readonly rows: RowsOf
  readonly next: Numbers
  readonly items: { readonly draft: DraftItem; readonly id: ItemId }[]
  readonly partners: ReadonlyMap<string, PartnerId>
}

interface ColumnOfTable {
  readonly id: number
  readonly role: ColumnRole
}

/** Stores the action tables of a draft and answers its items with their ids, in the draft's order. */
export async function writeDraftTables(
  tx: WriteTx,
  drafts: readonly DraftPriority[],
  priorities: ReadonlyMap<string, PriorityId>,
  partners: ReadonlyMap<string, PartnerId>,
): Promise<Gathering['items']> {
  const gathering: Gathering = {
    rows: {
      priority_column: [],
      issue: [],
      issue_row: [],
      item: [],
      action: [],
      measure: [],
      lead_partner: [],
    },
    next: {
      priority_column: await numberGiver(tx, 'priority_column'),
      issue: await numberGiver(tx, 'issue'),
      issue_row: await numberGiver(tx, 'issue_row'),
      item: await numberGiver(tx, 'item'),
    },
    items: [],
    partners,
  }
  for (const draft of drafts) {
    gatherTable(gathering, draft, defined(priorities.get(draft.key), `the priority "${draft.key}"`))
  }
  const { rows } = gathering
  await insertBatches(tx, 'priority_column', rows.priority_column)
  await insertBatches(tx, 'issue', rows.issue)
  await insertBatches(tx, 'issue_row', rows.issue_row)
  await insertBatches(tx, 'item', rows.item)
  await insertBatches(tx, 'action', rows.action)
  await insertBatches(tx, 'measure', rows.measure)
  await insertBatches(tx, 'lead_partner', rows.lead_partner)
  return gathering.items
}

function gatherTable(gathering: Gathering, draft: DraftPriority, priorityId: PriorityId): void {
  const faces: { readonly role: ColumnRole; readonly heading: string }[] = [...draft.columns]
  const hasIssueColumn = faces.some((column) => column.role === 'issue')
  if (!hasIssueColumn && draft.issues.length > 0) faces.unshift({ role: 'issue', heading: 'Issue' })
  const columns = faces.map((face, at) => {
    const id = gathering.next.priority_column()
    const row = { id, priority_id: priorityId, position: at + 1, role: face.role, heading: face.heading }
    gathering.rows.priority_column.push(row)
    return { id, role: face.role }
  })
  draft.issues.forEach((issue, at) => {
    gatherIssue(gathering, issue, columns, { priorityId, position: at + 1 })
  })
}

function gatherIssue(
  gathering: Gathering,
  draft: DraftIssue,
  columns: readonly ColumnOfTable[],
  place: { readonly priorityId: PriorityId; readonly position: number },
): void {
  const issueId = gathering.next.issue()
  const issue = {
    id: issueId,
    identity: newIdentity(),
    priority_id: place.priorityId,
    position: place.position,
  }
  gathering.rows.issue.push(issue)
  const statementColumn = defined(
    columns.find((column) => column.role === 'issue'),
    'the issue column of a table',
  )
  const cellColumns = columns.filter((column) => column.role !== 'issue')
  gatherCell(gathering, draft.statement, { issueId, rowId: null, column: statementColumn })
  const rows = draft.rows.length === 0 ? [{ cells: [] }] : draft.rows
  rows.forEach((row, at) => {
    const rowId = gathering.next.issue_row()
    gathering.rows.issue_row.push({ id: rowId, issue_id: issueId, position: at + 1 })
    strictAssert(
      row.cells.length <= cellColumns.length,
      'a drafted row has more cells than its table has columns',
    )
    row.cells.forEach((cell, which) => {
      const column = defined(cellColumns[which], 'the column of a drafted cell')
      gatherCell(gathering, cell, { issueId, rowId, column })
    })
  })
}

function gatherCell(
  gathering: Gathering,
  drafts: readonly DraftItem[],
  cell: { readonly issueId: number; readonly rowId: number | null; readonly column: ColumnOfTable },
): void {
  drafts.forEach((draft, at) => {
    const id = gathering.next.item()
    gathering.items.push({ draft, id: id as ItemId })
    gathering.rows.item.push({
      id,
      identity: newIdentity(),
      issue_id: cell.issueId,
      row_id: cell.rowId,
      column_id: cell.column.id,
      position: at + 1,
      text: draft.text,
      mark: draft.mark,
    })
    gatherDetail(gathering, draft, id, cell.column.role)
  })
}

function gatherDetail(gathering: Gathering, draft: DraftItem, itemId: number, role: ColumnRole): void {
  const due = dueColumns(draft.due ?? null)
  if (role === 'action') {
    // A day that the words name and the draft does not take as the due date was declined, and is not offered again.
    const declined = draft.due === undefined ? dueDateFromWords(draft.text) : null
    gathering.rows.action.push({
      item_id: itemId,
      status: 'not-started',
      owner_id: null,
      due_declined: declined?.words ?? null,
      ...due,
    })
  }
  if (role === 'measure') {
    const { kind, polarity } = draft.measure ?? classifyMeasure(draft.text)
    const figures = { baseline: null, target: null, unit: null, source: null }
    gathering.rows.measure.push({ item_id: itemId, kind, polarity, ...figures, ...due })
  }
  if (role === 'lead') {
    const named = [...new Set(draft.partners ?? [])].map((name) =>
      defined(gathering.partners.get(name), 'a partner that a drafted lead names'),
    )
    const distinct = [...new Set(named)]
    distinct.forEach((partnerId, at) => {
      gathering.rows.lead_partner.push({
        item_id: itemId,
        partner_id: partnerId,
        position: at + 1,
        is_lead: 0,
      })
    })
  }
}
