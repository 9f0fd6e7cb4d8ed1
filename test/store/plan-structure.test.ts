import { describe, expect, test } from 'vitest'
import {
  addColumn,
  addIssue,
  addItem,
  addPriority,
  addRow,
  addTable,
  deleteColumn,
  deletePriority,
  deleteRow,
  foldPriority,
  joinIssue,
  joinRow,
  moveColumn,
  moveIssue,
  movePriority,
  moveRow,
  splitIssue,
  splitRow,
} from '../../electron/core/features/plan/index.ts'
import type { EditionId, Issue, Priority } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { aPlanDraft } from '../builders/plan-draft.ts'
import { anEdition, contentOf } from '../builders/plan-store.ts'
import { openTestStore, type TestStore } from '../builders/store.ts'

async function planInStore() {
  const store = await openTestStore()
  const { editionId } = await anEdition(store)
  return { store, editionId, work: store.unitOfWork, priorities: () => prioritiesOf(store, editionId) }
}

async function prioritiesOf(store: TestStore, editionId: EditionId): Promise<readonly Priority[]> {
  return (await contentOf(store, editionId)).priorities
}

function first<T>(list: readonly T[] | undefined, at = 0): T {
  return defined(list?.at(at), 'a member of the list')
}

/** An issue's words: its statement, then its rows with their cells. */
function wordsOf(issue: Issue): unknown {
  return [
    issue.statement.map((item) => item.text),
    issue.rows.map((row) => row.cells.map((cell) => cell.items.map((item) => item.text))),
  ]
}

describe('priorities', () => {
  test('a new one has the usual table, or none if it is only told about', async () => {
    const { work, editionId, priorities } = await planInStore()
    await addPriority(work, { editionId, kind: 'priority', name: ' Late\nnights ', at: 1 })
    await addPriority(work, { editionId, kind: 'project', name: 'The quay', hasTable: false })
    const all = await priorities()
    expect(all.map((each) => [each.name, each.columns.length])).toEqual([
      ['Late nights', 6],
      [all[1]?.name, 6],
      [all[2]?.name, 6],
      ['The quay', 0],
    ])
  })

  test('one without a table holds no issue until it has one', async () => {
    const { work, editionId, priorities } = await planInStore()
    const priorityId = await addPriority(work, { editionId, kind: 'priority', name: 'New', hasTable: false })
    await expect(addIssue(work, { priorityId })).rejects.toMatchObject({
      message: 'This priority has no table yet. Add a table first.',
    })
    await addTable(work, { priorityId })
    await addIssue(work, { priorityId, statement: ['Noise', 'and litter'] })
    const issue = first(first(await priorities(), -1).issues)
    expect(wordsOf(issue)).toEqual([['Noise', 'and litter'], [[[], [], [], [], []]]])
  })

  test('are folded into one that stands for itself, and into no other', async () => {
    const { work, editionId, priorities } = await planInStore()
    const third = await addPriority(work, { editionId, kind: 'priority', name: 'Third' })
    const [one, other] = (await priorities()).map((each) => each.id)
    const [priorityId, intoId] = [defined(one, 'one'), defined(other, 'other')]
    await foldPriority(work, { priorityId, intoId })
    expect((await priorities())[0]?.foldedIntoId).toBe(intoId)
    for (const folding of [
      { priorityId: intoId, intoId: third },
      { priorityId: third, intoId: priorityId },
      { priorityId: third, intoId: third },
    ]) {
      await expect(foldPriority(work, folding)).rejects.toMatchObject({ name: 'Failure' })
    }
    await foldPriority(work, { priorityId, intoId: null })
    expect((await priorities())[0]?.foldedIntoId).toBeNull()
  })

  test('a deleted one leaves its narrative, and comes back whole with undo', async () => {
    const { store, work, editionId, priorities } = await planInStore()
    const before = await contentOf(store, editionId)
    await deletePriority(work, { priorityId: first(await priorities()).id })
    const after = await contentOf(store, editionId)
    expect(after.priorities.length).toBe(before.priorities.length - 1)
    expect(after.sections.map((each) => each.heading)).toEqual(before.sections.map((each) => each.heading))
    await work.undo()
    expect(await contentOf(store, editionId)).toEqual(before)
  })

  test('move to where they are wanted', async () => {
    const { work, priorities } = await planInStore()
    const before = (await priorities()).map((each) => each.id)
    await movePriority(work, { priorityId: first(before), to: 2 })
    expect((await priorities()).map((each) => each.id)).toEqual(before.toReversed())
  })
})

describe('columns', () => {
  test('one of the council is added where it is wanted, and moves', async () => {
    const { work, priorities } = await planInStore()
    const priorityId = first(await priorities()).id
    const columnId = await addColumn(work, { priorityId, role: 'link', heading: 'Links to plans', at: 2 })
    const headings = async () => first(await priorities()).columns.map((each) => each.role)
    expect((await headings()).indexOf('link')).toBe(1)
    await moveColumn(work, { columnId, to: 99 })
    expect((await headings()).indexOf('link')).toBe(6)
  })

  test('one that holds entries is only deleted with them when told so; the issue column never', async () => {
    const { work, priorities } = await planInStore()
    const { columns } = first(await priorities())
    const actions = defined(
      columns.find((column) => column.role === 'action'),
      'the column',
    )
    await expect(deleteColumn(work, { columnId: actions.id })).rejects.toMatchObject({
      kind: 'conflict',
      message: 'The column still holds 4 entries. Move them, or delete them with the column.',
    })
    await deleteColumn(work, { columnId: actions.id, withItems: true })
    expect(first(await priorities()).columns.map((each) => each.role)).not.toContain('action')
    await expect(deleteColumn(work, { columnId: first(columns).id, withItems: true })).rejects.toMatchObject({
      message: 'Every table keeps its issue column.',
    })
  })
})

