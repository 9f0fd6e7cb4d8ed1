import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { buildTablesWorkbook } from '../../electron/core/features/documents/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { aContent } from '../builders/content.ts'
import { aSheet, aWorkbook, day, textColumn } from '../builders/press-workbook.ts'
import { type ReadSheets, readWithExceljs, readWithHucre, written } from '../builders/read-workbook.ts'
import { temporaryFolder } from '../builders/store.ts'

const run = promisify(execFile)
const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file))

const MODEL = aWorkbook(
  aSheet({
    columns: [textColumn('Text'), { heading: 'Day', kind: 'date', width: 18 }],
    rows: [
      ['=1+1', day(2020, 3, 29)],
      ['_x0041_ stays as it is', day(2020, 10, 25)],
    ],
  }),
)

test('the same model gives the same bytes in every time zone', async () => {
  const here = await written(MODEL)
  const renderer = pathToFileURL(path.resolve('electron/core/press/excel/index.ts')).href
  const code = `
    const { renderWorkbook } = await import(${JSON.stringify(renderer)})
    const progress = { report: () => undefined, signal: { aborted: false } }
    const bytes = await renderWorkbook(${JSON.stringify(MODEL)}, progress)
    process.stdout.write(Buffer.from(bytes).toString('base64'))`
  for (const zone of ['America/St_Johns', 'Pacific/Kiritimati']) {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, TZ: zone },
      maxBuffer: 16 * 1024 * 1024,
    })
    expect(stdout === Buffer.from(here).toString('base64'), zone).toBe(true)
  }
})

// Starting LibreOffice with a fresh profile takes half a minute on a busy machine.
describe.runIf(OFFICE !== undefined)('opened with LibreOffice', { timeout: 240_000 }, () => {
  /** The sheets as LibreOffice understood them and saved them again. */
  async function throughOffice(bytes: Uint8Array): Promise<ReadSheets> {
    const folder = temporaryFolder()
    const saved = path.join(folder, 'saved')
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    await writeFile(path.join(folder, 'book.xlsx'), bytes)
    const order = ['--headless', '--convert-to', 'xlsx', '--outdir', saved, path.join(folder, 'book.xlsx')]
    await run(OFFICE ?? '', [profile, ...order])
    return readWithHucre(await readFile(path.join(saved, 'book.xlsx')))
  }

  test('every cell of the action tables is there', async () => {
    const cells = {
      action: ['=SUM(A1:A9)', '- warn', 'Patrol & talk'],
      measure: ['Number of talks by March 2021'],
      lead: ['@quay'],
    }
    const content = aContent({
      priorities: [
        {
          name: 'Noise',
          issues: [{ statement: ['Parties <at> the quay'], rows: [cells, { action: ['Fine'] }] }],
        },
        { name: 'Litter', kind: 'project', issues: [{ statement: ['Bins'], rows: [cells] }] },
      ],
    })
    const details = { date: defined(civilDate(2020, 4, 1), 'the day'), publisher: 'Northmere Partnership' }
    const bytes = await written(buildTablesWorkbook(content, details))
    expect(await throughOffice(bytes)).toEqual(await readWithExceljs(bytes))
  })

  test('text that looks like an escape or a formula is shown as it is, and days are the same days', async () => {
    const rows = (await throughOffice(await written(MODEL))).get('Noise') ?? []
    expect(rows.slice(2)).toEqual([
      ['=1+1', '2020-03-29'],
      ['_x0041_ stays as it is', '2020-10-25'],
    ])
  })
})
