import { describe, expect, test } from 'vitest'
import type { StatusRule } from '../../../shared/domain/measures/index.ts'
import { quarters, reading, share } from '../../builders/series.ts'
import { dueBy, type Example, lastYear, months, stand } from '../../builders/standings.ts'

describe('a count towards a target', () => {
  const more = (...values: readonly number[]): Example => ({
    kind: 'count-by-date',
    measure: { polarity: 'higher', target: 40 },
    series: quarters(...values),
  })

  test.each([
    [[10, 10], '2020-10-15', 'on-track', 20, 20],
    [[10, 8], '2020-10-15', 'at-risk', 18, 20],
    [[10, 7], '2020-10-15', 'off-track', 17, 20],
    [[30, 10], '2020-10-15', 'met', 40, 40],
    [[10, 10, 10, 10], '2021-03-31', 'met', 40, 40],
    [[10, 10, 10, 9], '2021-04-20', 'missed', 39, 40],
    [[10, 10, 10], '2021-03-31', 'on-track', 30, 30],
    [[10, 10, 10], '2021-04-20', 'no-data', 30, 30],
  ] as const)('of %j as at %s is %s', (values, asAt, status, actual, expected) => {
    const found = stand(more(...values), asAt)
    expect([found.status, found.actual?.value, found.expected]).toEqual([status, actual, expected])
  })

  test('is held to the days of its readings: a missing one is told, and does not look like a failure', () => {
    const [, second] = quarters(10, 10)
    const found = stand({ ...more(), series: second === undefined ? [] : [second] }, '2020-10-15')
    expect(found).toMatchObject({ status: 'on-track', expected: 10 })
    expect(found.missing).toEqual([{ from: '2020-04-01', to: '2020-06-30' }])
  })

  test('is held to its profile', () => {
    const slow: Example = { ...more(2, 6), scoring: { profile: [0.05, 0.2, 0.6, 1] } }
    expect(stand(slow, '2020-10-15')).toMatchObject({ status: 'on-track', expected: 8 })
  })

  test('is held to its own tolerance where it has one', () => {
    expect(stand({ ...more(10, 7), scoring: { tolerance: 20 } }, '2020-10-15').status).toBe('at-risk')
    expect(stand({ ...more(10, 8), scoring: { tolerance: 0 } }, '2020-10-15').status).toBe('off-track')
  })

  test('of a deadline within the year is over on that day', () => {
    const example: Example = {
      kind: 'count-by-date',
      measure: { polarity: 'higher', target: 7, ...dueBy('2020-10-31') },
      series: months(1, 1, 1, 1, 1, 1, 1),
    }
    expect(stand(example, '2020-11-01')).toMatchObject({ status: 'met', expected: 7 })
    expect(stand(example, '2020-09-15')).toMatchObject({ status: 'on-track', expected: 5 })
  })

  test('that is to stay low is judged the other way round, and met only at the end', () => {
    const less = (...values: readonly number[]): Example => ({
      kind: 'count-undated',
      measure: { polarity: 'lower', target: 40 },
      series: quarters(...values),
    })
    expect(stand(less(10, 10), '2020-10-15').status).toBe('on-track')
    expect(stand(less(11, 11), '2020-10-15').status).toBe('at-risk')
    expect(stand(less(11, 12), '2020-10-15').status).toBe('off-track')
    expect(stand(less(10, 10, 10, 10), '2021-04-20').status).toBe('met')
    expect(stand(less(10, 10, 10, 11), '2021-04-20').status).toBe('missed')
    expect(stand(less(10, 10, 10, 10), '2021-03-31').status).toBe('met')
    expect(stand(less(10, 10, 10), '2021-03-31').status).toBe('on-track')
  })

  test('is held to whole numbers, in favour of the work', () => {
    const odd = (polarity: 'higher' | 'lower', value: number): Example => ({
      kind: 'count-undated',
      measure: { polarity, target: 10 },
      series: quarters(value),
    })
    expect(stand(odd('higher', 2), '2020-07-15')).toMatchObject({ status: 'on-track', expected: 2 })
    expect(stand(odd('lower', 3), '2020-07-15')).toMatchObject({ status: 'on-track', expected: 3 })
  })

  test('counts of a period that is not over only the days that have been', () => {
    const [first = reading('2020-04-01 2020-06-30', 0)] = quarters(4)
    const found = stand({ ...more(), series: [{ ...first, isProvisional: true }] }, '2020-04-30')
    expect(found).toMatchObject({ status: 'on-track', expected: 3, isProvisional: true })
  })

  test('that is to be close is judged to both sides', () => {
    const near = (...values: readonly number[]): Example => ({
      kind: 'count-undated',
      measure: { polarity: 'closer', target: 400 },
      series: quarters(...values),
    })
    const statuses = [200, 180, 220, 161, 225, 159, 260].map(
      (value) => stand(near(value - 100, 100), '2020-10-15').status,
    )
    expect(statuses).toEqual([
      'on-track',
      'on-track',
      'on-track',
      'at-risk',
      'at-risk',
      'off-track',
      'off-track',
    ])
  })

  test('has a status of its own for each reason that it cannot be judged', () => {
    const example = more(10, 10)
    expect(stand({ ...example, series: [] }, '2020-06-30')).toMatchObject({
      status: 'not-yet-due',
      reason: { kind: 'waiting', next: { from: '2020-04-01', to: '2020-06-30' } },
    })
    expect(stand({ ...example, series: [] }, '2020-07-01').status).toBe('no-data')
    expect(stand({ ...example, measure: { polarity: 'higher' } }, '2020-10-15').status).toBe('no-target')
    expect(stand({ ...example, measure: { polarity: 'none' } }, '2020-10-15').reason).toEqual({
      kind: 'unscored',
      cause: 'no-target',
    })
    expect(stand({ ...example, measure: {} }, '2020-10-15').reason).toEqual({
      kind: 'unscored',
      cause: 'no-direction',
    })
    expect(stand({ ...example, measure: { target: 40 } }, '2020-10-15').reason).toEqual({
      kind: 'unscored',
      cause: 'no-direction',
    })
    expect(stand({ ...example, scoring: { isTracker: true } }, '2020-10-15')).toMatchObject({
      status: 'tracker',
      actual: { value: 20 },
    })
    expect(stand({ ...example, isSuppressed: true }, '2020-10-15')).toMatchObject({
      status: 'suppressed',
      actual: null,
    })
  })
})

