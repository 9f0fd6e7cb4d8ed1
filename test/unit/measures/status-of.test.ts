import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  actionStanding,
  MEASURE_KINDS,
  MEASURE_STATUSES,
  type MeasureDetail,
  type MeasureKind,
  type MeasureScoring,
  POLARITIES,
  periodsWithin,
  profileBy,
  type Reading,
  type Series,
  type Standing,
  type StatusRule,
  statusOf,
  USUAL_POLICY,
} from '../../../shared/domain/measures/index.ts'
import type { Identity } from '../../../shared/domain/plan/index.ts'
import { addDays } from '../../../shared/kit/civil-date.ts'
import {
  breakOn,
  day,
  EDITION_2020,
  measureOf,
  quarters,
  reading,
  rulesOf,
  scoringOf,
  seriesOf,
  share,
} from '../../builders/series.ts'

interface Example {
  readonly kind: MeasureKind
  readonly measure?: Partial<MeasureDetail>
  readonly scoring?: Partial<MeasureScoring>
  readonly series?: Series | readonly Reading[]
  readonly rule?: StatusRule
  readonly isSuppressed?: boolean
}

function stand(
  { kind, measure, scoring, series = [], rule = 'tolerance', isSuppressed = false }: Example,
  asAt: string,
): Standing {
  return statusOf({
    measure: measureOf(kind, measure),
    scoring: scoringOf(scoring),
    series: 'readings' in series ? series : seriesOf(series),
    edition: EDITION_2020,
    asAt: day(asAt),
    policy: { ...USUAL_POLICY, rule },
    isSuppressed,
  })
}
const dueBy = (on: string) => ({ due: { on: day(on), words: null, precision: 'month' as const } })
const lastYear = (...values: readonly number[]): Reading[] =>
  ['2019-04-01 2019-06-30', '2019-07-01 2019-09-30', '2019-10-01 2019-12-31', '2020-01-01 2020-03-31']
    .slice(0, values.length)
    .map((period, at) => reading(period, values[at] ?? 0))

/** Readings of the months from April 2020 on, one after the other. */
const months = (...values: readonly number[]): Reading[] =>
  periodsWithin('monthly', { from: EDITION_2020.startsOn, to: EDITION_2020.endsOn })
    .slice(0, values.length)
    .map((period, at) => reading(`${period.from} ${period.to}`, values[at] ?? 0))

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

describe('a change on the year before', () => {
  const fall = (
    values: readonly number[],
    before: readonly number[],
    more: Partial<Example> = {},
  ): Example => ({
    kind: 'change-on-previous',
    measure: { polarity: 'lower' },
    series: [...lastYear(...before), ...quarters(...values)],
    ...more,
  })

  test.each([
    [[100, 100], [200, 200], '2020-10-15', 'on-track'],
    [[200, 200], [100, 100], '2020-10-15', 'off-track'],
    [[100, 100], [101, 101], '2020-10-15', 'at-risk'],
    [[4, 4], [6, 6], '2020-10-15', 'at-risk'],
    [[100, 100, 100, 100], [200, 200, 200, 200], '2021-04-15', 'met'],
    [[200, 200, 200, 200], [100, 100, 100, 100], '2021-04-15', 'missed'],
    [[100, 100], [], '2020-10-15', 'no-baseline'],
  ] as const)('of %j after %j as at %s is %s', (values, before, asAt, status) => {
    expect(stand(fall(values, before), asAt).status).toBe(status)
  })

  test('cannot be judged across a break, or while nobody has said which way is good', () => {
    const example = fall([100, 100], [200, 200])
    const broken = seriesOf([...lastYear(200, 200), ...quarters(100, 100)], [breakOn('2020-04-01')])
    expect(stand({ ...example, series: broken }, '2020-10-15').status).toBe('not-comparable')
    expect(stand({ ...example, measure: {} }, '2020-10-15')).toMatchObject({
      status: 'no-target',
      reason: { cause: 'no-direction' },
    })
  })

  test('of twelve months is against the twelve before where both are whole', () => {
    const example = fall([90, 90], [100, 100, 100, 100], { scoring: { comparison: 'previous-12-months' } })
    const earlier = [reading('2018-10-01 2018-12-31', 200), reading('2019-01-01 2019-03-31', 200)]
    const whole = { ...example, series: [...earlier, ...lastYear(100, 100, 100, 100), ...quarters(90, 90)] }
    expect(stand(whole, '2020-10-15').reason).toMatchObject({
      change: { now: { value: 380 }, before: { value: 600 }, direction: 'better' },
    })
    expect(stand(example, '2020-10-15').reason).toMatchObject({
      change: { now: { value: 180 }, before: { value: 200 } },
    })
  })

  test('has one figure for the whole year before, if that is all there is', () => {
    const example = {
      ...fall([50, 50, 50, 50], []),
      series: [reading('2019-04-01 2020-03-31', 400), ...quarters(50, 50, 50, 50)],
    }
    expect(stand(example, '2021-04-15')).toMatchObject({ status: 'met', expected: 400 })
  })
})

