import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { backUpWhenDue } from '../../electron/core/features/vault/automatic-backups.ts'
import { createVault } from '../../electron/core/features/vault/vault.service.ts'
import { createSession } from '../../electron/core/session.ts'
import { listBackups } from '../../electron/core/store/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { openTestCore, openUnlockedCore, passphraseBytes, type TestCore } from '../builders/core.ts'
import { addPartners, PASSPHRASE, TEST_OPTIONS, temporaryFolder } from '../builders/store.ts'

const PLAN = { title: 'Delivery plan', area: 'Aldmere District', firstYear: 2024, lastYear: 2027 }
const bySecret = (text: string = PASSPHRASE) => ({
  kind: 'passphrase' as const,
  passphrase: passphraseBytes(text),
})

/** A clock that a test sets. */
function settableClock(start = '2026-11-02T09:00:00.000Z') {
  const clock = { at: start, now: () => clock.at }
  return clock
}

async function aPlanWithABackup(): Promise<{ readonly test: TestCore; readonly name: string }> {
  const test = await openUnlockedCore()
  await test.ask('plan.createEmpty', PLAN)
  const { name } = await test.ask('vault.backUpHere', {})
  await test.ask('imports.useSample', { workId: 'sample' })
  return { test, name }
}

describe('restoring a backup', () => {
  test('shows what it holds beside what there is, and replaces nothing yet', async () => {
    const { test: core, name } = await aPlanWithABackup()
    const source = { kind: 'listed', name } as const
    const opened = await core.ask('vault.openBackup', { source, secret: bySecret(), workId: 'w' })
    expect(opened).toMatchObject({ at: TEST_OPTIONS.clock.now(), appVersion: '0.0.0-test' })
    expect(opened.holding.editions).toEqual([{ label: '2024/25', state: 'draft' }])
    expect(opened.holding.counts).toMatchObject({ priorities: 0, issues: 0 })
    expect(opened.present?.counts).toMatchObject({ priorities: 8, issues: 22 })
    expect(opened.present?.editions).toHaveLength(2)
    await core.ask('vault.closeBackup', {})
    const { entries } = await core.ask('vault.activity', { before: null, kind: 'vault' })
    expect(entries[0]?.action).toBe('vault.tryBackup')
    expect(readdirSync(path.dirname(core.storeFolder))).toEqual(['store'])
    expect((await core.refused('vault.restore', {})).kind).toBe('not-found')
    expect((await core.ask('plan.overview', { edition: null }))?.editions.length).toBeGreaterThan(0)
  })

  test('puts it in place, keeps the store from before, and can go back or let it go', async () => {
    const { test: core, name } = await aPlanWithABackup()
    const source = { kind: 'listed', name } as const
    await core.ask('vault.openBackup', { source, secret: bySecret(), workId: 'w' })
    await core.ask('vault.restore', {})
    expect((await core.ask('app.status', {})).state).toBe('locked')
    await core.ask('vault.unlock', { passphrase: passphraseBytes() })
    expect((await core.ask('plan.overview', { edition: null }))?.summary.priorities).toBe(0)
    const { backups, replacedAt } = await core.ask('vault.backups', {})
    expect(replacedAt).toBe(TEST_OPTIONS.clock.now())
    expect(backups.some((backup) => backup.name === name)).toBe(true)

    await core.ask('vault.returnToReplaced', {})
    await core.ask('vault.unlock', { passphrase: passphraseBytes() })
    expect((await core.ask('plan.overview', { edition: null }))?.editions.length).toBeGreaterThan(0)
    expect((await core.ask('vault.care', {})).replacedAt).not.toBeNull()
    await core.ask('vault.discardReplaced', {})
    expect((await core.ask('vault.backups', {})).replacedAt).toBeNull()
    expect(readdirSync(path.dirname(core.storeFolder))).toEqual(['store'])
    expect((await core.refused('vault.returnToReplaced', {})).kind).toBe('not-found')
  })

  test('works from the lock screen with the recovery key, also when the store is damaged', async () => {
    const first = openTestCore()
    const { recoveryKey } = await first.ask('vault.create', { passphrase: passphraseBytes(), workId: 'w' })
    await first.ask('plan.createEmpty', PLAN)
    const { name } = await first.ask('vault.backUpHere', {})
    await first.core.close()
    writeFileSync(path.join(first.storeFolder, 'data.db'), 'damaged')
    const second = openTestCore({ storeFolder: first.storeFolder })
    const refusal = await second.refused('vault.unlock', { passphrase: passphraseBytes() })
    expect(refusal.kind).toBe('store-damaged')
    const source = { kind: 'listed', name } as const
    const secret = { kind: 'recovery-key', recoveryKey } as const
    const opened = await second.ask('vault.openBackup', { source, secret, workId: 'w' })
    expect(opened.present).toBeNull()
    await second.ask('vault.restore', {})
    await second.ask('vault.unlock', { passphrase: passphraseBytes() })
    expect((await second.ask('plan.overview', { edition: null }))?.plan.title).toBe('Delivery plan')
  })

  test('counts a wrong passphrase, and leaves nothing beside the store', async () => {
    const { test: core, name } = await aPlanWithABackup()
    const source = { kind: 'listed', name } as const
    const wrong = { source, secret: bySecret('not the passphrase'), workId: 'w' }
    expect((await core.refused('vault.openBackup', wrong)).kind).toBe('wrong-passphrase')
    expect((await core.ask('app.status', {})).failedUnlocks).toBe(1)
    expect(existsSync(`${core.storeFolder}-restored`)).toBe(false)
    const elsewhere = {
      source: { kind: 'listed', name: '../data.db' },
      secret: bySecret(),
      workId: 'w',
    } as const
    expect((await core.refused('vault.openBackup', elsewhere)).kind).toBe('not-found')
  })

  test('opens a file that was chosen', async () => {
    const { test: core } = await aPlanWithABackup()
    const file = path.join(core.outFolder, 'copy.saferplan-backup')
    await core.ask('vault.backup', { workId: 'w' }, file)
    const source = { kind: 'file', file: 'ab'.repeat(16) } as const
    const opened = await core.ask('vault.openBackup', { source, secret: bySecret(), workId: 'w' }, file)
    expect(opened.holding).toEqual(opened.present)
    expect((await core.ask('vault.care', {})).copiedAt).toBe(TEST_OPTIONS.clock.now())
  })
})

