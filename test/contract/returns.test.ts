import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openUnlockedCore, type TestCore, TOKEN } from '../builders/core.ts'

const APRIL = `Ward;Offence;Month;Count
Market;Burglary;Apr 2020;4
Market;ASB;Apr 2020;11
Alder Green;ASB;Apr 2020;*
Total;;;15
`
const PROFILE = { name: 'Police ward table', partnerId: null, frequency: 'quarterly', dueDays: 30 } as const

/** Writes a partner's file, and has it read. */
async function supply(core: TestCore, content: string | Uint8Array, name = 'return.csv') {
  const file = path.join(core.outFolder, name)
  writeFileSync(file, content)
  return core.ask('returns.read', { file: TOKEN, workId: 'read' }, file)
}

async function bringIn(core: TestCore, content: string, profile: typeof PROFILE | null = PROFILE) {
  const { reading } = await supply(core, content)
  return core.ask('returns.bringIn', { reading, profile, workId: 'bring' })
}

const nowOf = async (core: TestCore, importId: number) =>
  (await core.ask('returns.get', { importId, offset: 0, limit: 50 })).rows.map(({ place, fate, now }) => [
    place,
    fate,
    now,
  ])

describe('a partner’s file through the contract', () => {
  test('is understood, checked, and brought in with its rows reconciled', async () => {
    const core = await openUnlockedCore()
    const view = await supply(core, APRIL)
    expect(view.table).toMatchObject({ purpose: 'ward-figures', missing: [], aside: ['1 totals row'] })
    expect(view.remarks).toEqual(['The columns are divided by semicolons.'])
    const { reading } = view
    const rows = await core.ask('returns.rows', { reading, fate: null, offset: 0, limit: 10 })
    expect(rows.account).toEqual({ read: 4, added: 2, changed: 0, unchanged: 0, setAside: 2 })
    expect(rows.sentence).toBe('Add 2, leave out 2')
    expect(rows.rows[2]).toMatchObject({ place: 'Rows, cell D4', fate: 'attention' })
    expect(rows.rows[2]?.cells.find(({ field }) => field === 'count')).toMatchObject({
      original: '*',
      problem: 'Cell D4 holds “*”: the sender kept the figure back.',
    })
    const { importId, account } = await core.ask('returns.bringIn', {
      reading,
      profile: PROFILE,
      workId: 'bring',
    })
    expect(account).toEqual(rows.account)
    expect(await nowOf(core, importId)).toEqual([
      ['Rows, cell D2', 'added', '4'],
      ['Rows, cell D3', 'added', '11'],
      ['Rows, cell D4', 'aside', null],
      ['Rows, cell A5', 'aside', null],
    ])
    await expect(core.ask('returns.view', { reading })).rejects.toThrow('no longer remembered')
  })

  test('that is dropped on the page is read from its bytes, and refused by what it is', async () => {
    const core = await openUnlockedCore()
    const bytes = new TextEncoder().encode(APRIL)
    const view = await core.ask('returns.readDropped', { fileName: 'return.csv', bytes, workId: 'read' })
    expect(view).toMatchObject({ fileName: 'return.csv', table: { purpose: 'ward-figures', missing: [] } })
    const picture = new Uint8Array(Buffer.from('89504e470d0a1a0a0000', 'hex'))
    const refusal = await core.refused('returns.readDropped', {
      fileName: 'wards.xlsx',
      bytes: picture,
      workId: 'read',
    })
    expect(refusal.kind).toBe('file-unsupported')
  })

  test('leads from a figure to the row that it stood in', async () => {
    const core = await openUnlockedCore()
    const { importId } = await bringIn(core, APRIL)
    const placeOf = async (cell: string) => (await core.ask('returns.rowAt', { importId, cell })).place
    expect(await Promise.all(['D2', 'D3', 'D4', 'Z99', 'nowhere'].map(placeOf))).toEqual([
      0,
      1,
      2,
      null,
      null,
    ])
  })

  test('changes nothing when it comes again, and says that it is the same', async () => {
    const core = await openUnlockedCore()
    const { importId } = await bringIn(core, APRIL)
    const view = await supply(core, APRIL)
    expect(view.sameFile?.importId).toBe(importId)
    expect(view.profile).toMatchObject({ name: 'Police ward table', changes: [] })
    const rows = await core.ask('returns.rows', { reading: view.reading, fate: null, offset: 0, limit: 10 })
    expect(rows.account).toEqual({ read: 4, added: 0, changed: 0, unchanged: 2, setAside: 2 })
    expect(rows.sentence).toBe('Everything in this file is already here')
  })

  test('that was corrected says what changes, keeps the revision, and is undone to what was there', async () => {
    const core = await openUnlockedCore()
    const first = await bringIn(core, APRIL)
    const view = await supply(core, APRIL.replace('Apr 2020;11', 'Apr 2020;13'))
    const rows = await core.ask('returns.rows', {
      reading: view.reading,
      fate: 'changed',
      offset: 0,
      limit: 10,
    })
    expect(rows.rows.map(({ change }) => change)).toEqual(['11 becomes 13'])
    const second = await core.ask('returns.bringIn', {
      reading: view.reading,
      profile: PROFILE,
      workId: 'again',
    })
    expect((await nowOf(core, first.importId))[1]).toEqual(['Rows, cell D3', 'added', '13'])
    const { dependants } = await core.ask('returns.get', { importId: first.importId, offset: 0, limit: 1 })
    expect(dependants).toContain('1 ward figure was changed or used elsewhere since, and stays as it is.')
    await core.ask('returns.undo', { importId: second.importId })
    expect((await nowOf(core, first.importId))[1]).toEqual(['Rows, cell D3', 'added', '11'])
  })

  test('keeps its layout when it is undone, as long as a later file was read with it', async () => {
    const core = await openUnlockedCore()
    const { importId } = await bringIn(core, APRIL)
    await bringIn(core, APRIL.replaceAll('Apr 2020', 'May 2020'))
    await core.ask('returns.undo', { importId })
    const [later] = await core.ask('returns.list', {})
    expect(later).toMatchObject({ profile: 'Police ward table' })
  })

  test('has its layout back after Undo where that was forgotten', async () => {
    const core = await openUnlockedCore()
    await bringIn(core, APRIL)
    const [before] = await core.ask('returns.list', {})
    await core.ask('returns.forgetProfile', { profile: before?.profileId ?? 0 })
    expect((await core.ask('returns.list', {}))[0]).toMatchObject({ profile: null, profileId: null })
    await core.ask('plan.undo', {})
    expect((await core.ask('returns.list', {}))[0]).toEqual(before)
  })

  test('is taken back by Undo as by its own page, and is new again afterwards', async () => {
    const core = await openUnlockedCore()
    const { importId } = await bringIn(core, APRIL)
    expect(await core.ask('plan.undo', {})).toEqual({ label: 'Bring in a return', place: null })
    const [record] = await core.ask('returns.list', {})
    expect(record).toMatchObject({ importId, undoneAt: expect.any(String), profile: null })
    expect(await nowOf(core, importId)).toEqual([])
    const view = await supply(core, APRIL)
    expect(view).toMatchObject({ sameFile: null, profile: null })
    const rows = await core.ask('returns.rows', { reading: view.reading, fate: null, offset: 0, limit: 10 })
    expect(rows.account.added).toBe(2)
    expect(await core.refused('returns.undo', { importId })).toMatchObject({ kind: 'conflict' })
  })

  test('is recognised by its layout though columns move and are renamed, and answers are kept', async () => {
    const core = await openUnlockedCore()
    const { reading } = await supply(core, APRIL)
    await core.ask('returns.say', {
      reading,
      said: {
        kind: 'values',
        answers: [
          { field: 'place', words: 'Alder Green', meaning: { kind: 'left-out', reason: 'Not ours' } },
        ],
      },
    })
    await core.ask('returns.bringIn', { reading, profile: PROFILE, workId: 'first' })
    const view = await supply(
      core,
      'Month;Ward name;Offence;Count\nMay 2020;Market;ASB;7\nMay 2020;Alder Green;ASB;2\n',
    )
    expect(view.profile).toMatchObject({
      name: 'Police ward table',
      changes: ['The column “ward” is now called “Ward name”.'],
    })
    const rows = await core.ask('returns.rows', { reading: view.reading, fate: null, offset: 0, limit: 10 })
    expect(rows.rows.map(({ fate, reason }) => [fate, reason])).toEqual([
      ['added', null],
      ['aside', 'Not ours'],
    ])
  })

  test('is put right where the officer says, cell by cell or all alike', async () => {
    const core = await openUnlockedCore()
    const { reading } = await supply(core, APRIL.replace('Apr 2020;4', 'Apr 2020;*'))
    await core.ask('returns.say', {
      reading,
      said: { kind: 'fix', row: 2, column: 4, words: '3', everywhere: true },
    })
    const all = await core.ask('returns.rows', { reading, fate: null, offset: 0, limit: 10 })
    expect(all.account).toMatchObject({ added: 3, setAside: 1 })
    await core.ask('returns.say', {
      reading,
      said: { kind: 'fix', row: 2, column: 4, words: null, everywhere: false },
    })
    await core.ask('returns.say', { reading, said: { kind: 'leave-out', row: 3, reason: 'Counted twice' } })
    const some = await core.ask('returns.rows', { reading, fate: null, offset: 0, limit: 10 })
    expect(some.fates).toEqual({ added: 1, changed: 0, unchanged: 0, attention: 1, aside: 2 })
  })

  test('is kept as it was supplied, and gives back the rows that could not be read', async () => {
    const core = await openUnlockedCore()
    const { reading } = await supply(core, APRIL)
    const rejected = path.join(core.outFolder, 'rejected.xlsx')
    expect(await core.ask('returns.saveRejected', { reading }, rejected)).toMatchObject({ kind: 'saved' })
    const { importId } = await core.ask('returns.bringIn', { reading, profile: null, workId: 'bring' })
    const copy = path.join(core.outFolder, 'copy.csv')
    await core.ask('returns.saveFile', { importId }, copy)
    expect(readFileSync(copy, 'utf8')).toBe(APRIL)
  })

  test('without a row that can be brought in is refused with a sentence, and nothing is stored', async () => {
    const core = await openUnlockedCore()
    const { reading } = await supply(core, 'Ward;Offence;Month;Count\nMarket;ASB;Apr 2020;*\n')
    const failure = await core.refused('returns.bringIn', { reading, profile: PROFILE, workId: 'bring' })
    expect(failure).toMatchObject({
      kind: 'invalid-input',
      message: expect.stringContaining('No row of this table'),
    })
    expect(await core.ask('returns.list', {})).toEqual([])
  })

  test('that is pasted is understood as one that is chosen', async () => {
    const core = await openUnlockedCore()
    const view = await core.ask('returns.readPasted', {
      rows: APRIL.trim()
        .split('\n')
        .map((line) => line.split(';')),
    })
    expect(view).toMatchObject({
      fileName: 'Pasted rows',
      format: 'pasted',
      table: { purpose: 'ward-figures' },
    })
    const { reading } = view
    const { importId } = await core.ask('returns.bringIn', { reading, profile: null, workId: 'bring' })
    const copy = path.join(core.outFolder, 'pasted.txt')
    await core.ask('returns.saveFile', { importId }, copy)
    expect(readFileSync(copy, 'utf8')).toBe(APRIL.trim().replaceAll(';', '\t'))
  })
})
