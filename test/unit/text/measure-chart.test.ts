import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Period, periodsWithin } from '../../../shared/domain/measures/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { type CivilDate, parseCivilDate } from '../../../shared/kit/civil-date.ts'
import { type MeasureChartInput, measureChart } from '../../../shared/text/measure-chart.ts'

const day = (text: string): CivilDate => defined(parseCivilDate(text), text)
const YEAR: Period = { from: day('2020-04-01'), to: day('2021-03-31') }
const TWO_YEARS = periodsWithin('quarterly', { from: day('2019-04-01'), to: YEAR.to })

function input(values: readonly (number | null)[], said: Partial<MeasureChartInput> = {}): MeasureChartInput {
  const points = values.flatMap((value, at) => {
    const period = TWO_YEARS[at]
    return value === null || period === undefined ? [] : [{ period, value, isProvisional: false }]
  })
  return {
    title: 'Fell',
    form: 'count',
    frequency: 'quarterly',
    year: YEAR,
    asAt: YEAR.to,
    points,
    breaks: [],
    target: null,
    source: '',
    notes: [],
    ...said,
  }
}

describe('the chart of a measure', () => {
  test('shows a plan year by period beside the same periods a year before, and a gap where there is no figure', () => {
    const chart = measureChart(input([1, 2, 3, 4, 5, null, 7, 8]))
    expect(chart?.periods.map(({ short }) => short)).toEqual(['Q1 20/21', 'Q2 20/21', 'Q3 20/21', 'Q4 20/21'])
    expect(
      chart?.series.map(({ name, points }) => [name, points.map((point) => point?.value ?? null)]),
    ).toEqual([
      ['This year', [5, null, 7, 8]],
      ['Same period last year', [1, 2, 3, 4]],
    ])
  })

  test('ends with the period that the day lies in, and says where figures stop being comparable', () => {
    const breaks = [{ on: day('2020-10-01'), words: 'Counted by household' }]
    const chart = measureChart(input([1, 2, 3, 4, 5, 6, 7, null], { asAt: day('2020-12-31'), breaks }))
    expect(chart?.periods).toHaveLength(3)
    expect(chart?.breaks).toEqual([{ at: 2, words: 'Counted by household' }])
  })

  test.each([
    ['of one figure', input([null, null, null, null, 5])],
    ['of yes and no', input([1, 1, 1, 1, 1, 1], { form: 'yes-no' })],
    ['of a figure that is given once', input([1, 2, 3, 4, 5, 6], { frequency: 'once' })],
  ])('is not drawn %s', (_name, given) => {
    expect(measureChart(given)).toBeNull()
  })

  test('has a point or a gap for every period, whatever figures there are', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 9999 })), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(values, (given) => {
        const chart = measureChart(input(given))
        for (const { points } of chart?.series ?? []) expect(points).toHaveLength(4)
        const shown = (chart?.series ?? []).flatMap(({ points }) => points).filter((point) => point !== null)
        const known = given.filter((value) => value !== null)
        if (chart !== null) expect(shown).toHaveLength(known.length)
      }),
    )
  })
})
