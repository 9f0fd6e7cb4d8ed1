import { describe, expect, test } from 'vitest'
import {
  addItem,
  addRow,
  deleteItem,
  joinItem,
  moveItem,
  setActionStatus,
  setItemText,
  setLeadPartners,
  setMeasure,
  splitItem,
} from '../../electron/core/features/plan/index.ts'
import type { ColumnRole, EditionId, Item, ItemId } from '../../shared/domain/plan/index.ts'
import { items } from '../builders/plan-picks.ts'
import { anEdition, cellOf, contentOf } from '../builders/plan-store.ts'
import { openTestStore, type TestStore } from '../builders/store.ts'

/** A plan whose first issue has a fresh, empty row at its end. */
async function withEmptyRow() {
  const store = await openTestStore()
  const { editionId } = await anEdition(store)
  const issueId = (await contentOf(store, editionId)).priorities[0]?.issues[0]?.id
  if (issueId === undefined) throw new Error('an issue')
  await addRow(store.unitOfWork, { issueId })
  return { store, editionId, issueId, row: () => emptyRow(store, editionId) }
}

async function emptyRow(store: TestStore, editionId: EditionId) {
  const priority = (await contentOf(store, editionId)).priorities[0]
  const row = priority?.issues[0]?.rows.at(-1)
  const cell = (role: ColumnRole) => cellOf(priority, row, role)
  const target = (role: ColumnRole) => {
    if (row === undefined) throw new Error('a row')
    return { kind: 'cell' as const, rowId: row.id, columnId: cell(role).columnId }
  }
  const texts = (role: ColumnRole) => cell(role).items.map((item) => item.text)
  return { cell, target, texts }
}

async function itemOf(store: TestStore, editionId: EditionId, id: ItemId): Promise<Item> {
  const found = items(await contentOf(store, editionId)).find((item) => item.id === id)
  if (found === undefined) throw new Error('the item')
  return found
}

describe('a new entry', () => {
  test('stands where it was put, with its text tidied', async () => {
    const { store, row } = await withEmptyRow()
    const cell = (await row()).target('outcome')
    await addItem(store.unitOfWork, { cell, text: '  second\r\nline \u0007 ' })
    await addItem(store.unitOfWork, { cell, text: 'third', at: 99 })
    await addItem(store.unitOfWork, { cell, text: 'first', at: 1 })
    expect((await row()).texts('outcome')).toEqual(['first', 'second\nline', 'third'])
  })

  test('in a measure column gets its kind, polarity and due date from its words', async () => {
    const { store, editionId, row } = await withEmptyRow()
    const cell = (await row()).target('measure')
    const id = await addItem(store.unitOfWork, { cell, text: 'Number of sessions held by March 2021' })
    expect(await itemOf(store, editionId, id)).toMatchObject({
      measure: {
        kind: 'count-by-date',
        polarity: 'higher',
        target: null,
        due: { on: '2021-03-31', words: 'by March 2021', precision: 'month' },
      },
    })
  })

  test('keeps what the caller says of a measure', async () => {
    const { store, editionId, row } = await withEmptyRow()
    const cell = (await row()).target('measure')
    const measure = { kind: 'milestone', target: 12, due: null } as const
    const id = await addItem(store.unitOfWork, { cell, text: 'Sessions by March 2021', measure })
    expect(await itemOf(store, editionId, id)).toMatchObject({ measure: { ...measure, polarity: 'none' } })
  })

  test('in a lead column names the partners of its words', async () => {
    const { store, editionId, row } = await withEmptyRow()
    const cell = (await row()).target('lead')
    const id = await addItem(store.unitOfWork, { cell, text: 'Police, Harbour Trust' })
    const { partners } = await contentOf(store, editionId)
    const item = await itemOf(store, editionId, id)
    const names = item.role === 'lead' ? item.partners : []
    expect(names.map((each) => partners.find((one) => one.id === each.partnerId)?.name)).toEqual([
      'Ardenshire Police',
      'Harbour Trust',
    ])
  })

  test('is refused where its row and column are of two tables', async () => {
    const { store, editionId, row } = await withEmptyRow()
    const other = (await contentOf(store, editionId)).priorities[1]?.columns.at(-1)
    if (other === undefined) throw new Error('a column')
    const cell = { ...(await row()).target('action'), columnId: other.id }
    await expect(addItem(store.unitOfWork, { cell, text: 'x' })).rejects.toMatchObject({
      kind: 'invalid-input',
    })
  })

  test.each([
    ['', 'The text is empty. Type something, or delete it instead.'],
    [' \u0000\n ', 'The text is empty. Type something, or delete it instead.'],
    ['x'.repeat(10_001), 'The text is longer than 10,000 characters. Split it in two.'],
  ])('with text that cannot be stored is refused in words', async (text, message) => {
    const { store, row } = await withEmptyRow()
    const cell = (await row()).target('action')
    await expect(addItem(store.unitOfWork, { cell, text })).rejects.toMatchObject({
      kind: 'invalid-input',
      message,
    })
  })
})

