/**
 * A chart as it is drawn: a flat list of shapes inside a box, painted in order. Lengths are in one unit from the top
 * left, rounded to hundredths, so that the same chart is the same drawing everywhere. Whoever paints it gives the tones
 * their colours.
 */
export interface ChartDrawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly ChartShape[]
  /** How figures became places: `origin` is where nought lies and `perUnit` what one more adds to it. */
  readonly scale: ChartScale | null
}

export interface ChartScale {
  readonly along: 'x' | 'y'
  readonly origin: number
  readonly perUnit: number
}

/** What a shape is for; the palette has its colour. `series-1` to `series-4` are the series in their order. */
export type ChartTone =
  | 'series-1'
  | 'series-2'
  | 'series-3'
  | 'series-4'
  | 'ink'
  | 'quiet'
  | 'rule'
  | 'paper'
  | 'met'
  | 'on-track'
  | 'at-risk'
  | 'off-track'
  | 'no-data'

export type Place = readonly [x: number, y: number]

export interface Stroke {
  readonly tone: ChartTone
  readonly width: number
  /** Lengths of dashes and gaps in turn; null for an unbroken line. */
  readonly dash: readonly number[] | null
}

/** The figure that a shape stands for: of which series or status, and which period, bar or group. */
export interface ChartDatum {
  readonly series: number
  readonly at: number
}

export type ChartShape =
  | {
      readonly kind: 'line'
      readonly from: Place
      readonly to: Place
      readonly stroke: Stroke
    }
  | {
      readonly kind: 'polyline'
      readonly points: readonly Place[]
      readonly stroke: Stroke
      /** The first of its figures; the others follow it period by period. */
      readonly datum?: ChartDatum
    }
  | {
      readonly kind: 'polygon'
      readonly points: readonly Place[]
      readonly fill: ChartTone
      readonly stroke: Stroke | null
      readonly datum?: ChartDatum
    }
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: ChartTone
      readonly stroke: Stroke | null
      readonly datum?: ChartDatum
    }
  | {
      readonly kind: 'circle'
      readonly centre: Place
      readonly radius: number
      readonly fill: ChartTone
      readonly stroke: Stroke | null
      readonly datum?: ChartDatum
    }
  | ChartText

export interface ChartText {
  readonly kind: 'text'
  /** Where its baseline begins, lies in the middle, or ends. */
  readonly at: Place
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  readonly weight: 'normal' | 'strong'
  readonly tone: ChartTone
}

/** A length to hundredths, and never minus nought. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100 + 0
}

export function place(x: number, y: number): Place {
  return [rounded(x), rounded(y)]
}

export function solid(tone: ChartTone, width: number): Stroke {
  return { tone, width, dash: null }
}