describe('backups that are made by themselves', () => {
  test('one is made when the plan is put away with time, once a day, and only after a change', async () => {
    const clock = settableClock()
    const options = { store: { ...TEST_OPTIONS, clock } }
    const first = await openUnlockedCore(options)
    await first.core.close('with-time')
    const reopen = async () => {
      const next = openTestCore({ ...options, storeFolder: first.storeFolder })
      await next.ask('vault.unlock', { passphrase: passphraseBytes() })
      return next
    }
    const kinds = async (core: TestCore) =>
      (await core.ask('vault.backups', {})).backups.map(({ kind }) => kind)

    const second = await reopen()
    expect(await kinds(second)).toEqual([])
    await second.ask('plan.createEmpty', PLAN)
    clock.at = '2026-11-02T17:00:00.000Z'
    await second.core.close('with-time')

    const third = await reopen()
    expect(await kinds(third)).toEqual(['weekly'])
    clock.at = '2026-11-03T09:00:00.000Z'
    await third.ask('plan.undo', {})
    clock.at = '2026-11-03T17:00:00.000Z'
    await third.core.close('in-haste')

    const fourth = await reopen()
    expect(await kinds(fourth)).toEqual(['weekly'])
    await fourth.core.close('with-time')
    const fifth = await reopen()
    expect(await kinds(fifth)).toEqual(['daily', 'weekly'])
  })
})

