import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ChangeRules,
  changeBetween,
  DIRECTIONS,
  directionOfTravel,
  POLARITIES,
  plainFigure,
  READING_FORMS,
  USUAL_POLICY,
} from '../../../shared/domain/measures/index.ts'
import { breakOn, day, quarters, reading, rulesOf, seriesOf, share } from '../../builders/series.ts'

const NOW = '2020-04-01 2020-06-30'
const BEFORE = '2019-04-01 2019-06-30'
const RULES: ChangeRules = {
  form: 'count',
  polarity: 'lower',
  deadBand: 2,
  isLeftToChance: true,
  target: null,
  marks: [],
  needsBase: false,
  isOfMoment: false,
}
const counts = (now: number, before: number, rules: Partial<ChangeRules> = {}) =>
  changeBetween(plainFigure(reading(NOW, now)), plainFigure(reading(BEFORE, before)), { ...RULES, ...rules })
const shares = (now: [number, number], before: [number, number], rules: Partial<ChangeRules> = {}) =>
  changeBetween(plainFigure(share(NOW, ...now)), plainFigure(share(BEFORE, ...before)), {
    ...RULES,
    form: 'percentage',
    polarity: 'higher',
    ...rules,
  })

describe('a change of counts', () => {
  test.each([
    [2250, 2083, 'worse', 'counts'],
    [2083, 2250, 'better', 'counts'],
    [2100, 2083, 'no-clear-change', 'counts'],
    [12, 8, 'too-few', 'counts-exact'],
    [8, 8, 'no-clear-change', 'counts-exact'],
    [0, 0, 'no-clear-change', 'counts-exact'],
    [30, 8, 'worse', 'counts-exact'],
  ] as const)('from %i to %i goes with a test', (now, before, direction, kind) => {
    const change = counts(now, before)
    expect(change.direction).toBe(direction)
    expect(change.test.kind).toBe(kind)
  })

  test('has its figures for those who want to know: 2,250 against 2,083', () => {
    const { percent, test: shown } = counts(2250, 2083)
    expect(percent).toBeCloseTo(8.017, 3)
    expect(shown).toMatchObject({ kind: 'counts' })
    if (shown.kind !== 'counts') return
    expect(shown.z).toBeCloseTo(2.537, 3)
    expect(shown.percentLow).toBeCloseTo(1.8, 1)
    expect(shown.percentHigh).toBeCloseTo(14.7, 1)
  })

  test.each([
    [12, 8, null],
    [30, 49, null],
    [75, 50, 50],
    [5, 0, null],
  ])('from %i to %i has the percentage %s: none of a small count', (now, before, percent) => {
    expect(counts(now, before).percent).toBe(percent)
  })

  test('says up and down where nobody has said which way is good', () => {
    expect(counts(2250, 2083, { polarity: 'unset' }).direction).toBe('up')
    expect(counts(2083, 2250, { polarity: 'none' }).direction).toBe('down')
    expect(counts(2083, 2250, { polarity: 'closer', target: 2000 }).direction).toBe('better')
    expect(counts(1000, 2250, { polarity: 'closer', target: 2000 }).direction).toBe('worse')
  })

  test('of our own work has a dead band in place of chance', () => {
    const own = { isLeftToChance: false, polarity: 'higher' } as const
    expect(counts(12, 8, own).direction).toBe('better')
    expect(counts(101, 100, own)).toMatchObject({
      direction: 'no-clear-change',
      test: { kind: 'dead-band', band: 2 },
    })
    expect(counts(3, 0, own).direction).toBe('better')
  })

  test.each([
    ['2020-04-01 2020-06-30', '2020-04-01 2020-04-30', 'not-comparable', 'lengths'],
    ['2020-02-01 2020-02-29', '2019-02-01 2019-02-28', 'better', undefined],
  ])('of %s and %s is compared only where they are equally long', (now, before, direction, reason) => {
    const change = changeBetween(plainFigure(reading(now, 100)), plainFigure(reading(before, 200)), RULES)
    expect(change.direction).toBe(direction)
    expect(change.test.kind === 'none' ? change.test.reason : undefined).toBe(reason)
  })

  test('across a break in the series is none', () => {
    expect(counts(100, 200, { marks: [breakOn('2020-01-01')] })).toMatchObject({
      direction: 'not-comparable',
    })
    expect(counts(100, 200, { marks: [breakOn('2019-04-01')] }).direction).toBe('better')
    expect(counts(100, 200, { marks: [breakOn('2020-07-01')] }).direction).toBe('better')
  })
})

