import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  areEquallyLong,
  FREQUENCIES,
  fitsFrequency,
  isSamePeriod,
  lengthOf,
  liesWithin,
  overlap,
  type Period,
  periodsWithin,
  previousPeriod,
  readPeriod,
  rollingYear,
  samePeriodLastYear,
  shareOver,
  yearToDate,
} from '../../../shared/domain/measures/index.ts'
import { addDays, type CivilDate } from '../../../shared/kit/civil-date.ts'
import { periodByYear, periodInWords } from '../../../shared/text/period-words.ts'
import { day, span } from '../../builders/series.ts'

const YEAR = span('2020-04-01 2021-03-31')
const anyDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(day('2010-01-01'), days))
const anyPeriod = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 800 }))
  .map(([from, days]): Period => ({ from, to: addDays(from, days) }))

describe('the periods of a frequency', () => {
  test.each([
    [
      'quarterly',
      ['2020-04-01 2020-06-30', '2020-07-01 2020-09-30', '2020-10-01 2020-12-31', '2021-01-01 2021-03-31'],
    ],
    ['half-yearly', ['2020-04-01 2020-09-30', '2020-10-01 2021-03-31']],
    ['yearly', ['2020-04-01 2021-03-31']],
    ['once', ['2020-04-01 2021-03-31']],
  ] as const)('%s are those of the plan year', (frequency, expected) => {
    expect(periodsWithin(frequency, YEAR)).toEqual(expected.map(span))
  })

  test('that a span begins or ends within are cut to it', () => {
    expect(periodsWithin('quarterly', span('2020-06-15 2020-10-31'))).toEqual(
      ['2020-06-15 2020-06-30', '2020-07-01 2020-09-30', '2020-10-01 2020-10-31'].map(span),
    )
    expect(periodsWithin('monthly', span('2020-02-10 2020-02-29'))).toEqual([span('2020-02-10 2020-02-29')])
    expect(periodsWithin('monthly', span('2020-02-10 2020-02-09'))).toEqual([])
  })

  test('cover every day of the span once, in order', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom(...FREQUENCIES), (whole, frequency) => {
        const periods = periodsWithin(frequency, whole)
        expect(periods[0]?.from).toBe(whole.from)
        expect(periods.at(-1)?.to).toBe(whole.to)
        for (const [at, period] of periods.entries()) {
          const next = periods[at + 1]
          if (next !== undefined) expect(next.from).toBe(addDays(period.to, 1))
          expect(liesWithin(period, whole)).toBe(true)
        }
      }),
    )
  })
})

describe('a period', () => {
  test.each([
    ['2020-02-01 2020-02-29', '2019-02-01 2019-02-28', '2020-01-01 2020-01-31'],
    ['2021-02-01 2021-02-28', '2020-02-01 2020-02-29', '2021-01-01 2021-01-31'],
    ['2020-04-01 2020-06-30', '2019-04-01 2019-06-30', '2020-01-01 2020-03-31'],
    ['2020-04-01 2021-03-31', '2019-04-01 2020-03-31', '2019-04-01 2020-03-31'],
    ['2020-05-04 2020-05-10', '2019-05-04 2019-05-10', '2020-04-27 2020-05-03'],
    ['2020-02-29 2020-02-29', '2019-02-28 2019-02-28', '2020-02-28 2020-02-28'],
  ])('%s has %s a year before and %s before it', (period, lastYear, previous) => {
    expect(samePeriodLastYear(span(period))).toEqual(span(lastYear))
    expect(previousPeriod(span(period))).toEqual(span(previous))
  })

  test('is as long as the one before it, which ends the day before', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const previous = previousPeriod(period)
        expect(addDays(previous.to, 1)).toBe(period.from)
        if (lengthOf(period).unit === 'months') expect(areEquallyLong(previous, period)).toBe(true)
        expect(overlap(previous, period)).toBe(false)
        expect(isSamePeriod(period, period)).toBe(true)
      }),
    )
  })

  test.each([
    ['2020-02-01 2020-02-29', 'monthly', true],
    ['2020-02-01 2020-02-28', 'monthly', false],
    ['2020-04-01 2020-06-30', 'quarterly', true],
    ['2020-05-01 2020-07-31', 'quarterly', false],
    ['2020-04-01 2020-09-30', 'half-yearly', true],
    ['2020-01-01 2020-12-31', 'yearly', false],
    ['2020-05-04 2020-05-10', 'once', true],
  ] as const)('%s is as long as %s asks: %s', (period, frequency, fits) => {
    expect(fitsFrequency(span(period), frequency)).toBe(fits)
  })

  test('may be compared with one of equal length only: a month with a month, also in February', () => {
    expect(areEquallyLong(span('2020-02-01 2020-02-29'), span('2019-03-01 2019-03-31'))).toBe(true)
    expect(areEquallyLong(span('2020-02-01 2020-02-28'), span('2019-02-01 2019-02-28'))).toBe(false)
    expect(areEquallyLong(span('2020-04-01 2020-06-30'), span('2020-04-01 2021-03-31'))).toBe(false)
  })
})

