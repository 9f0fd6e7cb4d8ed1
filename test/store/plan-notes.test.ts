import { expect, test } from 'vitest'
import {
  addNote,
  changeNote,
  declineActionDue,
  deleteNote,
  joinItem,
  setActionStatus,
} from '../../electron/core/features/plan/index.ts'
import { listNotes } from '../../electron/core/features/plan/note.repository.ts'
import type { Item } from '../../shared/domain/plan/index.ts'
import { day, items, noteId } from '../builders/plan-picks.ts'
import { anEdition, contentOf } from '../builders/plan-store.ts'
import { openTestStore, type TestStore } from '../builders/store.ts'

async function planWithActions() {
  const store = await openTestStore()
  const { editionId } = await anEdition(store)
  const content = await contentOf(store, editionId)
  const found = items(content)
  const pair = content.priorities
    .flatMap((priority) => priority.issues.flatMap((issue) => issue.rows.flatMap((row) => row.cells)))
    .map((cell) => cell.items.filter((item) => item.role === 'action'))
    .find((cell) => cell.length > 1)
  const [upper, lower] = pair ?? []
  const outcome = found.find((item) => item.role === 'outcome')
  if (upper === undefined || lower === undefined || outcome === undefined) throw new Error('too small a plan')
  const itemNow = async (id: Item['id']): Promise<Item | undefined> =>
    items(await contentOf(store, editionId)).find((item) => item.id === id)
  return { store, editionId, upper, lower, outcome, itemNow }
}

function notes(store: TestStore, id: Item['id']) {
  return store.unitOfWork.read((db) => listNotes(db, id))
}

test('notes on an action come newest first, and each change of one can be taken back', async () => {
  const { store, editionId, upper } = await planWithActions()
  const work = store.unitOfWork
  const first = await addNote(work, { itemId: upper.id, on: day('2020-05-04'), text: 'Posters ordered' })
  await addNote(work, { itemId: upper.id, on: day('2020-06-01'), text: 'Posters up' })
  expect((await contentOf(store, editionId)).notes).toMatchObject([
    { itemId: upper.id, on: '2020-05-04', text: 'Posters ordered' },
    { itemId: upper.id, on: '2020-06-01', text: 'Posters up' },
  ])
  expect((await notes(store, upper.id)).map(({ text }) => text)).toEqual(['Posters up', 'Posters ordered'])

  await changeNote(work, { itemId: upper.id, noteId: first, on: day('2020-07-01'), text: 'Posters replaced' })
  expect((await notes(store, upper.id)).map(({ text }) => text)).toEqual(['Posters replaced', 'Posters up'])
  await deleteNote(work, { itemId: upper.id, noteId: first })
  expect(await notes(store, upper.id)).toHaveLength(1)
  await work.undo()
  await work.undo()
  expect((await notes(store, upper.id)).map(({ text }) => text)).toEqual(['Posters up', 'Posters ordered'])
})

test('only actions have notes, and a note of another action is not found', async () => {
  const { store, upper, lower, outcome } = await planWithActions()
  const work = store.unitOfWork
  const on = day('2020-05-04')
  await expect(addNote(work, { itemId: outcome.id, on, text: 'Seen' })).rejects.toMatchObject({
    kind: 'invalid-input',
  })
  const note = await addNote(work, { itemId: upper.id, on, text: 'Begun' })
  await expect(deleteNote(work, { itemId: lower.id, noteId: note })).rejects.toMatchObject({
    kind: 'not-found',
  })
  await expect(deleteNote(work, { itemId: upper.id, noteId: noteId(999) })).rejects.toMatchObject({
    kind: 'not-found',
  })
  expect(await notes(store, upper.id)).toHaveLength(1)
})

test('two actions that become one keep the notes of both', async () => {
  const { store, upper, lower } = await planWithActions()
  const work = store.unitOfWork
  await addNote(work, { itemId: upper.id, on: day('2020-05-04'), text: 'Above' })
  await addNote(work, { itemId: lower.id, on: day('2020-05-05'), text: 'Below' })
  await joinItem(work, { itemId: lower.id })
  expect((await notes(store, upper.id)).map(({ text }) => text)).toEqual(['Below', 'Above'])
})

test('a reason belongs to a stopped action only', async () => {
  const { store, upper, itemNow } = await planWithActions()
  const work = store.unitOfWork
  await setActionStatus(work, { itemId: upper.id, status: 'stopped', reason: 'No money' })
  expect(await itemNow(upper.id)).toMatchObject({ status: 'stopped', statusReason: 'No money' })
  await setActionStatus(work, { itemId: upper.id, status: 'on-track', reason: 'No money' })
  expect(await itemNow(upper.id)).toMatchObject({ status: 'on-track', statusReason: null })
})

test('a date that was not taken is remembered, and the refusal can be taken back', async () => {
  const { store, upper, itemNow } = await planWithActions()
  await declineActionDue(store.unitOfWork, { itemId: upper.id, words: 'by March 2021' })
  expect(await itemNow(upper.id)).toMatchObject({ dueDeclined: 'by March 2021' })
  await store.unitOfWork.undo()
  expect(await itemNow(upper.id)).toMatchObject({ dueDeclined: null })
})