describe('deleting a priority', () => {
  test('makes a backup first where much goes with it, and can be undone all the same', async () => {
    const core = await openUnlockedCore()
    await core.ask('imports.useSample', { workId: 'sample' })
    const { priorities } = await core.ask('plan.content', { edition: null })
    const entries = (index: number): number =>
      priorities[index]?.issues.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items)),
      ).length ?? 0
    const large = priorities.findIndex((_priority, index) => entries(index) > 20)
    const priorityId = priorities[large]?.id
    if (priorityId === undefined) throw new Error('the sample has a large priority')
    await core.ask('plan.priority.delete', { priorityId })
    const { backups } = await core.ask('vault.backups', {})
    expect(backups.map(({ kind }) => kind)).toEqual(['before-bulk-delete'])
    expect((await core.ask('plan.undo', {})).label).toBe('Delete a priority')
    expect((await core.ask('plan.content', { edition: null })).priorities).toHaveLength(priorities.length)
  })
})

describe('the recovery sheet', () => {
  test('is replaced only once the new one is proved to work', async () => {
    const core = openTestCore()
    const made = await core.ask('vault.create', { passphrase: passphraseBytes(), workId: 'w' })
    expect((await core.ask('vault.care', {})).sheetProvedAt).toBeNull()
    await core.ask('vault.confirmRecoveryKey', { recoveryKey: made.recoveryKey })
    expect((await core.ask('vault.care', {})).sheetProvedAt).toBe(TEST_OPTIONS.clock.now())

    const begun = await core.ask('vault.newRecoverySheet', {})
    expect(begun.recoveryKey).not.toBe(made.recoveryKey)
    await core.core.close()
    const second = openTestCore({ storeFolder: core.storeFolder })
    const withKey = (recoveryKey: string) => ({ recoveryKey, newPassphrase: passphraseBytes() })
    expect((await second.refused('vault.unlockWithRecoveryKey', withKey(begun.recoveryKey))).kind).toBe(
      'wrong-passphrase',
    )
    await second.ask('vault.unlockWithRecoveryKey', withKey(made.recoveryKey))

    const { recoveryKey } = await second.ask('vault.newRecoverySheet', {})
    expect(await second.ask('vault.confirmRecoveryKey', { recoveryKey: 'AAAA' })).toEqual({ isRight: false })
    expect(await second.ask('vault.confirmRecoveryKey', { recoveryKey })).toEqual({ isRight: true })
    await second.core.close()
    const third = openTestCore({ storeFolder: core.storeFolder })
    expect((await third.refused('vault.unlockWithRecoveryKey', withKey(made.recoveryKey))).kind).toBe(
      'wrong-passphrase',
    )
    await third.ask('vault.unlockWithRecoveryKey', withKey(recoveryKey))
  })
})

describe('checking the store', () => {
  test('finds it in order, remembers when, and takes no undo step away', async () => {
    const core = await openUnlockedCore()
    await core.ask('plan.createEmpty', PLAN)
    const found = await core.ask('vault.verify', { workId: 'w' })
    expect(found.isGood).toBe(true)
    expect(found.checks.map(({ name }) => name)).toEqual(['pages', 'references', 'audit', 'key-files'])
    expect((await core.ask('vault.care', {})).check).toEqual({ at: found.at, isGood: true })
    expect((await core.ask('plan.undo', {})).label).toBe('Create a plan')
    expect((await core.ask('vault.place', {})).folder).toBe(core.storeFolder)
    expect((await core.ask('vault.place', {})).bytes).toBeGreaterThan(100_000)
  })
})

