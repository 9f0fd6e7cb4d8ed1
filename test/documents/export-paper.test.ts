import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportPaper, paperOf, print } from '../../electron/core/features/documents/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { isFailure } from '../../shared/kit/failure.ts'
import { type Progress, UNWATCHED } from '../../shared/kit/progress.ts'
import { aContent } from '../builders/content.ts'
import { readWithHucre } from '../builders/read-workbook.ts'
import { temporaryFolder } from '../builders/store.ts'

const CONTENT = aContent({
  priorities: [{ name: 'Noise', issues: [{ statement: ['Parties at the quay'] }] }],
})
const DAY = defined(civilDate(2020, 4, 1), 'the day')

async function places() {
  const folder = temporaryFolder()
  const storeFolder = path.join(folder, 'store')
  await mkdir(storeFolder)
  await writeFile(path.join(storeFolder, 'data.db'), 'the store')
  return { folder, storeFolder }
}

/** Exports the tables as Excel to a place. */
function exportTo(file: string, storeFolder: string, progress: Progress = UNWATCHED) {
  const printable = paperOf(CONTENT, { what: 'tables', format: 'xlsx' }, DAY)
  return exportPaper({
    printable,
    file,
    storeFolder,
    print: (model) => print(model, 'resources/fonts', progress),
    progress,
  })
}

describe('exporting a paper', () => {
  test('saves it whole, in the place of an older one', async () => {
    const { folder, storeFolder } = await places()
    const file = path.join(folder, 'tables.xlsx')
    await writeFile(file, 'an older one')
    const saved = await exportTo(file, storeFolder)
    const bytes = await readFile(file)
    expect(saved).toEqual({ name: 'tables.xlsx', bytes: bytes.byteLength, notices: [] })
    expect((await readWithHucre(bytes)).get('Noise')?.at(-1)).toEqual([1, 'Parties at the quay'])
    expect(await readdir(folder)).toEqual(['store', 'tables.xlsx'])
  })

  test('tells how far it is', async () => {
    const { folder, storeFolder } = await places()
    const reports: string[] = []
    const progress = { ...UNWATCHED, report: (activity: string) => void reports.push(activity) }
    await exportTo(path.join(folder, 'tables.xlsx'), storeFolder, progress)
    expect(reports).toContain('Filling sheet "Noise"')
    expect(reports.at(-1)).toBe('Saving "tables.xlsx"')
  })

  test('leaves nothing behind when it is cancelled, and the older file as it was', async () => {
    const { folder, storeFolder } = await places()
    const file = path.join(folder, 'tables.xlsx')
    await writeFile(file, 'an older one')
    const signal = { aborted: false }
    const report = (): void => {
      signal.aborted = true
    }
    const failure = await exportTo(file, storeFolder, { report, signal }).catch((error: unknown) => error)
    expect(isFailure(failure, 'cancelled')).toBe(true)
    expect(await readFile(file, 'utf8')).toBe('an older one')
    expect(await readdir(folder)).toEqual(['store', 'tables.xlsx'])
  })

  test.each([
    ['data.db', 'over the store itself'],
    ['paper.xlsx', 'beside it'],
    ['backups/paper.xlsx', 'among its backups'],
  ])('refuses %s in the folder of the store (%s)', async (name) => {
    const { storeFolder } = await places()
    await mkdir(path.join(storeFolder, 'backups'))
    const failure = await exportTo(path.join(storeFolder, name), storeFolder).catch((error: unknown) => error)
    expect(isFailure(failure, 'invalid-input')).toBe(true)
    expect(String(failure)).toContain('the encrypted store')
    expect(await readFile(path.join(storeFolder, 'data.db'), 'utf8')).toBe('the store')
    expect(existsSync(path.join(storeFolder, 'paper.xlsx'))).toBe(false)
  })

  test('refuses the folder of the store by another name', async () => {
    const { folder, storeFolder } = await places()
    await symlink(storeFolder, path.join(folder, 'papers'))
    const failure = await exportTo(path.join(folder, 'papers', 'data.db'), storeFolder).catch(
      (error: unknown) => error,
    )
    expect(isFailure(failure, 'invalid-input')).toBe(true)
  })

  test.each(['missing/tables.xlsx', 'store'])('refuses "%s" with a plain sentence', async (name) => {
    const { folder, storeFolder } = await places()
    const failure = await exportTo(path.join(folder, name), storeFolder).catch((error: unknown) => error)
    expect(isFailure(failure, 'invalid-input')).toBe(true)
  })
})
