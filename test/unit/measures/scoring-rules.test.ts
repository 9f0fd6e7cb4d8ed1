import { describe, expect, test } from 'vitest'
import {
  gather,
  MEASURE_KINDS,
  missingPeriods,
  periodRows,
  readingsWithin,
} from '../../../shared/domain/measures/index.ts'
import type { DueDate } from '../../../shared/domain/plan/index.ts'
import { day, quarters, reading, rulesOf, share, span } from '../../builders/series.ts'

const by = (on: string): DueDate => ({ on: day(on), words: null, precision: 'month' })

describe('how a measure is scored where nobody has said', () => {
  test.each([
    ['count-by-date', 'count', 'quarterly', 'sum', null],
    ['count-undated', 'count', 'quarterly', 'sum', null],
    ['percentage', 'percentage', 'quarterly', 'pooled', null],
    ['rate', 'rate', 'quarterly', 'latest', null],
    ['change-on-previous', 'count', 'quarterly', 'sum', 'previous-year'],
    ['direction-only', 'count', 'quarterly', 'sum', null],
    ['milestone', 'yes-no', 'once', 'latest', null],
    ['retain-level', 'count', 'quarterly', 'latest', 'baseline'],
    ['survey-result', 'percentage', 'half-yearly', 'latest', 'previous-period'],
    ['evidence-source', 'count', 'once', 'sum', null],
    ['frequency', 'yes-no', 'monthly', 'sum', null],
    ['condition', 'percentage', 'once', 'latest', null],
    ['activity-as-measure', 'yes-no', 'once', 'latest', null],
    ['not-measurable', 'yes-no', 'once', 'latest', null],
  ] as const)(
    '%s is a %s, %s, gathered by %s, compared with %s',
    (kind, form, frequency, gathering, comparison) => {
      expect(rulesOf(kind)).toMatchObject({ form, frequency, gathering, comparison })
    },
  )

  test('every kind has a deadline: the end of the plan year, said to be assumed', () => {
    for (const kind of MEASURE_KINDS) {
      expect(rulesOf(kind).deadline).toEqual({ on: '2021-03-31', isAssumed: true })
      expect(rulesOf(kind).span).toEqual(span('2020-04-01 2021-03-31'))
    }
  })

  test('what a person said comes before what is usual', () => {
    const said = rulesOf(
      'count-by-date',
      { due: by('2020-10-31') },
      { form: 'score', frequency: 'monthly', startsOn: day('2020-06-01'), tolerance: 5, ratePer: 100 },
    )
    expect(said).toMatchObject({
      form: 'score',
      frequency: 'monthly',
      gathering: 'latest',
      deadline: { on: '2020-10-31', isAssumed: false },
      span: span('2020-06-01 2020-10-31'),
      tolerance: 5,
      ratePer: 100,
    })
  })

  test('what is counted from activities is a count', () => {
    expect(rulesOf('frequency', {}, { counting: 'activities', form: 'yes-no' }).form).toBe('count')
  })

  test('a share is told by its unit', () => {
    expect(rulesOf('direction-only', { unit: '% of residents' }).form).toBe('percentage')
    expect(rulesOf('retain-level', { unit: 'members' }).form).toBe('count')
  })

  test('a due date before the edition counts the plan year up to it', () => {
    expect(rulesOf('count-by-date', { due: by('2020-03-31') }).span).toEqual(span('2019-04-01 2020-03-31'))
  })

  test('more or less without a word than what has no comparison until there is a baseline', () => {
    expect(rulesOf('direction-only').comparison).toBeNull()
    expect(rulesOf('direction-only', { baseline: 20 }).comparison).toBe('baseline')
  })
})

describe('the readings of a span', () => {
  const year = span('2020-04-01 2021-03-31')
  const sums = rulesOf('count-by-date')

  test('add up, with the days that they cover', () => {
    expect(gather(sums, quarters(5, 7), year, day('2020-11-15'))).toMatchObject({
      value: 12,
      period: span('2020-04-01 2020-09-30'),
      isProvisional: false,
    })
  })

  test('leave out what is not over, unless it is provisional', () => {
    const readings = quarters(5, 7)
    expect(gather(sums, readings, year, day('2020-08-31'))?.value).toBe(5)
    const [first, second] = readings
    const provisional = [first, { ...second, isProvisional: true }] as typeof readings
    expect(gather(sums, provisional, year, day('2020-08-31'))).toMatchObject({
      value: 12,
      period: span('2020-04-01 2020-08-31'),
      isProvisional: true,
    })
  })

  test('never count a day twice', () => {
    const readings = [
      ...quarters(5),
      reading('2020-04-01 2020-04-30', 2),
      reading('2020-06-01 2020-07-31', 9),
    ]
    expect(readingsWithin(readings, year, day('2021-01-01')).map(({ value }) => value)).toEqual([5])
  })

  test('that are shares are pooled where their numbers are known, and the latest otherwise', () => {
    const rules = rulesOf('percentage')
    const parts = [share('2020-04-01 2020-06-30', 10, 20), share('2020-07-01 2020-09-30', 30, 40)]
    expect(gather(rules, parts, year, day('2020-11-15'))?.value).toBeCloseTo((100 * 40) / 60, 9)
    expect(gather(rules, [...parts, ...quarters(1, 2, 55).slice(2)], year, day('2021-02-01'))?.value).toBe(55)
  })

  test('that are levels are the latest one', () => {
    expect(gather(rulesOf('retain-level'), quarters(24, 22), year, day('2020-11-15'))).toMatchObject({
      value: 22,
      period: span('2020-07-01 2020-09-30'),
    })
  })

  test('are nothing, not 0, where there are none', () => {
    expect(gather(sums, [], year, day('2020-11-15'))).toBeNull()
  })

  test('stand in rows, and what is over and has none is missing', () => {
    const [, second] = quarters(5, 7)
    const rows = periodRows(sums, second === undefined ? [] : [second], day('2020-11-15'))
    expect(rows.map((row) => [row.reading?.value ?? null, row.isMissing])).toEqual([
      [null, true],
      [7, false],
      [null, false],
      [null, false],
    ])
    expect(missingPeriods(sums, quarters(5), day('2020-06-30'))).toEqual([])
    expect(missingPeriods(sums, [], day('2020-06-30'))).toEqual([])
    expect(missingPeriods(sums, [], day('2020-07-01'))).toEqual([span('2020-04-01 2020-06-30')])
  })
})
