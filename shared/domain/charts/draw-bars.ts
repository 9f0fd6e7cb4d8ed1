import { strictAssert } from '../../kit/assert.ts'
import { spanBetween } from './axis.ts'
import { chartFigure } from './chart-figure.ts'
import type { BarChart, ChartBar } from './chart-spec.ts'
import { headingOf } from './chart-table.ts'
import { type ChartDrawing, type ChartShape, type ChartText, place, rounded, solid } from './drawing.ts'
import { cut, fitLines, roomFor } from './fit-text.ts'

/** The share of the width that names may take; they are wrapped, and cut after three lines. */
const NAME_SHARE = 0.36
const NAME_LINES = 3

interface Row {
  readonly bar: ChartBar
  readonly names: readonly string[]
  readonly middle: number
}

/** Draws bars below each other, each with its name and figure; it is as tall as they need. */
export function drawBars(spec: BarChart, width: number, size: number): ChartDrawing {
  const line = size * 1.3
  const values = valuesOf(spec)
  const figureWidth = Math.max(
    0,
    ...spec.bars.map(({ value }) => roomFor(chartFigure(value, spec.unit), size, true)),
  )
  const beside = figureWidth + size * 0.8
  const hasNegative = values.some((value) => value < 0)
  // Where figures are long, names give way to them.
  const free = width - beside * (hasNegative ? 2 : 1) - size * 3
  const nameRoom = Math.max(size * 2, Math.min(width * NAME_SHARE, free))
  const names = spec.bars.map(({ name }) => fitLines(name, nameRoom, size, NAME_LINES))
  const nameWidth = Math.max(0, ...names.flat().map((text) => roomFor(text, size)))
  const left = nameWidth + size * 0.8 + (hasNegative ? beside : 0)
  const right = Math.max(left + size, width - beside)
  const least = Math.min(0, ...values)
  const most = Math.max(0, ...values)
  const perUnit = (right - left) / spanBetween(least, most)
  const across = (value: number): number => left + (value - least) * perUnit
  const top = line * (spec.benchmark === null ? 1.4 : 2.6)
  const rows = rowsOf(spec, names, top, line)
  const bottom = rows.reduce((sum, { names: lines }) => sum + heightOf(lines, line), top)
  const shapes: ChartShape[] = [
    words(0, line * 0.85, cut(headingOf(spec.unit.words), width, size), size, { tone: 'quiet' }),
    ...rows.flatMap((row, at) => rowShapes(row, at, { spec, size, line, across, nameWidth })),
    { kind: 'line', from: place(across(0), top), to: place(across(0), bottom), stroke: solid('quiet', 1) },
    ...benchmarkShapes(spec, { size, line, bottom, width, across }),
    ...rows.flatMap((row) => figureShapes(row, spec, { size, line, across })),
  ]
  return {
    width,
    height: rounded(bottom + size * 0.3),
    shapes,
    scale: { along: 'x', origin: rounded(across(0)), perUnit },
  }
}

function valuesOf({ bars, benchmark }: BarChart): number[] {
  const values = [
    ...(benchmark === null ? [] : [benchmark.value]),
    ...bars.flatMap(({ value, interval }) => [
      ...(value === null ? [] : [value]),
      ...(interval === undefined ? [] : [interval.low, interval.high]),
    ]),
  ]
  strictAssert(values.every(Number.isFinite), 'A figure of a chart is finite')
  return values
}

function heightOf(names: readonly string[], line: number): number {
  return Math.max(names.length, 1) * line + line * 0.5
}

function rowsOf({ bars }: BarChart, names: readonly (readonly string[])[], top: number, line: number): Row[] {
  let y = top
  return bars.map((bar, at) => {
    const lines = names[at] ?? []
    const height = heightOf(lines, line)
    const middle = y + height / 2
    y += height
    return { bar, names: lines, middle }
  })
}

