import { type ColumnId, insertedAt, movedTo } from '../../../../shared/domain/plan/index.ts'
import {
  addColumnInput,
  deleteColumnInput,
  moveColumnInput,
  renameColumnInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { closeGaps, listChildIds, writePositions } from './ordering.repository.ts'
import { type ColumnPlace, getColumnPlace, getPriorityPlace } from './place.repository.ts'
import { planCommand } from './plan-command.ts'
import { countItemsInColumn, insertColumn } from './priority.repository.ts'

const byColumn = {
  entity: (input: { readonly columnId: ColumnId }) => ({ kind: 'column', id: input.columnId }),
  place: (tx: WriteTx, input: { readonly columnId: ColumnId }) => getColumnPlace(tx, input.columnId),
}

/** Adds a column of the council's own to the table of a priority. */
export const addColumn = planCommand({
  name: 'column.add',
  label: 'Add a column',
  input: addColumnInput,
  entity: (input) => ({ kind: 'priority', id: input.priorityId }),
  place: (tx, input) => getPriorityPlace(tx, input.priorityId),
  async run(tx, input, place): Promise<ColumnId> {
    const siblings = await listChildIds(tx, 'priority_column', place.priorityId)
    if (siblings.length === 0) {
      throw new Failure('conflict', 'This priority has no table yet. Add a table first.')
    }
    const id = await insertColumn(tx, place.priorityId, { ...input, position: siblings.length + 1 })
    await writePositions(tx, 'priority_column', insertedAt(siblings, id, input.at))
    return id
  },
})

/** Changes the heading as printed; what the column holds stays the same. */
export const renameColumn = planCommand({
  name: 'column.rename',
  label: 'Rename a column',
  input: renameColumnInput,
  ...byColumn,
  async run(tx, input, place) {
    await tx
      .updateTable('priority_column')
      .set({ heading: input.heading })
      .where('id', '=', place.columnId)
      .execute()
  },
})

/** Moves a column to a position in its table. */
export const moveColumn = planCommand({
  name: 'column.move',
  label: 'Move a column',
  input: moveColumnInput,
  ...byColumn,
  async run(tx, input, place) {
    const siblings = await listChildIds(tx, 'priority_column', place.priorityId)
    await writePositions(tx, 'priority_column', movedTo<number>(siblings, place.columnId, input.to))
  },
})

/** Deletes a column; one that still holds items only where the caller says so. The issue column always stays. */
export const deleteColumn = planCommand({
  name: 'column.delete',
  label: 'Delete a column',
  input: deleteColumnInput,
  ...byColumn,
  async run(tx, input, place) {
    refuseIssueColumn(place)
    const count = await countItemsInColumn(tx, place.columnId)
    if (count > 0 && !input.withItems) {
      const entries = count === 1 ? 'one entry' : `${count} entries`
      throw new Failure(
        'conflict',
        `The column still holds ${entries}. Move them, or delete them with the column.`,
      )
    }
    await tx.deleteFrom('priority_column').where('id', '=', place.columnId).execute()
    await closeGaps(tx, 'priority_column', place.priorityId)
  },
})

function refuseIssueColumn(place: ColumnPlace): void {
  if (place.role === 'issue') throw new Failure('conflict', 'Every table keeps its issue column.')
}
