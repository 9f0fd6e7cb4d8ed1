import { describe, expect, test } from 'vitest'
import {
  axisPeriod,
  findTables,
  isDerivedHeading,
  isTotalHeading,
  openSheet,
  periodInLine,
  proposeShape,
} from '../../../../shared/domain/returns/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { atOnce } from '../../../../shared/kit/in-steps.ts'
import { packedSheet, type TestCell } from '../../../builders/return-tables.ts'
import { day, span } from '../../../builders/series.ts'

const DAY = day('2020-04-01')
const KNOWN = {
  isPlace: (words: string) => ['Market', 'Alder Green'].includes(words),
  isIndicator: (words: string) => ['Burglary', 'ASB'].includes(words),
  isMeasure: () => false,
}

function shapeOf(rows: readonly (readonly TestCell[])[]) {
  const sheet = openSheet(packedSheet(rows))
  const [table] = atOnce(findTables([sheet], DAY))
  return proposeShape(defined(table, 'a table'), sheet, KNOWN, DAY)
}

describe('a wide table', () => {
  test('has months across, without its totals', () => {
    expect(
      shapeOf([
        ['Ward', 'Apr-20', 'May-20', 'Total', '% change'],
        ['Market', 1, 2, 3, '4%'],
      ]),
    ).toEqual({ columns: [2, 3], levels: ['period'] })
  })

  test('has wards across and months down', () => {
    expect(
      shapeOf([
        ['Month', 'Market', 'Alder Green'],
        ['Apr 2020', 1, 2],
      ]),
    ).toEqual({ columns: [2, 3], levels: ['place'] })
  })

  test('has kinds across that nobody knows, where its rows are wards', () => {
    expect(
      shapeOf([
        ['Ward', 'Arson', 'Noise'],
        ['Riverside', 1, 2],
      ]),
    ).toEqual({ columns: [2, 3], levels: ['indicator'] })
  })

  test('has two levels: quarters over kinds', () => {
    expect(
      shapeOf([
        [null, 'Q1 2020/21', null, 'Q2 2020/21', null],
        ['Ward', 'Burglary', 'ASB', 'Burglary', 'ASB'],
        ['Market', 1, 2, 3, 4],
      ]),
    ).toEqual({ columns: [2, 3, 4, 5], levels: ['period', 'indicator'] })
  })

  test('has one quarter only, beside a target that is none of it', () => {
    expect(
      shapeOf([
        ['Measure', 'Target', 'Q1 2020/21'],
        ['Sessions held', 12, 3],
      ]),
    ).toEqual({ columns: [3], levels: ['period'] })
  })

  test('has days across with ticks: a register', () => {
    expect(
      shapeOf([
        ['Participant', '01/04/2020', '08/04/2020'],
        ['P1', 'x', null],
        ['P2', 'x', 'x'],
      ]),
    ).toEqual({ columns: [2, 3], levels: ['period'] })
  })

  test('is none where a row has one figure, or columns of their own', () => {
    expect(
      shapeOf([
        ['Ward', 'Offence', 'Count'],
        ['Market', 'ASB', 4],
      ]),
    ).toBeNull()
    expect(
      shapeOf([
        ['Date', 'Session', 'Attended', 'New'],
        ['01/04/2020', 'Boxing', 12, 3],
      ]),
    ).toBeNull()
  })
})

test.each([
  [['2020/21', 'Q1'], '2020-04-01'],
  [['2020', 'Apr'], '2020-04-01'],
  [['2020/21', 'Jan'], '2021-01-01'],
  [['Apr-20'], '2020-04-01'],
  [['1 May 2020'], '2020-05-01'],
  [['Q3'], '2020-10-01'],
] as const)('the headings %j name a period from %s', (words, from) => {
  expect(axisPeriod(words, null, DAY)?.from).toBe(from)
})

test('headings without a year are of the period of their table', () => {
  expect(axisPeriod(['Q3'], span('2018-04-01 2019-03-31'), DAY)?.from).toBe('2018-10-01')
})

test.each([
  ['Quarter 2 2020/21', '2020-07-01'],
  ['ASB – July 2020 (provisional)', '2020-07-01'],
  ['1 April 2020 to 30 June 2020', '2020-04-01'],
  ['Return for Apr - Jun 2020', '2020-04-01'],
  ['Crime 2020/21', '2020-04-01'],
  ['Report 2020', undefined],
  ['Room 20/21', undefined],
  ['July 2020 against July 2019', undefined],
  ['May be late', undefined],
])('the line “%s” is of a period from %s', (line, from) => {
  expect(periodInLine(line, DAY)?.from).toBe(from)
})

test('totals and what is worked out are told by their headings', () => {
  expect(['Total', 'Grand total', 'Sub-total', 'All wards'].every(isTotalHeading)).toBe(true)
  expect(['Ward', 'Totally different'].some(isTotalHeading)).toBe(false)
  expect(['% change', 'Difference', '+/-', 'YTD', 'Rate per 1,000'].every(isDerivedHeading)).toBe(true)
})