describe('a stretch that ends with a day', () => {
  test.each([
    ['2020-06-30', '2019-07-01 2020-06-30', '2020-04-01 2020-06-30'],
    ['2020-02-29', '2019-03-01 2020-02-29', '2019-04-01 2020-02-29'],
    ['2020-06-15', '2019-06-16 2020-06-15', '2020-04-01 2020-06-15'],
    ['2021-03-31', '2020-04-01 2021-03-31', '2020-04-01 2021-03-31'],
    ['2020-04-01', '2019-04-02 2020-04-01', '2020-04-01 2020-04-01'],
  ])('%s has the rolling year %s and the year to date %s', (to, rolling, toDate) => {
    expect(rollingYear(day(to))).toEqual(span(rolling))
    expect(yearToDate(day(to))).toEqual(span(toDate))
  })

  test.each([
    ['2020-03-31', 0],
    ['2020-06-30', 0.25],
    ['2020-09-30', 0.5],
    ['2020-10-31', 7 / 12],
    ['2021-03-31', 1],
    ['2021-04-01', 1],
  ])('%s has %f of the plan year behind it', (to, share) => {
    expect(shareOver(YEAR, day(to))).toBeCloseTo(share, 12)
  })

  test('never has less of a span behind it than the day before', () => {
    fc.assert(
      fc.property(anyPeriod, anyDay, (whole, to) => {
        expect(shareOver(whole, addDays(to, 1))).toBeGreaterThanOrEqual(shareOver(whole, to))
      }),
    )
  })
})

describe('the words of a period', () => {
  test.each([
    ['2021-03-01 2021-03-31', 'March 2021', 'March 2021'],
    ['2020-04-01 2020-06-30', 'April to June 2020', 'Quarter 1 2020/21'],
    ['2021-01-01 2021-03-31', 'January to March 2021', 'Quarter 4 2020/21'],
    ['2020-11-01 2021-01-31', 'November 2020 to January 2021', 'November 2020 to January 2021'],
    ['2020-10-01 2021-03-31', 'October 2020 to March 2021', 'Half 2 2020/21'],
    ['2020-04-01 2021-03-31', '1 April 2020 to 31 March 2021', '2020/21'],
    ['2020-01-01 2020-12-31', '1 January 2020 to 31 December 2020', '1 January 2020 to 31 December 2020'],
    ['2020-05-04 2020-05-10', '4 May 2020 to 10 May 2020', '4 May 2020 to 10 May 2020'],
    ['2020-05-04 2020-05-04', '4 May 2020', '4 May 2020'],
  ])('%s are %j, and by the plan year %j', (period, words, byYear) => {
    expect(periodInWords(span(period))).toBe(words)
    expect(periodByYear(span(period))).toBe(byYear)
  })

  test.each([
    ['Q2 20/21', '2020-07-01 2020-09-30'],
    ['q4 2020-21', '2021-01-01 2021-03-31'],
    ['Quarter 1 2020/21', '2020-04-01 2020-06-30'],
    ['2020/21 Q3', '2020-10-01 2020-12-31'],
    ['Q2', '2020-07-01 2020-09-30'],
    ['H2 2020/21', '2020-10-01 2021-03-31'],
    ['2020/21', '2020-04-01 2021-03-31'],
    ['FY 20-21', '2020-04-01 2021-03-31'],
    ['Jul-Sep 2020', '2020-07-01 2020-09-30'],
    ['Jul – Sept 20', '2020-07-01 2020-09-30'],
    ['Oct-Mar 2021', '2020-10-01 2021-03-31'],
    ['April 2020-March 2021', '2020-04-01 2021-03-31'],
    ['April to June 2020', '2020-04-01 2020-06-30'],
    ['2020-07', '2020-07-01 2020-07-31'],
    ['07/2020', '2020-07-01 2020-07-31'],
    ['April 2020', '2020-04-01 2020-04-30'],
    ["Feb '20", '2020-02-01 2020-02-29'],
    ['Jul-20', '2020-07-01 2020-07-31'],
    ['march', '2021-03-01 2021-03-31'],
    ['1 April 2020 to 30 June 2020', '2020-04-01 2020-06-30'],
    ['01/04/2020 - 30/06/2020', '2020-04-01 2020-06-30'],
    ['2020-04-06', '2020-04-06 2020-04-06'],
    ['4th May 2020', '2020-05-04 2020-05-04'],
  ])('%j name %s', (words, period) => {
    expect(readPeriod(words, day('2020-06-01'))).toEqual(span(period))
  })

  test.each([
    '',
    'Q5 20/21',
    'Q2 20/22',
    '2020-13',
    'sometime',
    '31/02/2020',
    'June 2021 to April 2020',
    '30 June 2020 to 1 April 2020',
    '12 Foo 2020',
    '2020',
  ])('%j name none', (words) => {
    expect(readPeriod(words, day('2020-06-01'))).toBeUndefined()
  })

  test('name the period again that they were made from', () => {
    const months = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.constantFrom(...FREQUENCIES))
    fc.assert(
      fc.property(months, ([at, frequency]) => {
        const [period] = periodsWithin(frequency, span(`20${String(10 + (at % 15))}-04-01 2030-03-31`))
        if (period === undefined) return
        expect(readPeriod(periodInWords(period), day('2020-06-01'))).toEqual(period)
        expect(readPeriod(periodByYear(period), day('2020-06-01'))).toEqual(period)
      }),
    )
  })

  test('can be anything without harm', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (words) => {
        const period = readPeriod(words, '2020-06-01' as CivilDate)
        if (period !== undefined) expect(period.from <= period.to).toBe(true)
      }),
    )
  })
})
