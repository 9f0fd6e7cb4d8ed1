import type {
  ColumnId,
  Identity,
  IssueId,
  ItemId,
  ItemMark,
  RowId,
} from '../../../../shared/domain/plan/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { newIdentity } from './identity.ts'

/** A cell as the store knows it; `rowId` is null for an issue's statement. */
export interface CellKey {
  readonly issueId: IssueId
  readonly rowId: RowId | null
  readonly columnId: ColumnId
}

/** The items of a cell in order. */
export async function listCellItems(db: ReadDb, cell: CellKey): Promise<ItemId[]> {
  const rows = await db
    .selectFrom('item')
    .select('id')
    .where('issue_id', '=', cell.issueId)
    .where('row_id', 'is', cell.rowId)
    .where('column_id', '=', cell.columnId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.id as ItemId)
}

/** The items of a cell in order, with their words and marks. */
export async function listCellTexts(db: ReadDb, cell: CellKey) {
  const rows = await db
    .selectFrom('item')
    .select(['id', 'text', 'mark'])
    .where('issue_id', '=', cell.issueId)
    .where('row_id', 'is', cell.rowId)
    .where('column_id', '=', cell.columnId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as ItemId }))
}

/** Adds an item to a cell; its position is to be written afterwards. */
export async function insertItem(
  tx: WriteTx,
  cell: CellKey,
  item: { readonly text: string; readonly mark: ItemMark },
): Promise<ItemId> {
  const { id } = await tx
    .insertInto('item')
    .values({
      identity: newIdentity(),
      issue_id: cell.issueId,
      row_id: cell.rowId,
      column_id: cell.columnId,
      position: 0,
      text: item.text,
      mark: item.mark,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as ItemId
}

/** Puts an item into a cell; its position is to be written afterwards. */
export async function putIntoCell(tx: WriteTx, itemId: ItemId, cell: CellKey): Promise<void> {
  await tx
    .updateTable('item')
    .set({ issue_id: cell.issueId, row_id: cell.rowId, column_id: cell.columnId })
    .where('id', '=', itemId)
    .execute()
}

export async function updateText(tx: WriteTx, itemId: ItemId, text: string): Promise<void> {
  await tx.updateTable('item').set({ text }).where('id', '=', itemId).execute()
}

export async function getMark(db: ReadDb, itemId: ItemId): Promise<ItemMark> {
  const { mark } = await db
    .selectFrom('item')
    .select('mark')
    .where('id', '=', itemId)
    .executeTakeFirstOrThrow()
  return mark
}

export async function removeItem(tx: WriteTx, itemId: ItemId): Promise<void> {
  await tx.deleteFrom('item').where('id', '=', itemId).execute()
}

/** Every item of a row with its column, in order. */
export async function listRowItems(db: ReadDb, rowId: RowId) {
  const rows = await db
    .selectFrom('item')
    .select(['id', 'column_id'])
    .where('row_id', '=', rowId)
    .orderBy('column_id')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ id: row.id as ItemId, columnId: row.column_id as ColumnId }))
}

/** What an entry keeps over the plan years, whatever its words become. */
export async function getItemIdentity(db: ReadDb, itemId: ItemId): Promise<Identity> {
  const row = await db
    .selectFrom('item')
    .select('identity')
    .where('id', '=', itemId)
    .executeTakeFirstOrThrow()
  return row.identity as Identity
}