describe('the activity log', () => {
  test('tells what was done, newest first, by today’s names and never with values', async () => {
    const core = await openUnlockedCore()
    await core.ask('imports.useSample', { workId: 'sample' })
    const { priorities } = await core.ask('plan.content', { edition: null })
    const first = priorities[0]
    if (first === undefined) throw new Error('the sample has priorities')
    await core.ask('plan.priority.rename', {
      priorityId: first.id,
      name: 'Safer streets',
      tableHeading: null,
    })
    const { entries, labels, hasMore } = await core.ask('vault.activity', { before: null, kind: null })
    expect(entries[0]).toMatchObject({
      action: 'priority.rename',
      entity: 'priority',
      place: 'Safer streets',
    })
    expect(labels).toContainEqual({ command: 'priority.rename', label: 'Rename a priority' })
    expect(entries.at(-1)?.action).toBe('vault.create')
    expect(hasMore).toBe(false)
    await core.ask('plan.undo', {})
    const again = await core.ask('vault.activity', { before: null, kind: 'plan' })
    expect(again.entries[0]).toMatchObject({ action: 'undo', command: 'priority.rename' })
    expect(JSON.stringify(again)).not.toContain('Safer streets')
    const vault = await core.ask('vault.activity', { before: null, kind: 'vault' })
    expect(vault.entries.map(({ action }) => action)).toEqual(['vault.create'])
    const older = await core.ask('vault.activity', { before: 2, kind: null })
    expect(older.entries.map(({ action }) => action)).toEqual(['vault.create'])
    expect(await core.ask('vault.checkLog', {})).toEqual({ entries: 4, brokenAt: null })
  })

  test('tells why an edition was reopened, though the log itself keeps no words of a person', async () => {
    const core = await openUnlockedCore()
    await core.ask('imports.useSample', { workId: 'sample' })
    const { edition } = await core.ask('plan.content', { edition: null })
    const day = defined(civilDate(2020, 4, 3), 'a day')
    await core.ask('plan.edition.approve', { editionId: edition.id, approvedOn: day, approvedBy: 'Board' })
    await core.ask('editions.publish', { editionId: edition.id, publishedOn: day })
    await core.ask('editions.reopen', { editionId: edition.id, reason: 'A date was wrong.' })
    const { entries } = await core.ask('vault.activity', { before: null, kind: 'plan' })
    expect(entries.slice(0, 2)).toMatchObject([
      { action: 'edition.reopen', place: edition.label, reason: 'A date was wrong.' },
      { action: 'edition.publish', reason: null },
    ])
  })
})

describe('a place where a store cannot be kept safe', () => {
  test('is refused in one sentence before anything is made there', async () => {
    const storeFolder = path.join(temporaryFolder(), 'OneDrive - Elmshire', 'store')
    const core = openTestCore({ storeFolder })
    const refusal = await core.refused('vault.create', { passphrase: passphraseBytes(), workId: 'w' })
    expect(refusal).toMatchObject({ kind: 'invalid-input', message: expect.stringContaining('OneDrive') })
    expect(existsSync(path.dirname(storeFolder))).toBe(false)
  })

  test('is refused also when the store was moved there', async () => {
    const first = await openUnlockedCore()
    await first.core.close()
    const storeFolder = path.join(temporaryFolder(), 'Dropbox', 'store')
    cpSync(first.storeFolder, storeFolder, { recursive: true })
    const core = openTestCore({ storeFolder })
    expect(await core.refused('vault.unlock', { passphrase: passphraseBytes() })).toMatchObject({
      kind: 'invalid-input',
      message: expect.stringMatching(/Choose another folder/),
    })
  })
})

describe('an automatic backup that cannot be made', () => {
  test('keeps nobody from working or locking, and is told', async () => {
    const session = createSession({
      storeFolder: path.join(temporaryFolder(), 'store'),
      resourcesFolder: '',
      appVersion: '0.0.0-test',
      store: TEST_OPTIONS,
      kdfMemoryMib: 64,
      readFile: () => Promise.reject(new Error('nothing is read here')),
      readWorkbook: () => Promise.reject(new Error('nothing is read here')),
      emit: () => undefined,
      logBug: () => undefined,
    })
    await createVault(session, PASSPHRASE)
    const { store } = session
    if (store === null) throw new Error('the store is open')
    await addPartners(store, 'Elmshire Police')
    // A file where the folder of backups should be.
    writeFileSync(path.join(store.folder, 'backups'), '')
    await backUpWhenDue(session)
    expect(session.backupTrouble).toMatch(/^The last automatic backup could not be made\./)
    rmSync(path.join(store.folder, 'backups'))
    await backUpWhenDue(session)
    expect(session.backupTrouble).toBeNull()
    expect(await listBackups(store.folder)).toHaveLength(1)
    await backUpWhenDue(session)
    expect(await listBackups(store.folder)).toHaveLength(1)
    await session.release()
    await backUpWhenDue(session)
  })
})
