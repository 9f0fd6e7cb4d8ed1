import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellBlock, findTables, openSheet, tablesFrom } from '../../../../shared/domain/returns/index.ts'
import { atOnce } from '../../../../shared/kit/in-steps.ts'
import { packedSheet, type TestCell } from '../../../builders/return-tables.ts'
import { day } from '../../../builders/series.ts'

const DAY = day('2020-04-01')
const merge = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): CellBlock => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
})

function find(rows: readonly (readonly TestCell[])[], merges: readonly CellBlock[] = [], name = 'Sheet1') {
  return atOnce(findTables([openSheet(packedSheet(rows, { merges, name }))], DAY))
}

const headings = (table: ReturnType<typeof find>[number] | undefined) =>
  table?.columns.map((column) => column.headings.join(' / '))

describe('a table is found', () => {
  test('under its title, with the period that the title names', () => {
    const [table, ...others] = find([
      ['Ardenshire Police'],
      ['Recorded crime by ward, Quarter 2 2020/21'],
      [],
      ['Ward', 'Burglary', 'ASB'],
      ['Market', 4, 11],
      ['Alder Green', 0, 2],
    ])
    expect(others).toEqual([])
    expect(table).toMatchObject({
      block: { firstRow: 4, lastRow: 6, firstColumn: 1, lastColumn: 3 },
      headingRows: { first: 4, last: 4 },
      title: ['Ardenshire Police', 'Recorded crime by ward, Quarter 2 2020/21'],
      period: { from: '2020-07-01', to: '2020-09-30' },
    })
  })

  test('with its totals row, repeated headings and groups set apart', () => {
    const [table] = find([
      ['Ward', 'Offence', 'Count'],
      ['North area'],
      ['Market', 'ASB', 4],
      ['Ward', 'Offence', 'Count'],
      ['Alder Green', 'ASB', 2],
      ['Total', null, 6],
    ])
    expect(table?.aside).toEqual([
      { row: 2, reason: 'group-heading' },
      { row: 4, reason: 'repeated-heading' },
      { row: 6, reason: 'total' },
    ])
  })

  test('without the notes below it', () => {
    const [table] = find([
      ['Ward', 'Count'],
      ['Market', 4],
      ['Alder Green', 2],
      [],
      ['Source: Ardenshire Police. Data extracted 4 July 2020'],
      ['* fewer than five'],
    ])
    expect(table?.block.lastRow).toBe(3)
  })

  test('with a quarter over the kinds that it is of, merged', () => {
    const [table] = find(
      [
        ['Ward', 'Q1 2020/21', null, 'Q2 2020/21', null],
        [null, 'Burglary', 'ASB', 'Burglary', 'ASB'],
        ['Market', 1, 2, 3, 4],
      ],
      [merge(1, 2, 1, 3), merge(1, 4, 1, 5), merge(1, 1, 2, 1)],
    )
    expect(table?.headingRows).toEqual({ first: 1, last: 2 })
    expect(headings(table)).toEqual([
      'Ward',
      'Q1 2020/21 / Burglary',
      'Q1 2020/21 / ASB',
      'Q2 2020/21 / Burglary',
      'Q2 2020/21 / ASB',
    ])
  })

  test('with years over months, not merged', () => {
    const [table] = find([
      [null, '2019/20', null, '2020/21'],
      ['Ward', 'Feb', 'Mar', 'Apr'],
      ['Market', 1, 2, 3],
    ])
    expect(headings(table)).toEqual(['Ward', '2019/20 / Feb', '2019/20 / Mar', '2020/21 / Apr'])
  })

  test('with dates of the spreadsheet as headings', () => {
    const [table] = find([
      ['Ward', { date: '2020-04-01' }, { date: '2020-05-01' }],
      ['Market', 1, 2],
    ])
    expect(headings(table)).toEqual(['Ward', '1 April 2020', '1 May 2020'])
  })

  test('of words alone', () => {
    const [table] = find([
      ['Organisation', 'Abbreviation', 'Also known as'],
      ['Ardenshire Fire and Rescue', 'AFRS', 'Fire Service'],
      ['Youth Hub', 'YH', null],
    ])
    expect(table?.headingRows).toEqual({ first: 1, last: 1 })
    expect(table?.block.lastRow).toBe(3)
  })

  test('without headings', () => {
    const [table] = find([
      ['Market', 'ASB', 4],
      ['Alder Green', 'ASB', 2],
    ])
    expect(table?.headingRows).toEqual({ first: 1, last: 0 })
    expect(table?.block).toEqual({ firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 3 })
  })

  test('though empty rows divide it', () => {
    const tables = find([['Ward', 'Count'], ['Market', 4], [], ['Alder Green', 2], [], ['Total', 6]])
    expect(tables).toHaveLength(1)
    expect(tables[0]).toMatchObject({ block: { lastRow: 6 }, aside: [{ row: 6, reason: 'total' }] })
  })

  test('twice, where two stand below each other with a title each', () => {
    const tables = find([
      ['Burglary, July 2020'],
      ['Ward', 'Count'],
      ['Market', 4],
      [],
      ['ASB, August 2020'],
      ['Ward', 'Reports'],
      ['Market', 9],
    ])
    expect(tables.map(({ title, period }) => [title, period?.from])).toEqual([
      [['Burglary, July 2020'], '2020-07-01'],
      [['ASB, August 2020'], '2020-08-01'],
    ])
  })

  test('on a sheet whose name says the period', () => {
    expect(
      find(
        [
          ['Ward', 'Count'],
          ['Market', 4],
        ],
        [],
        'Q3 2020-21',
      )[0]?.period?.from,
    ).toBe('2020-10-01')
  })

  test('below a title of several cells', () => {
    const [table] = find([
      ['Ardenshire Police'],
      ['Crime by ward', 'Quarter 2 2020/21'],
      [],
      ['Ward', 'Count'],
      ['Market', 4],
      ['Alder Green', 2],
    ])
    expect(table).toMatchObject({ headingRows: { first: 4, last: 4 }, period: { from: '2020-07-01' } })
  })

  test('in one column, where its heading says what each row is of', () => {
    const [wards, ...others] = find([
      ['Noise complaints, Quarter 2 2020/21'],
      [],
      ['Ward'],
      ['Market'],
      ['Alder Green'],
      ['Market'],
      [],
      ['Source: Ardenshire Council'],
    ])
    expect(others).toEqual([])
    expect(wards).toMatchObject({
      headingRows: { first: 3, last: 3 },
      block: { firstRow: 3, lastRow: 6, firstColumn: 1, lastColumn: 1 },
      title: ['Noise complaints, Quarter 2 2020/21'],
      period: { from: '2020-07-01' },
    })
    const dates = find([['Date'], [{ date: '2020-04-01' }], [{ date: '2020-04-03' }]])
    expect(dates).toMatchObject([{ headingRows: { first: 1, last: 1 }, block: { lastRow: 3 } }])
  })

  test('nowhere in the lines of a letter or of notes', () => {
    expect(find([['Notes'], ['Counts are of crimes.'], ['Q1 was revised.'], ['Ask A. Sample.']])).toEqual([])
    expect(
      find([['Dear officer'], ['Here is what you asked for.'], ['Kind regards'], ['A. Sample']]),
    ).toEqual([])
  })

  test('nowhere on a sheet without one', () => {
    expect(find([])).toEqual([])
    expect(find([['Only a title']])).toEqual([])
  })
})

