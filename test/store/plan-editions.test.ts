import { describe, expect, test } from 'vitest'
import {
  addPriority,
  approveEdition,
  changePlan,
  createEdition,
  createPlan,
  getEditionInUse,
  listEditions,
  publishEdition,
  withdrawApproval,
} from '../../electron/core/features/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { contentOf } from '../builders/plan-store.ts'
import { openTestStore } from '../builders/store.ts'

const PLAN = {
  title: 'Northmere Community Safety Plan',
  area: 'Northmere Borough',
  firstYear: 2020,
  lastYear: 2023,
  edition: '2020-21',
} as const
const APPROVED_ON = defined(civilDate(2020, 3, 10), 'a day')

describe('a plan', () => {
  test('begins with its first edition, in the usual words and years', async () => {
    const store = await openTestStore()
    const { editionId } = await createPlan(store.unitOfWork, PLAN)
    const { plan, edition } = await contentOf(store, editionId)
    expect(plan).toMatchObject({ title: PLAN.title, startsOn: '2020-04-01', endsOn: '2023-03-31' })
    expect(edition).toMatchObject({ label: '2020/21', startsOn: '2020-04-01', endsOn: '2021-03-31' })
    await store.unitOfWork.undo()
    expect(await store.unitOfWork.read(listEditions)).toEqual([])
  })

  test('has one edition for each of its years, and none for others', async () => {
    const { unitOfWork } = await openTestStore()
    const { planId } = await createPlan(unitOfWork, PLAN)
    await createEdition(unitOfWork, { planId, label: '2022/23' })
    for (const [label, kind] of [
      ['2020/21', 'conflict'],
      ['2023/24', 'invalid-input'],
      ['2019/20', 'invalid-input'],
      ['next year', 'invalid-input'],
    ] as const) {
      await expect(createEdition(unitOfWork, { planId, label })).rejects.toMatchObject({ kind })
    }
    const labels = (await unitOfWork.read(listEditions)).map((each) => each.edition.label)
    expect(labels).toEqual(['2022/23', '2020/21'])
    expect((await unitOfWork.read((db) => getEditionInUse(db, '2020/21'))).label).toBe('2020/21')
    await expect(unitOfWork.read((db) => getEditionInUse(db, '2021/22'))).rejects.toMatchObject({
      message: 'The store has no such edition. It has 2022/23, 2020/21.',
    })
  })

  test('that ends before it begins is refused', async () => {
    const { unitOfWork } = await openTestStore()
    await expect(createPlan(unitOfWork, { ...PLAN, lastYear: 2020 })).rejects.toMatchObject({
      message: 'A plan ends after it begins. Give a later last year.',
    })
    expect(await unitOfWork.read(listEditions)).toEqual([])
  })

  test('can have another title', async () => {
    const store = await openTestStore()
    const { planId, editionId } = await createPlan(store.unitOfWork, PLAN)
    await changePlan(store.unitOfWork, { planId, title: 'Another title', area: 'Another area' })
    expect((await contentOf(store, editionId)).plan).toMatchObject({
      title: 'Another title',
      area: 'Another area',
    })
  })
})

describe('an edition', () => {
  test('is approved, can still be changed, and becomes a draft again', async () => {
    const store = await openTestStore()
    const work = store.unitOfWork
    const { editionId } = await createPlan(work, PLAN)
    await approveEdition(work, { editionId, approvedOn: APPROVED_ON, approvedBy: 'District Board' })
    await addPriority(work, { editionId, kind: 'priority', name: 'Noise' })
    expect((await contentOf(store, editionId)).edition).toMatchObject({
      state: 'approved',
      approvedOn: '2020-03-10',
      approvedBy: 'District Board',
    })
    await withdrawApproval(work, { editionId })
    expect((await contentOf(store, editionId)).edition).toMatchObject({ state: 'draft', approvedBy: null })
  })

  test('is published only when approved, and then neither changed nor undone', async () => {
    const store = await openTestStore()
    const work = store.unitOfWork
    const { editionId } = await createPlan(work, PLAN)
    const publication = { editionId, publishedOn: APPROVED_ON }
    await expect(publishEdition(work, publication)).rejects.toMatchObject({
      message: 'Only an approved edition can be published. Approve it first.',
    })
    await approveEdition(work, { editionId, approvedOn: APPROVED_ON, approvedBy: 'District Board' })
    await publishEdition(work, publication)
    expect(await work.steps()).toEqual({ undo: null, redo: null })
    expect(await work.undo()).toBeNull()
    await expect(addPriority(work, { editionId, kind: 'priority', name: 'Noise' })).rejects.toMatchObject({
      kind: 'conflict',
    })
    await expect(publishEdition(work, publication)).rejects.toMatchObject({ kind: 'conflict' })
  })
})

test('each command is one step with a name, and one entry of the audit log without a word of the plan', async () => {
  const store = await openTestStore()
  const { editionId } = await createPlan(store.unitOfWork, PLAN)
  await addPriority(store.unitOfWork, {
    editionId,
    kind: 'priority',
    name: 'A name that stays out of the log',
  })
  expect((await store.unitOfWork.steps()).undo).toMatchObject({
    name: 'priority.add',
    label: 'Add a priority',
  })
  const log = store.db.prepare('select action, entity, entity_id, detail from audit order by seq').all()
  expect(log).toEqual([
    { action: 'plan.create', entity: null, entity_id: null, detail: '{}' },
    { action: 'priority.add', entity: 'edition', entity_id: editionId, detail: '{}' },
  ])
})
