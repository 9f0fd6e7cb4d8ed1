import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cellInWords,
  chartAlternative,
  chartFigure,
  chartNotes,
  chartPeriod,
  chartTable,
  chartWords,
  drawChart,
  drawingToSvg,
} from '../../../shared/domain/charts/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { civilDate } from '../../../shared/kit/civil-date.ts'
import { aBarChart, aLineChart, anyChart, aSparkline, aStatusStack, points } from '../../builders/charts.ts'

const MEASURED = aLineChart({
  series: [
    { name: 'this year', points: [...points(240, null, 231), { value: 180, isProvisional: true }] },
    { name: 'same period last year', points: points(260, 255, 262, 270) },
  ],
  references: [{ name: 'target', value: 200 }],
  breaks: [{ at: 2, words: 'counted by incident' }],
})

describe('in words', () => {
  test('a line says from where to where it went, what is missing, and what it is held against', () => {
    expect(chartWords(MEASURED)).toEqual([
      'This year: from 240 in Apr 2019 to 180 in Jul 2019.',
      'Highest 240 in Apr 2019, lowest 180 in Jul 2019.',
      'No figure for May 2019.',
      'The last figure is provisional.',
      'Same period last year: from 260 in Apr 2019 to 270 in Jul 2019.',
      'Highest 270 in Jul 2019, lowest 255 in May 2019.',
      'Target: 200.',
      'From Jun 2019 not comparable with before: counted by incident.',
    ])
  })

  test('a chart without figures says so', () => {
    expect(chartWords(aLineChart({ series: [{ name: 'x', points: [] }] }))).toEqual([
      'There are no figures yet.',
    ])
    expect(chartWords(aLineChart({ series: [{ name: 'x', points: points(null) }] }))).toEqual([
      'X: no figures yet.',
    ])
    expect(chartWords(aBarChart({ bars: [] }))).toEqual(['There are no figures yet.'])
    expect(chartWords(aStatusStack({ groups: [] }))).toEqual(['There is nothing to count yet.'])
  })

  test('bars say each figure with its limits', () => {
    const bars = [
      { name: 'Quay', value: 61, interval: { low: 55, high: 66 } },
      { name: 'Hill', value: null },
    ]
    const spec = aBarChart({
      bars,
      unit: { form: 'percentage', words: '% who feel safe' },
      benchmark: { name: 'District', value: 70 },
    })
    expect(chartAlternative(spec)).toBe(
      'Reports fell. Bar chart. % who feel safe: Quay 61% (between 55% and 66%); Hill no figure. District: 70%.',
    )
  })

  test('statuses are counted for each group', () => {
    expect(chartWords(aStatusStack())).toEqual([
      'Noise: 3 met, 5 on track, 2 at risk, 1 off track and 4 no data, of 15.',
    ])
  })

  test('the notes tell how marks are read, and where the figures are from', () => {
    expect(chartNotes(MEASURED)).toEqual(['Hollow points are provisional.', 'Source: Northmere Partnership.'])
    expect(chartNotes(aSparkline({ source: '', notes: ['As entered'] }))).toEqual(['As entered.'])
  })

  test.each([
    [2250, 'count', '2,250'],
    [-12, 'count', '−12'],
    [71.25, 'percentage', '71.3%'],
    [-0.01, 'rate', '0'],
    [null, 'count', 'no figure'],
    [1, 'yes-no', 'yes'],
  ] as const)('%s as a %s is "%s"', (value, form, words) => {
    expect(chartFigure(value, { form })).toBe(words)
  })
})

describe('as a table', () => {
  test('a line has a row for each period, with references and notes', () => {
    const { columns, rows } = chartTable(MEASURED)
    expect(columns.map(({ heading }) => heading)).toEqual([
      'Period',
      'this year',
      'same period last year',
      'target',
      'Note',
    ])
    expect(rows).toEqual([
      ['Apr 2019', 240, 260, 200, ''],
      ['May 2019', null, 255, 200, ''],
      ['Jun 2019', 231, 262, 200, 'Not comparable with before: counted by incident'],
      ['Jul 2019', 180, 270, 200, 'this year: provisional'],
    ])
  })

  test('statuses have a column each and one for all', () => {
    expect(chartTable(aStatusStack()).rows).toEqual([['Noise', 3, 5, 2, 1, 4, 15]])
  })

  test('a figure without limits has none, and a missing one is no figure', () => {
    const bars = [
      { name: 'Quay', value: 61, interval: { low: 55, high: 66 } },
      { name: 'Hill', value: 70 },
      { name: 'Marsh', value: null },
    ]
    const { columns, rows } = chartTable(aBarChart({ bars }))
    const said = rows.map((row) => columns.map((column, at) => cellInWords(row[at] ?? null, column)))
    expect(said).toEqual([
      ['Quay', '61', '55', '66'],
      ['Hill', '70', 'none', 'none'],
      ['Marsh', 'no figure', 'none', 'none'],
    ])
  })

  test('every row has a cell for each column, and every cell has words', () => {
    fc.assert(
      fc.property(anyChart, (spec) => {
        const { columns, rows } = chartTable(spec)
        for (const row of rows) {
          expect(row).toHaveLength(columns.length)
          columns.forEach((column, at) => {
            expect(typeof cellInWords(row[at] ?? null, column)).toBe('string')
          })
        }
      }),
      { numRuns: 60 },
    )
  })
})

test.each([
  [2020, 4, 2020, 4, 30, 'April 2020', 'Apr 20'],
  [2020, 4, 2020, 6, 30, 'Quarter 1 2020/21', 'Q1 20/21'],
  [2020, 10, 2021, 3, 31, 'Half 2 2020/21', 'H2 20/21'],
  [2020, 4, 2021, 3, 31, '2020/21', '2020/21'],
  [2020, 5, 2020, 6, 30, 'May to June 2020', 'to 30 Jun 20'],
])(
  'the period from %i-%i to %i-%i-%i is "%s", at an axis "%s"',
  (year, month, toYear, toMonth, day, words, short) => {
    const from = defined(civilDate(year, month, 1), 'the first day')
    const to = defined(civilDate(toYear, toMonth, day), 'the last day')
    expect(chartPeriod({ from, to })).toEqual({ words, short })
  },
)

test('as an image it has its sides, the type that is asked for, and no text that is read as mark-up', () => {
  const spec = aBarChart({ bars: [{ name: 'Quay <b> & "co"\u0000', value: 1 }] })
  const svg = drawingToSvg(drawChart(spec, { width: 400, height: 200, textSize: 12 }), 'A "face"')
  expect(svg).toMatch(/^<svg xmlns="[^"]+" width="400" height="[\d.]+" viewBox="0 0 400 [\d.]+"/)
  expect(svg).toContain('font-family="A &quot;face&quot;"')
  expect(svg).toContain('>Quay &lt;b&gt; &amp; &quot;co&quot;</text>')
})
