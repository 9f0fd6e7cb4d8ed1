import { assertNever } from '../../kit/assert.ts'
import type { ChartSpec } from './chart-spec.ts'
import { drawBars } from './draw-bars.ts'
import { drawLine } from './draw-line.ts'
import { drawSparkline } from './draw-sparkline.ts'
import { drawStatusStack } from './draw-status-stack.ts'
import type { ChartDrawing } from './drawing.ts'

/** The room for a chart, in whatever unit the drawing is painted: pixels on screen, points on paper. */
export interface ChartSize {
  /** At least 20 times the size of the text, but for a sparkline. */
  readonly width: number
  /** Of a line, at least 10 times the size of the text; bars are as tall as they need. */
  readonly height: number
  readonly textSize: number
}

/** Draws a chart: the same chart in the same room always gives the same drawing. Throws on figures that are none. */
export function drawChart(spec: ChartSpec, { width, height, textSize }: ChartSize): ChartDrawing {
  switch (spec.kind) {
    case 'line':
      return drawLine(spec, width, height, textSize)
    case 'sparkline':
      return drawSparkline(spec, width, height, textSize)
    case 'bars':
      return drawBars(spec, width, textSize)
    case 'status-stack':
      return drawStatusStack(spec, width, textSize)
    default:
      return assertNever(spec, 'A chart')
  }
}
