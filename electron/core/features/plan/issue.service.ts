import { type IssueId, insertedAt, movedTo } from '../../../../shared/domain/plan/index.ts'
import {
  addIssueInput,
  deleteIssueInput,
  joinIssueInput,
  moveIssueInput,
  splitIssueInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { getCellPlace } from './cell-place.ts'
import { insertItem, listCellItems, putIntoCell } from './item.repository.ts'
import { adopt, closeGaps, listChildIds, writePositions } from './ordering.repository.ts'
import { getIssuePlace, getPriorityPlace } from './place.repository.ts'
import { planCommand, refuseOtherEdition } from './plan-command.ts'
import { adoptItemsOfRows, changeTable, insertIssue, insertRow } from './row.repository.ts'

const byIssue = {
  entity: (input: { readonly issueId: IssueId }) => ({ kind: 'issue', id: input.issueId }),
  place: (tx: WriteTx, input: { readonly issueId: IssueId }) => getIssuePlace(tx, input.issueId),
}

/** Adds an issue with one empty row. */
export const addIssue = planCommand({
  name: 'issue.add',
  label: 'Add an issue',
  input: addIssueInput,
  entity: (input) => ({ kind: 'priority', id: input.priorityId }),
  place: (tx, input) => getPriorityPlace(tx, input.priorityId),
  async run(tx, input, place): Promise<IssueId> {
    const columns = await listChildIds(tx, 'priority_column', place.priorityId)
    if (columns.length === 0) {
      throw new Failure('conflict', 'This priority has no table yet. Add a table first.')
    }
    const siblings = await listChildIds(tx, 'issue', place.priorityId)
    const id = await insertIssue(tx, place.priorityId, siblings.length + 1)
    await writePositions(tx, 'issue', insertedAt(siblings, id, input.at))
    await insertRow(tx, id, 1)
    await addStatement(tx, id, input.statement)
    return id
  },
})

/** Moves an issue inside its table or to another, where its entries go into the corresponding columns. */
export const moveIssue = planCommand({
  name: 'issue.move',
  label: 'Move an issue',
  input: moveIssueInput,
  ...byIssue,
  async run(tx, input, place) {
    const target = await getPriorityPlace(tx, input.priorityId ?? place.priorityId)
    refuseOtherEdition(place, target)
    const rowIds = await listChildIds(tx, 'issue_row', place.issueId)
    const tables = { from: place.priorityId, to: target.priorityId }
    await changeTable(tx, tables, { rowIds, issueId: place.issueId })
    const siblings = await listChildIds(tx, 'issue', target.priorityId)
    await adopt(tx, 'issue', target.priorityId, [place.issueId])
    await writePositions(tx, 'issue', movedTo<number>(siblings, place.issueId, input.to))
    await closeGaps(tx, 'issue', place.priorityId)
  },
})

/** Makes two issues of one: a row and all below it go into a new issue that follows. */
export const splitIssue = planCommand({
  name: 'issue.split',
  label: 'Split an issue',
  input: splitIssueInput,
  ...byIssue,
  async run(tx, input, place): Promise<IssueId> {
    const rows = await listChildIds(tx, 'issue_row', place.issueId)
    const at = rows.indexOf(input.rowId)
    if (at === -1) throw new Failure('invalid-input', 'The row is not in that issue.')
    if (at === 0) {
      throw new Failure('invalid-input', 'An issue keeps its first row. Split it at a row further down.')
    }
    const siblings = await listChildIds(tx, 'issue', place.priorityId)
    const id = await insertIssue(tx, place.priorityId, siblings.length + 1)
    await writePositions(tx, 'issue', insertedAt(siblings, id, siblings.indexOf(place.issueId) + 2))
    await adopt(tx, 'issue_row', id, rows.slice(at))
    await adoptItemsOfRows(tx, id, rows.slice(at))
    await writePositions(tx, 'issue_row', rows.slice(at))
    await addStatement(tx, id, input.statement)
    return id
  },
})

/** Makes one issue of two: what this one says and its rows go to the end of the one above. */
export const joinIssue = planCommand({
  name: 'issue.join',
  label: 'Join two issues',
  input: joinIssueInput,
  ...byIssue,
  async run(tx, _input, place): Promise<IssueId> {
    const siblings = await listChildIds(tx, 'issue', place.priorityId)
    const at = siblings.indexOf(place.issueId)
    if (at === 0) throw new Failure('invalid-input', 'The first issue has none above to be joined with.')
    const upperId = defined(siblings[at - 1], 'the issue above') as IssueId
    await joinStatements(tx, upperId, place.issueId)
    const upperRows = await listChildIds(tx, 'issue_row', upperId)
    const lowerRows = await listChildIds(tx, 'issue_row', place.issueId)
    await adopt(tx, 'issue_row', upperId, lowerRows)
    await adoptItemsOfRows(tx, upperId, lowerRows)
    await writePositions(tx, 'issue_row', [...upperRows, ...lowerRows])
    await tx.deleteFrom('issue').where('id', '=', place.issueId).execute()
    await closeGaps(tx, 'issue', place.priorityId)
    return upperId
  },
})

/** Deletes an issue with its rows. */
export const deleteIssue = planCommand({
  name: 'issue.delete',
  label: 'Delete an issue',
  input: deleteIssueInput,
  ...byIssue,
  async run(tx, _input, place) {
    await tx.deleteFrom('issue').where('id', '=', place.issueId).execute()
    await closeGaps(tx, 'issue', place.priorityId)
  },
})

async function addStatement(tx: WriteTx, issueId: IssueId, texts: readonly string[]): Promise<void> {
  const cell = await getCellPlace(tx, { kind: 'statement', issueId })
  const items: number[] = []
  for (const text of texts) items.push(await insertItem(tx, cell, { text, mark: 'none' }))
  await writePositions(tx, 'item', items)
}

async function joinStatements(tx: WriteTx, upperId: IssueId, lowerId: IssueId): Promise<void> {
  const upper = await getCellPlace(tx, { kind: 'statement', issueId: upperId })
  const lower = await getCellPlace(tx, { kind: 'statement', issueId: lowerId })
  const upperItems = await listCellItems(tx, upper)
  const lowerItems = await listCellItems(tx, lower)
  for (const itemId of lowerItems) await putIntoCell(tx, itemId, upper)
  await writePositions(tx, 'item', [...upperItems, ...lowerItems])
}
