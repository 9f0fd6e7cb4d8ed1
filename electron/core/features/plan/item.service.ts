import {
  type ColumnRole,
  type ItemId,
  insertedAt,
  movedTo,
  splitText,
} from '../../../../shared/domain/plan/index.ts'
import {
  addItemInput,
  deleteItemInput,
  joinItemInput,
  LONGEST_TEXT,
  moveItemInput,
  setItemMarkInput,
  setItemTextInput,
  splitItemInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { getCellPlace } from './cell-place.ts'
import {
  type CellKey,
  getMark,
  insertItem,
  listCellItems,
  putIntoCell,
  removeItem,
  updateText,
} from './item.repository.ts'
import { addDetails, changeDetails, followLead, followWords, joinDetails } from './item-details.ts'
import { writePositions } from './ordering.repository.ts'
import { getItemPlace, type ItemPlace } from './place.repository.ts'
import { planCommand, refuseOtherEdition } from './plan-command.ts'
import { copySources, moveSources } from './source.repository.ts'

const byItem = {
  entity: (input: { readonly itemId: ItemId }) => ({ kind: 'item', id: input.itemId }),
  place: (tx: WriteTx, input: { readonly itemId: ItemId }) => getItemPlace(tx, input.itemId),
}

/** Adds an item to a cell. */
export const addItem = planCommand({
  name: 'item.add',
  label: 'Add an entry',
  input: addItemInput,
  entity: ({ cell }) =>
    cell.kind === 'statement' ? { kind: 'issue', id: cell.issueId } : { kind: 'row', id: cell.rowId },
  place: (tx, input) => getCellPlace(tx, input.cell),
  async run(tx, input, place): Promise<ItemId> {
    refuseWrongDetails(input, place.role)
    const siblings = await listCellItems(tx, place)
    const id = await insertItem(tx, place, input)
    await writePositions(tx, 'item', insertedAt(siblings, id, input.at))
    await addDetails(tx, { id, text: input.text, role: place.role }, input)
    return id
  },
})

/** Changes the words of an item. What was understood from the old words is understood anew. */
export const setItemText = planCommand({
  name: 'item.setText',
  label: 'Change an entry',
  input: setItemTextInput,
  ...byItem,
  run: (tx, input, place) => changeText(tx, place, input.text),
})

/** Makes an item a plain paragraph or a point of a list. */
export const setItemMark = planCommand({
  name: 'item.setMark',
  label: 'Change the mark of an entry',
  input: setItemMarkInput,
  ...byItem,
  async run(tx, input, place) {
    await tx.updateTable('item').set({ mark: input.mark }).where('id', '=', place.itemId).execute()
  },
})

/** Moves an item inside its cell or to another; in a column of another role it becomes what that column holds. */
export const moveItem = planCommand({
  name: 'item.move',
  label: 'Move an entry',
  input: moveItemInput,
  ...byItem,
  async run(tx, input, place) {
    const target = input.cell === undefined ? place : await getCellPlace(tx, input.cell)
    refuseOtherEdition(place, target)
    const siblings = await listCellItems(tx, target)
    await putIntoCell(tx, place.itemId, target)
    await writePositions(tx, 'item', movedTo(siblings, place.itemId, input.to))
    await closeCell(tx, place)
    await changeDetails(tx, { id: place.itemId, text: place.text }, place.role, target.role)
  },
})

/** Makes two items of one, at a character; the new one follows. */
export const splitItem = planCommand({
  name: 'item.split',
  label: 'Split an entry',
  input: splitItemInput,
  ...byItem,
  async run(tx, input, place): Promise<ItemId> {
    const { before, after } = splitText(place.text, input.offset)
    if (before === '' || after === '') {
      throw new Failure('invalid-input', 'There is nothing to split off there. Split inside the words.')
    }
    const siblings = await listCellItems(tx, place)
    const id = await insertItem(tx, place, { text: after, mark: await getMark(tx, place.itemId) })
    await writePositions(tx, 'item', insertedAt(siblings, id, siblings.indexOf(place.itemId) + 2))
    await changeText(tx, place, before)
    await addDetails(tx, { id, text: after, role: place.role })
    await copySources(tx, 'item_id', place.itemId, id)
    return id
  },
})

/** Makes one item of two: this one's words go to the end of the one above. */
export const joinItem = planCommand({
  name: 'item.join',
  label: 'Join two entries',
  input: joinItemInput,
  ...byItem,
  async run(tx, _input, place): Promise<ItemId> {
    const siblings = await listCellItems(tx, place)
    const at = siblings.indexOf(place.itemId)
    if (at === 0)
      throw new Failure('invalid-input', 'The first entry of a cell has none above to be joined with.')
    const upper = await getItemPlace(tx, defined(siblings[at - 1], 'the item above'))
    const joined = `${upper.text} ${place.text}`
    if (joined.length > LONGEST_TEXT) {
      throw new Failure('too-large', 'Together the two entries are too long. Shorten one of them first.')
    }
    await joinDetails(tx, { id: upper.itemId, role: upper.role, editionId: upper.editionId }, place.itemId)
    await changeText(tx, upper, joined)
    await moveSources(tx, 'item_id', place.itemId, upper.itemId)
    await removeItem(tx, place.itemId)
    await closeCell(tx, place)
    return upper.itemId
  },
})

/** Deletes an item. */
export const deleteItem = planCommand({
  name: 'item.delete',
  label: 'Delete an entry',
  input: deleteItemInput,
  ...byItem,
  async run(tx, _input, place) {
    await removeItem(tx, place.itemId)
    await closeCell(tx, place)
  },
})

async function changeText(tx: WriteTx, place: ItemPlace, text: string): Promise<void> {
  await updateText(tx, place.itemId, text)
  if (place.role === 'lead') await followLead(tx, place.itemId, place.text, text)
  else await followWords(tx, place.itemId, place.text, text)
}

async function closeCell(tx: WriteTx, cell: CellKey): Promise<void> {
  await writePositions(tx, 'item', await listCellItems(tx, cell))
}

function refuseWrongDetails(
  input: { readonly measure?: unknown; readonly partners?: unknown },
  role: ColumnRole,
): void {
  if (input.measure !== undefined && role !== 'measure') {
    throw new Failure(
      'invalid-input',
      'Only an entry of a measure column has a kind, a target or a due date.',
    )
  }
  if (input.partners !== undefined && role !== 'lead') {
    throw new Failure('invalid-input', 'Only an entry of a lead column names partners.')
  }
}
