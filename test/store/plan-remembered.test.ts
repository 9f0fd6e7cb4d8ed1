import { expect, test } from 'vitest'
import {
  addFact,
  getEditionContent,
  getRememberedContent,
  setItemText,
} from '../../electron/core/features/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { anEdition } from '../builders/plan-store.ts'
import { openTestStore } from '../builders/store.ts'

async function withPlan() {
  const store = await openTestStore()
  const { editionId, planId } = await anEdition(store)
  const work = store.unitOfWork
  const remembered = () => work.read((db) => getRememberedContent(db, editionId))
  const stored = () => work.read((db) => getEditionContent(db, editionId))
  const item = defined((await stored()).priorities[0]?.issues[0]?.statement[0], 'a statement')
  return { work, planId, remembered, stored, item }
}

test('an edition is read once for as long as nothing changes', async () => {
  const { remembered } = await withPlan()
  expect(await remembered()).toBe(await remembered())
})

test('what is remembered of an edition is never older than a command, its undo or its redo', async () => {
  const { work, planId, remembered, stored, item } = await withPlan()
  await remembered()
  await setItemText(work, { itemId: item.id, text: 'Noise by the quay' })
  expect(await remembered()).toEqual(await stored())
  expect(JSON.stringify(await remembered())).toContain('Noise by the quay')
  await work.undo()
  expect(JSON.stringify(await remembered())).not.toContain('Noise by the quay')
  await work.redo()
  expect(await remembered()).toEqual(await stored())
  const words = { unit: null, period: null, place: null, source: null, note: null }
  await addFact(work, { planId, name: 'Reports', value: '12', number: 12, ...words })
  expect((await remembered()).facts).toHaveLength(1)
})

test('a command that fails half-way leaves nothing of itself in what is remembered', async () => {
  const { work, remembered, stored, item } = await withPlan()
  await remembered()
  const failing = work.write({ name: 'test.fail', label: 'Fail' }, async (tx) => {
    await tx.updateTable('item').set({ text: 'half-way' }).where('id', '=', item.id).execute()
    throw new Error('on purpose')
  })
  await expect(failing).rejects.toThrow('on purpose')
  expect(await remembered()).toEqual(await stored())
})
