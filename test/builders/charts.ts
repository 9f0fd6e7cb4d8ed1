import fc from 'fast-check'
import {
  type BarChart,
  type ChartPeriod,
  type ChartPoint,
  type ChartSpec,
  type LineChart,
  type Sparkline,
  STATUS_LOOKS,
  type StatusStack,
} from '../../shared/domain/charts/index.ts'

const MONTHS = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar']

/** So many months from April 2019. */
export function months(count: number): ChartPeriod[] {
  return Array.from({ length: count }, (_, at) => {
    const name = MONTHS[at % 12] ?? ''
    const year = 2019 + Math.floor((at + 3) / 12)
    return { words: `${name} ${year}`, short: `${name} ${String(year).slice(2)}` }
  })
}

/** Points from figures; null is a gap. */
export function points(...values: readonly (number | null)[]): (ChartPoint | null)[] {
  return values.map((value) => (value === null ? null : { value }))
}

const FRAME = {
  title: 'Reports fell',
  unit: { form: 'count', words: 'reports' },
  source: 'Northmere Partnership',
  notes: [],
} as const

export function aLineChart(chart: Partial<LineChart> = {}): LineChart {
  const series = chart.series ?? [{ name: 'This year', points: points(240, 231, null, 180) }]
  const count = Math.max(0, ...series.map(({ points: each }) => each.length))
  return { ...FRAME, kind: 'line', periods: months(count), references: [], breaks: [], ...chart, series }
}

export function aBarChart(chart: Partial<BarChart> = {}): BarChart {
  const bars = [
    { name: 'Quay', value: 12 },
    { name: 'Hill', value: 30 },
  ]
  return { ...FRAME, kind: 'bars', category: 'Ward', bars, benchmark: null, ...chart }
}

export const STATUSES = STATUS_LOOKS.map((look) => ({
  look,
  name: look.charAt(0).toUpperCase() + look.slice(1).replace('-', ' '),
}))

export function aStatusStack(chart: Partial<StatusStack> = {}): StatusStack {
  const groups = [{ name: 'Noise', counts: [3, 5, 2, 1, 4] }]
  const unit = { form: 'count', words: 'measures' } as const
  return { ...FRAME, unit, kind: 'status-stack', category: 'Priority', statuses: STATUSES, groups, ...chart }
}

export function aSparkline(chart: Partial<Sparkline> = {}): Sparkline {
  const each = chart.points ?? points(240, 231, null, 180)
  return { ...FRAME, kind: 'sparkline', periods: months(each.length), ...chart, points: each }
}

const anyValue = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -500, max: 3000 }),
  // Adding nought takes the sign of minus nought away, which no cell keeps.
  fc.double({ min: -1e7, max: 1e7, noNaN: true }).map((value) => value + 0),
)
const anyName = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constant('The quay and <the> "old" harbour & all that lies between them as far as the lighthouse'),
)
const anyPoint: fc.Arbitrary<ChartPoint | null> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: anyValue.map((value) => ({ value })) },
  { weight: 1, arbitrary: anyValue.map((value) => ({ value, isProvisional: true })) },
  {
    weight: 1,
    arbitrary: anyValue.map((value) => ({ value, interval: { low: value - 3, high: value + 5 } })),
  },
)
const anyFrame = fc.record({
  title: anyName,
  unit: fc.record({ form: fc.constantFrom('count', 'percentage', 'rate', 'score'), words: anyName }),
  source: anyName,
  notes: fc.array(anyName, { maxLength: 2 }),
})
const anyReference = fc.record({ name: anyName, value: anyValue })

/** Line charts from none to forty months, of one to four series. */
export const anyLineChart: fc.Arbitrary<LineChart> = fc.integer({ min: 0, max: 40 }).chain((count) =>
  fc
    .record({
      frame: anyFrame,
      series: fc.array(
        fc.record({ name: anyName, points: fc.array(anyPoint, { minLength: count, maxLength: count }) }),
        { minLength: 1, maxLength: 4 },
      ),
      references: fc.array(anyReference, { maxLength: 2 }),
      breaks:
        count === 0
          ? fc.constant([])
          : fc.array(fc.record({ at: fc.nat({ max: count - 1 }), words: anyName }), { maxLength: 4 }),
    })
    .map(({ frame, ...rest }) => ({ ...frame, kind: 'line', periods: months(count), ...rest })),
)

const anyBarChart: fc.Arbitrary<BarChart> = fc
  .record({
    frame: anyFrame,
    bars: fc.array(
      anyPoint.chain((point) => anyName.map((name) => ({ name, point }))),
      { maxLength: 12 },
    ),
    benchmark: fc.option(anyReference),
  })
  .map(({ frame, bars, benchmark }) => ({
    ...frame,
    kind: 'bars',
    category: 'Ward',
    benchmark,
    bars: bars.map(({ name, point }) =>
      point?.interval === undefined
        ? { name, value: point?.value ?? null }
        : { name, value: point.value, interval: point.interval },
    ),
  }))

const anyStatusStack: fc.Arbitrary<StatusStack> = fc
  .record({
    frame: anyFrame,
    groups: fc.array(
      fc.record({ name: anyName, counts: fc.array(fc.nat({ max: 60 }), { minLength: 5, maxLength: 5 }) }),
      { maxLength: 8 },
    ),
  })
  .map(({ frame, groups }) => ({ ...aStatusStack(), ...frame, groups }))

const anySparkline: fc.Arbitrary<Sparkline> = fc
  .record({ frame: anyFrame, points: fc.array(anyPoint, { maxLength: 30 }) })
  .map(({ frame, points: each }) => ({ ...aSparkline({ points: each }), ...frame }))

export const anyChart: fc.Arbitrary<ChartSpec> = fc.oneof(
  anyLineChart,
  anyBarChart,
  anyStatusStack,
  anySparkline,
)
