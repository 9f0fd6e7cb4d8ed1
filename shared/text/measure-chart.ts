import { type ChartPoint, type ChartSeries, chartPeriod, type LineChart } from '../domain/charts/index.ts'
import {
  type Frequency,
  isSamePeriod,
  type Period,
  periodsWithin,
  type ReadingForm,
  samePeriodLastYear,
} from '../domain/measures/index.ts'
import type { CivilDate } from '../kit/civil-date.ts'

/** A figure of a measure, of one period. */
export interface MeasurePoint {
  readonly period: Period
  readonly value: number
  readonly isProvisional: boolean
}

/** What a chart of a measure is made of. */
export interface MeasureChartInput {
  /** States the finding. */
  readonly title: string
  readonly form: ReadingForm
  /** What is counted, where it is not said by the form: "zones". */
  readonly unit?: string
  readonly frequency: Frequency
  /** The plan year that is shown; the year before stands beside it. */
  readonly year: Period
  readonly asAt: CivilDate
  readonly points: readonly MeasurePoint[]
  readonly breaks: readonly { readonly on: CivilDate; readonly words: string }[]
  /** A level that each single figure can be held against; null for totals that figures add up to. */
  readonly target: number | null
  readonly source: string
  readonly notes: readonly string[]
}

const UNIT_WORDS: Readonly<Record<ReadingForm, string>> = {
  count: 'number',
  percentage: '%',
  rate: 'rate',
  score: 'score',
  'yes-no': 'yes or no',
}

/** Fewer figures than this are told better in words. */
const FEWEST_POINTS = 2

/**
 * The figures of a plan year by period, with those of the same periods a year before: what a board is used to see. A
 * period without a figure is a gap. Null where there is too little to draw, or nothing that a line could show.
 */
export function measureChart(input: MeasureChartInput): LineChart | null {
  const { form, frequency, year, asAt, points, target } = input
  if (form === 'yes-no' || frequency === 'once') return null
  const periods = periodsWithin(frequency, year).filter(({ from }) => from <= asAt)
  const at = (period: Period): ChartPoint | null => {
    const found = points.find((point) => isSamePeriod(point.period, period))
    return found === undefined ? null : { value: found.value, isProvisional: found.isProvisional }
  }
  const now: ChartSeries = { name: 'This year', points: periods.map(at) }
  const before: ChartSeries = {
    name: 'Same period last year',
    points: periods.map((period) => at(samePeriodLastYear(period))),
  }
  const series = [now, before].filter((each) => each.points.some((point) => point !== null))
  if (now.points.filter((point) => point !== null).length < FEWEST_POINTS) return null
  return {
    kind: 'line',
    title: input.title,
    unit: { form, words: input.unit ?? UNIT_WORDS[form] },
    source: input.source,
    notes: input.notes,
    periods: periods.map(chartPeriod),
    series,
    references: target === null ? [] : [{ name: 'Target', value: target }],
    breaks: input.breaks.flatMap(({ on, words }) => {
      const place = periods.findIndex(({ from }) => from >= on)
      return place < 0 || on <= year.from ? [] : [{ at: place, words }]
    }),
  }
}
