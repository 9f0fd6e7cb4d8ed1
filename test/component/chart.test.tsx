import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Chart } from '../../renderer/components/chart/chart.tsx'
import { ChartFigures } from '../../renderer/components/chart/chart-figures.tsx'
import { Spark } from '../../renderer/components/chart/spark.tsx'
import { tabAfterKey } from '../../renderer/components/chart/tab-keys.ts'
import { cellInWords, chartAlternative, chartTable, drawChart } from '../../shared/domain/charts/index.ts'
import { aBarChart, aLineChart, anyChart, aSparkline, aStatusStack } from '../builders/charts.ts'

function unescaped(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}

/** The contents of each element of a name, in order. */
function contents(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${name}\\b[^>]*>(.*?)</${name}>`, 'gs'))].map(([, inner]) =>
    unescaped(inner ?? ''),
  )
}

describe('a chart on a page', () => {
  test('has its finding as the name of the figure, and three tabs of which the drawing is shown', () => {
    const html = renderToStaticMarkup(<Chart spec={aLineChart()} />)
    expect(contents(html, 'figcaption')).toEqual(['Reports fell'])
    expect(contents(html, 'button')).toEqual(['Chart', 'Table', 'Words'])
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1)
    expect(html).toMatch(/role="tabpanel"[^>]*><div class="chart-frame"><svg/)
    expect(contents(html, 'p')).toEqual(['Source: Northmere Partnership.'])
  })

  test('is one image with its words for who does not see it', () => {
    for (const spec of [aLineChart(), aBarChart(), aStatusStack()]) {
      const html = renderToStaticMarkup(<Chart spec={spec} />)
      expect(unescaped(html)).toContain(`role="img" aria-label="${chartAlternative(spec)}"`)
    }
  })

  test('draws every text of the drawing, whatever it is called', () => {
    fc.assert(
      fc.property(anyChart, (spec) => {
        const drawing = drawChart(spec, { width: 640, height: 286, textSize: 13 })
        const texts = drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
        expect(contents(renderToStaticMarkup(<Chart spec={spec} />), 'text')).toEqual(texts)
      }),
      { numRuns: 60 },
    )
  })

  test('has a table with a heading for each row and column and a cell for each figure', () => {
    fc.assert(
      fc.property(anyChart, (spec) => {
        const { columns, rows } = chartTable(spec)
        fc.pre(rows.length > 0)
        const html = renderToStaticMarkup(<ChartFigures spec={spec} />)
        expect(html.match(/<th scope="col"/g)).toHaveLength(columns.length)
        expect(html.match(/<th scope="row"/g)).toHaveLength(rows.length)
        expect(contents(html, 'td')).toEqual(
          rows.flatMap((row) =>
            columns.slice(1).map((column, at) => cellInWords(row[at + 1] ?? null, column)),
          ),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('says what is missing where there are no figures', () => {
    const html = renderToStaticMarkup(<ChartFigures spec={aBarChart({ bars: [] })} />)
    expect(contents(html, 'p')).toEqual(['There are no figures yet.'])
  })
})

test('a spark is an image with words and has no text of its own', () => {
  const html = renderToStaticMarkup(<Spark spec={aSparkline()} />)
  expect(html).toContain('aria-label="Reports fell. Small line chart. Reports: from 240 in Apr 2019')
  expect(contents(html, 'text')).toEqual([])
})

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 0],
  ['ArrowLeft', 0, 2],
  ['ArrowLeft', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['ArrowDown', 0, null],
  ['a', 0, null],
])('%s on tab %i of three leads to %s', (key, at, next) => {
  expect(tabAfterKey(key, at, 3)).toBe(next)
})
