import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isAttended,
  openSheet,
  orderOf,
  readCount,
  readDayCell,
  readPeriodCell,
  type SuppliedCell,
} from '../../../shared/domain/returns/index.ts'
import { addDays, civilDate, dateInWords, dateParts } from '../../../shared/kit/civil-date.ts'
import { packedSheet, type TestCell } from '../../builders/return-tables.ts'
import { day } from '../../builders/series.ts'

const text = (words: string): SuppliedCell => ({ kind: 'text', text: words, number: null })

function cell(given: TestCell): SuppliedCell {
  return openSheet(packedSheet([[given]])).cell(1, 1) ?? text('')
}

describe('a count', () => {
  test.each([
    [cell(12), 12],
    [cell(0), 0],
    [text(' 1,234 '), 1234],
    [text('00123'), 123],
    [text('12 345'), 12345],
    [text('7.0'), 7],
  ])('is read from %j', (given, value) => {
    expect(readCount(given)).toEqual({ ok: true, value })
  })

  test.each([
    [text('*'), 'kept the figure back'],
    [text('<5'), 'kept the figure back'],
    [text('n/a'), 'not known'],
    [text('-'), 'not known'],
    [text('twelve'), 'not a number'],
    [cell(-3), 'below nought'],
    [cell(2.5), 'whole number'],
    [cell({ percentage: 0.71 }), 'percentage 71%'],
    [cell({ date: '2020-04-01' }), 'the day 1 April 2020'],
  ])('is refused for %j, with the reason', (given, words) => {
    const read = readCount(given)
    expect(read.ok ? '' : read.message).toContain(words)
  })
})

describe('a day', () => {
  test('that is a date of the spreadsheet is that day, in any year and time zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (days) => {
        const on = addDays(day('2000-01-01'), days)
        expect(readDayCell(cell({ date: on }), 'month-first')).toEqual({ ok: true, value: on })
      }),
    )
  })

  test('of three numbers is read in the order of its column, never in the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.constantFrom('/', '.', '-'), (days, mark) => {
        const on = addDays(day('2010-01-01'), days)
        const { year, month, day: number } = dateParts(on)
        const dayFirst = [number, month, year].join(mark)
        const monthFirst = [month, number, year].join(mark)
        expect(readDayCell(text(dayFirst), 'day-first')).toEqual({ ok: true, value: on })
        expect(readDayCell(text(monthFirst), 'month-first')).toEqual({ ok: true, value: on })
        const crossed = readDayCell(text(dayFirst), 'month-first')
        expect(crossed).toEqual(
          number > 12
            ? expect.objectContaining({ ok: false })
            : { ok: true, value: civilDate(year, number, month) },
        )
      }),
    )
  })

  test.each([
    ['13/04/2020', 'day-first'],
    ['04/13/2020', 'month-first'],
    ['03/04/2020', 'either'],
    ['05/05/2020', null],
    ['4 April 2020', null],
    ['45/45/2020', null],
  ])('%s fits %s', (words, order) => {
    expect(orderOf(words)).toBe(order)
  })

  test('in words, or with a time behind it, is read as well', () => {
    expect(readDayCell(text('3 April 2020'), 'month-first')).toEqual({ ok: true, value: '2020-04-03' })
    expect(readDayCell(text('03/04/2020 10:15'), 'day-first')).toEqual({ ok: true, value: '2020-04-03' })
  })
})

describe('a period', () => {
  test.each([
    [cell({ date: '2020-07-01' }), '2020-07-01', '2020-07-31'],
    [text('Q2 20/21'), '2020-07-01', '2020-09-30'],
    [text('Jul-Sep 2020'), '2020-07-01', '2020-09-30'],
    [text('2020-07'), '2020-07-01', '2020-07-31'],
    [text('July'), '2020-07-01', '2020-07-31'],
  ])('is read from %j', (given, from, to) => {
    expect(readPeriodCell(given, day('2020-04-01'))).toEqual({ ok: true, value: { from, to } })
  })

  test('is refused where the words name none', () => {
    expect(readPeriodCell(text('soon'), day('2020-04-01'))).toMatchObject({ ok: false })
  })

  test('reads back from the words in which a title is kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 400 }), (start, length) => {
        const from = addDays(day('2015-01-01'), start)
        const to = addDays(from, length)
        const words = `${dateInWords(from)} to ${dateInWords(to)}`
        expect(readPeriodCell(text(words), from)).toEqual({ ok: true, value: { from, to } })
      }),
    )
  })
})

test.each([
  [text('✓'), true],
  [text('x'), true],
  [text('P'), true],
  [cell(1), true],
  [cell(0), false],
  [text('A'), false],
  [text('absent'), false],
  [undefined, false],
])('a tick %j says that somebody came: %s', (given, came) => {
  expect(isAttended(given)).toBe(came)
})
