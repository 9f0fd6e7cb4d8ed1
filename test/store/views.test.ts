import { describe, expect, test } from 'vitest'
import { EVERYTHING } from '../../shared/domain/views/index.ts'
import { openUnlockedCore } from '../builders/core.ts'

const FILTER = { ...EVERYTHING, statuses: ['off-track' as const] }

describe('saved views', () => {
  test('are kept under their names in the order of saving, and can be changed, deleted and undone', async () => {
    const { ask } = await openUnlockedCore()
    const { id } = await ask('views.save', { name: '  For   the board ', filter: FILTER })
    await ask('views.save', { name: 'All', filter: EVERYTHING })
    await expect(ask('views.list', {})).resolves.toMatchObject([
      { id, name: 'For the board', filter: FILTER },
      { name: 'All', filter: EVERYTHING },
    ])
    await ask('views.change', { viewId: id, name: 'Board in June', filter: EVERYTHING })
    await expect(ask('views.list', {})).resolves.toMatchObject([
      { name: 'Board in June', filter: EVERYTHING },
      {},
    ])
    await ask('views.delete', { viewId: id })
    await ask('plan.undo', {})
    await ask('plan.undo', {})
    await expect(ask('views.list', {})).resolves.toMatchObject([
      { id, name: 'For the board', filter: FILTER },
      {},
    ])
  })

  test.each([
    ['an empty name', '   ', 'The name is empty. Type a name.'],
    ['a long name', 'x'.repeat(61), 'A view is named in at most 60 characters. Shorten the name.'],
    ['a name that is taken', 'ALL', 'There is a view of that name already. Choose another name.'],
    [
      'the name of a view that every store has',
      'overdue',
      'There is a view of that name already. Choose another name.',
    ],
  ])('refuse %s and change nothing', async (_what, name, sentence) => {
    const { ask, refused } = await openUnlockedCore()
    await ask('views.save', { name: 'All', filter: EVERYTHING })
    const before = await ask('views.list', {})
    expect((await refused('views.save', { name, filter: EVERYTHING })).message).toBe(sentence)
    expect(await ask('views.list', {})).toEqual(before)
  })

  test('that are gone are refused in plain words', async () => {
    const { refused } = await openUnlockedCore()
    expect((await refused('views.delete', { viewId: 7 })).kind).toBe('not-found')
    expect((await refused('views.change', { viewId: 7, name: 'A', filter: EVERYTHING })).kind).toBe(
      'not-found',
    )
  })
})
