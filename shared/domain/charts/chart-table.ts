import { assertNever } from '../../kit/assert.ts'
import type { ReadingForm } from '../measures/index.ts'
import { chartFigure } from './chart-figure.ts'
import type { BarChart, ChartSpec, LineChart, Sparkline, StatusStack } from './chart-spec.ts'

/** The figures of a chart as a table: what stands beside it on paper, in its tab on screen, and under it in Excel. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[]
  readonly rows: readonly (readonly ChartCell[])[]
}

export interface ChartColumn {
  readonly heading: string
  /** Null for a column of words; the first column always is, and names the row. */
  readonly form: ReadingForm | null
  /** A limit of the column before; figures need not have any. */
  readonly isLimit?: true
}

/** A figure is a number as it was entered, not rounded; null is a figure that is missing. */
export type ChartCell = string | number | null

/** The data of a chart. Columns of limits, references and notes are there where the chart has any. */
export function chartTable(spec: ChartSpec): ChartTable {
  switch (spec.kind) {
    case 'line':
      return lineTable(spec)
    case 'sparkline':
      return lineTable(asLine(spec))
    case 'bars':
      return barTable(spec)
    case 'status-stack':
      return statusTable(spec)
    default:
      return assertNever(spec, 'A chart')
  }
}

/** A cell as it is read: a missing figure says so. */
export function cellInWords(cell: ChartCell, column: ChartColumn): string {
  if (typeof cell === 'string') return cell
  if (cell === null && column.isLimit === true) return 'none'
  return column.form === null ? '' : chartFigure(cell, { form: column.form })
}

/** A line that stands in a table is a line chart without its axes. */
export function asLine(spark: Sparkline): LineChart {
  const { periods, points, unit } = spark
  return {
    ...spark,
    kind: 'line',
    periods,
    series: [{ name: unit.words, points }],
    references: [],
    breaks: [],
  }
}

function lineTable({ periods, series, references, breaks, unit }: LineChart): ChartTable {
  const figure = (heading: string): ChartColumn => ({ heading, form: unit.form })
  const limit = (heading: string): ChartColumn => ({ heading, form: unit.form, isLimit: true })
  const limited = series.map(({ points }) => points.some((point) => point?.interval !== undefined))
  const notes = periods.map((_, at) =>
    [
      ...breaks.filter((each) => each.at === at).map(({ words }) => `Not comparable with before: ${words}`),
      ...series.filter(({ points }) => points[at]?.isProvisional === true).map(provisional(series.length)),
    ].join('. '),
  )
  const hasNotes = notes.some((note) => note !== '')
  return {
    columns: [
      { heading: 'Period', form: null },
      ...series.map(({ name }) => figure(name)),
      ...series.flatMap(({ name }, at) => (limited[at] ? limits(name).map(limit) : [])),
      ...references.map(({ name }) => figure(name)),
      ...(hasNotes ? [{ heading: 'Note', form: null }] : []),
    ],
    rows: periods.map(({ words }, at) => [
      words,
      ...series.map(({ points }) => points[at]?.value ?? null),
      ...series.flatMap(({ points }, each) => (limited[each] ? limitCells(points[at]?.interval) : [])),
      ...references.map(({ value }) => value),
      ...(hasNotes ? [notes[at] ?? ''] : []),
    ]),
  }
}

function provisional(seriesCount: number): (series: { readonly name: string }) => string {
  return ({ name }) => (seriesCount === 1 ? 'Provisional' : `${name}: provisional`)
}

function limits(name: string): string[] {
  return [`${name}, lower limit`, `${name}, upper limit`]
}

function limitCells(interval: { readonly low: number; readonly high: number } | undefined): ChartCell[] {
  return [interval?.low ?? null, interval?.high ?? null]
}

function barTable({ category, bars, benchmark, unit }: BarChart): ChartTable {
  const figure = (heading: string): ChartColumn => ({ heading, form: unit.form })
  const limit = (heading: string): ChartColumn => ({ heading, form: unit.form, isLimit: true })
  const limited = bars.some(({ interval }) => interval !== undefined)
  return {
    columns: [
      { heading: category, form: null },
      figure(headingOf(unit.words)),
      ...(limited ? ['Lower limit', 'Upper limit'].map(limit) : []),
      ...(benchmark === null ? [] : [figure(benchmark.name)]),
    ],
    rows: bars.map(({ name, value, interval }) => [
      name,
      value,
      ...(limited ? limitCells(interval) : []),
      ...(benchmark === null ? [] : [benchmark.value]),
    ]),
  }
}

function statusTable({ category, statuses, groups }: StatusStack): ChartTable {
  return {
    columns: [
      { heading: category, form: null },
      ...statuses.map(({ name }) => ({ heading: name, form: 'count' as const })),
      { heading: 'All', form: 'count' },
    ],
    rows: groups.map(({ name, counts }) => [
      name,
      ...statuses.map((_, at) => counts[at] ?? 0),
      totalOf(counts),
    ]),
  }
}

/** How many things a group of a status chart has. */
export function totalOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Words of a unit as they begin a line. */
export function headingOf(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
