import { strictAssert } from '../../kit/assert.ts'
import { axisFor } from './axis.ts'
import { chartFigure } from './chart-figure.ts'
import { type ChartPoint, type LineChart, MOST_SERIES } from './chart-spec.ts'
import { fitLines, roomFor } from './fit-text.ts'

/** Where everything of a line chart lies. */
export interface LineLayout {
  readonly size: number
  readonly line: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Figures at the axis, from below. */
  readonly ticks: readonly number[]
  /** Where nought lies, and what one more adds to it: a negative length, as figures rise and lengths fall. */
  readonly origin: number
  readonly perUnit: number
  /** The width that each period has. */
  readonly band: number
  readonly endLabels: readonly EndLabel[]
}

/** What stands at the right of the plot, level with a series' last figure or with a reference. */
export interface EndLabel {
  readonly lines: readonly string[]
  readonly value: number
  /** The series that it names; null for a reference. */
  readonly series: number | null
  readonly markerWidth: number
}

/** Words of breaks stand in rows of their own above the plot; with more breaks only their lines are drawn. */
export const MOST_BREAK_WORDS = 3
/** The share of the width that direct labels may take. */
const LABEL_SHARE = 0.32
const LABEL_LINES = 3
const LABEL_LINES_IF_MANY = 2
const SPACE_PER_TICK = 3.2

/** Lays a line chart out in a box; `size` is that of its text. */
export function layOutLine(spec: LineChart, width: number, height: number, size: number): LineLayout {
  checkLine(spec)
  const line = size * 1.3
  const breakRows = Math.min(spec.breaks.length, MOST_BREAK_WORDS)
  const top = line * (1.5 + breakRows)
  const bottom = height - line * 1.7
  const wanted = Math.max(2, Math.floor((bottom - top) / (size * SPACE_PER_TICK)))
  const axis = axisFor(valuesOf(spec), spec.unit.form, wanted)
  const tickWidth = Math.max(...axis.ticks.map((tick) => roomFor(chartFigure(tick, spec.unit), size)))
  const endLabels = endLabelsOf(spec, width * LABEL_SHARE, size)
  const labelWidth = Math.max(
    size,
    ...endLabels.map(
      ({ lines, markerWidth }) => markerWidth + Math.max(...lines.map((text) => roomFor(text, size))),
    ),
  )
  const left = tickWidth + size * 0.7
  const right = Math.max(left + size, width - labelWidth - size * 0.7)
  const perUnit = (top - bottom) / (axis.high - axis.low)
  return {
    size,
    line,
    left,
    right,
    top,
    bottom,
    ticks: axis.ticks,
    origin: bottom - axis.low * perUnit,
    perUnit,
    band: (right - left) / Math.max(spec.periods.length, 1),
    endLabels,
  }
}

/** The middle of a period across. */
export function middleOf(layout: LineLayout, at: number): number {
  return layout.left + layout.band * (at + 0.5)
}

/** How far down a figure lies. */
export function depthOf(layout: LineLayout, value: number): number {
  return layout.origin + value * layout.perUnit
}

/** A period without a figure has null; it may also be left out at the end. */
export function pointAt(points: readonly (ChartPoint | null)[], at: number): ChartPoint | null {
  return points[at] ?? null
}

function checkLine({ series, periods }: LineChart): void {
  strictAssert(series.length <= MOST_SERIES, 'A chart has at most four series')
  for (const { points } of series)
    strictAssert(points.length <= periods.length, 'A series has no more points than the chart has periods')
}

function valuesOf({ series, references }: LineChart): number[] {
  const values = [
    ...references.map(({ value }) => value),
    ...series.flatMap(({ points }) =>
      points.flatMap((point) =>
        point === null
          ? []
          : [point.value, ...(point.interval === undefined ? [] : [point.interval.low, point.interval.high])],
      ),
    ),
  ]
  strictAssert(values.every(Number.isFinite), 'A figure of a chart is finite')
  return values
}

function endLabelsOf({ series, references, unit }: LineChart, room: number, size: number): EndLabel[] {
  const wanted = [
    ...series.map(({ name, points }, at) => ({ name, value: lastOf(points), series: at })),
    ...references.map(({ name, value }) => ({ name, value, series: null })),
  ]
  const most = wanted.length > 4 ? LABEL_LINES_IF_MANY : LABEL_LINES
  return wanted.map(({ name, value, series: at }) => {
    const markerWidth = at === null ? 0 : size * 1.5
    const figure = chartFigure(value, unit)
    const fitted = fitLines(`${name}: ${figure}`, room - markerWidth, size, most)
    return { lines: fitted, value: value ?? 0, series: at, markerWidth }
  })
}

function lastOf(points: readonly (ChartPoint | null)[]): number | null {
  return points.findLast((point) => point !== null)?.value ?? null
}
