import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  approveEdition,
  listEditions,
  publishEdition,
  rollEditionForward,
  setActionOwner,
  setActionStatus,
} from '../../electron/core/features/plan/index.ts'
import {
  DUE_DATE_TREATMENTS,
  type EditionContent,
  type EditionId,
  type Item,
  rollForward,
} from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { aPlanDraft, REAL_SIZE } from '../builders/plan-draft.ts'
import { planProblems, storedRows } from '../builders/plan-invariants.ts'
import { anEdition, contentOf } from '../builders/plan-store.ts'
import { openTestStore } from '../builders/store.ts'

const DAY = defined(civilDate(2020, 3, 10), 'a day')

function everything({ edition, priorities }: EditionContent) {
  return {
    editionId: edition.id,
    firstYear: 2021,
    years: { kind: 'within' as const },
    priorities: priorities.map(({ id }) => id),
    finishedActions: true,
    narrative: true,
    funding: true,
    dueDates: 'keep' as const,
  }
}

function itemsOf({ priorities }: EditionContent): Item[] {
  return priorities.flatMap(({ issues }) =>
    issues.flatMap(({ statement, rows }) => [
      ...statement,
      ...rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items)),
    ]),
  )
}

/** The content without the numbers of its rows, which are the store's own. */
function withoutNumbers(content: EditionContent): unknown {
  const columns = new Map(
    content.priorities.flatMap((priority) => priority.columns).map((each, at) => [each.id, at]),
  )
  const priorities = new Map(content.priorities.map(({ id, identity }) => [id, identity]))
  return JSON.parse(
    JSON.stringify({ sections: content.sections, priorities: content.priorities }, (key, value: unknown) => {
      if (key === 'id') return undefined
      if (key === 'columnId') return columns.get(value as never)
      if (key === 'foldedIntoId' || key === 'priorityId') return priorities.get(value as never) ?? null
      return value
    }),
  )
}

describe('a plan rolled forward', () => {
  test('holds the same under the same identities and other numbers, in one step that can be undone', async () => {
    const store = await openTestStore()
    const { editionId } = await anEdition(store, aPlanDraft({ size: REAL_SIZE }))
    const before = await contentOf(store, editionId)
    const rows = storedRows(store.db)
    const rolled = await rollEditionForward(store.unitOfWork, everything(before))
    const after = await contentOf(store, rolled)
    expect(withoutNumbers(after)).toEqual(withoutNumbers(before))
    expect(await contentOf(store, editionId)).toEqual(before)
    const numbers = new Set(itemsOf(before).map(({ id }) => id))
    expect(itemsOf(after).filter(({ id }) => numbers.has(id))).toEqual([])
    expect(after.edition).toMatchObject({ label: '2021/22', state: 'draft', startsOn: '2021-04-01' })
    expect(after.plan.id).toBe(before.plan.id)
    expect(planProblems(store.db)).toEqual([])

    expect(await store.unitOfWork.undo()).toMatchObject({ label: 'Make the edition 2021/22' })
    expect(storedRows(store.db)).toBe(rows)
    await store.unitOfWork.redo()
    expect(await contentOf(store, rolled)).toEqual(after)
  })

  test('holds what the preview said, whatever was chosen', async () => {
    const store = await openTestStore()
    const { editionId } = await anEdition(store, aPlanDraft({ size: REAL_SIZE, seed: 5 }))
    const content = await contentOf(store, editionId)
    const actions = itemsOf(content).filter(({ role }) => role === 'action')
    for (const [at, { id }] of actions.entries()) {
      if (at % 3 === 0) await setActionStatus(store.unitOfWork, { itemId: id, status: 'finished' })
      if (at % 3 === 1) await setActionStatus(store.unitOfWork, { itemId: id, status: 'off-track' })
      const ownerId = defined(content.partners[at % content.partners.length], 'a partner').id
      await setActionOwner(store.unitOfWork, { itemId: id, ownerId })
    }
    const source = await contentOf(store, editionId)
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(source.priorities.map(({ id }) => id)),
        fc.record({ finishedActions: fc.boolean(), narrative: fc.boolean(), funding: fc.boolean() }),
        fc.constantFrom(...DUE_DATE_TREATMENTS),
        async (priorities, options, dueDates) => {
          const choices = { firstYear: 2022, priorities, ...options, dueDates }
          const years = { kind: 'within' } as const
          const rolled = await rollEditionForward(store.unitOfWork, { editionId, years, ...choices })
          const expected = rollForward(source, choices).content
          expect(withoutNumbers(await contentOf(store, rolled))).toEqual(
            withoutNumbers({ ...source, ...expected }),
          )
          expect(planProblems(store.db)).toEqual([])
          await store.unitOfWork.undo()
        },
      ),
      { numRuns: 25 },
    )
  })

  test('may come from a published edition, which stays as it is', async () => {
    const store = await openTestStore()
    const { editionId } = await anEdition(store)
    await approveEdition(store.unitOfWork, { editionId, approvedOn: DAY, approvedBy: 'Board' })
    await publishEdition(store.unitOfWork, { editionId, publishedOn: DAY })
    const before = await contentOf(store, editionId)
    const rolled = await rollEditionForward(store.unitOfWork, everything(before))
    expect((await contentOf(store, rolled)).edition).toMatchObject({ state: 'draft', publishedOn: null })
    expect(await contentOf(store, editionId)).toEqual(before)
  })
})

