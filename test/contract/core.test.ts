import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openTestCore, openUnlockedCore, passphraseBytes, TOKEN } from '../builders/core.ts'

const SAMPLE = path.resolve(import.meta.dirname, '../../resources/sample/delivery-plan-2020-23.docx')

describe('making and opening the store', () => {
  test('goes from no store to unlocked, and gives the recovery key once', async () => {
    const { ask } = openTestCore()
    expect((await ask('app.status', {})).state).toBe('no-store')
    const passphrase = passphraseBytes()
    const made = await ask('vault.create', { passphrase, workId: 'w' })
    expect(made.recoveryKey).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{2}$/)
    expect([...passphrase]).toEqual([...passphrase].map(() => 0))
    expect(await ask('app.status', {})).toMatchObject({ state: 'unlocked', storeName: 'Saferplan store' })
  })

  test('forgets the recovery key when the paper was proved to work', async () => {
    const { ask, refused, outFolder } = openTestCore()
    const { recoveryKey } = await ask('vault.create', { passphrase: passphraseBytes(), workId: 'w' })
    const sheet = path.join(outFolder, 'sheet.pdf')
    expect(await ask('vault.saveRecoverySheet', {}, sheet)).toEqual({
      kind: 'saved',
      name: 'sheet.pdf',
      file: TOKEN,
      notices: [],
    })
    expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await ask('vault.confirmRecoveryKey', { recoveryKey: 'AAAA' })).toEqual({ isRight: false })
    const typed = recoveryKey.replaceAll('-', ' ').toLowerCase()
    expect(await ask('vault.confirmRecoveryKey', { recoveryKey: typed })).toEqual({ isRight: true })
    expect((await refused('vault.saveRecoverySheet', {}, sheet)).kind).toBe('not-found')
  })

  test('opens a store again with the passphrase, and counts the wrong ones before', async () => {
    const first = await openUnlockedCore()
    await first.core.close()
    const second = openTestCore({ storeFolder: first.storeFolder })
    expect((await second.ask('app.status', {})).state).toBe('locked')
    const wrong = { passphrase: passphraseBytes('not the passphrase at all') }
    expect((await second.refused('vault.unlock', wrong)).kind).toBe('wrong-passphrase')
    expect((await second.ask('app.status', {})).failedUnlocks).toBe(1)
    expect(await second.ask('vault.unlock', { passphrase: passphraseBytes() })).toEqual({ failedUnlocks: 1 })
    expect((await second.ask('app.status', {})).failedUnlocks).toBe(0)
  })

  test('opens with the recovery key and replaces the forgotten passphrase', async () => {
    const first = openTestCore()
    const { recoveryKey } = await first.ask('vault.create', { passphrase: passphraseBytes(), workId: 'w' })
    await first.core.close()
    const second = openTestCore({ storeFolder: first.storeFolder })
    const newPassphrase = passphraseBytes('seven green lanterns hum')
    await second.ask('vault.unlockWithRecoveryKey', { recoveryKey, newPassphrase })
    await second.core.close()
    const third = openTestCore({ storeFolder: first.storeFolder })
    expect((await third.refused('vault.unlock', { passphrase: passphraseBytes() })).kind).toBe(
      'wrong-passphrase',
    )
    await third.ask('vault.unlock', { passphrase: passphraseBytes('seven green lanterns hum') })
  })

  test('opens nothing when the new passphrase is refused', async () => {
    const first = openTestCore()
    const { recoveryKey } = await first.ask('vault.create', { passphrase: passphraseBytes(), workId: 'w' })
    await first.core.close()
    const second = openTestCore({ storeFolder: first.storeFolder })
    const newPassphrase = passphraseBytes('short')
    expect((await second.refused('vault.unlockWithRecoveryKey', { recoveryKey, newPassphrase })).kind).toBe(
      'invalid-input',
    )
    expect((await second.ask('app.status', {})).state).toBe('locked')
  })

  test('suggests five passphrases of four words, different each time', async () => {
    const { ask } = openTestCore()
    const suggestions = await ask('vault.suggestPassphrases', {})
    expect(suggestions).toHaveLength(5)
    for (const suggestion of suggestions) expect(suggestion).toMatch(/^[a-z-]+( [a-z-]+){3}$/)
    expect(await ask('vault.suggestPassphrases', {})).not.toEqual(suggestions)
  })

  test('writes a backup to the place that was granted', async () => {
    const { ask, outFolder } = await openUnlockedCore()
    const file = path.join(outFolder, 'a.saferplan-backup')
    expect(await ask('vault.backup', { workId: 'w' }, file)).toMatchObject({
      kind: 'saved',
      name: 'a.saferplan-backup',
    })
    expect(statSync(file).size).toBeGreaterThan(1_000)
  })
})

