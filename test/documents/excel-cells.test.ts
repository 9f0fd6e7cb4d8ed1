import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PressSheet, PressValue } from '../../electron/core/press/workbook-model.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { aSheet, aWorkbook, day, textColumn } from '../builders/press-workbook.ts'
import {
  openWithExceljs,
  type ReadSheets,
  readWithExceljs,
  readWithHucre,
  written,
} from '../builders/read-workbook.ts'

const READERS = [
  ['exceljs', readWithExceljs],
  ['hucre', readWithHucre],
] as const

/** The rows below the header of a sheet. */
function body(sheets: ReadSheets, name: string, headerRow = 2): readonly (readonly unknown[])[] {
  return (sheets.get(name) ?? []).slice(headerRow)
}

describe.each(READERS)('read back with %s', (_, read) => {
  test('text stays text, numbers numbers and days days', async () => {
    const columns = [
      textColumn('Text'),
      { heading: 'Number', kind: 'number', width: 12 },
      { heading: 'Day', kind: 'date', width: 16 },
    ] as const
    const rows: PressValue[][] = [
      ['=1+1', 12.5, day(2020, 3, 29)],
      ['00123', -3, day(2021, 3, 31)],
      [null, 0, null],
      ['1 April 2020', null, day(2020, 10, 25)],
    ]
    const sheets = await read(await written(aWorkbook(aSheet({ columns, rows }))))
    expect(body(sheets, 'Noise')).toEqual([
      ['=1+1', 12.5, '2020-03-29'],
      ['00123', -3, '2021-03-31'],
      [null, 0],
      ['1 April 2020', null, '2020-10-25'],
    ])
  })

  test('every cell of any sheet comes back', async () => {
    const anyText = fc
      .array(
        fc.constantFrom(
          'quay',
          '=A1',
          '-2',
          '@home',
          '+44',
          '<b>',
          'a&b',
          '"',
          "'",
          '£5',
          'Éire',
          '😀',
          '\n',
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((words) => words.join(' ').trim())
      .filter((text) => text !== '')
    const anyRow = fc.tuple(fc.option(anyText), fc.option(anyText), fc.option(fc.integer()))
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 8 }), async (rows) => {
        const columns = [
          textColumn('One'),
          textColumn('Two'),
          { heading: 'Three', kind: 'number', width: 12 },
        ] as const
        const sheets = await read(await written(aWorkbook(aSheet({ columns, rows }))))
        const read2d = body(sheets, 'Noise').map((row) => [row[0] ?? null, row[1] ?? null, row[2] ?? null])
        const padded = rows.map((_, at) => read2d[at] ?? [null, null, null])
        expect(padded).toEqual(rows)
      }),
      { numRuns: 25 },
    )
  })
})

describe('text', () => {
  test('is never a formula, whatever it begins with, and is marked as quoted', async () => {
    const starts = ['=cmd()', '+44 20', '-2', '@home', '＝1', 'plain']
    const workbook = await openWithExceljs(
      await written(aWorkbook(aSheet({ rows: starts.map((text) => [text]) }))),
    )
    const sheet = workbook.getWorksheet('Noise')
    const types = starts.map((_, at) => sheet?.getCell(at + 3, 1).type)
    expect(types).toEqual(starts.map(() => 3))
  })

  test('loses what no cell can hold, and nothing else', async () => {
    const rows = [['a\u0000b\u0007c\tTab\r\nline\u2028next \ud800 lone']]
    const sheets = await readWithHucre(await written(aWorkbook(aSheet({ rows }))))
    expect(body(sheets, 'Noise')).toEqual([['abc Tab\nline\nnext \ufffd lone']])
  })
})

describe('a row that is taller than Excel can show', () => {
  const columns = [
    { heading: 'No.', kind: 'number', width: 8, isKey: true },
    textColumn('Issue'),
    textColumn('Action', { width: 36 }),
  ] as const

  async function rowsOf(sheet: Partial<PressSheet>) {
    const workbook = await openWithExceljs(await written(aWorkbook(aSheet({ columns, ...sheet }))))
    const page = workbook.getWorksheet('Noise')
    return Array.from({ length: (page?.rowCount ?? 2) - 2 }, (_, at) => page?.getRow(at + 3)).map((row) => ({
      height: row?.height ?? 0,
      cells: [1, 2, 3].map((cell) => row?.getCell(cell).value ?? null),
    }))
  }

  test('goes on in rows that say so, between paragraphs, with nothing lost', async () => {
    const paragraphs = Array.from({ length: 60 }, (_, at) => `Paragraph ${at} about patrols at the quay`)
    const rows = await rowsOf({ rows: [[7, 'Parties', paragraphs.join('\n')]] })
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      [7, 'Parties'],
      ...rows.slice(1).map(() => [7, '(continued)']),
    ])
    expect(rows.map(({ cells }) => cells[2]).join('\n')).toBe(paragraphs.join('\n'))
  })

  test('goes on inside a paragraph that is longer than a row', async () => {
    const text = Array.from({ length: 4000 }, (_, at) => `word${at}`).join(' ')
    const rows = await rowsOf({ rows: [[7, text, 'Short']] })
    const read = rows.map(({ cells }, at) => String(cells[1]).slice(at === 0 ? 0 : '(continued)\n'.length))
    expect(read.join('')).toBe(text)
    expect(rows.map(({ cells }) => cells[2])).toEqual(['Short', ...rows.slice(1).map(() => null)])
  })

  test('has no row above 409 points and no cell above 32,767 characters', async () => {
    const rows = await rowsOf({ rows: [[1, 'i'.repeat(100_000), 'l '.repeat(50_000)]] })
    expect(Math.max(...rows.map(({ height }) => height))).toBeLessThanOrEqual(409)
    expect(Math.max(...rows.flatMap(({ cells }) => cells.map((cell) => String(cell).length)))).toBeLessThan(
      32_767,
    )
    expect(rows.map(({ cells }) => String(cells[1]).replace(/^\(continued\)\n/, '')).join('')).toBe(
      'i'.repeat(100_000),
    )
  })
})

test('the same model gives the same bytes', async () => {
  const model = aWorkbook(aSheet({ rows: [['=1'], ['b']] }), aSheet({ name: 'Litter' }))
  const first = await written(model)
  expect(Buffer.from(await written(model)).equals(Buffer.from(first))).toBe(true)
  const other = civilDate(2021, 4, 1)
  expect(
    Buffer.from(await written({ ...model, ...(other !== undefined && { date: other }) })).equals(
      Buffer.from(first),
    ),
  ).toBe(false)
})
