import { chartFigure } from './chart-figure.ts'
import type { LineChart } from './chart-spec.ts'
import { headingOf } from './chart-table.ts'
import { lineSeriesShapes } from './draw-line-series.ts'
import { type ChartDrawing, type ChartShape, type ChartText, place, rounded, solid } from './drawing.ts'
import { cut, roomFor } from './fit-text.ts'
import { depthOf, type LineLayout, layOutLine, MOST_BREAK_WORDS, middleOf } from './line-layout.ts'
import { markerAt } from './markers.ts'
import { seriesLook } from './palette.ts'
import { placeLabels } from './place-labels.ts'

/** Draws figures over time: axis from nought, a gap where a figure is missing, names at the ends of the lines. */
export function drawLine(spec: LineChart, width: number, height: number, size: number): ChartDrawing {
  const layout = layOutLine(spec, width, height, size)
  return {
    width,
    height,
    shapes: [
      ...valueAxis(spec, layout, width),
      ...periodAxis(spec, layout, width),
      ...breakShapes(spec, layout, width),
      ...referenceShapes(spec, layout),
      ...spec.series.flatMap((series, at) => lineSeriesShapes(series.points, at, layout)),
      ...endLabelShapes(layout, height),
    ],
    scale: { along: 'y', origin: rounded(layout.origin), perUnit: layout.perUnit },
  }
}

function text(
  layout: LineLayout,
  x: number,
  y: number,
  words: string,
  more: Partial<ChartText> = {},
): ChartText {
  const usual = { kind: 'text', anchor: 'start', size: layout.size, weight: 'normal', tone: 'ink' } as const
  return { ...usual, at: place(x, y), text: words, ...more }
}

function valueAxis(spec: LineChart, layout: LineLayout, width: number): ChartShape[] {
  const { left, right, ticks, size, line } = layout
  return [
    text(layout, 0, line * 0.85, cut(headingOf(spec.unit.words), width, size), { tone: 'quiet' }),
    ...ticks.flatMap((tick): ChartShape[] => {
      const y = depthOf(layout, tick)
      const stroke = tick === 0 ? solid('quiet', 1) : solid('rule', 1)
      return [
        { kind: 'line', from: place(left, y), to: place(right, y), stroke },
        text(layout, left - size * 0.5, y + size * 0.35, chartFigure(tick, spec.unit), {
          anchor: 'end',
          tone: 'quiet',
        }),
      ]
    }),
  ]
}

/** Names as many periods as fit, evenly, always the last, which is what people look for. */
function periodAxis({ periods }: LineChart, layout: LineLayout, width: number): ChartShape[] {
  const { size, line, bottom, band } = layout
  const widest = Math.max(0, ...periods.map(({ short }) => roomFor(short, size)))
  const every = STEPS.find((step) => step * band >= widest + size * 0.8) ?? periods.length
  return periods.flatMap(({ short }, at): ChartShape[] => {
    if ((periods.length - 1 - at) % every !== 0) return []
    const x = middleOf(layout, at)
    const words = cut(short, width, size)
    const half = roomFor(words, size) / 2
    const within = Math.min(Math.max(x, half), width - half)
    return [
      { kind: 'line', from: place(x, bottom), to: place(x, bottom + size * 0.35), stroke: solid('quiet', 1) },
      text(layout, within, bottom + line * 1.2, words, { anchor: 'middle', tone: 'quiet' }),
    ]
  })
}

/** Months fall on the same month of each year, quarters on the same quarter. */
const STEPS = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240]

function breakShapes({ breaks }: LineChart, layout: LineLayout, width: number): ChartShape[] {
  const { top, bottom, line, size } = layout
  return breaks.flatMap(({ at, words }, row): ChartShape[] => {
    const x = layout.left + layout.band * at
    const hasWords = breaks.length <= MOST_BREAK_WORDS
    const baseline = line * (1.85 + row)
    const isRight = x > width / 2
    const stroke = { tone: 'ink', width: 1, dash: [5, 3] } as const
    const from = hasWords ? baseline - size * 0.8 : top - size * 0.3
    const rule: ChartShape = { kind: 'line', from: place(x, from), to: place(x, bottom), stroke }
    if (!hasWords) return [rule]
    const room = (isRight ? x : width - x) - size * 0.4
    const where = isRight ? x - size * 0.4 : x + size * 0.4
    return [
      rule,
      text(layout, where, baseline, cut(words, room, size), { anchor: isRight ? 'end' : 'start' }),
    ]
  })
}

function referenceShapes({ references }: LineChart, layout: LineLayout): ChartShape[] {
  return references.map(({ value }, at) => {
    const y = depthOf(layout, value)
    const dash = at % 2 === 0 ? [7, 4] : [2, 3]
    return {
      kind: 'line',
      from: place(layout.left, y),
      to: place(layout.right, y),
      stroke: { tone: 'ink', width: 1.25, dash },
    }
  })
}

function endLabelShapes(layout: LineLayout, height: number): ChartShape[] {
  const { endLabels, size, line, right } = layout
  const wanted = endLabels.map(({ lines, value }) => ({
    middle: depthOf(layout, value),
    height: lines.length * line,
  }))
  const middles = placeLabels(wanted, 0, height)
  return endLabels.flatMap(({ lines, series, markerWidth }, at) => {
    const first = (middles[at] ?? 0) - (lines.length * line) / 2
    const x = right + size * 0.5
    const middle = first + line / 2
    const sample =
      series === null ? [] : [markerAt([x + size * 0.5, middle], seriesLook(series), size * 0.38, false)]
    const words = lines.map((each, row) => text(layout, x + markerWidth, first + line * (row + 0.77), each))
    return [...sample, ...words]
  })
}
