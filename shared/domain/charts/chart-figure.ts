import { figureInWords } from '../measures/index.ts'
import type { ChartUnit } from './chart-spec.ts'

/** What stands where a figure is missing. */
export const NO_FIGURE = 'no figure'

/** A figure as it is written at a point, in a table and in a sentence: "2,250", "71%", "−12"; null is "no figure". */
export function chartFigure(value: number | null, { form }: Pick<ChartUnit, 'form'>): string {
  if (value === null) return NO_FIGURE
  // A fraction that rounds to nought has no sign.
  const words = figureInWords(value, form).replace(/^-(?=0%?$)/, '')
  return words.replace(/^-/, '\u2212')
}
