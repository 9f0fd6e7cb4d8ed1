import type { ColumnRole, ItemId, PastedItem } from '../../../../shared/domain/plan/index.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { type CellKey, insertItem, listCellItems, listCellTexts, removeItem } from './item.repository.ts'
import { addDetails } from './item-details.ts'
import { writePositions } from './ordering.repository.ts'

/** A cell as the store knows it, with what its column holds. */
export interface WritableCell extends CellKey {
  readonly role: ColumnRole
}

/** Adds entries at the end of a cell; what they mean is understood from their words. */
export async function appendToCell(
  tx: WriteTx,
  cell: WritableCell,
  items: readonly PastedItem[],
): Promise<void> {
  const before = await listCellItems(tx, cell)
  const added: ItemId[] = []
  for (const item of items) added.push(await addToCell(tx, cell, item))
  await writePositions(tx, 'item', [...before, ...added])
}

/** Makes a cell hold these entries. An entry that it holds already stays the same thing, with its status and its dates. */
export async function replaceCell(
  tx: WriteTx,
  cell: WritableCell,
  items: readonly PastedItem[],
): Promise<void> {
  const before = await listCellTexts(tx, cell)
  const order: ItemId[] = []
  for (const item of items) {
    const same = before.find(
      ({ id, text, mark }) => text === item.text && mark === item.mark && !order.includes(id),
    )
    order.push(same?.id ?? (await addToCell(tx, cell, item)))
  }
  for (const { id } of before) if (!order.includes(id)) await removeItem(tx, id)
  await writePositions(tx, 'item', order)
}

async function addToCell(tx: WriteTx, cell: WritableCell, item: PastedItem): Promise<ItemId> {
  const id = await insertItem(tx, cell, item)
  await addDetails(tx, { id, text: item.text, role: cell.role })
  return id
}
