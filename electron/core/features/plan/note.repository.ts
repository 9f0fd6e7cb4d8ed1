import type {
  ActionNote,
  EditionId,
  ItemId,
  NoteId,
  NoteOnAction,
} from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

/** The notes on an action, the newest day first; of one day, the one written last. */
export async function listNotes(db: ReadDb, itemId: ItemId): Promise<ActionNote[]> {
  const rows = await db
    .selectFrom('action_note')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('noted_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id as NoteId, on: row.noted_on as CivilDate, text: row.text }))
}

/** Every note of an edition, action by action, the oldest day first; of one day, in the order of writing. */
export async function listEditionNotes(db: ReadDb, editionId: EditionId): Promise<NoteOnAction[]> {
  const rows = await db
    .selectFrom('priority')
    .innerJoin('issue', 'issue.priority_id', 'priority.id')
    .innerJoin('item', 'item.issue_id', 'issue.id')
    .innerJoin('action_note', 'action_note.item_id', 'item.id')
    .where('priority.edition_id', '=', editionId)
    .selectAll('action_note')
    .orderBy('action_note.item_id')
    .orderBy('action_note.noted_on')
    .orderBy('action_note.id')
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id as ItemId,
    id: row.id as NoteId,
    on: row.noted_on as CivilDate,
    text: row.text,
  }))
}

/** Whether an action has the note. */
export async function hasNote(db: ReadDb, itemId: ItemId, noteId: NoteId): Promise<boolean> {
  const row = await db
    .selectFrom('action_note')
    .select('id')
    .where('id', '=', noteId)
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertNote(
  tx: WriteTx,
  itemId: ItemId,
  note: { readonly on: CivilDate; readonly text: string },
): Promise<NoteId> {
  const { id } = await tx
    .insertInto('action_note')
    .values({ item_id: itemId, noted_on: note.on, text: note.text })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as NoteId
}

export async function updateNote(
  tx: WriteTx,
  noteId: NoteId,
  note: { readonly on: CivilDate; readonly text: string },
): Promise<void> {
  await tx
    .updateTable('action_note')
    .set({ noted_on: note.on, text: note.text })
    .where('id', '=', noteId)
    .execute()
}

export async function removeNote(tx: WriteTx, noteId: NoteId): Promise<void> {
  await tx.deleteFrom('action_note').where('id', '=', noteId).execute()
}

/** After two actions became one: the notes of the one that goes are about the one that stays. */
export async function moveNotes(tx: WriteTx, from: ItemId, to: ItemId): Promise<void> {
  await tx.updateTable('action_note').set({ item_id: to }).where('item_id', '=', from).execute()
}
