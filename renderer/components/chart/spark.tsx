import { chartAlternative, drawChart, type Sparkline } from '../../../shared/domain/charts/index.ts'
import { DrawnChart } from './chart-drawing.tsx'

/** In units of the drawing; on the page it is as tall as a line of text. */
const SIZE = { width: 96, height: 22, textSize: 13 }

/** A line without axes inside a line of text or a cell, with its words for those who do not see it. */
export function Spark({ spec }: Readonly<{ spec: Sparkline }>) {
  return (
    <DrawnChart
      drawing={drawChart(spec, SIZE)}
      alternative={chartAlternative(spec)}
      className="chart-spark"
    />
  )
}
