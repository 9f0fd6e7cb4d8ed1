import type { ReadingForm } from '../measures/index.ts'

/**
 * A chart as data, the one source of what is drawn on screen, printed and written to Excel. It says what it shows, never
 * how: sizes, colours and shapes belong to whoever draws it.
 */
export type ChartSpec = LineChart | BarChart | StatusStack | Sparkline

/** What every chart says in words. */
export interface ChartFrame {
  /** States the finding, not the subject: "Reports fell by a fifth in a year". */
  readonly title: string
  readonly unit: ChartUnit
  /** Where the figures come from ("Police, 4 July 2020"); empty where nobody has said. */
  readonly source: string
  /** Whole sentences that a reader needs in order not to be misled. */
  readonly notes: readonly string[]
}

export interface ChartUnit {
  readonly form: ReadingForm
  /** What is counted, as it stands at the axis: "reports", "% of residents", "reports per 1,000 people". */
  readonly words: string
}

/** A stretch of time: in full for tables and words, and short for the axis. */
export interface ChartPeriod {
  readonly words: string
  readonly short: string
}

/** Limits within which the true value lies, 95 times in 100. */
export interface ChartInterval {
  readonly low: number
  readonly high: number
}

export interface ChartPoint {
  readonly value: number
  /** Drawn hollow, and said in words. */
  readonly isProvisional?: boolean
  readonly interval?: ChartInterval
}

export interface ChartSeries {
  /** Stands at the end of its line: "This year", "Same period last year". */
  readonly name: string
  /** One for each period of the chart; null where there is no figure, which is a gap and never a nought. */
  readonly points: readonly (ChartPoint | null)[]
}

/** A level that the figures are held against: a target, a baseline, the figure of England. */
export interface ChartReference {
  readonly name: string
  readonly value: number
}

/** Figures from a period on cannot be compared with those before it. */
export interface ChartBreak {
  /** The place of the first period after it among the periods. */
  readonly at: number
  /** What changed: "Counted by incident". */
  readonly words: string
}

/** The most series of a chart; more cannot be told apart. */
export const MOST_SERIES = 4

/** Figures over time. */
export interface LineChart extends ChartFrame {
  readonly kind: 'line'
  /** In order and without holes: a period that lacks a figure is there and has null in the series. */
  readonly periods: readonly ChartPeriod[]
  /** One to four. */
  readonly series: readonly ChartSeries[]
  readonly references: readonly ChartReference[]
  readonly breaks: readonly ChartBreak[]
}

export interface ChartBar {
  readonly name: string
  /** Null where there is no figure. */
  readonly value: number | null
  readonly interval?: ChartInterval
}

/** Figures of places, partners or answers beside each other, in the order given. */
export interface BarChart extends ChartFrame {
  readonly kind: 'bars'
  /** What the bars are: "Ward", "Answer". */
  readonly category: string
  readonly bars: readonly ChartBar[]
  readonly benchmark: ChartReference | null
}

/** Each with a shape and a pattern of its own, so that none is told by its colour alone. */
export const STATUS_LOOKS = ['met', 'on-track', 'at-risk', 'off-track', 'no-data'] as const
export type StatusLook = (typeof STATUS_LOOKS)[number]

export interface StatusCount {
  /** The word for it: "On track". */
  readonly name: string
  readonly look: StatusLook
}

/** How many things have which status, for each group: the measures of each priority. */
export interface StatusStack extends ChartFrame {
  readonly kind: 'status-stack'
  /** What the groups are: "Priority". */
  readonly category: string
  /** In the order in which they are stacked. */
  readonly statuses: readonly StatusCount[]
  /** `counts` has one whole number for each status. */
  readonly groups: readonly { readonly name: string; readonly counts: readonly number[] }[]
}

/** A line without axes that stands in a row of a table. */
export interface Sparkline extends ChartFrame {
  readonly kind: 'sparkline'
  readonly periods: readonly ChartPeriod[]
  readonly points: readonly (ChartPoint | null)[]
}
