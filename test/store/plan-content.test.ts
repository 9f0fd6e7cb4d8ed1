import { describe, expect, test } from 'vitest'
import {
  getEditionContent,
  getEditionInUse,
  listEditions,
  summariseEdition,
} from '../../electron/core/features/plan/index.ts'
import type { PlanDraft } from '../../shared/domain/imports/index.ts'
import { type EditionContent, type Item, plainText } from '../../shared/domain/plan/index.ts'
import { aPlanDraft, REAL_SIZE } from '../builders/plan-draft.ts'
import { anEdition, editions } from '../builders/plan-store.ts'
import { openTestStore } from '../builders/store.ts'

/** A draft's words, in the order and the shape of what is read back. */
function wordsOfDraft(draft: PlanDraft): unknown {
  return {
    sections: draft.sections.map((section) => ({
      heading: section.heading,
      blocks: section.blocks.map((block) => [block.kind, block.level, plainText(block.runs)]),
    })),
    priorities: draft.priorities.map((priority) => ({
      name: priority.name,
      hotspots: priority.hotspots,
      columns: priority.columns.map((column) => [column.role, column.heading]),
      issues: priority.issues.map((issue) => ({
        statement: issue.statement.map((item) => item.text),
        rows: issue.rows.map((row) => row.cells.map((cell) => cell.map((item) => item.text))),
      })),
    })),
  }
}

function wordsOfContent(content: EditionContent): unknown {
  return {
    sections: content.sections.map((section) => ({
      heading: section.heading,
      blocks: section.blocks.map((block) => [block.kind, block.level, plainText(block.runs)]),
    })),
    priorities: content.priorities.map((priority) => ({
      name: priority.name,
      hotspots: priority.hotspots,
      columns: priority.columns.map((column) => [column.role, column.heading]),
      issues: priority.issues.map((issue) => ({
        statement: issue.statement.map((item) => item.text),
        rows: issue.rows.map((row) => row.cells.map((cell) => cell.items.map((item) => item.text))),
      })),
    })),
  }
}

function itemsOf(content: EditionContent): Item[] {
  return content.priorities.flatMap((priority) =>
    priority.issues.flatMap((issue) => [
      ...issue.statement,
      ...issue.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.items])),
    ]),
  )
}

describe('a plan that was stored', () => {
  test('reads back as it was drafted, word for word and in order', async () => {
    const store = await openTestStore()
    const draft = aPlanDraft({ size: REAL_SIZE })
    const { editionId } = await anEdition(store, draft)
    const content = await store.unitOfWork.read((db) => getEditionContent(db, editionId))
    expect(wordsOfContent(content)).toEqual(wordsOfDraft(draft))
    expect(content.edition).toMatchObject({ label: '2020/21', state: 'draft', startsOn: '2020-04-01' })
    expect(content.plan).toMatchObject({ startsOn: '2020-04-01', endsOn: '2030-03-31' })
  })

  test('answers the id of each drafted item and block, in the order of the draft', async () => {
    const store = await openTestStore()
    const written = await anEdition(store)
    const content = await store.unitOfWork.read((db) => getEditionContent(db, written.editionId))
    expect(written.items.map(({ id, draft }) => [id, draft.text])).toEqual(
      itemsOf(content).map((item) => [item.id, item.text]),
    )
    expect(written.blocks.map(({ id, draft }) => [id, plainText(draft.runs)])).toEqual(
      content.sections.flatMap((section) => section.blocks.map((block) => [block.id, plainText(block.runs)])),
    )
  })

  test('keeps what measures and leads say besides their words', async () => {
    const store = await openTestStore()
    const { editionId } = await anEdition(store, aPlanDraft({ size: REAL_SIZE }))
    const content = await store.unitOfWork.read((db) => getEditionContent(db, editionId))
    const names = new Map(content.partners.map((partner) => [partner.id, partner.name]))
    const items = itemsOf(content)
    const lead = items.find((item) => item.role === 'lead' && item.text === 'Police NBC')
    expect(lead?.role === 'lead' && lead.partners.map((each) => names.get(each.partnerId))).toEqual([
      'Northmere Borough Council',
      'Ardenshire Police',
    ])
    const measure = items.find((item) => item.role === 'measure' && item.text.startsWith('Reduction'))
    expect(measure?.role === 'measure' && measure.measure).toMatchObject({
      kind: 'change-on-previous',
      polarity: 'lower',
      due: { on: '2021-03-31', words: 'at March 2021', precision: 'month' },
    })
    expect(new Set(items.map((item) => item.identity)).size).toBe(items.length)
  })

  test('is counted', async () => {
    const store = await openTestStore()
    const { editionId } = await anEdition(store, aPlanDraft({ size: REAL_SIZE }))
    expect(await store.unitOfWork.read((db) => summariseEdition(db, editionId))).toEqual({
      priorities: 5,
      projects: 1,
      issues: 22,
      actions: 67,
      outcomes: 62,
      measures: 72,
      leads: 53,
      fundingSources: 0,
      links: 0,
      sections: 7,
      activities: 0,
      readings: 0,
      surveyWaves: 0,
      mediationCases: 0,
      evaluations: 0,
      imports: 0,
    })
  })

  test('a priority that is folded into another is not counted, and keeps its place', async () => {
    const store = await openTestStore()
    const draft = aPlanDraft()
    const [first, second] = draft.priorities
    if (first === undefined || second === undefined) throw new Error('two priorities')
    const priorities = [{ ...first, columns: [], issues: [], foldedInto: second.key }, second]
    const { editionId } = await anEdition(store, { ...draft, priorities })
    const content = await store.unitOfWork.read((db) => getEditionContent(db, editionId))
    expect(content.priorities[0]?.foldedIntoId).toBe(content.priorities[1]?.id)
    expect(await store.unitOfWork.read((db) => summariseEdition(db, editionId))).toMatchObject({
      priorities: 0,
      projects: 1,
    })
  })

  test('an issue without rows is given one, and a table without an issue column that column', async () => {
    const store = await openTestStore()
    const draft = aPlanDraft()
    const [first] = draft.priorities
    if (first === undefined) throw new Error('a priority')
    const columns = first.columns.filter((column) => column.role !== 'issue')
    const issues = first.issues.map((issue) => ({ ...issue, rows: [] }))
    const { editionId } = await anEdition(store, { ...draft, priorities: [{ ...first, columns, issues }] })
    const content = await store.unitOfWork.read((db) => getEditionContent(db, editionId))
    expect(content.priorities[0]?.columns[0]).toMatchObject({ role: 'issue', heading: 'Issue' })
    expect(content.priorities[0]?.issues.map((issue) => issue.rows.length)).toEqual(issues.map(() => 1))
  })
})

