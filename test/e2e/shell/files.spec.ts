import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { answerDialogs, callFrom, unlockFrom } from '../fixtures.ts'
import { expect, PASSPHRASE, test } from '../pages/prepared-store.ts'

const SAMPLE = path.resolve(import.meta.dirname, '../../../resources/sample/delivery-plan-2020-23.docx')

test('a chosen file is a word to the page, which works once', async ({ open }) => {
  const { app, page } = await open()
  await answerDialogs(app, { open: SAMPLE })
  const chosen = await callFrom(page, 'imports.choosePlan', { kind: 'word' })
  expect(chosen).toMatchObject({ ok: true, value: { kind: 'chosen', name: 'delivery-plan-2020-23.docx' } })
  expect(JSON.stringify(chosen)).not.toContain(path.dirname(SAMPLE))
  if (!chosen.ok || chosen.value.kind !== 'chosen') throw new Error('no file was chosen')
  const { file } = chosen.value
  expect(await callFrom(page, 'imports.readPlan', { file, workId: 'read' })).toMatchObject({ ok: true })
  expect(await callFrom(page, 'imports.readPlan', { file, workId: 'read' })).toMatchObject({
    failure: { kind: 'not-found' },
  })
  await answerDialogs(app, { open: null })
  expect(await callFrom(page, 'imports.choosePlan', { kind: 'any' })).toEqual({
    ok: true,
    value: { kind: 'cancelled' },
  })
})

test('a file is opened in a process of its own that is gone afterwards', async ({ open, userData }) => {
  const { app, page } = await open()
  const damaged = path.join(userData, 'damaged.docx')
  writeFileSync(damaged, Buffer.concat([readFileSync(SAMPLE).subarray(0, 3_000), Buffer.alloc(2_000)]))
  await answerDialogs(app, { open: damaged })
  const chosen = await callFrom(page, 'imports.choosePlan', { kind: 'word' })
  if (!chosen.ok || chosen.value.kind !== 'chosen') throw new Error('no file was chosen')
  const reply = await callFrom(page, 'imports.readPlan', { file: chosen.value.file, workId: 'read' })
  expect(reply).toMatchObject({ ok: false, failure: { kind: 'file-unreadable' } })
  const services = () =>
    app.evaluate(({ app: electronApp }) => electronApp.getAppMetrics().map((metric) => metric.name))
  await expect.poll(services).not.toContain('Saferplan reader')
})

test('a paper is saved where the person chose, and can be shown there', async ({ openLocked, userData }) => {
  const { app, page } = await openLocked()
  await unlockFrom(page, PASSPHRASE)
  const paper = { what: 'tables', format: 'xlsx', edition: null, workId: 'print' } as const
  await answerDialogs(app, { save: null })
  expect(await callFrom(page, 'documents.export', paper)).toEqual({ ok: true, value: { kind: 'cancelled' } })

  const file = path.join(userData, 'tables')
  await answerDialogs(app, { save: file })
  const saved = await callFrom(page, 'documents.export', paper)
  expect(saved).toMatchObject({ ok: true, value: { kind: 'saved', name: 'tables.xlsx' } })
  expect(existsSync(`${file}.xlsx`)).toBe(true)
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('nothing was saved')

  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (shown) => void Reflect.set(globalThis, 'shown', shown)
  })
  expect(await callFrom(page, 'documents.showInFolder', { file: saved.value.file })).toMatchObject({
    ok: true,
  })
  expect(await app.evaluate(() => Reflect.get(globalThis, 'shown'))).toBe(`${file}.xlsx`)
  expect(await callFrom(page, 'documents.showInFolder', { file: '0'.repeat(32) })).toMatchObject({
    failure: { kind: 'not-found' },
  })

  await app.evaluate(({ shell }) => {
    shell.openPath = async (opened) => (opened.endsWith('tables.xlsx') ? '' : 'no program')
  })
  expect(await callFrom(page, 'documents.open', { file: saved.value.file })).toMatchObject({ ok: true })
  expect(await callFrom(page, 'documents.open', { file: '0'.repeat(32) })).toMatchObject({
    failure: { kind: 'not-found' },
  })
  await app.evaluate(({ shell }) => {
    shell.openPath = async () => 'no program'
  })
  expect(await callFrom(page, 'documents.open', { file: saved.value.file })).toMatchObject({
    failure: {
      kind: 'file-unreadable',
      message: expect.stringMatching(/^"tables\.xlsx" could not be opened\./),
    },
  })
})

/** Every file below a folder, as bytes. */
function filesIn(folder: string): { readonly name: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((name) => ({ name, bytes: readFileSync(name) }))
}

function filesHolding(folder: string, word: string): string[] {
  const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), Buffer.from(btoa(word))]
  return filesIn(folder)
    .filter(({ bytes }) => forms.some((form) => bytes.includes(form)))
    .map(({ name }) => name)
}

test('nothing of the plan can be read in any file of the data folder', async ({ openLocked, userData }) => {
  const { app, page } = await openLocked()
  await unlockFrom(page, PASSPHRASE)
  const overview = await callFrom(page, 'plan.overview', { edition: null })
  expect(JSON.stringify(overview)).toContain('Domestic Abuse')
  await answerDialogs(app, { open: SAMPLE, save: path.join(userData, 'backup') })
  const chosen = await callFrom(page, 'imports.choosePlan', { kind: 'any' })
  if (!chosen.ok || chosen.value.kind !== 'chosen') throw new Error('no file was chosen')
  await callFrom(page, 'imports.readPlan', { file: chosen.value.file, workId: 'read' })
  await callFrom(page, 'vault.backup', { workId: 'backup' })
  const paper = { what: 'plan', format: 'pdf', edition: null, workId: 'see' } as const
  expect(await callFrom(page, 'documents.preview', paper)).toMatchObject({ ok: true })
  const words = ['Domestic Abuse', 'Anti-social', 'Lichfield', PASSPHRASE, 'SQLite format 3']
  const found = () => words.flatMap((word) => filesHolding(userData, word))
  expect(filesIn(userData).length).toBeGreaterThan(3)
  expect(found()).toEqual([])
  await app.close()
  expect(found()).toEqual([])
  // The search itself must be able to find.
  writeFileSync(path.join(userData, 'control'), Buffer.from('x Domestic Abuse x', 'utf16le'))
  expect(found()).toEqual([path.join(userData, 'control')])
})
