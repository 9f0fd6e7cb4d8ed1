import type { ReadingForm } from '../measures/index.ts'

/** The span of an axis, and the figures that are written at it. */
export interface Axis {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

const STEPS = [1, 2, 5, 10]

/**
 * An axis for figures. It begins at nought, or below where figures do, because a line that starts elsewhere makes small
 * changes look large. Ticks are 1, 2 or 5 times a power of ten apart, some `wanted` of them, and whole for counts.
 */
export function axisFor(values: readonly number[], form: ReadingForm, wanted: number): Axis {
  if (form === 'yes-no') return { low: 0, high: 1, ticks: [0, 1] }
  const least = Math.min(0, ...values)
  const most = Math.max(0, ...values)
  const step = stepFor(spanBetween(least, most), form, wanted)
  const first = Math.floor(least / step)
  const last = Math.max(Math.ceil(most / step), first + 1)
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step))
  return { low: tidy(first * step), high: tidy(last * step), ticks }
}

/** The distance between two figures, or 1 where there is none that a drawing could show. */
export function spanBetween(low: number, high: number): number {
  return high - low < SMALLEST_SPAN ? 1 : high - low
}

const SMALLEST_SPAN = 1e-9

function stepFor(span: number, form: ReadingForm, wanted: number): number {
  const rough = span / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = STEPS.find((each) => each * power >= rough * 0.999_999) ?? 10
  // Figures are written with one place at most: closer ticks would have the same words.
  return Math.max(tidy(factor * power), form === 'count' ? 1 : 0.1)
}

/** Without the last digits that binary fractions leave behind. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0
}
