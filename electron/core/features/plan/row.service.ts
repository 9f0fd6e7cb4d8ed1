import { insertedAt, movedTo, type RowId } from '../../../../shared/domain/plan/index.ts'
import {
  addRowInput,
  deleteRowInput,
  joinRowInput,
  moveRowInput,
  splitRowInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { listCellItems, listRowItems, putIntoCell } from './item.repository.ts'
import { adopt, closeGaps, listChildIds, writePositions } from './ordering.repository.ts'
import { getIssuePlace, getRowPlace, type RowPlace } from './place.repository.ts'
import { planCommand, refuseOtherEdition } from './plan-command.ts'
import { adoptItemsOfRows, changeTable, insertRow } from './row.repository.ts'

const byRow = {
  entity: (input: { readonly rowId: RowId }) => ({ kind: 'row', id: input.rowId }),
  place: (tx: WriteTx, input: { readonly rowId: RowId }) => getRowPlace(tx, input.rowId),
}

/** Adds an empty row to an issue. */
export const addRow = planCommand({
  name: 'row.add',
  label: 'Add a row',
  input: addRowInput,
  entity: (input) => ({ kind: 'issue', id: input.issueId }),
  place: (tx, input) => getIssuePlace(tx, input.issueId),
  async run(tx, input, place): Promise<RowId> {
    const siblings = await listChildIds(tx, 'issue_row', place.issueId)
    const id = await insertRow(tx, place.issueId, siblings.length + 1)
    await writePositions(tx, 'issue_row', insertedAt(siblings, id, input.at))
    return id
  },
})

/** Moves a row inside its issue or to another, of another table too; an issue keeps at least one row. */
export const moveRow = planCommand({
  name: 'row.move',
  label: 'Move a row',
  input: moveRowInput,
  ...byRow,
  async run(tx, input, place) {
    const target = await getIssuePlace(tx, input.issueId ?? place.issueId)
    refuseOtherEdition(place, target)
    if (target.issueId !== place.issueId) {
      await refuseOnlyRow(tx, place, 'Move the issue, or join it with another, instead.')
    }
    const tables = { from: place.priorityId, to: target.priorityId }
    await changeTable(tx, tables, { rowIds: [place.rowId] })
    const siblings = await listChildIds(tx, 'issue_row', target.issueId)
    await adopt(tx, 'issue_row', target.issueId, [place.rowId])
    await adoptItemsOfRows(tx, target.issueId, [place.rowId])
    await writePositions(tx, 'issue_row', movedTo<number>(siblings, place.rowId, input.to))
    await closeGaps(tx, 'issue_row', place.issueId)
  },
})

/** Makes two rows of one: the named entries go into a new row that follows. */
export const splitRow = planCommand({
  name: 'row.split',
  label: 'Split a row',
  input: splitRowInput,
  ...byRow,
  async run(tx, input, place): Promise<RowId> {
    const items = await listRowItems(tx, place.rowId)
    const named = new Set(input.itemIds)
    const moving = items.filter((item) => named.has(item.id))
    if (moving.length !== named.size) {
      throw new Failure('invalid-input', 'Only entries of the row itself can go into the new row.')
    }
    const siblings = await listChildIds(tx, 'issue_row', place.issueId)
    const rowId = await insertRow(tx, place.issueId, siblings.length + 1)
    await writePositions(tx, 'issue_row', insertedAt(siblings, rowId, siblings.indexOf(place.rowId) + 2))
    for (const [columnId, members] of Map.groupBy(moving, (item) => item.columnId)) {
      for (const item of members) await putIntoCell(tx, item.id, { issueId: place.issueId, rowId, columnId })
      const left = await listCellItems(tx, { issueId: place.issueId, rowId: place.rowId, columnId })
      const ids = members.map((item) => item.id)
      await writePositions(tx, 'item', ids)
      await writePositions(tx, 'item', left)
    }
    return rowId
  },
})

/** Makes one row of two: the entries of this one go to the end of the cells of the one above. */
export const joinRow = planCommand({
  name: 'row.join',
  label: 'Join two rows',
  input: joinRowInput,
  ...byRow,
  async run(tx, _input, place): Promise<RowId> {
    const siblings = await listChildIds(tx, 'issue_row', place.issueId)
    const at = siblings.indexOf(place.rowId)
    if (at === 0)
      throw new Failure('invalid-input', 'The first row of an issue has none above to be joined with.')
    const upperId = defined(siblings[at - 1], 'the row above') as RowId
    const items = await listRowItems(tx, place.rowId)
    for (const [columnId, members] of Map.groupBy(items, (item) => item.columnId)) {
      const cell = { issueId: place.issueId, rowId: upperId, columnId }
      const above = await listCellItems(tx, cell)
      for (const item of members) await putIntoCell(tx, item.id, cell)
      await writePositions(tx, 'item', [...above, ...members.map((item) => item.id)])
    }
    await tx.deleteFrom('issue_row').where('id', '=', place.rowId).execute()
    await closeGaps(tx, 'issue_row', place.issueId)
    return upperId
  },
})

/** Deletes a row with its entries; an issue keeps at least one row. */
export const deleteRow = planCommand({
  name: 'row.delete',
  label: 'Delete a row',
  input: deleteRowInput,
  ...byRow,
  async run(tx, _input, place) {
    await refuseOnlyRow(tx, place, 'Delete the issue instead.')
    await tx.deleteFrom('issue_row').where('id', '=', place.rowId).execute()
    await closeGaps(tx, 'issue_row', place.issueId)
  },
})

async function refuseOnlyRow(tx: WriteTx, place: RowPlace, remedy: string): Promise<void> {
  const rows = await listChildIds(tx, 'issue_row', place.issueId)
  if (rows.length === 1) throw new Failure('conflict', `It is the only row of its issue. ${remedy}`)
}
