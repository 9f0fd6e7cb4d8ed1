import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSuppliedWorkbook } from '../../../electron/core/intake/index.ts'
import { openSheet, type SuppliedCell, type SuppliedWorkbook } from '../../../shared/domain/returns/index.ts'
import { dayNumber, parseCivilDate } from '../../../shared/kit/civil-date.ts'
import { binaryWorkbookFile } from '../../builders/binary-workbook-file.ts'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/returns', name)))

function day(text: string): number {
  const date = parseCivilDate(text)
  if (date === undefined) throw new Error(`${text} is no day`)
  return dayNumber(date)
}

/** The same table in every file of test/fixtures/returns: text, date, number, percentage, yes or no, time, text. */
const HEADINGS = ['Ward', 'Month', 'Offences', 'Change', 'Open', 'At', 'Ref']
const ROWS = [
  ['Ash End', day('2021-03-31'), 12, 0.256, 1, 0.5, '00123'],
  ['Birchley', day('1999-12-31'), -3.5, -0.1, 0, 0.75, '=1+1'],
  ['£ café ’', day('2024-02-29'), 0, 1, 1, 0.25, 'x'],
] as const
const KINDS = ['text', 'date', 'number', 'percentage', 'yes-no', 'time', 'text'] as const

function cellsOf(workbook: SuppliedWorkbook): readonly (readonly SuppliedCell[])[] {
  const [packed] = workbook.sheets
  if (packed === undefined) throw new Error('no sheet was read')
  const sheet = openSheet(packed)
  return Array.from({ length: sheet.rowCount }, (_, at) => sheet.cellsOf(at + 1).map(([, cell]) => cell))
}

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly SuppliedCell[])[]> {
  return cellsOf(await readSuppliedWorkbook(bytes))
}

describe('the same table in another format gives the same cells', () => {
  test.each(['wards.xlsx', 'wards.xls', 'wards.ods'])('%s has the values', async (name) => {
    const [headings = [], ...rows] = await rowsOf(fixture(name))
    expect(headings.map(({ text }) => text)).toEqual(HEADINGS)
    expect(rows.map((row) => row.map(({ number, text }) => number ?? text))).toEqual(ROWS)
  })

  test.each(['wards.xlsx', 'wards.ods'])('%s has the kinds', async (name) => {
    const [, ...rows] = await rowsOf(fixture(name))
    for (const row of rows) expect(row.map(({ kind }) => kind)).toEqual(KINDS)
  })

  test('wards.xls has the kinds, save that its percentages are read as fractions, which is said', async () => {
    const workbook = await readSuppliedWorkbook(fixture('wards.xls'))
    for (const row of cellsOf(workbook).slice(1))
      expect(row.map(({ kind }) => kind)).toEqual(KINDS.with(3, 'number'))
    expect(workbook.remarks.join(' ')).toMatch(/percentages are read as fractions/)
  })

  test('.xlsb has texts, numbers, and yes and no', async () => {
    const table = [HEADINGS.slice(0, 3), ['Ash End', 12, true], ['£ café ’', -3.5, false]]
    const rows = await rowsOf(binaryWorkbookFile(table))
    expect(rows.slice(1).map((row) => row.map(({ kind, number, text }) => [kind, number ?? text]))).toEqual([
      [
        ['text', 'Ash End'],
        ['number', 12],
        ['yes-no', 1],
      ],
      [
        ['text', '£ café ’'],
        ['number', -3.5],
        ['yes-no', 0],
      ],
    ])
  })

  test.each([
    ['commas, UTF-8', ',', 'utf8'],
    ['semicolons, windows-1252', ';', 'latin1'],
    ['tabs, UTF-16', '\t', 'utf16le'],
    ['upright lines, UTF-8', '|', 'utf8'],
  ] as const)('a text file of %s has the words', async (_, delimiter, encoding) => {
    const table = [HEADINGS, ['Ash End', '31/03/2021', '12', '25.6%', 'Yes', '12:00', '00123']]
    const file = [...table, ['£ café', '29/02/2024', '0', '100%', 'No', '06:00', "'=1+1"]]
    const bytes = Buffer.from(file.map((row) => row.join(delimiter)).join('\r\n'), encoding)
    const rows = await rowsOf(new Uint8Array(bytes))
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([...table, file[2]?.with(6, '=1+1')])
    expect(new Set(rows.flat().map(({ kind }) => kind))).toEqual(new Set(['text']))
  })
})
