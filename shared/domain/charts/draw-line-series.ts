import type { ChartPoint } from './chart-spec.ts'
import { type ChartShape, type Place, place, rounded, solid } from './drawing.ts'
import { depthOf, type LineLayout, middleOf, pointAt } from './line-layout.ts'
import { markerAt } from './markers.ts'
import { DASHES, seriesLook } from './palette.ts'

/** Below this width of a period, in sizes of the text, markers would run into each other. */
const MARKERS_FROM = 0.9

/** The line of a series with its markers; it stops where a figure is missing and goes on where there is one again. */
export function lineSeriesShapes(
  points: readonly (ChartPoint | null)[],
  series: number,
  layout: LineLayout,
): ChartShape[] {
  const look = seriesLook(series)
  const { size, band } = layout
  const width = rounded(size * 0.17)
  const dash = DASHES[look.dash]?.map((share) => rounded(share * width)) ?? null
  const where = (point: ChartPoint, at: number): Place =>
    place(middleOf(layout, at), depthOf(layout, point.value))
  const stretches = unbroken(points)
  const lines = stretches
    .filter(({ found }) => found.length > 1)
    .map(
      ({ from, found }): ChartShape => ({
        kind: 'polyline',
        points: found.map((point, at) => where(point, from + at)),
        stroke: { tone: look.tone, width, dash },
        datum: { series, at: from },
      }),
    )
  const markerSize = size * 0.3
  const markers = points.flatMap((point, at) => {
    if (point === null) return []
    const isAlone = pointAt(points, at - 1) === null && pointAt(points, at + 1) === null
    const isDrawn = band >= size * MARKERS_FROM || isAlone || point.isProvisional === true
    if (!isDrawn) return []
    return [markerAt(where(point, at), look, markerSize, point.isProvisional === true, { series, at })]
  })
  return [...lines, ...points.flatMap((point, at) => whisker(point, at, series, layout)), ...markers]
}

function whisker(point: ChartPoint | null, at: number, series: number, layout: LineLayout): ChartShape[] {
  if (point?.interval === undefined) return []
  const { low, high } = point.interval
  const [x, top, bottom] = [middleOf(layout, at), depthOf(layout, high), depthOf(layout, low)]
  const half = Math.min(layout.size * 0.3, layout.band * 0.4)
  const stroke = solid(seriesLook(series).tone, 1)
  return [
    { kind: 'line', from: place(x, top), to: place(x, bottom), stroke },
    { kind: 'line', from: place(x - half, top), to: place(x + half, top), stroke },
    { kind: 'line', from: place(x - half, bottom), to: place(x + half, bottom), stroke },
  ]
}

interface Stretch {
  readonly from: number
  readonly found: ChartPoint[]
}

/** The runs of figures between the gaps. */
function unbroken(points: readonly (ChartPoint | null)[]): Stretch[] {
  const stretches: Stretch[] = []
  let open: Stretch | null = null
  for (const [at, point] of points.entries()) {
    if (point === null) {
      open = null
      continue
    }
    if (open === null) {
      open = { from: at, found: [] }
      stretches.push(open)
    }
    open.found.push(point)
  }
  return stretches
}
