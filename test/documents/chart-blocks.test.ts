import { describe, expect, test } from 'vitest'
import { chartBlocks, chartTableBlock } from '../../electron/core/features/documents/index.ts'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import { type ChartSpec, drawChart } from '../../shared/domain/charts/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { aBarChart, aLineChart, aSparkline, aStatusStack, points } from '../builders/charts.ts'
import { inspectPdf } from './pdf-checker/index.ts'
import { aDocument, FONTS, heading, portrait, print } from './pdf-samples.ts'

const LINE = aLineChart({
  title: 'Reports fell by a quarter',
  series: [
    { name: 'This year', points: [...points(240, null, 231), { value: 180, isProvisional: true }] },
    { name: 'Last year', points: points(260, 255, 262, 270) },
  ],
  references: [{ name: 'Target', value: 200 }],
})

function paperWith(...specs: readonly ChartSpec[]) {
  return aDocument([portrait(heading(1, 'Figures'), ...specs.flatMap((spec) => chartBlocks(spec)))])
}

describe('a chart on paper', () => {
  test('is its finding, the drawing with its words, a table of its figures, and its notes', () => {
    const blocks = chartBlocks(LINE)
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'figure', 'table', 'paragraph', 'paragraph'])
    expect(blocks[1]).toMatchObject({
      alt: expect.stringMatching(/^Reports fell by a quarter\. Line chart\./),
    })
  })

  test('keeps to the rules of accessible PDF and shows the same figures in the drawing and in the table', async () => {
    const bytes = await print(paperWith(LINE, aBarChart(), aStatusStack(), aSparkline()))
    const { breaches, texts } = await inspectPdf(bytes)
    expect(breaches).toEqual([])
    const said = texts.map(({ words }) => words.trim())
    expect(said).toEqual(expect.arrayContaining(['Reports fell by a quarter', '240', 'no figure', '180']))
    const figure = texts.filter(({ type }) => type === 'Figure').map(({ words }) => words)
    for (const label of ['This year: 180', 'Last year: 270', 'Target: 200', '30', '5 on track'])
      expect(
        figure.some((words) => words.includes(label)),
        label,
      ).toBe(true)
  })

  test('is the same bytes each time', async () => {
    const [one, two] = [await print(paperWith(LINE)), await print(paperWith(LINE))]
    expect(Buffer.compare(one, two)).toBe(0)
  })

  test('sets the figures of its table at the right of their columns', () => {
    const aligns = chartTableBlock(LINE)?.columns.map(({ align }) => align)
    expect(aligns).toEqual([undefined, 'end', 'end', 'end', undefined])
  })

  test('without figures has no table', () => {
    const empty = aLineChart({ series: [{ name: 'x', points: [] }] })
    expect(chartTableBlock(empty)).toBeNull()
    expect(chartBlocks(empty).some(({ kind }) => kind === 'table')).toBe(false)
  })

  test('prints characters that the text face lacks from another, and reports those that none has', async () => {
    const missing: string[] = []
    const spec = aBarChart({ title: 'x', bars: [{ name: 'Łódź ⇒ ☂ 你', value: 1 }] })
    const bytes = await renderPdf(paperWith(spec), {
      fontsFolder: FONTS,
      progress: UNWATCHED,
      missingCharacter: (code) => missing.push(code),
    })
    const { breaches, texts } = await inspectPdf(bytes)
    expect(breaches).toEqual([])
    const figure = texts.filter(({ type }) => type === 'Figure').map(({ words }) => words)
    expect(figure.join(' ')).toContain('Łódź ⇒ ☂ [U+4F60]')
    expect(new Set(missing)).toEqual(new Set(['U+4F60']))
  })

  test.each([LINE, aBarChart(), aStatusStack()])(
    'paints every label of its drawing ($kind)',
    async (spec) => {
      const { texts } = await inspectPdf(await print(paperWith(spec)))
      const painted = texts.filter(({ type }) => type === 'Figure').map(({ words }) => words)
      const drawing = drawChart(spec, { width: 443, height: 190, textSize: 9.5 })
      for (const shape of drawing.shapes)
        if (shape.kind === 'text') expect(painted.join(' ')).toContain(shape.text)
    },
  )
})