describe('a changed entry', () => {
  test('is understood anew, unless a person had said otherwise', async () => {
    const { store, editionId, row } = await withEmptyRow()
    const cell = (await row()).target('measure')
    const id = await addItem(store.unitOfWork, { cell, text: 'Reduction in noise by March 2021' })
    await setMeasure(store.unitOfWork, { itemId: id, measure: { polarity: 'closer' } })
    await setItemText(store.unitOfWork, { itemId: id, text: 'Number of visits by October 2020' })
    expect(await itemOf(store, editionId, id)).toMatchObject({
      text: 'Number of visits by October 2020',
      measure: { kind: 'count-by-date', polarity: 'closer', due: { on: '2020-10-31' } },
    })
  })

  test('keeps partners that a person chose, and reads the others anew', async () => {
    const { store, editionId, row } = await withEmptyRow()
    const cell = (await row()).target('lead')
    const read = await addItem(store.unitOfWork, { cell, text: 'Police' })
    const chosen = await addItem(store.unitOfWork, { cell, text: 'Police' })
    const { partners } = await contentOf(store, editionId)
    const council = partners.find((partner) => partner.shortName === 'NBC')
    if (council === undefined) throw new Error('the council')
    const named = [{ partnerId: council.id, isLead: true }]
    await setLeadPartners(store.unitOfWork, { itemId: chosen, partners: named })
    for (const itemId of [read, chosen])
      await setItemText(store.unitOfWork, { itemId, text: 'Harbour Trust' })
    expect(await itemOf(store, editionId, chosen)).toMatchObject({ partners: named })
    const harbour = partners.find((partner) => partner.name === 'Harbour Trust')
    expect(await itemOf(store, editionId, read)).toMatchObject({
      partners: [{ partnerId: harbour?.id, isLead: false }],
    })
  })

  test('only an action has a status', async () => {
    const { store, row } = await withEmptyRow()
    const cell = (await row()).target('outcome')
    const itemId = await addItem(store.unitOfWork, { cell, text: 'Calmer streets' })
    await expect(setActionStatus(store.unitOfWork, { itemId, status: 'finished' })).rejects.toMatchObject({
      kind: 'invalid-input',
      message: 'Only an entry of an action column has a status, a due date or an owner.',
    })
  })
})

describe('an entry that is moved', () => {
  test('from the measures to the actions becomes an action, and keeps its due date', async () => {
    const { store, editionId, row } = await withEmptyRow()
    const text = 'Warden to carry out visits by March 2021'
    const id = await addItem(store.unitOfWork, { cell: (await row()).target('measure'), text })
    await moveItem(store.unitOfWork, { itemId: id, cell: (await row()).target('action') })
    expect((await row()).texts('measure')).toEqual([])
    expect(await itemOf(store, editionId, id)).toMatchObject({
      role: 'action',
      status: 'not-started',
      due: { on: '2021-03-31', words: 'by March 2021' },
    })
    await store.unitOfWork.undo()
    expect(await itemOf(store, editionId, id)).toMatchObject({
      role: 'measure',
      measure: { kind: 'activity-as-measure' },
    })
  })

  test('to the issue becomes part of its statement', async () => {
    const { store, editionId, issueId, row } = await withEmptyRow()
    const id = await addItem(store.unitOfWork, { cell: (await row()).target('action'), text: 'And at night' })
    await moveItem(store.unitOfWork, { itemId: id, cell: { kind: 'statement', issueId }, to: 1 })
    const issue = (await contentOf(store, editionId)).priorities[0]?.issues[0]
    expect(issue?.statement[0]).toMatchObject({ id, role: 'issue', text: 'And at night' })
  })

  test('keeps its identity, and the others of both cells keep their order', async () => {
    const { store, editionId, row } = await withEmptyRow()
    const cell = (await row()).target('outcome')
    const ids: ItemId[] = []
    for (const text of ['a', 'b', 'c']) ids.push(await addItem(store.unitOfWork, { cell, text }))
    const [first] = ids
    if (first === undefined) throw new Error('an item')
    const { identity } = await itemOf(store, editionId, first)
    await moveItem(store.unitOfWork, { itemId: first, to: 2 })
    expect((await row()).texts('outcome')).toEqual(['b', 'a', 'c'])
    await moveItem(store.unitOfWork, { itemId: first, cell: (await row()).target('funding') })
    expect((await row()).texts('outcome')).toEqual(['b', 'c'])
    expect(await itemOf(store, editionId, first)).toMatchObject({ identity, role: 'funding' })
  })
})