describe('a change of so many percent', () => {
  const tenth = (
    now: readonly number[],
    before: readonly number[],
    more: Partial<MeasureDetail> = {},
  ): Example => ({
    kind: 'change-on-previous',
    measure: { polarity: 'lower', target: 10, unit: '%', ...more },
    series: [...lastYear(...before), ...quarters(...now)],
  })

  test.each([
    [[90, 90], [100, 100], '2020-10-15', 'on-track', 180],
    [[95, 95], [100, 100], '2020-10-15', 'at-risk', 180],
    [[100, 100], [100, 100], '2020-10-15', 'off-track', 180],
    [[90, 90, 90, 90], [100, 100, 100, 100], '2021-04-15', 'met', 360],
    [[90, 90, 90, 91], [100, 100, 100, 100], '2021-04-15', 'missed', 360],
    [[90, 90], [], '2020-10-15', 'no-baseline', null],
  ] as const)('of %j after %j as at %s is %s', (now, before, asAt, status, expected) => {
    expect(stand(tenth(now, before), asAt)).toMatchObject({ status, expected })
  })

  test('goes the way that is good, and needs one', () => {
    expect(stand(tenth([110], [100], { polarity: 'higher' }), '2020-07-15')).toMatchObject({
      status: 'on-track',
    })
    expect(stand(tenth([110], [100], { polarity: 'unset' }), '2020-07-15').reason).toMatchObject({
      cause: 'no-direction',
    })
  })

  test('of a share of somebody is no change but a level', () => {
    const share = rulesOf('direction-only', { target: 10, unit: '% of residents' })
    expect([share.form, share.targetOf]).toEqual(['percentage', 'figure'])
    expect(rulesOf('direction-only', { target: 10, unit: '%' })).toMatchObject({
      form: 'count',
      targetOf: 'change',
    })
  })
})

describe('a direction without a comparison', () => {
  const example: Example = {
    kind: 'direction-only',
    measure: { polarity: 'lower' },
    series: quarters(40, 40),
  }

  test('has no baseline until somebody sets one', () => {
    expect(stand(example, '2020-10-15')).toMatchObject({
      status: 'no-baseline',
      reason: { cause: 'no-comparison' },
    })
    const set = { ...example, measure: { polarity: 'lower', baseline: 400 } as const }
    expect(stand(set, '2020-10-15')).toMatchObject({ status: 'on-track', expected: 200 })
  })

  test('is tested against its baseline where both are of an equal length', () => {
    const set = {
      ...example,
      measure: { polarity: 'lower', baseline: 170 } as const,
      series: quarters(40, 40, 40, 40),
    }
    expect(stand(set, '2021-04-15')).toMatchObject({
      status: 'at-risk',
      reason: { change: { test: { kind: 'counts' } } },
    })
  })

  test('is held to a part of a baseline that names its year', () => {
    const set: Example = {
      ...example,
      measure: { polarity: 'lower', baseline: 400 },
      scoring: { baselinePeriod: { from: day('2018-04-01'), to: day('2019-03-31') } },
    }
    expect(stand(set, '2020-10-15')).toMatchObject({ status: 'on-track', expected: 200 })
  })

  test('of a level is held to its baseline whatever time that was of', () => {
    const set: Example = {
      kind: 'direction-only',
      measure: { polarity: 'lower', baseline: 40, unit: '% of residents' },
      series: [share('2020-04-01 2020-06-30', 30, 100)],
    }
    expect(stand(set, '2020-07-15')).toMatchObject({ status: 'on-track', expected: 40 })
  })

  test('against the period before is by the last one that is over', () => {
    const set: Example = { ...example, scoring: { comparison: 'previous-period' }, series: quarters(90, 40) }
    expect(stand(set, '2020-09-30')).toMatchObject({ status: 'on-track', expected: 90 })
  })

  test('is not compared with a baseline of another length', () => {
    const set: Example = {
      ...example,
      measure: { polarity: 'lower', baseline: 20 },
      scoring: { baselinePeriod: { from: day('2020-03-01'), to: day('2020-03-31') } },
    }
    expect(stand(set, '2020-10-15').status).toBe('not-comparable')
  })
})

