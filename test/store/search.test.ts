import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addItem, addNote, deleteItem, setItemText } from '../../electron/core/features/plan/index.ts'
import { search } from '../../electron/core/features/search/search.service.ts'
import type { SearchFound } from '../../shared/contract/index.ts'
import type { EditionId } from '../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../shared/kit/civil-date.ts'
import { anEdition, contentOf, editions } from '../builders/plan-store.ts'
import { openTestStore, type TestStore } from '../builders/store.ts'

const day = '2020-06-01' as CivilDate

const find = (store: TestStore, text: string, edition: EditionId | null = null): Promise<SearchFound> =>
  store.unitOfWork.read((db) => search(db, text, edition))

const textsOf = ({ groups }: SearchFound): string[] =>
  groups.flatMap(({ hits }) => hits.map(({ pieces }) => pieces.map(({ text }) => text).join('')))

const matchesOf = ({ groups }: SearchFound): string[] =>
  groups.flatMap(({ hits }) =>
    hits.flatMap(({ pieces }) => pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)),
  )

/** A plan with one more action, whose words stand nowhere else. */
async function aPlanWith(text: string) {
  const store = await openTestStore()
  const { editionId } = await anEdition(store)
  const priority = (await contentOf(store, editionId)).priorities[0]
  const row = priority?.issues[0]?.rows[0]
  const column = priority?.columns.find(({ role }) => role === 'action')
  if (priority === undefined || row === undefined || column === undefined) throw new Error('no table')
  const cell = { kind: 'cell' as const, rowId: row.id, columnId: column.id }
  const itemId = await addItem(store.unitOfWork, { cell, text })
  return { store, editionId, itemId, priority }
}

