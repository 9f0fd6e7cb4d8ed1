import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/index.ts'
import { listParts } from '../../shared/domain/documents/index.ts'
import { openUnlockedCore, type TestCore, TOKEN } from '../builders/core.ts'
import { withoutPrivileges } from '../builders/privileges.ts'

const PLAN = { what: 'plan', format: 'pdf', edition: null } as const
const TABLES = { what: 'tables', format: 'pdf', edition: null } as const

async function openSample(more: Parameters<typeof openUnlockedCore>[0] = {}): Promise<TestCore> {
  const core = await openUnlockedCore(more)
  await core.ask('imports.useSample', { workId: 'sample' })
  return core
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function sizeOf({ bytes }: Output<'documents.preview'>): number {
  return bytes.byteLength
}

describe('the preview of a paper', () => {
  test.each([PLAN, TABLES])('is byte for byte what is saved: %j', async (paper) => {
    const { ask, outFolder } = await openSample()
    const seen = await ask('documents.preview', { ...paper, workId: 'see' })
    const file = path.join(outFolder, 'paper.pdf')
    await ask('documents.export', { ...paper, workId: 'save' }, file)
    expect(hashOf(readFileSync(file))).toBe(hashOf(seen.bytes))
  })

  test('is byte for byte what another program run saves, so that it does not hang on what is kept', async () => {
    const first = await openSample()
    const seen = await first.ask('documents.preview', { ...PLAN, workId: 'see' })
    await first.core.close()
    const second = await openSample()
    const file = path.join(second.outFolder, 'paper.pdf')
    await second.ask('documents.export', { ...PLAN, workId: 'save' }, file)
    expect(hashOf(readFileSync(file))).toBe(hashOf(seen.bytes))
  })

  test('leaves out the same parts as the saved paper', async () => {
    const { ask, outFolder } = await openSample()
    const content = await ask('plan.content', { edition: null })
    const tables = listParts(content, 'plan').filter(({ group }) => group === 'tables')
    const parts = { leftOut: tables.map(({ key }) => key), order: [] }
    const whole = await ask('documents.preview', { ...PLAN, workId: 'see' })
    const extract = await ask('documents.preview', { ...PLAN, parts, workId: 'see' })
    expect(sizeOf(extract)).toBeLessThan(sizeOf(whole) / 1.5)
    const file = path.join(outFolder, 'paper.pdf')
    await ask('documents.export', { ...PLAN, parts, workId: 'save' }, file)
    expect(hashOf(readFileSync(file))).toBe(hashOf(extract.bytes))
  })

  test('shows a change of the plan at once', async () => {
    const { ask } = await openSample()
    const before = await ask('documents.preview', { ...PLAN, workId: 'see' })
    await ask('plan.undo', {})
    await ask('plan.createEmpty', { title: 'Plan', area: 'Aldmere', firstYear: 2024, lastYear: 2027 })
    const after = await ask('documents.preview', { ...PLAN, workId: 'see' })
    expect(hashOf(after.bytes)).not.toBe(hashOf(before.bytes))
  })

  test('is refused where every part was left out, with what to do', async () => {
    const { ask, refused } = await openSample()
    const content = await ask('plan.content', { edition: null })
    const parts = { leftOut: listParts(content, 'tables').map(({ key }) => key), order: [] }
    expect(await refused('documents.preview', { ...TABLES, parts, workId: 'see' })).toEqual({
      kind: 'invalid-input',
      message: 'Every part of the paper was left out. Tick at least one part.',
    })
  })

  test('that is given up for a newer one ends as cancelled, and the newer one comes', async () => {
    const { ask, core } = await openSample()
    const stale = core.route('documents.preview', { ...PLAN, workId: 'stale' }, null)
    await ask('app.cancel', { workId: 'stale' })
    const fresh = await ask('documents.preview', { ...TABLES, workId: 'fresh' })
    expect(await stale).toMatchObject({ ok: false, failure: { kind: 'cancelled' } })
    expect(sizeOf(fresh)).toBeGreaterThan(10_000)
  })
})

describe('cancelling', () => {
  test('holds from the moment that the core has the call, before the work has said a word', async () => {
    const { ask, core, outFolder, events } = await openSample()
    const file = path.join(outFolder, 'plan.pdf')
    const saving = core.route('documents.export', { ...PLAN, workId: 'print' }, { path: file, token: TOKEN })
    await ask('app.cancel', { workId: 'print' })
    const isOfPrinting = ({ payload }: { payload: unknown }) => JSON.stringify(payload).includes('"print"')
    expect(events.filter(isOfPrinting)).toEqual([])
    expect(await saving).toMatchObject({ ok: false, failure: { kind: 'cancelled' } })
    expect(existsSync(file)).toBe(false)
  })

  test('of work that has ended stops nothing that has the same name later', async () => {
    const { ask } = await openSample()
    await ask('documents.preview', { ...TABLES, workId: 'see' })
    await ask('app.cancel', { workId: 'see' })
    expect(sizeOf(await ask('documents.preview', { ...PLAN, workId: 'see' }))).toBeGreaterThan(10_000)
  })
})

describe('the name that is offered', () => {
  test('says what the paper is, and whether parts were left out', async () => {
    const { ask } = await openSample()
    const name = async (parts?: { leftOut: string[]; order: string[] }) =>
      (
        await ask('documents.suggestName', {
          ...PLAN,
          ...(parts === undefined ? {} : { parts }),
          workId: 'n',
        })
      ).name
    expect(await name()).toMatch(/ delivery plan 2020-21\.pdf$/)
    expect(await name({ leftOut: ['cover'], order: [] })).toMatch(/ delivery plan 2020-21 extract\.pdf$/)
  })
})

const EVERYBODY_ADDS_NOBODY_REPLACES = 0o1777
const isRoot = process.geteuid?.() === 0

describe('a place that cannot be saved to', () => {
  test('because the folder may not be written to is told plainly, and another takes the same paper', async () => {
    const { ask, refused, outFolder } = await openSample()
    const folder = path.join(outFolder, 'minutes')
    mkdirSync(folder)
    await withoutPrivileges([folder], async () => {
      const paper = { ...TABLES, workId: 'save' }
      expect(await refused('documents.export', paper, path.join(folder, 'Tables.pdf'))).toEqual({
        kind: 'read-only',
        message:
          '"Tables.pdf" could not be saved because this folder may not be written to. Choose another folder.',
      })
    })
    expect(readdirSync(folder)).toEqual([])
    const file = path.join(outFolder, 'Tables.pdf')
    expect(await ask('documents.export', { ...TABLES, workId: 'again' }, file)).toMatchObject({
      kind: 'saved',
    })
  })

  // Another program that holds a file makes Windows refuse to replace it; here the folder lets nobody replace it.
  test.runIf(isRoot)('because another program holds the file leaves that file as it was', async () => {
    const { refused, outFolder } = await openSample()
    const folder = path.join(outFolder, 'shared')
    const beside = path.join(outFolder, 'beside')
    for (const each of [folder, beside]) mkdirSync(each)
    const file = path.join(folder, 'Tables.xlsx')
    writeFileSync(file, 'as it was')
    chmodSync(folder, EVERYBODY_ADDS_NOBODY_REPLACES)
    await withoutPrivileges([beside], async () => {
      const workbook = { what: 'tables', format: 'xlsx', edition: null, workId: 'save' }
      expect(await refused('documents.export', workbook, file)).toEqual({
        kind: 'file-in-use',
        message: 'Excel has "Tables.xlsx" open. Close it there, then try again, or save under another name.',
      })
    })
    expect(readFileSync(file, 'utf8')).toBe('as it was')
    expect(readdirSync(folder)).toEqual(['Tables.xlsx'])
  })

  test.each([
    ['gone/Tables.pdf', 'The folder for "Tables.pdf" cannot be opened. Choose a folder that is there.'],
    [
      `${'n'.repeat(300)}.pdf`,
      `"${'n'.repeat(300)}.pdf" cannot be saved because its name is too long. Choose a shorter name.`,
    ],
  ])('because of its name is told plainly: %s', async (name, message) => {
    const { refused, outFolder } = await openSample()
    const failure = await refused(
      'documents.export',
      { ...TABLES, workId: 'save' },
      path.join(outFolder, name),
    )
    expect(failure).toEqual({ kind: 'invalid-input', message })
  })
})
