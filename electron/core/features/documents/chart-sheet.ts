import {
  type ChartSpec,
  type ChartTable,
  chartAlternative,
  chartNotes,
  chartTable,
  headingOf,
  PAPER_COLOURS,
  type StatusLook,
  seriesLook,
} from '../../../../shared/domain/charts/index.ts'
import type { PressChart, PressChartSeries, PressSheet } from '../../press/workbook-model.ts'

const NAME_WIDTH = 28
const FIGURE_WIDTH = 16
const NOTE_WIDTH = 44

/** A chart as a sheet: its figures as they were entered, and beside them a chart that Excel draws from those cells. */
export function chartSheet(spec: ChartSpec, name: string): PressSheet {
  const table = chartTable(spec)
  return {
    name,
    title: spec.title,
    notes: chartNotes(spec),
    columns: table.columns.map(({ heading, form }, at) =>
      form === null
        ? { heading, kind: 'text', width: at === 0 ? NAME_WIDTH : NOTE_WIDTH, isKey: at === 0 }
        : { heading, kind: 'number', width: FIGURE_WIDTH },
    ),
    rows: table.rows,
    chart: pressChart(spec, table),
  }
}

function pressChart(spec: ChartSpec, table: ChartTable): PressChart {
  return {
    kind: spec.kind === 'bars' ? 'bars' : spec.kind === 'status-stack' ? 'stacked-bars' : 'line',
    title: spec.title,
    alternative: chartAlternative(spec),
    categoryTitle: table.columns[0]?.heading ?? '',
    valueTitle: headingOf(spec.unit.words),
    categoryColumn: 0,
    series: seriesOf(spec, table),
  }
}

const PLAIN = { dash: 'solid', marker: 'none', pattern: 'plain', hollowRows: [], limits: null } as const

function seriesOf(spec: ChartSpec, table: ChartTable): PressChartSeries[] {
  if (spec.kind === 'status-stack')
    return spec.statuses.map(({ look }, at) => ({
      ...PLAIN,
      column: at + 1,
      colour: PAPER_COLOURS[look],
      pattern: PATTERNS[look],
    }))
  if (spec.kind === 'bars') {
    const limits = spec.bars.some(({ interval }) => interval !== undefined) ? { low: 2, high: 3 } : null
    return [{ ...PLAIN, column: 1, colour: PAPER_COLOURS['series-1'], limits }]
  }
  const series = spec.kind === 'line' ? spec.series : [spec]
  const references = spec.kind === 'line' ? spec.references : []
  let next = 1 + series.length
  const lines = series.map(({ points }, at): PressChartSeries => {
    const { tone, dash, marker } = seriesLook(at)
    const isLimited = points.some((point) => point?.interval !== undefined)
    const limits = isLimited ? { low: next, high: next + 1 } : null
    if (isLimited) next += 2
    const hollowRows = points.flatMap((point, row) => (point?.isProvisional === true ? [row] : []))
    return {
      ...PLAIN,
      column: at + 1,
      colour: PAPER_COLOURS[tone],
      dash,
      marker: table.rows.length > MOST_MARKED ? 'none' : marker,
      hollowRows,
      limits,
    }
  })
  const levels = references.map(
    (_, at): PressChartSeries => ({
      ...PLAIN,
      column: next + at,
      colour: PAPER_COLOURS.ink,
      dash: at % 2 === 0 ? 'dashed' : 'dotted',
    }),
  )
  return [...lines, ...levels]
}

/** With more points than these, markers would run into each other. */
const MOST_MARKED = 60

const PATTERNS: Readonly<Record<StatusLook, PressChartSeries['pattern']>> = {
  met: 'plain',
  'on-track': 'uprights',
  'at-risk': 'slants',
  'off-track': 'crossed',
  'no-data': 'hollow',
}