describe('a year outside the plan', () => {
  async function ready() {
    const store = await openTestStore()
    const { editionId } = await anEdition(store)
    const content = await contentOf(store, editionId)
    return { store, content, choices: { ...everything(content), firstYear: 2031 } }
  }

  test('is refused until it is said what becomes of the years', async () => {
    const { store, choices } = await ready()
    await expect(rollEditionForward(store.unitOfWork, choices)).rejects.toMatchObject({
      message:
        'The plan is for 2020 to 2030, and 2031/32 lies after that. Say whether it gets more years or a new plan begins.',
    })
    expect(await store.unitOfWork.read(listEditions)).toHaveLength(1)
  })

  test('can give the plan more years', async () => {
    const { store, content, choices } = await ready()
    const rolled = await rollEditionForward(store.unitOfWork, { ...choices, years: { kind: 'extend' } })
    expect((await contentOf(store, rolled)).plan).toMatchObject({ id: content.plan.id, endsOn: '2032-03-31' })
  })

  test('can begin a new plan', async () => {
    const { store, content, choices } = await ready()
    const years = { kind: 'new-plan', title: 'The next plan', lastYear: 2034 } as const
    const rolled = await rollEditionForward(store.unitOfWork, { ...choices, years })
    const { plan } = await contentOf(store, rolled)
    expect(plan).toMatchObject({ title: 'The next plan', area: content.plan.area, startsOn: '2031-04-01' })
    expect(plan.id).not.toBe(content.plan.id)
    const early = { ...years, lastYear: 2031 }
    await expect(rollEditionForward(store.unitOfWork, { ...choices, years: early })).rejects.toMatchObject({
      kind: 'invalid-input',
    })
  })

  test.each([2020, 2019])('is never %s, which is not later', async (firstYear) => {
    const { store, choices } = await ready()
    await expect(rollEditionForward(store.unitOfWork, { ...choices, firstYear })).rejects.toMatchObject({
      message: 'A plan is rolled forward into a later year. Choose one after 2020/21.',
    })
  })

  test('an edition that is there already, a priority of another one, and an edition that is gone are refused', async () => {
    const { store, content, choices } = await ready()
    const next = { ...choices, firstYear: 2021 }
    const rolled = await rollEditionForward(store.unitOfWork, next)
    await expect(rollEditionForward(store.unitOfWork, next)).rejects.toMatchObject({ kind: 'conflict' })
    const others = (await contentOf(store, rolled)).priorities.map(({ id }) => id)
    const wrong = { ...next, firstYear: 2022, priorities: others }
    await expect(rollEditionForward(store.unitOfWork, wrong)).rejects.toMatchObject({ kind: 'not-found' })
    const gone = { ...next, editionId: (content.edition.id + 1_000) as EditionId }
    await expect(rollEditionForward(store.unitOfWork, gone)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
