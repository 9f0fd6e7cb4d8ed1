import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { bringInReturn } from '../../electron/core/features/returns/index.ts'
import type { WriteTx } from '../../electron/core/store/index.ts'
import { aLargeReturn, LARGE_ROWS } from '../builders/large-return.ts'

const STEP = { id: expect.any(Number), name: 'returns.bringIn', label: 'Bring in a return' }

test('while a large return is brought in, reads are answered with the store as it was before', async () => {
  const { work, given, counts } = await aLargeReturn()
  const before = { counts: await counts(), steps: await work.steps() }
  const importing = { isOver: false }
  const answer = bringInReturn(work, given).finally(() => {
    importing.isOver = true
  })
  let answered = 0
  while (!importing.isOver) {
    const seen = { counts: await counts(), steps: await work.steps() }
    // The last of these reads may have waited for the end.
    if (importing.isOver) break
    expect(seen).toEqual(before)
    answered += 1
    await setImmediate()
  }
  await answer
  expect(answered).toBeGreaterThan(4)
  expect((await counts()).observation).toBe(LARGE_ROWS)
  expect((await work.steps()).undo).toEqual(STEP)
})

test('what only reads cannot write while a large return is brought in, and the import goes on', async () => {
  const { work, given, counts } = await aLargeReturn()
  const answer = bringInReturn(work, given)
  const writing = work.read((db) =>
    // Past the compiler, as a mistake in a handler might be.
    (db as unknown as WriteTx).insertInto('setting').values({ name: 'mistake', value: '1' }).execute(),
  )
  await expect(writing).rejects.toThrow('used to write')
  await answer
  expect((await counts()).observation).toBe(LARGE_ROWS)
})

test('a change that waits is made after the import, and what is read later waits for it', async () => {
  const { work, given } = await aLargeReturn()
  const order: string[] = []
  const note = (what: string) => () => order.push(what)
  await Promise.all([
    bringInReturn(work, given).then(note('brought in')),
    work.read(async () => undefined).then(note('read')),
    work.write({ name: 'test.change', label: 'Change' }, async () => undefined).then(note('changed')),
    work.read(async () => undefined).then(note('read the change')),
  ])
  expect(order).toEqual(['read', 'brought in', 'changed', 'read the change'])
})

test('a corrected return of many rows keeps each figure that it changes as a revision', async () => {
  const { work, given } = await aLargeReturn()
  await bringInReturn(work, given)
  const { table, mapping } = given
  const sheet = given.workbook.sheets[0]
  const texts = sheet?.texts.map((text) => (/^\d+$/.test(text) ? String(Number(text) + 1) : text)) ?? []
  const workbook = { ...given.workbook, sheets: sheet === undefined ? [] : [{ ...sheet, texts }] }
  const corrected = {
    fileName: 'corrected.csv',
    bytes: new Uint8Array([1]),
    workbook,
    table,
    mapping,
    profile: null,
  }
  const { account, importId } = await bringInReturn(work, corrected)
  expect(account).toMatchObject({ changed: LARGE_ROWS, added: 0 })
  const sums = await work.read(async (db) => {
    const sum = (of: 'observation' | 'observation_revision') =>
      db
        .selectFrom(of)
        .select((eb) => [eb.fn.sum<number>('count').as('sum'), eb.fn.countAll<number>().as('rows')])
        .where('import_id', of === 'observation' ? '=' : '<', importId)
        .executeTakeFirstOrThrow()
    return { now: await sum('observation'), before: await sum('observation_revision') }
  })
  expect(sums.before.rows).toBe(LARGE_ROWS)
  expect(sums.now).toEqual({ rows: LARGE_ROWS, sum: sums.before.sum + LARGE_ROWS })
})