describe('an entry that is split or joined', () => {
  test('keeps every word, and each half is understood for itself', async () => {
    const { store, editionId, row } = await withEmptyRow()
    const cell = (await row()).target('measure')
    const text = 'Number of talks by March 2021 Reduction in noise'
    const id = await addItem(store.unitOfWork, { cell, text })
    const lower = await splitItem(store.unitOfWork, { itemId: id, offset: text.indexOf('Reduction') })
    expect((await row()).texts('measure')).toEqual(['Number of talks by March 2021', 'Reduction in noise'])
    expect(await itemOf(store, editionId, lower)).toMatchObject({
      measure: { kind: 'direction-only', due: null },
    })
    expect(await joinItem(store.unitOfWork, { itemId: lower })).toBe(id)
    expect((await row()).texts('measure')).toEqual([text])
    expect(await itemOf(store, editionId, id)).toMatchObject({ measure: { due: { words: 'by March 2021' } } })
  })

  test('still shows from which place of the file each half came', async () => {
    const { store, editionId, row } = await withEmptyRow()
    const cell = (await row()).target('outcome')
    const [one, two] = [
      await addItem(store.unitOfWork, { cell, text: 'one and' }),
      await addItem(store.unitOfWork, { cell, text: 'two' }),
    ]
    await noteSources(store, editionId, [one, two])
    const places = (id: ItemId): unknown[] =>
      store.db
        .prepare("select position || ' ' || label from import_source where item_id = ? order by position")
        .pluck()
        .all(id)
    await joinItem(store.unitOfWork, { itemId: two })
    expect(places(one)).toEqual([`1 place of ${one}`, `2 place of ${two}`])
    const lower = await splitItem(store.unitOfWork, { itemId: one, offset: 4 })
    expect(places(lower)).toEqual(places(one))
    await deleteItem(store.unitOfWork, { itemId: lower })
    expect(places(lower)).toEqual([])
    for (let at = 0; at < 3; at += 1) await store.unitOfWork.undo()
    expect([places(one), places(two)]).toEqual([[`1 place of ${one}`], [`1 place of ${two}`]])
  })

  test('is refused where there is nothing to split off or to join with', async () => {
    const { store, row } = await withEmptyRow()
    const cell = (await row()).target('outcome')
    const itemId = await addItem(store.unitOfWork, { cell, text: 'short' })
    await expect(splitItem(store.unitOfWork, { itemId, offset: 5 })).rejects.toMatchObject({
      kind: 'invalid-input',
    })
    await expect(joinItem(store.unitOfWork, { itemId })).rejects.toMatchObject({ kind: 'invalid-input' })
  })
})

test('a field that a command does not know is refused', async () => {
  const { store, row } = await withEmptyRow()
  const given = { cell: (await row()).target('action'), text: 'x', colour: 'red' }
  await expect(addItem(store.unitOfWork, given)).rejects.toMatchObject({
    kind: 'invalid-input',
    message: 'This command was given a field that it does not know.',
  })
})

test('an entry that is no longer there is not found', async () => {
  const { store, row } = await withEmptyRow()
  const itemId = await addItem(store.unitOfWork, { cell: (await row()).target('action'), text: 'x' })
  await deleteItem(store.unitOfWork, { itemId })
  await expect(deleteItem(store.unitOfWork, { itemId })).rejects.toMatchObject({
    kind: 'not-found',
    message: 'That item is no longer in the plan. It may have been deleted or undone.',
  })
})

async function noteSources(store: TestStore, editionId: EditionId, ids: readonly ItemId[]): Promise<void> {
  await store.unitOfWork.write({ name: 'test.noteSources', label: 'Note sources' }, async (tx) => {
    const { id } = await tx
      .insertInto('import')
      .values({
        kind: 'plan',
        edition_id: editionId,
        file_name: 'plan.docx',
        file_sha256: '0',
        file_bytes: 1,
        at: '2020-04-01T09:00:00.000Z',
        words_read: 3,
        words_stored: 3,
        words_left_out: 0,
        report: '{}',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [at, itemId] of ids.entries()) {
      const place = { table_no: 1, row_no: 2, column_no: 3, paragraph_no: at + 1 }
      const target = { item_id: itemId, section_block_id: null, heading_of: null, position: 1 }
      const source = { ...place, ...target, import_id: id, label: `place of ${itemId}`, words: 'words' }
      await tx.insertInto('import_source').values(source).execute()
    }
  })
}