describe('several editions', () => {
  test('share their plan and partners, and the newest is the one in use', async () => {
    const store = await openTestStore()
    const written = await editions(store, 3)
    const listed = await store.unitOfWork.read(listEditions)
    expect(listed.map((each) => each.edition.label)).toEqual(['2022/23', '2021/22', '2020/21'])
    expect(new Set(written.map((each) => each.planId)).size).toBe(1)
    const inUse = await store.unitOfWork.read((db) => getEditionInUse(db))
    expect(inUse.label).toBe('2022/23')
    const content = await store.unitOfWork.read((db) => getEditionContent(db, inUse.id))
    expect(content.partners.map((partner) => partner.name)).toEqual([
      'Ardenshire Fire and Rescue',
      'Ardenshire Police',
      'Beacon Mediation',
      'Harbour Trust',
      'Northmere Borough Council',
    ])
    expect(content.partners.find((partner) => partner.shortName === 'NBC')?.aliases).toEqual([
      'NBC – Community Safety',
    ])
  })

  test('the same edition cannot be stored twice, and nothing of the second is kept', async () => {
    const store = await openTestStore()
    const { editionId } = await anEdition(store)
    const before = await store.unitOfWork.read((db) => getEditionContent(db, editionId))
    await expect(anEdition(store)).rejects.toMatchObject({ kind: 'conflict' })
    expect(await store.unitOfWork.read((db) => getEditionContent(db, editionId))).toEqual(before)
    expect(await store.unitOfWork.read(listEditions)).toHaveLength(1)
  })

  test('a file that does not say its year is refused, unless the edition is named', async () => {
    const store = await openTestStore()
    const draft = { ...aPlanDraft(), span: null, editionLabel: null }
    await expect(anEdition(store, draft)).rejects.toMatchObject({ kind: 'invalid-input' })
    await anEdition(store, { ...draft, editionLabel: '2020-21' })
    const [listing] = await store.unitOfWork.read(listEditions)
    expect(listing?.edition.label).toBe('2020/21')
    expect(listing?.plan.endsOn).toBe('2021-03-31')
  })

  test('an empty store says what to do', async () => {
    const store = await openTestStore()
    await expect(store.unitOfWork.read((db) => getEditionInUse(db))).rejects.toMatchObject({
      kind: 'not-found',
      message: 'The store holds no plan yet. Import a plan, or create one.',
    })
  })
})
