import { describe, expect, test } from 'vitest'
import * as plan from '../../electron/core/features/plan/index.ts'
import { storedRows } from '../builders/plan-invariants.ts'
import { anEdition, contentOf } from '../builders/plan-store.ts'
import { openTestStore } from '../builders/store.ts'

async function typed() {
  const store = await openTestStore()
  const { editionId } = await anEdition(store)
  const content = await contentOf(store, editionId)
  const issue = content.priorities.flatMap(({ issues }) => issues)[0]
  if (issue === undefined) throw new Error('the made-up plan has no issue')
  const before = storedRows(store.db)
  const cell = { kind: 'statement' as const, issueId: issue.id }
  const type = async (text: string, gesture?: string) => {
    const itemId = await plan.addItem(store.unitOfWork, { cell, text }, gesture)
    for (let end = 1; end <= 3; end += 1) {
      await plan.setItemText(store.unitOfWork, { itemId, text: `${text} ${end}` }, gesture)
    }
    return itemId
  }
  const steps = async (): Promise<number> =>
    (
      await store.unitOfWork.read((db) =>
        db.selectFrom('change').select('id').where('state', '=', 'done').execute(),
      )
    ).length
  return { ...store, before, type, steps, stepsBefore: await steps() }
}

describe('commands of one gesture', () => {
  test('are one step of undo, under the label of the first', async () => {
    const { db, unitOfWork, before, type, steps, stepsBefore } = await typed()
    await type('Late music', 'typing-1')
    const after = storedRows(db)
    expect(await steps()).toBe(stepsBefore + 1)
    expect(await unitOfWork.undo()).toMatchObject({ label: 'Add an entry' })
    expect(storedRows(db)).toEqual(before)
    expect(await unitOfWork.redo()).toMatchObject({ label: 'Add an entry' })
    expect(storedRows(db)).toEqual(after)
  })

  test('are each an entry of the audit log', async () => {
    const { unitOfWork, type } = await typed()
    const count = async (): Promise<number> =>
      (await unitOfWork.read((db) => db.selectFrom('audit').select('seq').execute())).length
    const before = await count()
    await type('Late music', 'typing-1')
    expect(await count()).toBe(before + 4)
  })

  test('are steps of their own where another command came between, or where there is no gesture', async () => {
    const { type, steps, stepsBefore } = await typed()
    await type('One', 'typing-1')
    await type('Two', 'typing-2')
    await type('Three', 'typing-1')
    await type('Four')
    expect(await steps()).toBe(stepsBefore + 3 + 4)
  })

  test('begin a new step after the gesture was undone', async () => {
    const { unitOfWork, type, steps, stepsBefore } = await typed()
    await type('One', 'typing-1')
    await unitOfWork.undo()
    await type('Two', 'typing-1')
    expect(await steps()).toBe(stepsBefore + 1)
    expect(await unitOfWork.redo()).toBeNull()
  })
})