describe('a share towards a target', () => {
  const half = share('2020-04-01 2020-06-30', 30, 40)
  test.each([
    [75, 'on-track'],
    [85, 'at-risk'],
    [86, 'off-track'],
  ])('of 75 % against %i % has its tolerance in points', (target, status) => {
    const example: Example = { kind: 'percentage', measure: { polarity: 'higher', target }, series: [half] }
    expect(stand(example, '2020-07-15').status).toBe(status)
  })

  test('with a profile and a baseline is held to the way between them', () => {
    const example: Example = {
      kind: 'percentage',
      measure: { polarity: 'higher', target: 80, baseline: 60 },
      scoring: { profile: [0.5, 1] },
      series: [share('2020-04-01 2020-06-30', 33, 50)],
    }
    expect(stand(example, '2020-07-15')).toMatchObject({ status: 'on-track', expected: 65 })
  })

  test('with a baseline but no profile is held to the whole target', () => {
    const example: Example = {
      kind: 'percentage',
      measure: { polarity: 'higher', target: 80, baseline: 60 },
      series: [half],
    }
    expect(stand(example, '2020-07-15')).toMatchObject({ status: 'at-risk', expected: 80 })
    const profiled = {
      ...example,
      measure: { polarity: 'higher', target: 80 },
      scoring: { profile: [0.5, 1] },
    } as const
    expect(stand(profiled, '2020-07-15')).toMatchObject({ expected: 80 })
  })

  test('of a condition is a floor', () => {
    const zone = (yes: number): Example => ({
      kind: 'condition',
      measure: { polarity: 'none', target: 80 },
      scoring: { tolerance: 0 },
      series: [share('2020-05-01 2020-05-31', yes, 100)],
    })
    expect(stand(zone(80), '2020-07-15').status).toBe('on-track')
    expect(stand(zone(79), '2020-07-15').status).toBe('off-track')
    expect(stand(zone(80), '2021-04-15').status).toBe('met')
    expect(
      stand({ kind: 'condition', series: [share('2020-05-01 2020-05-31', 8, 10)] }, '2020-07-15').status,
    ).toBe('no-target')
  })
})

describe('the rule of the plan', () => {
  const example = (rule: StatusRule, values: readonly number[], before: readonly number[]): Example => ({
    kind: 'count-by-date',
    measure: { polarity: 'higher', target: 400 },
    series: [...lastYear(...before), ...quarters(...values)],
    rule,
  })

  test.each([
    ['tolerance', [80, 80], [90, 90], 'off-track'],
    ['tolerance', [80, 80], [70, 70], 'off-track'],
    ['tolerance-or-last-year', [80, 80], [70, 70], 'at-risk'],
    ['tolerance-or-last-year', [80, 80], [80, 80], 'at-risk'],
    ['tolerance-or-last-year', [80, 80], [90, 90], 'off-track'],
    ['tolerance-or-last-year', [80, 80], [], 'off-track'],
    ['change', [80, 80], [70, 70], 'on-track'],
    ['change', [80, 80], [75, 75], 'at-risk'],
    ['change', [60, 80], [80, 80], 'off-track'],
    ['change', [80, 80], [], 'no-baseline'],
  ] as const)('%s makes %j after %j %s', (rule, values, before, status) => {
    expect(stand(example(rule, values, before), '2020-10-15').status).toBe(status)
  })

  test('no worse than last year is the other way round where less is good', () => {
    const less = (values: readonly number[], before: readonly number[]): Example => ({
      ...example('tolerance-or-last-year', values, before),
      measure: { polarity: 'lower', target: 40 },
    })
    expect(stand(less([30, 30], [40, 40]), '2020-10-15')).toMatchObject({ status: 'at-risk', expected: 20 })
    expect(stand(less([30, 30], [30, 30]), '2020-10-15').status).toBe('at-risk')
    expect(stand(less([30, 30], [20, 20]), '2020-10-15').status).toBe('off-track')
  })

  test('compares the periods that both years have only', () => {
    const { reason } = stand(example('change', [60, 80], [80]), '2020-10-15')
    expect(reason).toMatchObject({ kind: 'change', change: { now: { value: 60 }, before: { value: 80 } } })
  })
})
