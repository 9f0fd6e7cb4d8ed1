import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CellBlock,
  type FoundTable,
  findTables,
  openSheet,
  proposeShape,
  type SuppliedSheet,
  tablesFrom,
} from '../../../../shared/domain/returns/index.ts'
import { atOnce } from '../../../../shared/kit/in-steps.ts'
import { inShort, longSheet } from '../../../builders/drawn-sheets.ts'
import { packedSheet, type TestCell } from '../../../builders/return-tables.ts'
import { day } from '../../../builders/series.ts'

const DAY = day('2020-07-20')
const NAMES = { isPlace: () => false, isIndicator: () => false, isMeasure: () => false }

type Rows = readonly (readonly TestCell[])[]

function find(rows: Rows, merges: readonly CellBlock[] = []): FoundTable[] {
  return atOnce(findTables([openSheet(packedSheet(rows, { merges }))], DAY))
}

const ward = fc.constantFrom('Market', 'Alder Green', 'Riverside', 'St Chad’s', 'Old Town')
const bodyRow = fc.tuple(ward, fc.nat(99), fc.nat(99), fc.nat(99))
const body = fc.array(bodyRow, { minLength: 2, maxLength: 15 })
const HEADINGS = ['Ward', 'Burglary', 'ASB', 'Arson']
const notes = fc.subarray([
  'Source: made up for a test',
  '* fewer than five',
  'Data extracted 4 July 2020',
  'Please return by the tenth',
])
const titles = fc.subarray(['Return to the partnership', 'Incidents by ward', 'Quarter 1 2020/21'])

/** Moves a table right by so many columns, and opens a column after the second one. */
function placed(rows: Rows, right: number, hasSpacer: boolean): TestCell[][] {
  return rows.map((row) => {
    const spaced = hasSpacer ? [...row.slice(0, 2), null, ...row.slice(2)] : row
    return row.length === 0 ? [] : [...Array.from({ length: right }, () => null), ...spaced]
  })
}

describe('any table', () => {
  test('put anywhere under any title, with any spacer, is found whole', () => {
    fc.assert(
      fc.property(
        body,
        titles,
        fc.nat(3),
        fc.nat(4),
        fc.nat(2),
        fc.boolean(),
        (rows, above, gap, right, gapBelowHeadings, hasSpacer) => {
          const start = above.length + gap
          const spacers = Array.from({ length: gapBelowHeadings }, () => [])
          const table = placed([HEADINGS, ...spacers, ...rows], right, hasSpacer)
          const tables = find([
            ...above.map((title) => [title]),
            ...Array.from({ length: gap }, () => []),
            ...table,
          ])
          expect(tables).toHaveLength(1)
          expect(tables.map(inShort)[0]).toMatchObject({
            headings: HEADINGS,
            rows: `${start + 1}-${start + table.length}`,
            title: above,
            aside: [],
          })
          expect(tables[0]?.block.firstColumn).toBe(right + 1)
        },
      ),
    )
  })

  test('is the same with any notes below it', () => {
    fc.assert(
      fc.property(body, notes, fc.nat(2), (rows, below, gap) => {
        const table = [HEADINGS, ...rows]
        const withNotes = [...table, ...Array.from({ length: gap }, () => []), ...below.map((note) => [note])]
        expect(find(withNotes)).toEqual(find(table))
      }),
    )
  })

  test('beside another is found as if it stood alone', () => {
    fc.assert(
      fc.property(body, body, (left, right) => {
        const rows = Array.from({ length: Math.max(left.length, right.length) + 1 }, (_, at) => {
          const [one, other] = [at === 0 ? HEADINGS : left[at - 1], at === 0 ? HEADINGS : right[at - 1]]
          return [...(one ?? [null, null, null, null]), null, ...(other ?? [])]
        })
        const [one, other, ...more] = find(rows)
        expect(more).toEqual([])
        expect(one).toEqual(find([HEADINGS, ...left])[0])
        expect(other?.columns.map(({ column }) => column)).toEqual([6, 7, 8, 9])
        expect(other?.block.lastRow).toBe(right.length + 1)
      }),
    )
  })

  test('has a row of its sums for a total, and any other row for a row of it', () => {
    fc.assert(
      fc.property(
        body,
        fc.constantFrom('Total crime', 'All crime', 'Overall'),
        fc.boolean(),
        (rows, name, adds) => {
          const sums = [1, 2, 3].map((column) =>
            rows.reduce((sum, row) => sum + Number(row[column]), adds ? 0 : 1),
          )
          const isSum = adds && sums.some((sum) => sum > 0)
          const [table] = find([HEADINGS, ...rows, [name, ...sums]])
          expect(table?.aside).toEqual(isSum ? [{ row: rows.length + 2, reason: 'total' }] : [])
        },
      ),
    )
  })

  test('is the same when a person marks the headings that were found', () => {
    fc.assert(
      fc.property(body, titles, (rows, above) => {
        const sheet = openSheet(packedSheet([...above.map((title) => [title]), [], HEADINGS, ...rows]))
        const [found] = atOnce(findTables([sheet], DAY))
        expect(found).toBeDefined()
        if (found !== undefined) expect(tablesFrom(sheet, 0, found.headingRows, DAY)[0]).toEqual(found)
      }),
    )
  })
})

