import { expect, test } from 'vitest'
import type { Issue, Priority } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { openUnlockedCore } from '../builders/core.ts'
import { day } from '../builders/plan-picks.ts'

/** A plan with one issue and an action in its first row. */
async function planWithAction() {
  const core = await openUnlockedCore()
  const { edition } = await core.ask('plan.createEmpty', {
    title: 'Safer Elmshire',
    area: 'Elmshire',
    firstYear: 2020,
    lastYear: 2023,
  })
  await core.ask('plan.priority.add', { editionId: edition, kind: 'priority', name: 'Noise' })
  const priority = async (): Promise<Priority> =>
    defined((await core.ask('plan.content', { edition })).priorities[0], 'the priority')
  const { id: priorityId } = await priority()
  await core.ask('plan.issue.add', { priorityId, statement: ['Late music'] })
  const issue = async (): Promise<Issue> => defined((await priority()).issues[0], 'the issue')
  const row = defined((await issue()).rows[0], 'the row')
  const columnId = defined(row.cells[0], 'the cell').columnId
  const cell = { kind: 'cell' as const, rowId: row.id, columnId }
  await core.ask('plan.item.add', { cell, text: 'Walk the quay by March 2021' })
  const action = defined((await issue()).rows[0]?.cells[0]?.items[0], 'the action')
  return { ...core, priorityId, columnId, itemId: action.id }
}

test('an entry tells what was done to it in plain words, with the words before and after while they can be taken back', async () => {
  const { ask, itemId } = await planWithAction()
  await ask('plan.item.setText', { itemId, text: 'Walk the quay twice' })
  await ask('plan.action.setStatus', { itemId, status: 'on-track' })
  await ask('plan.note.add', { itemId, on: day('2020-05-04'), text: 'First walk held' })
  const { notes, sources, changes } = await ask('plan.itemDetail', { itemId })
  expect(notes.map(({ on, text }) => [on, text])).toEqual([['2020-05-04', 'First walk held']])
  expect(sources).toEqual([])
  expect(changes.map(({ what }) => what)).toEqual([
    'Add a progress note',
    'Change the status of an action',
    'Change an entry',
  ])
  expect(changes.at(-1)).toMatchObject({
    before: 'Walk the quay by March 2021',
    after: 'Walk the quay twice',
  })
})

test('an entry that is not in the plan has no details', async () => {
  const { refused } = await planWithAction()
  expect(await refused('plan.itemDetail', { itemId: 99 })).toMatchObject({ kind: 'not-found' })
})

test('the width of a column is remembered by what the column is, and is no step of undo', async () => {
  const { ask, refused, priorityId, columnId } = await planWithAction()
  const before = (await ask('plan.overview', { edition: null }))?.undoLabel
  await ask('plan.setColumnWidth', { priorityId, columnId, width: 12.5 })
  expect(await ask('plan.columnWidths', { priorityId })).toEqual([{ columnId, width: 12.5 }])
  expect((await ask('plan.overview', { edition: null }))?.undoLabel).toBe(before)
  await ask('plan.setColumnWidth', { priorityId, columnId, width: null })
  expect(await ask('plan.columnWidths', { priorityId })).toEqual([])
  const tooWide = { priorityId, columnId, width: 1_000 }
  expect(await refused('plan.setColumnWidth', tooWide)).toMatchObject({ kind: 'invalid-input' })
})