describe('searching the plan', () => {
  test('finds a word, its beginning, its plural, and without its accents and capitals', async () => {
    const { store, itemId, priority } = await aPlanWith('Visit every Café about burglary and zebrafish')
    for (const text of [
      'zebrafish',
      'zebr',
      'ZEBRAFISH',
      'cafe zebrafish',
      'burglaries',
      '"burglary and zebrafish"',
    ]) {
      const { groups, total } = await find(store, text)
      expect(total, text).toBeGreaterThan(0)
      const places = groups.flatMap(({ hits }) => hits.map(({ place }) => place))
      expect(places, text).toContainEqual(expect.objectContaining({ itemId, priorityId: priority.id }))
    }
    const found = await find(store, 'zebr')
    expect(found.groups.map(({ title }) => title)).toEqual([priority.name])
    expect(found.groups[0]?.hits[0]?.where).toBe('Issue 1, action')
    expect(matchesOf(found)).toEqual(['zebrafish'])
  })

  test('takes a word that the plan does not hold for a slip of one that it does', async () => {
    const { store } = await aPlanWith('Meet the Harbour Wardens')
    const found = await find(store, 'harbuor wradens')
    expect(found.corrected).toEqual([
      { typed: 'harbuor', used: 'harbour' },
      { typed: 'wradens', used: 'wardens' },
    ])
    expect(textsOf(found)).toContain('Meet the Harbour Wardens')
  })

  test('finds partners by a misspelt name, and tells how often they lead', async () => {
    const { store } = await aPlanWith('Something')
    const { groups } = await find(store, 'Becon Mediaton')
    const partners = groups.find(({ title }) => title === 'Partners')
    expect(partners?.hits[0]?.pieces.map(({ text }) => text).join('')).toBe('Beacon Mediation')
    expect(partners?.hits[0]?.where).toMatch(/^Partner, named \d+ times? as lead$/)
  })

  test('shows places with some of the words only where none has all', async () => {
    const { store } = await aPlanWith('Only zebrafish here')
    await expect(find(store, 'only zebrafish')).resolves.toMatchObject({ isLoosened: false, total: 1 })
    await expect(find(store, 'zebrafish quodlibet')).resolves.toMatchObject({ isLoosened: true, total: 1 })
    await expect(find(store, 'quodlibet')).resolves.toMatchObject({ total: 0, groups: [] })
  })

  test('follows every change, undo and redo at once', async () => {
    const { store, itemId } = await aPlanWith('Zebrafish at first')
    const total = async (text: string): Promise<number> => (await find(store, text)).total
    await setItemText(store.unitOfWork, { itemId, text: 'Quodlibet afterwards' })
    expect([await total('zebrafish'), await total('quodlibet')]).toEqual([0, 1])
    await store.unitOfWork.undo()
    expect([await total('zebrafish'), await total('quodlibet')]).toEqual([1, 0])
    await store.unitOfWork.redo()
    await deleteItem(store.unitOfWork, { itemId })
    expect([await total('zebrafish'), await total('quodlibet')]).toEqual([0, 0])
    await store.unitOfWork.undo()
    expect(await total('quodlibet')).toBe(1)
  })

  test('looks in one plan year, or in all', async () => {
    const store = await openTestStore()
    const [first, second] = await editions(store, 2)
    const { groups } = await find(store, 'number', first?.editionId)
    expect(new Set(groups.map(({ edition }) => edition))).toEqual(new Set(['2020/21']))
    const all = await find(store, 'number')
    expect(new Set(all.groups.map(({ edition }) => edition))).toEqual(new Set(['2020/21', '2021/22']))
    expect(all.total).toBe(
      (await find(store, 'number', first?.editionId)).total +
        (await find(store, 'number', second?.editionId)).total,
    )
  })

  test('keeps no word in the index that the plan no longer holds', async () => {
    const { store, itemId } = await aPlanWith('Zebrafish for a while')
    await deleteItem(store.unitOfWork, { itemId })
    const terms = store.db.prepare(`select term from search_word where term = 'zebrafish'`).all()
    expect(terms).toEqual([])
    const segments = store.db
      .prepare<[], { block: Buffer }>('select block from search_text_data')
      .all()
      .filter(({ block }) => block.includes('zebrafish'))
    expect(segments).toEqual([])
    expect(store.db.pragma('integrity_check(1)', { simple: true })).toBe('ok')
  })

  test('finds progress notes at their action, and facts', async () => {
    const { store, editionId, itemId } = await aPlanWith('Patrol the quay')
    await addNote(store.unitOfWork, { itemId, on: day, text: 'Zebrafish were handed out' })
    const { plan } = await contentOf(store, editionId)
    await store.unitOfWork.write({ name: 'test.fact', label: 'Add a fact' }, (tx) =>
      tx
        .insertInto('fact')
        .values({
          plan_id: plan.id,
          identity: 'f'.repeat(32),
          name: 'Okapis seen',
          value: '12',
          number: 12,
          unit: null,
          period: '2020',
          place: null,
          source: null,
          note: null,
        })
        .execute(),
    )
    const note = (await find(store, 'zebrafish', editionId)).groups[0]?.hits[0]
    expect(note).toMatchObject({ where: 'Issue 1, progress note', place: { itemId } })
    const fact = await find(store, 'okapi', editionId)
    expect(fact.groups).toMatchObject([
      { title: 'Facts', hits: [{ where: 'Fact', place: { factId: expect.any(Number) } }] },
    ])
    expect(textsOf(fact)).toEqual(['Okapis seen · 12 · 2020'])
  })

  test('takes any text for words, never for commands of the index', async () => {
    const store = await openTestStore()
    await anEdition(store)
    const sign = fc.constantFrom(
      '"',
      '*',
      '(',
      ')',
      ':',
      '^',
      '-',
      '+',
      '{',
      '}',
      "'",
      ';',
      '\0',
      '\ud800',
      '\u202e',
    )
    const word = fc.constantFrom(
      'NEAR',
      'AND',
      'OR',
      'NOT',
      'words',
      'number',
      'rank',
      'search_text',
      'ﬁ',
      '日本',
    )
    const text = fc.array(
      fc.oneof(sign, word, fc.constant(' '), fc.string({ unit: 'binary', maxLength: 4 })),
      {
        maxLength: 30,
      },
    )
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        const { total, groups } = await find(store, parts.join(''))
        expect(total).toBeGreaterThanOrEqual(groups.flatMap(({ hits }) => hits).length > 0 ? 1 : 0)
      }),
      { numRuns: 300 },
    )
  })
})