describe('issues', () => {
  test('one that moves to another table takes its entries into the corresponding columns', async () => {
    const { work, priorities } = await planInStore()
    const [source, target] = [first(await priorities()), first(await priorities(), 1)]
    const issue = first(source.issues)
    const columnId = await addColumn(work, { priorityId: source.id, role: 'other', heading: 'Ward', at: 2 })
    const cell = { kind: 'cell' as const, rowId: first(issue.rows).id, columnId }
    await addItem(work, { cell, text: 'Quayside' })
    const funding = defined(target.columns.at(-1), 'the funding column')
    await deleteColumn(work, { columnId: funding.id })
    await moveIssue(work, { issueId: issue.id, priorityId: target.id, to: 1 })
    const [left, reached] = await priorities()
    expect(left?.issues.map((each) => each.id)).not.toContain(issue.id)
    expect(reached?.columns.map((each) => each.role)).toEqual([
      'issue',
      'action',
      'outcome',
      'measure',
      'lead',
      'other',
    ])
    const moved = first(reached?.issues)
    expect(moved).toMatchObject({ id: issue.id, identity: issue.identity })
    const texts = (list: Issue) =>
      list.rows.flatMap((row) =>
        row.cells.flatMap((each) => each.items.map((item) => [item.role, item.text])),
      )
    expect(texts(moved)).toEqual(expect.arrayContaining([...texts(issue), ['other', 'Quayside']]))
    expect(texts(moved)).toHaveLength(texts(issue).length + 1)
  })

  test('one that moves to a priority without a table brings the table along', async () => {
    const { work, editionId, priorities } = await planInStore()
    const priorityId = await addPriority(work, { editionId, kind: 'priority', name: 'New', hasTable: false })
    const source = first(await priorities())
    const issue = first(source.issues)
    await moveIssue(work, { issueId: issue.id, priorityId })
    const target = first(await priorities(), -1)
    expect(target.columns.map((each) => each.heading)).toEqual(source.columns.map((each) => each.heading))
    expect(wordsOf(first(target.issues))).toEqual(wordsOf(issue))
  })

  test('split at a row and joined again, they are as they were', async () => {
    const { work, priorities } = await planInStore()
    const issue = first(first(await priorities()).issues)
    const rowId = await addRow(work, { issueId: issue.id })
    const before = wordsOf(first(first(await priorities()).issues))
    const lower = await splitIssue(work, { issueId: issue.id, rowId, statement: ['The lower half'] })
    const [upper, second] = first(await priorities()).issues
    expect(second).toMatchObject({
      id: lower,
      statement: [{ text: 'The lower half' }],
      rows: [{ id: rowId }],
    })
    expect(upper?.rows.map((row) => row.id)).not.toContain(rowId)
    await joinIssue(work, { issueId: lower })
    const joined = first(first(await priorities()).issues)
    const [statement] = [joined.statement.map((item) => item.text)]
    expect(statement.at(-1)).toBe('The lower half')
    expect(wordsOf({ ...joined, statement: joined.statement.slice(0, -1) })).toEqual(before)
  })

  test('keep at least one row', async () => {
    const { work, priorities } = await planInStore()
    const [one, other] = first(await priorities()).issues
    const rowId = defined([one, other].find((issue) => issue?.rows.length === 1)?.rows[0]?.id, 'an only row')
    const elsewhere = first(first(await priorities(), 1).issues).id
    await expect(deleteRow(work, { rowId })).rejects.toMatchObject({
      message: 'It is the only row of its issue. Delete the issue instead.',
    })
    await expect(moveRow(work, { rowId, issueId: elsewhere })).rejects.toMatchObject({ kind: 'conflict' })
  })
})

describe('rows', () => {
  test('split by entries and joined again, no entry is lost', async () => {
    const { work, priorities } = await planInStore()
    const row = first(first(first(await priorities()).issues).rows)
    const items = row.cells.flatMap((cell) => cell.items.map((item) => item.id))
    const lower = await splitRow(work, { rowId: row.id, itemIds: items.slice(0, 2) })
    const rows = first(first(await priorities()).issues).rows
    expect(rows[1]?.id).toBe(lower)
    expect(rows[1]?.cells.flatMap((cell) => cell.items.map((item) => item.id))).toEqual(items.slice(0, 2))
    await joinRow(work, { rowId: lower })
    const joined = first(first(first(await priorities()).issues).rows)
    expect(joined.cells.flatMap((cell) => cell.items.map((item) => item.id)).toSorted()).toEqual(
      items.toSorted(),
    )
  })

  test('only entries of the row itself can be split off', async () => {
    const { work, priorities } = await planInStore()
    const [one, other] = first(await priorities()).issues
    const foreign = first(other?.statement).id
    await expect(splitRow(work, { rowId: first(one?.rows).id, itemIds: [foreign] })).rejects.toMatchObject({
      kind: 'invalid-input',
    })
  })
})

test('nothing moves from one edition into another', async () => {
  const { store, work, priorities } = await planInStore()
  const next = await anEdition(store, aPlanDraft({ editionLabel: '2021/22' }))
  const priorityId = first(await prioritiesOf(store, next.editionId)).id
  const issueId = first(first(await priorities()).issues).id
  await expect(moveIssue(work, { issueId, priorityId })).rejects.toMatchObject({
    message: 'Things can only be moved within one edition of the plan.',
  })
})
