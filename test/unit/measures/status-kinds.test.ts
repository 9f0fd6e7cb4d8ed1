import { describe, expect, test } from 'vitest'
import type { MeasureScoring, Reading } from '../../../shared/domain/measures/index.ts'
import type { Identity } from '../../../shared/domain/plan/index.ts'
import { day, quarters, reading, share } from '../../builders/series.ts'
import { dueBy, type Example, months, stand } from '../../builders/standings.ts'

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