describe('bringing a plan in', () => {
  test('reads before there is a store, answers questions, and stores in one step that can be undone', async () => {
    const { ask, refused, events } = openTestCore()
    const { reading, draft } = await ask('imports.readPlan', { file: TOKEN, workId: 'read' }, SAMPLE)
    expect(draft.counts).toMatchObject({ priorities: 5, projects: 1, issues: 22 })
    expect(draft.words.read).toBe(draft.words.stored + draft.words.leftOut)
    expect(events.some(({ name }) => name === 'progress')).toBe(true)
    const answers = Object.fromEntries(
      draft.questions.map(({ id, choices }) => [id, choices[0]?.value ?? '']),
    )
    const again = await ask('imports.answer', { reading, answers })
    expect(again.draft.questions.every(({ answer }) => answer !== null)).toBe(true)

    await ask('vault.create', { passphrase: passphraseBytes(), workId: 'w' })
    const stored = { reading, answers, editionLabel: null, workId: 'store' }
    const { edition } = await ask('imports.storePlan', stored)
    const overview = await ask('plan.overview', { edition })
    expect(overview?.summary).toMatchObject({ priorities: 5, projects: 1, issues: 22, imports: 1 })
    expect(overview?.undoLabel).toBe('Bring in a plan')
    expect((await refused('imports.storePlan', stored)).kind).toBe('not-found')

    expect((await ask('plan.undo', {})).label).toBe('Bring in a plan')
    expect(await ask('plan.overview', { edition: null })).toBeNull()
    await ask('plan.redo', {})
    expect((await ask('plan.content', { edition: null })).priorities.length).toBeGreaterThan(5)
  })

  test('shows the file and the plan beside it, and takes what was said about partners into the store', async () => {
    const { ask } = await openUnlockedCore()
    const { reading, draft } = await ask('imports.readPlan', { file: TOKEN, workId: 'read' }, SAMPLE)
    const { blocks } = await ask('imports.document', { reading })
    expect(blocks.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(10)
    const [spelling] = draft.spellings
    const assignments = [{ spelling: spelling?.spelling ?? '', partner: 'Harbour Watch' }]
    const said = { reading, answers: {}, assignments }
    const again = await ask('imports.answer', said)
    expect(again.draft.spellings.find((one) => one.partner === 'Harbour Watch')).toMatchObject({
      spelling: spelling?.spelling,
    })
    const { parts } = await ask('imports.preview', said)
    expect(parts.filter((part) => part.kind === 'table' && part.issues.length > 0)).toHaveLength(6)

    const { edition } = await ask('imports.storePlan', { ...said, editionLabel: null, workId: 'store' })
    const { partners, spellings } = await ask('partners.list', { edition })
    const watch = partners.find(({ name }) => name === 'Harbour Watch')
    expect(watch?.uses).toBe(spelling?.count)
    expect(spellings.find((one) => one.spelling === spelling?.spelling)?.partnerId).toBe(watch?.id)
    expect((await ask('governance.attention', { edition })).progress.length).toBeGreaterThan(5)
  })

  test('forgets an answer that nothing asks for any longer, and refuses one that is no choice', async () => {
    const { ask, refused } = openTestCore()
    const { reading } = await ask('imports.readPlan', { file: TOKEN, workId: 'read' }, SAMPLE)
    await ask('imports.answer', { reading, answers: { 'cut-sentence@t99.1.1.1': 'join' } })
    const failure = await refused('imports.answer', { reading, answers: { 'cut-sentence': 'perhaps' } })
    expect(failure).toMatchObject({ kind: 'invalid-input', message: expect.stringContaining('"join"') })
  })

  test('takes a pasted table for a file, and keeps its words', async () => {
    const { ask } = await openUnlockedCore()
    const cell = (text: string) => ({ items: [{ text, mark: 'none' as const }], joinsAbove: false })
    const { reading, draft } = await ask('imports.readPasted', {
      headings: ['Issue', 'Action', 'Lead'],
      rows: [[cell('Noise'), cell('Patrol the quay'), cell('Wardens')]],
      around: [],
    })
    expect(draft.counts).toMatchObject({ issues: 1, actions: 1, leads: 1 })
    const { edition } = await ask('imports.storePlan', {
      ...{ reading, answers: {}, editionLabel: '2020/21' },
      workId: 'store',
    })
    expect((await ask('plan.overview', { edition }))?.summary).toMatchObject({ issues: 1, imports: 1 })
  })

  test('says what is wrong with a file that is no plan', async () => {
    const { refused } = openTestCore()
    const call = { file: TOKEN, workId: 'w' }
    expect((await refused('imports.readPlan', call, import.meta.filename)).kind).toBe('file-unsupported')
    const missing = path.join(import.meta.dirname, 'no such file.docx')
    const failure = await refused('imports.readPlan', call, missing)
    expect(failure).toMatchObject({ kind: 'file-unreadable' })
    expect(failure.message).toContain('no such file.docx')
    expect(failure.message).not.toContain(import.meta.dirname)
  })
})

describe('the plan and its papers', () => {
  test('begins an empty plan', async () => {
    const { ask } = await openUnlockedCore()
    const input = { title: 'Delivery plan', area: 'Aldmere District', firstYear: 2024, lastYear: 2027 }
    const { edition } = await ask('plan.createEmpty', input)
    const overview = await ask('plan.overview', { edition })
    expect(overview?.edition.label).toBe('2024/25')
    expect(overview?.priorities).toEqual([])
  })

  test('prints the sample where the person chose, with progress', async () => {
    const { ask, outFolder, events } = await openUnlockedCore()
    await ask('imports.useSample', { workId: 'sample' })
    const file = path.join(outFolder, 'plan.pdf')
    const choice = { what: 'plan', format: 'pdf', edition: null, workId: 'print' } as const
    expect(await ask('documents.export', choice, file)).toEqual({
      kind: 'saved',
      name: 'plan.pdf',
      file: TOKEN,
      notices: [],
    })
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
    expect(
      events.filter(({ payload }) => JSON.stringify(payload).includes('"print"')).length,
    ).toBeGreaterThan(2)
  })

  test('saves nothing when the paper is cancelled', async () => {
    const printingBegan = Promise.withResolvers<void>()
    const { ask, core, outFolder } = await openUnlockedCore({
      emit: (_name, payload) => {
        if (JSON.stringify(payload).includes('"print"')) printingBegan.resolve()
      },
    })
    await ask('imports.useSample', { workId: 'sample' })
    const file = path.join(outFolder, 'plan.pdf')
    const choice = { what: 'plan', format: 'pdf', edition: null, workId: 'print' }
    const printing = core.route('documents.export', choice, { path: file, token: TOKEN })
    await printingBegan.promise
    await ask('app.cancel', { workId: 'print' })
    expect(await printing).toMatchObject({ ok: false, failure: { kind: 'cancelled' } })
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined()
  })
})