describe('a milestone', () => {
  const milestone = (scoring: Partial<MeasureScoring> = {}, series: readonly Reading[] = []): Example => ({
    kind: 'milestone',
    measure: dueBy('2020-09-30'),
    scoring,
    series,
  })

  test.each([
    [milestone(), '2020-09-30', 'not-yet-due', null],
    [milestone(), '2020-10-01', 'missed', null],
    [milestone({ doneOn: day('2020-08-01') }), '2020-10-01', 'met', '2020-08-01'],
    [milestone({ doneOn: day('2020-08-01') }), '2020-07-31', 'not-yet-due', null],
    [milestone({ doneOn: day('2020-08-01') }), '2020-08-01', 'met', '2020-08-01'],
    [milestone({}, [reading('2020-04-01 2020-06-30', 1)]), '2020-06-30', 'met', '2020-06-30'],
    [milestone({ doneOn: day('2020-11-01') }), '2020-12-01', 'met', '2020-11-01'],
    [
      milestone({}, [reading('2020-04-01 2020-06-30', 0), reading('2020-07-01 2020-08-31', 1)]),
      '2020-10-01',
      'met',
      '2020-08-31',
    ],
  ])('%j as at %s is %s', (example, asAt, status, doneOn) => {
    expect(stand(example, asAt)).toMatchObject({
      status,
      reason: { kind: 'milestone', doneOn, due: '2020-09-30' },
    })
  })
})

describe('a frequency', () => {
  const monthly = (...answers: readonly number[]): Example => ({
    kind: 'frequency',
    series: months(...answers),
  })

  test.each([
    [[1, 1, 1, 1, 1, 1], '2020-10-01', 'on-track', 6, 6],
    [[1, 1, 1, 1, 1, 0], '2020-10-01', 'at-risk', 5, 6],
    [[1, 1, 1, 1, 0, 0], '2020-10-01', 'off-track', 4, 6],
    [[1, 1, 1], '2020-10-01', 'on-track', 3, 3],
    [[], '2020-10-01', 'no-data', null, null],
    [[], '2020-04-20', 'not-yet-due', null, null],
  ] as const)('of %j as at %s is %s', (answers, asAt, status, held, due) => {
    const found = stand(monthly(...answers), asAt)
    expect(found.status).toBe(status)
    if (held !== null) expect(found.reason).toMatchObject({ held, due })
  })

  test('is met or missed once every month of the year is known', () => {
    const all = Array.from({ length: 12 }, () => 1)
    expect(stand(monthly(...all), '2021-03-31').status).toBe('met')
    expect(stand(monthly(...all.slice(1), 0), '2021-04-01').status).toBe('missed')
    const tenOfTwelve = { ...monthly(...all.slice(2), 0, 0), measure: { target: 10 } }
    expect(stand(tenOfTwelve, '2021-04-01')).toMatchObject({ status: 'met', expected: 10 })
  })

  test('counts a month on its last day, and before that only once it has taken place', () => {
    expect(stand(monthly(1, 0), '2020-05-31').reason).toMatchObject({ held: 1, due: 2 })
    expect(stand(monthly(1, 0), '2020-05-30').reason).toMatchObject({ held: 1, due: 1 })
    expect(stand(monthly(1, 1), '2020-05-30').reason).toMatchObject({ held: 2, due: 2 })
  })

  test('says which months are missing', () => {
    expect(stand(monthly(1, 1, 1), '2020-10-01').missing).toHaveLength(3)
  })
})