describe('a change of shares', () => {
  test('goes by both bases: 67 % and 72 % against 65 % of 500', () => {
    expect(shares([335, 500], [325, 500]).direction).toBe('no-clear-change')
    const change = shares([360, 500], [325, 500])
    expect(change.direction).toBe('better')
    expect(change.percent).toBeNull()
    if (change.test.kind !== 'shares') throw new Error('expected a test of shares')
    expect(change.test.pointsLow).toBeCloseTo(1.24, 2)
    expect(change.test.pointsHigh).toBeCloseTo(12.7, 2)
  })

  test('of answers needs their bases, and enough of them', () => {
    expect(shares([20, 25], [200, 500], { needsBase: true })).toMatchObject({
      direction: 'too-few',
      test: { kind: 'none', reason: 'small-base' },
    })
    const unknown = changeBetween(plainFigure(reading(NOW, 72)), plainFigure(share(BEFORE, 325, 500)), {
      ...RULES,
      form: 'percentage',
      needsBase: true,
    })
    expect(unknown).toMatchObject({ direction: 'not-comparable', test: { kind: 'none', reason: 'no-base' } })
  })

  test('counts thirty answers as enough', () => {
    expect(shares([15, 30], [16, 30], { needsBase: true }).direction).toBe('no-clear-change')
    expect(shares([15, 29], [16, 30], { needsBase: true }).direction).toBe('too-few')
  })

  test('without bases has a dead band in points', () => {
    const rules = { ...RULES, form: 'percentage' } as const
    const change = (now: number) =>
      changeBetween(plainFigure(reading(NOW, now)), plainFigure(reading(BEFORE, 60)), rules)
    expect(change(62).direction).toBe('no-clear-change')
    expect(change(63).direction).toBe('worse')
  })
})

describe('a change of rates', () => {
  const rate = (period: string, events: number, people: number | null) =>
    plainFigure(
      reading(period, (1000 * events) / (people ?? 10_000), {
        numerator: people === null ? null : events,
        denominator: people,
      }),
    )
  const kindOf = (now: number | null, before: number | null) =>
    changeBetween(rate(NOW, 40, now), rate(BEFORE, 90, before), { ...RULES, form: 'rate' }).test.kind

  test('among as many people is tested by the counts, and by a dead band otherwise', () => {
    expect(kindOf(10_000, 10_000)).toBe('counts')
    expect(kindOf(10_000, 10_100)).toBe('dead-band')
    expect(kindOf(null, null)).toBe('dead-band')
    expect(kindOf(10_000, null)).toBe('dead-band')
  })
})

describe('any change', () => {
  const value = fc.integer({ min: 0, max: 100 })
  test('has a direction, turns round when the figures change places, and is none to itself', () => {
    fc.assert(
      fc.property(
        value,
        value,
        fc.constantFrom(...READING_FORMS),
        fc.constantFrom(...POLARITIES),
        (now, before, form, polarity) => {
          const rules = { ...RULES, form, polarity, isOfMoment: true, target: 50 }
          const [one, other] = [plainFigure(reading(NOW, now)), plainFigure(reading(BEFORE, before))]
          const { direction, difference, percent } = changeBetween(one, other, rules)
          expect(DIRECTIONS).toContain(direction)
          expect(difference).toBe(now - before)
          if (percent !== null) expect(Number.isFinite(percent)).toBe(true)
          expect(changeBetween(one, one, rules).direction).toBe('no-clear-change')
          const turned = changeBetween(other, one, rules).direction
          if (form === 'count' && direction === 'up') expect(turned).toBe('down')
          if (form === 'count' && direction === 'better' && polarity !== 'closer')
            expect(turned).toBe('worse')
        },
      ),
    )
  })
})

describe('the direction of travel', () => {
  const rules = rulesOf('count-by-date', { polarity: 'lower' })
  const travel = (series: ReturnType<typeof seriesOf>, asAt: string, which = rules) =>
    directionOfTravel(which, series, day(asAt), USUAL_POLICY)

  test('is that of the last period that is over, against the one before and a year ago', () => {
    const series = seriesOf([reading('2019-07-01 2019-09-30', 300), ...quarters(200, 240, 90)])
    const { onPrevious, onLastYear } = travel(series, '2020-11-15')
    expect([onPrevious.now?.value, onPrevious.before?.value, onPrevious.direction]).toEqual([
      240,
      200,
      'no-clear-change',
    ])
    expect([onLastYear.before?.value, onLastYear.direction]).toEqual([300, 'better'])
  })

  test('is none where there is nothing to compare with', () => {
    expect(travel(seriesOf([]), '2020-11-15').onPrevious.direction).toBe('none')
    expect(travel(seriesOf(quarters(5)), '2020-11-15').onLastYear.direction).toBe('none')
    expect(
      travel(seriesOf([reading('2020-01-01 2020-01-31', 9), ...quarters(90)]), '2020-11-15').onPrevious
        .direction,
    ).toBe('none')
  })

  test('of a survey is against the wave before, whenever that was', () => {
    const waves = seriesOf([
      share('2019-10-01 2019-10-31', 325, 500),
      share('2020-05-01 2020-06-15', 360, 500),
    ])
    const survey = rulesOf('survey-result', { polarity: 'higher' })
    expect(travel(waves, '2020-11-15', survey).onPrevious.direction).toBe('better')
  })
})
