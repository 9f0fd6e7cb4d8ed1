import { describe, expect, test } from 'vitest'
import type { MeasureDetail } from '../../../shared/domain/measures/index.ts'
import { breakOn, day, quarters, reading, rulesOf, seriesOf, share } from '../../builders/series.ts'
import { type Example, lastYear, stand } from '../../builders/standings.ts'

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
