import { describe, expect, test } from 'vitest'
import {
  applyLayout,
  awaitedReturns,
  headingKey,
  layoutLikeness,
  layoutOf,
  lookAtTable,
  NO_NAMES,
  proposeMapping,
  returnLayoutSchema,
} from '../../../shared/domain/returns/index.ts'
import { type TestCell, tableOf } from '../../builders/return-tables.ts'
import { day, span } from '../../builders/series.ts'

const ROW: readonly TestCell[] = ['Market', 'ASB', 'Apr 2020', 4, 'x']
const HEADINGS = ['Ward', 'Offence', 'Month', 'Count', 'Remarks']

function proposal(headings: readonly string[], rows: readonly (readonly TestCell[])[]) {
  const { sheet, table } = tableOf(headings, rows)
  const look = lookAtTable(sheet, table, NO_NAMES, day('2020-04-01'))
  return { table, proposed: proposeMapping(sheet, look, 'ward-figures', null) }
}

const first = proposal(HEADINGS, [ROW])
const layout = layoutOf(
  {
    ...first.proposed.mapping,
    constants: { period: 'Apr 2020', indicator: 'ASB' },
    values: [{ field: 'place', words: 'Mkt', meaning: { kind: 'known', id: '2' } }],
  },
  first.table,
  'Crime',
)

const likenessOf = (table: typeof first.table, sheetName = 'Crime') =>
  layoutLikeness(layout, table, { across: [], sheetName, fields: [] })

const fieldsOf = (applied: ReturnType<typeof applyLayout>) =>
  Object.fromEntries(
    applied.mapping.columns.flatMap(({ column, use }) => (use.kind === 'field' ? [[column, use.field]] : [])),
  )

describe('a remembered layout', () => {
  test('keeps columns by their headings, answers, and what is true of every file but its period', () => {
    expect(layout.columns.map(({ heading }) => heading)).toEqual([
      'ward',
      'offence',
      'month',
      'count',
      'remarks',
    ])
    expect(layout.constants).toEqual({ indicator: 'ASB' })
    expect(layout.values).toHaveLength(1)
    expect(returnLayoutSchema.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
  })

  test('fits when columns move', () => {
    const { table, proposed } = proposal(
      ['Count', 'Month', 'Remarks', 'Ward', 'Offence'],
      [[4, 'Apr 2020', 'x', 'Market', 'ASB']],
    )
    const applied = applyLayout(layout, table, proposed)
    expect(fieldsOf(applied)).toEqual({ 1: 'count', 2: 'period', 3: 'note', 4: 'place', 5: 'indicator' })
    expect(applied.changes).toEqual([])
    expect(likenessOf(table)).toBe(1)
  })

  test('says which column was renamed, which is new and which is gone', () => {
    const { table, proposed } = proposal(
      ['Ward name', 'Offence', 'Month', 'Count', 'Seriousness'],
      [['Market', 'ASB', 'Apr 2020', 4, 'low']],
    )
    const applied = applyLayout(layout, table, proposed)
    expect(fieldsOf(applied)).toEqual({ 1: 'place', 2: 'indicator', 3: 'period', 4: 'count' })
    expect(likenessOf(table)).toBeGreaterThan(0.5)
    expect(applied.changes).toEqual([
      'The column “ward” is now called “Ward name”.',
      'The column “remarks” is no longer there.',
      'The column “Seriousness” is new. It is left out unless you say what it is.',
    ])
  })

  test('is not taken for files of another subject, of which its answers would not be true', () => {
    const { table } = proposal(HEADINGS, [ROW])
    expect(likenessOf(table, 'Crime Q3 2020/21')).toBe(1)
    expect(likenessOf(table, 'Fires')).toBe(0)
  })

  test('looks little like a file of another kind', () => {
    const { table } = proposal(['Date', 'Session', 'Venue', 'Attended'], [['01/04/2020', 'Boxing', 'Hub', 3]])
    expect(likenessOf(table)).toBe(0)
  })
})

test.each([
  ['Q2 2020/21 Cases', 'cases'],
  ['Number of cases, July 2020', 'number of cases'],
  ['July 2020', 'july 2020'],
  ['  WARD ', 'ward'],
])('the heading %s is remembered as %s', (heading, key) => {
  expect(headingKey({ headings: [heading], column: 3 })).toBe(key)
})

describe('files that are awaited', () => {
  const since = span('2020-04-01 2020-06-30')
  const expectation = { frequency: 'quarterly', dueDays: 30, since, received: [since] } as const

  test.each([
    ['2020-09-30', []],
    ['2020-10-01', ['2020-07-01 waiting 2020-10-30']],
    ['2020-10-30', ['2020-07-01 waiting 2020-10-30']],
    ['2020-10-31', ['2020-07-01 late 2020-10-30']],
    ['2021-01-05', ['2020-07-01 late 2020-10-30', '2020-10-01 waiting 2021-01-30']],
  ])('on %s are %j', (today, awaited) => {
    expect(
      awaitedReturns(expectation, day(today)).map(
        ({ period, state, dueOn }) => `${period.from} ${state} ${dueOn}`,
      ),
    ).toEqual(awaited)
  })

  test('are none for a period that a file has covered', () => {
    const received = [since, span('2020-07-01 2020-12-31')]
    expect(awaitedReturns({ ...expectation, received }, day('2021-01-05'))).toEqual([])
  })
})
