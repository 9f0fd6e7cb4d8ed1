import type { ItemId, NoteId } from '../../../../shared/domain/plan/index.ts'
import {
  addNoteInput,
  changeNoteInput,
  deleteNoteInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { hasNote, insertNote, removeNote, updateNote } from './note.repository.ts'
import { getItemPlace } from './place.repository.ts'
import { planCommand } from './plan-command.ts'

const byItem = {
  entity: (input: { readonly itemId: ItemId }) => ({ kind: 'item', id: input.itemId }),
  place: (tx: WriteTx, input: { readonly itemId: ItemId }) => getItemPlace(tx, input.itemId),
}

/** Writes down what happened to an action on a day. */
export const addNote = planCommand({
  name: 'note.add',
  label: 'Add a progress note',
  input: addNoteInput,
  ...byItem,
  async run(tx, input, place): Promise<NoteId> {
    if (place.role !== 'action') {
      throw new Failure('invalid-input', 'Only an entry of an action column has progress notes.')
    }
    return insertNote(tx, input.itemId, input)
  },
})

/** Changes the day or the words of a note. */
export const changeNote = planCommand({
  name: 'note.change',
  label: 'Change a progress note',
  input: changeNoteInput,
  ...byItem,
  async run(tx, input) {
    await refuseUnknownNote(tx, input.itemId, input.noteId)
    await updateNote(tx, input.noteId, input)
  },
})

/** Deletes a note. */
export const deleteNote = planCommand({
  name: 'note.delete',
  label: 'Delete a progress note',
  input: deleteNoteInput,
  ...byItem,
  async run(tx, input) {
    await refuseUnknownNote(tx, input.itemId, input.noteId)
    await removeNote(tx, input.noteId)
  },
})

async function refuseUnknownNote(tx: WriteTx, itemId: ItemId, noteId: NoteId): Promise<void> {
  if (await hasNote(tx, itemId, noteId)) return
  throw new Failure('not-found', 'That note is no longer in the plan. It may have been deleted or undone.')
}