describe('the other kinds', () => {
  test.each([
    [24, 'on-track'],
    [22, 'on-track'],
    [21, 'off-track'],
  ])('a level of %i against 24 that is to be kept is %s', (value, status) => {
    const example: Example = {
      kind: 'retain-level',
      measure: { polarity: 'higher', baseline: 24 },
      series: quarters(value),
    }
    expect(stand(example, '2020-07-15').status).toBe(status)
  })

  test('a level without a baseline has none', () => {
    expect(stand({ kind: 'retain-level', series: quarters(24) }, '2020-07-15').status).toBe('no-baseline')
  })

  test.each([
    [share('2020-05-01 2020-05-31', 360, 500), 'on-track'],
    [share('2020-05-01 2020-05-31', 335, 500), 'at-risk'],
    [share('2020-05-01 2020-05-31', 290, 500), 'off-track'],
    [share('2020-05-01 2020-05-31', 20, 25), 'suppressed'],
    [reading('2020-05-01 2020-05-31', 72), 'not-comparable'],
  ])('a survey is judged by two waves and their bases: %j', (wave, status) => {
    const series = [share('2019-10-01 2019-10-31', 325, 500), wave]
    expect(
      stand({ kind: 'survey-result', measure: { polarity: 'higher' }, series }, '2020-07-15').status,
    ).toBe(status)
  })

  test('a survey with one wave has no baseline', () => {
    const series = [share('2020-05-01 2020-05-31', 360, 500)]
    expect(
      stand({ kind: 'survey-result', measure: { polarity: 'higher' }, series }, '2020-07-15').status,
    ).toBe('no-baseline')
  })

  test('what is no measure has no status', () => {
    const evidenceFor = 'c'.repeat(32) as Identity
    expect(stand({ kind: 'evidence-source', scoring: { evidenceFor } }, '2020-07-15')).toMatchObject({
      status: 'not-scored',
      reason: { kind: 'evidence', evidenceFor },
    })
    expect(stand({ kind: 'activity-as-measure' }, '2020-07-15').status).toBe('not-scored')
    expect(stand({ kind: 'not-measurable' }, '2020-07-15').status).toBe('not-scored')
  })
})

describe('any standing', () => {
  const values = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 4 })
  const asAt = fc.integer({ min: -20, max: 500 }).map((days) => addDays(EDITION_2020.startsOn, days))

  test('is one of the statuses, with numbers where there are numbers', () => {
    const number = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null })
    fc.assert(
      fc.property(
        fc.constantFrom(...MEASURE_KINDS),
        fc.constantFrom(...POLARITIES),
        fc.constantFrom('tolerance', 'tolerance-or-last-year', 'change'),
        fc.record({ target: number, baseline: number }),
        fc.tuple(values, values),
        asAt,
        (kind, polarity, rule, numbers, [now, before], on) => {
          const series = [...lastYear(...before), ...quarters(...now)]
          const found = stand({ kind, measure: { polarity, ...numbers }, series, rule }, on)
          expect(MEASURE_STATUSES).toContain(found.status)
          if (found.actual !== null) expect(Number.isFinite(found.actual.value)).toBe(true)
          if (found.expected !== null) expect(Number.isFinite(found.expected)).toBe(true)
        },
      ),
    )
  })

  test('never becomes worse by doing more of what is good', () => {
    const rank = ['off-track', 'missed', 'at-risk', 'on-track', 'met']
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 3 }), asAt, (now, at, on) => {
        if (now.length === 0) return
        const better = now.map((value, place) => (place === at % now.length ? value + 5 : value))
        const measure = { polarity: 'higher', target: 200 } as const
        const [one, other] = [now, better].map((all) =>
          stand({ kind: 'count-by-date', measure, series: quarters(...all) }, on),
        )
        const place = rank.indexOf(one?.status ?? '')
        if (place >= 0) expect(rank.indexOf(other?.status ?? '')).toBeGreaterThanOrEqual(place)
      }),
    )
  })

  test('asks for a part of the target that rises from 0 to all of it', () => {
    const rules = rulesOf('count-by-date', {}, { profile: [0.1, 0.1, 0.7, 1] })
    fc.assert(
      fc.property(asAt, (on) => {
        const part = profileBy(rules, on)
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(1)
        expect(profileBy(rules, addDays(on, 1))).toBeGreaterThanOrEqual(part)
      }),
    )
    expect(profileBy(rules, day('2020-06-30'))).toBeCloseTo(0.1, 12)
    expect(profileBy(rules, day('2020-12-31'))).toBeCloseTo(0.7, 12)
    expect(profileBy(rules, day('2020-11-15'))).toBeCloseTo(0.4, 12)
  })
})

describe('an action', () => {
  test.each([
    ['not-started', '2020-09-30', '2020-09-30', 'not-started'],
    ['not-started', '2020-09-30', '2020-10-01', 'overdue'],
    ['on-track', '2020-09-30', '2020-10-01', 'overdue'],
    ['finished', '2020-09-30', '2020-10-01', 'finished'],
    ['stopped', '2020-09-30', '2020-10-01', 'stopped'],
  ] as const)('that is %s and due %s is on %s %s', (status, due, asAt, word) => {
    expect(actionStanding({ status, ...dueBy(due) }, day(asAt))).toBe(word)
    expect(actionStanding({ status, due: null }, day(asAt))).toBe(status)
  })
})
