import { describe, expect, test } from 'vitest'
import {
  addFact,
  changeFact,
  deleteFact,
  rollEditionForward,
  setAims,
  setPrioritySupports,
  setRiskWords,
  setSectionBlocks,
} from '../../electron/core/features/plan/index.ts'
import { factUses, type TextRun } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { anEdition, contentOf } from '../builders/plan-store.ts'
import { openTestStore } from '../builders/store.ts'

const FACE = {
  name: 'Reports of nuisance',
  value: '2,250',
  number: 2250,
  unit: 'reports',
  period: '2018/19',
  place: 'the borough',
  source: 'Harbour Trust',
  note: null,
}

async function withPlan() {
  const store = await openTestStore()
  const { editionId, planId } = await anEdition(store)
  const work = store.unitOfWork
  const content = () => contentOf(store, editionId)
  const section = defined((await content()).sections[0], 'a section')
  return { store, editionId, work, planId, content, section }
}

describe('a fact', () => {
  test('stands with all that is known of it, and words can be tied to it', async () => {
    const { work, planId, content, section } = await withPlan()
    const id = await addFact(work, { planId, ...FACE })
    const fact = defined((await content()).facts[0], 'the fact')
    expect(fact).toMatchObject({ id, ...FACE })
    const tied: TextRun = { text: '2,250 reports', fact: { identity: fact.identity, value: fact.value } }
    const block = { kind: 'paragraph' as const, level: 0, note: null, runs: [{ text: 'There were ' }, tied] }
    await setSectionBlocks(work, { sectionId: section.id, blocks: [block] })
    expect(factUses(await content())).toMatchObject([{ words: '2,250 reports', isOutOfDate: false }])

    await changeFact(work, { factId: id, ...FACE, value: '2,310', number: 2310 })
    expect(factUses(await content())).toMatchObject([{ words: '2,250 reports', isOutOfDate: true }])
    await work.undo()
    expect(factUses(await content())).toMatchObject([{ isOutOfDate: false }])
  })

  test('that is deleted leaves the words, and a fact made afterwards does not take its place', async () => {
    const { work, planId, content, section } = await withPlan()
    const factId = await addFact(work, { planId, ...FACE })
    const fact = defined((await content()).facts[0], 'the fact')
    const runs: TextRun[] = [{ text: '2,250', fact: { identity: fact.identity, value: '2,250' } }]
    const block = { kind: 'paragraph' as const, level: 0, note: null, runs }
    await setSectionBlocks(work, { sectionId: section.id, blocks: [block] })
    await deleteFact(work, { factId })
    await addFact(work, { planId, ...FACE, value: '7' })
    expect(factUses(await content())).toEqual([])
    await expect(deleteFact(work, { factId: (factId + 1_000) as typeof factId })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('what priorities support', () => {
  test('keeps its links when it is renamed and moved, and loses them when it goes', async () => {
    const { work, planId, content } = await withPlan()
    const list = async (aims: readonly { id: number | null; name: string }[]) =>
      setAims(work, { planId, kind: 'challenge', aims: aims as Parameters<typeof setAims>[1]['aims'] })
    await list([
      { id: null, name: 'Loneliness' },
      { id: null, name: 'Housing' },
    ])
    await setAims(work, { planId, kind: 'commissioner', aims: [{ id: null, name: 'Confidence' }] })
    expect((await content()).aims.map(({ name }) => name)).toEqual(['Confidence', 'Loneliness', 'Housing'])
    const [confidence, loneliness, housing] = (await content()).aims
    const priorityId = defined((await content()).priorities[0]?.id, 'a priority')
    const ids = [housing, confidence].flatMap((aim) => aim?.id ?? [])
    await setPrioritySupports(work, { priorityId, aimIds: ids })
    await list([
      { id: housing?.id ?? null, name: 'Homes' },
      { id: loneliness?.id ?? null, name: 'Loneliness' },
    ])
    const supported = async () => {
      const { aims, priorities } = await content()
      return priorities[0]?.supports.map((id) => aims.find((aim) => aim.id === id)?.name)
    }
    expect(await supported()).toEqual(['Confidence', 'Homes'])
    await list([])
    expect(await supported()).toEqual(['Confidence'])
    await work.undo()
    expect(await supported()).toEqual(['Confidence', 'Homes'])
  })

  test('a list that says the same twice is refused, and changes nothing', async () => {
    const { work, planId, content } = await withPlan()
    const twice = [
      { id: null, name: 'Housing' },
      { id: null, name: 'housing ' },
    ]
    await expect(setAims(work, { planId, kind: 'challenge', aims: twice })).rejects.toMatchObject({
      message: 'The same words stand in the list twice. Keep one of them.',
    })
    expect((await content()).aims).toEqual([])
  })
})

test('the words for risk are the officer’s own, lowest first', async () => {
  const { work, planId, content } = await withPlan()
  await setRiskWords(work, { planId, scale: 'harm', words: ['slight', 'grave'] })
  await setRiskWords(work, { planId, scale: 'volume', words: ['few', 'many'] })
  expect((await content()).riskWords).toEqual({ volume: ['few', 'many'], harm: ['slight', 'grave'] })
})

describe('an edition that is rolled forward', () => {
  test.each([
    ['in the same plan', { kind: 'within' as const }],
    ['as a new plan', { kind: 'new-plan' as const, title: 'The next plan', lastYear: 2024 }],
  ])('%s supports the same, and its text is tied to the same facts', async (_name, years) => {
    const { store, editionId, work, planId, content, section } = await withPlan()
    await addFact(work, { planId, ...FACE })
    const fact = defined((await content()).facts[0], 'the fact')
    const runs: TextRun[] = [{ text: '2,250', fact: { identity: fact.identity, value: '2,250' } }]
    const block = { kind: 'paragraph' as const, level: 0, note: null, runs }
    await setSectionBlocks(work, { sectionId: section.id, blocks: [block] })
    await setAims(work, { planId, kind: 'challenge', aims: [{ id: null, name: 'Housing' }] })
    await setRiskWords(work, { planId, scale: 'harm', words: ['slight', 'grave'] })
    const before = await content()
    const [priority] = before.priorities
    const aimIds = before.aims.map(({ id }) => id)
    await setPrioritySupports(work, { priorityId: defined(priority, 'a priority').id, aimIds })

    const next = await rollEditionForward(work, {
      editionId,
      firstYear: 2021,
      years,
      priorities: before.priorities.map(({ id }) => id),
      finishedActions: true,
      narrative: true,
      funding: true,
      dueDates: 'keep',
    })
    const after = await contentOf(store, next)
    expect(after.priorities[0]?.supports).toEqual(after.aims.map(({ id }) => id))
    expect(after.aims.map(({ name }) => name)).toEqual(['Housing'])
    expect(after.riskWords.harm).toEqual(['slight', 'grave'])
    expect(factUses(after)).toMatchObject([{ words: '2,250', fact: { identity: fact.identity } }])
  })
})