describe('a table that a person marks', () => {
  test('begins with the headings that she chose', () => {
    const sheet = openSheet(
      packedSheet([
        ['x', 'y'],
        ['Ward', 'Count'],
        ['Market', 4],
      ]),
    )
    const [table] = tablesFrom(sheet, 0, { first: 2, last: 2 }, DAY)
    expect(table).toMatchObject({
      headingRows: { first: 2, last: 2 },
      block: { firstRow: 2, lastRow: 3 },
      title: ['x y'],
    })
  })

  test('is one of two where two stand side by side in the rows that she chose', () => {
    const sheet = openSheet(
      packedSheet([
        ['Burglary', null, null, 'Vehicle crime'],
        ['Ward', 'Count', null, 'Ward', 'Count'],
        ['Market', 4, null, 'Market', 1],
        ['Alder Green', 2, null, 'Alder Green', 3],
        [null, null, null, 'Riverside', 5],
      ]),
    )
    const tables = tablesFrom(sheet, 0, { first: 2, last: 2 }, DAY)
    expect(tables).toMatchObject([
      { headingRows: { first: 2, last: 2 }, block: { firstColumn: 1, lastColumn: 2, lastRow: 4 } },
      { headingRows: { first: 2, last: 2 }, block: { firstColumn: 4, lastColumn: 5, lastRow: 5 } },
    ])
  })
})

const word = fc.constantFrom('Market', 'Alder Green', 'Riverside', 'St Chad’s')
const row = fc.tuple(word, fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }))

describe('any table', () => {
  test('is found whole under any title and any gap, and notes below change nothing', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.array(fc.constantFrom('Return to the partnership', 'Prepared by the analyst'), { maxLength: 3 }),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (rows, titles, gap, hasNotes) => {
          const above = [
            ...titles.map((title) => [title]),
            ...Array.from({ length: titles.length > 0 ? gap + 1 : gap }, () => []),
          ]
          const notes = hasNotes ? [[], ['Source: made up for a test']] : []
          const tables = find([...above, ['Ward', 'Burglary', 'ASB'], ...rows, ...notes])
          expect(tables).toHaveLength(1)
          expect(tables[0]?.headingRows).toEqual({ first: above.length + 1, last: above.length + 1 })
          expect(tables[0]?.block.lastRow).toBe(above.length + 1 + rows.length)
          expect(tables[0]?.title).toEqual(titles)
        },
      ),
    )
  })

  test('and any sheet at all is looked at without failing', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.string({ maxLength: 12 }),
      fc.integer(),
      fc.constantFrom('Ward', 'Total', 'Q1', '2020/21', '*'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
        for (const table of find(rows)) {
          expect(table.block.firstRow).toBeLessThanOrEqual(
            Math.max(table.block.lastRow, table.headingRows.last),
          )
          expect(table.columns.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})
