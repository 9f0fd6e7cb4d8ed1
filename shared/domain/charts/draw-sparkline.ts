import { strictAssert } from '../../kit/assert.ts'
import { spanBetween } from './axis.ts'
import type { Sparkline } from './chart-spec.ts'
import { lineSeriesShapes } from './draw-line-series.ts'
import { type ChartDrawing, place, rounded, solid } from './drawing.ts'
import { depthOf, type LineLayout, middleOf } from './line-layout.ts'
import { markerAt } from './markers.ts'
import { seriesLook } from './palette.ts'

/** Draws a line without words, on a line of nought; its last figure has a point. */
export function drawSparkline(spec: Sparkline, width: number, height: number, size: number): ChartDrawing {
  const layout = layOut(spec, width, height, size)
  const at = spec.points.findLastIndex((point) => point !== null)
  const last = spec.points[at] ?? null
  const points = spec.points.map((point) => (point === null ? null : { value: point.value }))
  const end =
    last === null
      ? []
      : [
          markerAt(
            [middleOf(layout, at), depthOf(layout, last.value)],
            seriesLook(0),
            size * 0.22,
            last.isProvisional === true,
            { series: 0, at },
          ),
        ]
  const { origin, perUnit } = layout
  const nought = { from: place(0, origin), to: place(width, origin), stroke: solid('rule', 1) }
  return {
    width,
    height,
    shapes: [{ kind: 'line', ...nought }, ...lineSeriesShapes(points, 0, layout), ...end],
    scale: { along: 'y', origin: rounded(origin), perUnit },
  }
}

/** From nought, or below where figures are, to the highest: there is no room for round figures at an axis. */
function layOut(spec: Sparkline, width: number, height: number, size: number): LineLayout {
  const edge = size * 0.4
  const values = spec.points.flatMap((point) => (point === null ? [] : [point.value]))
  strictAssert(values.every(Number.isFinite), 'A figure of a chart is finite')
  const low = Math.min(0, ...values)
  const [top, bottom] = [edge, height - edge]
  const perUnit = (top - bottom) / spanBetween(low, Math.max(0, ...values))
  const band = (width - 2 * edge) / Math.max(spec.points.length, 1)
  const plot = { left: edge, right: width - edge, top, bottom, ticks: [], endLabels: [] }
  return { size, line: size * 1.3, ...plot, origin: bottom - low * perUnit, perUnit, band }
}
