import { describe, expect, test } from 'vitest'
import { KEPT_STEPS } from '../../electron/core/store/journal/change-journal.ts'
import type { WriteTx } from '../../electron/core/store/schema/index.ts'
import { isFailure } from '../../shared/kit/failure.ts'
import { openTestStore, type TestStore } from '../builders/store.ts'

const BRING_IN = { name: 'returns.bringIn', label: 'Bring in a return', leaves: 'kept' as const }
const TAKE_BACK = { name: 'returns.undo', label: 'Undo an import' }
const EDIT = { name: 'partner.rename', label: 'Rename a partner' }

async function add(tx: WriteTx, name: string): Promise<number> {
  const { id } = await tx
    .insertInto('partner')
    .values({ name, short_name: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function rename(tx: WriteTx, from: string, name: string): Promise<void> {
  await tx.updateTable('partner').set({ name }).where('name', '=', from).execute()
}

async function names({ unitOfWork }: TestStore): Promise<string[]> {
  const rows = await unitOfWork.read((db) => db.selectFrom('partner').select('name').orderBy('id').execute())
  return rows.map(({ name }) => name)
}

/** A store with two partners, into which a file brought a third and renamed the first. */
async function broughtIn(): Promise<{ store: TestStore; step: number }> {
  const store = await openTestStore()
  await store.unitOfWork.write(EDIT, async (tx) => {
    await add(tx, 'Police')
    await add(tx, 'Fire')
  })
  await store.unitOfWork.write(BRING_IN, async (tx) => {
    await rename(tx, 'Police', 'Ardenshire Police')
    await add(tx, 'Youth Hub')
  })
  const step = (await store.unitOfWork.steps()).undo?.id ?? 0
  return { store, step }
}

describe('a kept step', () => {
  test('is taken back after later edits, and leaves what they changed', async () => {
    const { store, step } = await broughtIn()
    await store.unitOfWork.write(EDIT, (tx) => rename(tx, 'Fire', 'Fire and Rescue'))
    expect(await store.unitOfWork.changedSince(step)).toEqual([])
    const kept = await store.unitOfWork.takeBack(TAKE_BACK, step, async (_tx, takeRows) => takeRows())
    expect(kept).toEqual([])
    expect(await names(store)).toEqual(['Police', 'Fire and Rescue'])
  })

  test('says which of its rows were changed since, and leaves those as they are', async () => {
    const { store, step } = await broughtIn()
    await store.unitOfWork.write(EDIT, (tx) => rename(tx, 'Youth Hub', 'Youth Centre'))
    expect(await store.unitOfWork.changedSince(step)).toEqual([{ table: 'partner', id: 3 }])
    const kept = await store.unitOfWork.takeBack(TAKE_BACK, step, async (_tx, takeRows) => takeRows())
    expect(kept).toEqual([{ table: 'partner', id: 3 }])
    expect(await names(store)).toEqual(['Police', 'Fire', 'Youth Centre'])
  })

  test('is refused by undo and outlives the steps that are sealed', async () => {
    const { store, step } = await broughtIn()
    const refused = await store.unitOfWork.undo().catch((error: unknown) => error)
    expect(isFailure(refused, 'conflict')).toBe(true)
    for (let at = 0; at < KEPT_STEPS + 5; at += 1) {
      await store.unitOfWork.write(EDIT, (tx) =>
        rename(tx, at % 2 === 0 ? 'Fire' : 'Water', at % 2 === 0 ? 'Water' : 'Fire'),
      )
    }
    await store.unitOfWork.takeBack(TAKE_BACK, step, async (_tx, takeRows) => takeRows())
    expect((await names(store))[0]).toBe('Police')
    expect((await names(store)).length).toBe(2)
  })

  test('is gone once it was taken back, and nothing undone before can be done again', async () => {
    const { store, step } = await broughtIn()
    await store.unitOfWork.write(EDIT, (tx) => rename(tx, 'Fire', 'Water'))
    await store.unitOfWork.undo()
    await store.unitOfWork.takeBack(TAKE_BACK, step, async (_tx, takeRows) => takeRows())
    const { undo, redo } = await store.unitOfWork.steps()
    expect(undo?.label).toBe(EDIT.label)
    expect(redo).toBeNull()
    await store.unitOfWork.undo()
    expect(await names(store)).toEqual([])
  })

  test('that fails leaves everything as it was', async () => {
    const { store, step } = await broughtIn()
    const attempt = store.unitOfWork.takeBack(TAKE_BACK, step, async () => {
      throw new Error('a bug')
    })
    await expect(attempt).rejects.toThrow('a bug')
    expect(await names(store)).toEqual(['Ardenshire Police', 'Fire', 'Youth Hub'])
    await store.unitOfWork.takeBack(TAKE_BACK, step, async (_tx, takeRows) => takeRows())
    expect(await names(store)).toEqual(['Police', 'Fire'])
  })
})