interface Frame {
  readonly size: number
  readonly line: number
  readonly across: (value: number) => number
}

function rowShapes(
  { bar, names, middle }: Row,
  at: number,
  { spec, size, line, across, nameWidth }: Frame & { readonly spec: BarChart; readonly nameWidth: number },
): ChartShape[] {
  const first = middle - (names.length * line) / 2
  const named = names.map((text, row) =>
    words(nameWidth, first + line * (row + 0.77), text, size, { anchor: 'end' }),
  )
  const { value, interval } = bar
  if (value === null) {
    const missing = chartFigure(value, spec.unit)
    return [...named, words(across(0) + size * 0.5, middle + size * 0.35, missing, size, { tone: 'quiet' })]
  }
  const [from, to] = [across(Math.min(0, value)), across(Math.max(0, value))]
  return [
    ...named,
    {
      kind: 'rect',
      x: rounded(from),
      y: rounded(middle - line * 0.5),
      width: rounded(to - from),
      height: rounded(line),
      fill: 'series-1',
      stroke: null,
      datum: { series: 0, at },
    },
    ...whisker(interval, middle, { size, line, across }),
  ]
}

/** The figure at the end of a bar, on paper of its own where a line would run through it. */
function figureShapes({ bar: { value, interval }, middle }: Row, spec: BarChart, frame: Frame): ChartShape[] {
  if (value === null) return []
  const { size, line, across } = frame
  const figure = chartFigure(value, spec.unit)
  const isNegative = value < 0
  const reach = isNegative
    ? across(Math.min(value, interval?.low ?? value)) - size * 0.4
    : across(Math.max(value, interval?.high ?? value)) + size * 0.4
  const room = roomFor(figure, size, true)
  const paper = {
    x: rounded(isNegative ? reach - room : reach),
    y: rounded(middle - line * 0.45),
    width: rounded(room),
    height: rounded(line * 0.9),
  }
  return [
    ...(spec.benchmark === null
      ? []
      : [{ kind: 'rect' as const, ...paper, fill: 'paper' as const, stroke: null }]),
    words(reach, middle + size * 0.35, figure, size, {
      anchor: isNegative ? 'end' : 'start',
      weight: 'strong',
    }),
  ]
}

/** Limits in ink with an edge of paper, so that they are seen on the bar and beside it. */
function whisker(interval: ChartBar['interval'], middle: number, { size, across }: Frame): ChartShape[] {
  if (interval === undefined) return []
  const [low, high] = [across(interval.low), across(interval.high)]
  const half = size * 0.3
  const parts = [
    [place(low, middle), place(high, middle)],
    [place(low, middle - half), place(low, middle + half)],
    [place(high, middle - half), place(high, middle + half)],
  ] as const
  return [solid('paper', 3.5), solid('ink', 1.25)].flatMap((stroke) =>
    parts.map(([from, to]): ChartShape => ({ kind: 'line', from, to, stroke })),
  )
}

function benchmarkShapes(
  { benchmark, unit }: BarChart,
  { size, line, bottom, width, across }: Frame & { readonly bottom: number; readonly width: number },
): ChartShape[] {
  if (benchmark === null) return []
  const x = across(benchmark.value)
  const label = cut(`${benchmark.name}: ${chartFigure(benchmark.value, unit)}`, width, size)
  const half = roomFor(label, size) / 2
  const stroke = { tone: 'ink', width: 1.25, dash: [5, 3] } as const
  return [
    { kind: 'line', from: place(x, line * 2.3), to: place(x, bottom), stroke },
    words(Math.min(Math.max(x, half), width - half), line * 2.05, label, size, { anchor: 'middle' }),
  ]
}

function words(x: number, y: number, text: string, size: number, more: Partial<ChartText> = {}): ChartText {
  const usual = { kind: 'text', anchor: 'start', size, weight: 'normal', tone: 'ink' } as const
  return { ...usual, at: place(x, y), text, ...more }
}