const anyCell: fc.Arbitrary<TestCell> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.string({ maxLength: 12 }),
  fc.integer({ min: -5, max: 3000 }),
  fc.constantFrom(
    'Ward',
    'Total',
    'Q1',
    '2020/21',
    '*',
    'Agency:',
    'Source: x',
    'Total crime',
    '2020',
    '01/04/2020',
  ),
  fc.constantFrom({ date: '2020-04-01' }, { date: '2020-05-01' }, { percentage: 0.4 }),
)
const anyRows = fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 16 })
const anyMerge = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.nat(3), fc.integer({ min: 1, max: 8 }), fc.nat(3))
  .map(([firstRow, down, firstColumn, right]) => ({
    firstRow,
    lastRow: firstRow + down,
    firstColumn,
    lastColumn: firstColumn + right,
  }))

/** Whether a cell is in a block of a table, its row in a title, or below all tables among the notes. */
function isAccountedFor(
  sheet: SuppliedSheet,
  tables: readonly FoundTable[],
  row: number,
  column: number,
): boolean {
  const isInside = tables.some(
    ({ block }) =>
      row >= block.firstRow &&
      row <= block.lastRow &&
      column >= block.firstColumn &&
      column <= block.lastColumn,
  )
  if (isInside) return true
  const text = (sheet.cell(row, column)?.text ?? '').replace(/\s+/g, ' ').trim()
  return tables.some(({ title }) => title.some((line) => line.includes(text)))
}

describe('any sheet', () => {
  test('is read without failing, whatever its cells and merges, and so are its shapes', () => {
    fc.assert(
      fc.property(anyRows, fc.array(anyMerge, { maxLength: 4 }), (rows, merges) => {
        const sheet = openSheet(packedSheet(rows, { merges }))
        for (const table of atOnce(findTables([sheet], DAY))) {
          expect(table.columns.length).toBeGreaterThan(0)
          expect(table.block.firstRow).toBeLessThanOrEqual(table.block.lastRow)
          const columns = table.columns.map(({ column }) => column)
          for (const column of proposeShape(table, sheet, NAMES, DAY)?.columns ?? [])
            expect(columns).toContain(column)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('loses no row of three figures or more: it is in a table, or in a title', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const sheet = openSheet(packedSheet(rows))
        const tables = atOnce(findTables([sheet], DAY))
        for (const [at, row] of rows.entries()) {
          const numbers = row.flatMap((cell, column) => (typeof cell === 'number' ? [column + 1] : []))
          if (numbers.length < 3) continue
          for (const column of numbers)
            expect(isAccountedFor(sheet, tables, at + 1, column), `row ${at + 1}, column ${column}`).toBe(
              true,
            )
        }
      }),
      { numRuns: 400 },
    )
  })

  test('may have its headings marked anywhere', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(18), fc.integer({ min: -1, max: 3 }), (rows, first, more) => {
        const sheet = openSheet(packedSheet(rows))
        const [table] = tablesFrom(sheet, 0, { first: first + 1, last: first + 1 + more }, DAY)
        expect(table.headingRows).toEqual({ first: first + 1, last: first + 1 + more })
      }),
    )
  })
})

describe('a large sheet takes no longer than its cells', () => {
  const many = (rows: Rows): SuppliedSheet => openSheet(packedSheet(rows))
  test.each([
    ['a hundred thousand rows of ten columns', () => openSheet(longSheet(100_000, 10))],
    [
      'an empty row after every row',
      () =>
        many([
          ['Ward', 'Count'],
          ...Array.from({ length: 50_000 }, (_, at) => [[], ['Market', at % 7]]).flat(),
        ]),
    ],
    [
      'a hundred thousand rows that may be totals',
      () =>
        many([['Ward', 'Count'], ...Array.from({ length: 100_000 }, (_, at) => [`Total of ${at}`, at % 7])]),
    ],
    [
      'three thousand tables',
      () =>
        many(
          Array.from({ length: 3000 }, (_, at) => [
            [`Title ${at}`],
            HEADINGS,
            ['Market', 1, 2, 3],
            [],
          ]).flat(),
        ),
    ],
    [
      'fifty thousand notes',
      () =>
        many([
          HEADINGS,
          ['Market', 1, 2, 3],
          ...Array.from({ length: 50_000 }, (_, at) => [[], [`Note ${at}`]]).flat(),
        ]),
    ],
  ])('with %s', (_, make) => {
    const sheet = make()
    const start = performance.now()
    expect(atOnce(findTables([sheet], DAY)).length).toBeGreaterThan(0)
    // A hundred or so milliseconds on a quiet machine; what grows with the square takes minutes.
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
