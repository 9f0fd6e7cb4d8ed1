import { expect, test } from 'vitest'
import {
  forgetWord,
  learnWord,
  spellingWords,
} from '../../electron/core/features/spelling/spelling.service.ts'
import { MOST_OWN_WORDS } from '../../shared/domain/spelling/index.ts'
import { anEdition } from '../builders/plan-store.ts'
import { openTestStore } from '../builders/store.ts'

test('words of her own are kept in the store, in order and once, and can be taken out again', async () => {
  const { unitOfWork } = await openTestStore()
  for (const word of ['Millfield', 'cuckooer', 'Millfield']) await learnWord(unitOfWork, { word })
  expect((await unitOfWork.read(spellingWords)).own).toEqual(['cuckooer', 'Millfield'])
  await forgetWord(unitOfWork, { word: 'cuckooer' })
  expect((await unitOfWork.read(spellingWords)).own).toEqual(['Millfield'])
  expect(await unitOfWork.undo()).toBeNull()
})

test('a full list takes no further word', async () => {
  const { unitOfWork } = await openTestStore()
  const words = Array.from({ length: MOST_OWN_WORDS }, (_, at) => `word${'x'.repeat(1 + (at % 7))}${at}`)
  await unitOfWork.write({ name: 'test.words', label: 'Many words' }, async (tx) => {
    await tx
      .insertInto('setting')
      .values({ name: 'spelling.own-words', value: JSON.stringify(words) })
      .execute()
  })
  await expect(learnWord(unitOfWork, { word: 'more' })).rejects.toMatchObject({
    message: 'Your list of own words is full. Remove some of them first.',
  })
})

test('names of the plan are known: its area, its partners and their other names, its places', async () => {
  const store = await openTestStore()
  await anEdition(store)
  const { names } = await store.unitOfWork.read(spellingWords)
  expect(names).toEqual(expect.arrayContaining(['Harbour Trust', 'Ardenshire Police']))
  expect(new Set(names).size).toBe(names.length)
})
