import {
  type ChartSpec,
  cellInWords,
  chartAlternative,
  chartNotes,
  chartTable,
  drawChart,
  drawingToSvg,
} from '../../../../shared/domain/charts/index.ts'
import type { PressBlock, PressFigure, PressTable } from '../../press/document-model.ts'

/** The width of the text on an upright page, in points. */
export const PAGE_WIDTH = 443
/** Two charts of a year by quarter, each with its table, fit a page. */
const LINE_HEIGHT = 165
const SPARK_HEIGHT = 40
const TEXT_SIZE = 9.5
/** How much wider the column is that names the rows. */
const NAME_WEIGHT = 2
const NOTE_WEIGHT = 2.5

/** A chart on paper: its finding as the caption, the drawing, its figures as a table, and what to know about them. */
export function chartBlocks(spec: ChartSpec, widthPoints = PAGE_WIDTH): PressBlock[] {
  const table = chartTableBlock(spec)
  return [
    { kind: 'paragraph', look: 'caption', runs: [{ text: spec.title }] },
    chartFigureBlock(spec, widthPoints),
    ...(table === null ? [] : [table]),
    ...chartNotes(spec).map((text): PressBlock => ({ kind: 'paragraph', look: 'small', runs: [{ text }] })),
  ]
}

/** The drawing alone, at its final size in points, with its words for those who do not see it. */
export function chartFigureBlock(spec: ChartSpec, widthPoints = PAGE_WIDTH): PressFigure {
  const height = spec.kind === 'sparkline' ? SPARK_HEIGHT : LINE_HEIGHT
  const drawing = drawChart(spec, { width: widthPoints, height, textSize: TEXT_SIZE })
  return {
    kind: 'figure',
    svg: drawingToSvg(drawing, 'Source Sans 3'),
    widthPoints,
    alt: chartAlternative(spec),
  }
}

/** The figures of a chart as a table of their own; null where there are none. */
export function chartTableBlock(spec: ChartSpec): PressTable | null {
  const { columns, rows } = chartTable(spec)
  if (rows.length === 0) return null
  const cell = (text: string): PressBlock[] => [{ kind: 'paragraph', runs: [{ text }] }]
  return {
    kind: 'table',
    summary: `The figures of the chart: ${spec.title}`,
    columns: columns.map(({ heading, form }, at) => ({
      heading,
      weight: at === 0 ? NAME_WEIGHT : form === null ? NOTE_WEIGHT : 1,
      ...(form === null ? {} : { align: 'end' as const }),
    })),
    groups: rows.map((row) => {
      const [head = [], ...others] = columns.map((column, at) => cell(cellInWords(row[at] ?? null, column)))
      return { head, rows: [others] }
    }),
  }
}
