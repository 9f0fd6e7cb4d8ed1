export * from './chart-figure.ts'
export * from './chart-period.ts'
export * from './chart-spec.ts'
export {
  type ChartCell,
  type ChartColumn,
  type ChartTable,
  cellInWords,
  chartTable,
  headingOf,
} from './chart-table.ts'
export * from './chart-words.ts'
export { type ChartSize, drawChart } from './draw-chart.ts'
export * from './drawing.ts'
export { drawingToSvg, pointsOf } from './drawing-to-svg.ts'
export * from './palette.ts'
