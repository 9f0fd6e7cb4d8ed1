import { assertNever } from '../../kit/assert.ts'
import { chartFigure } from './chart-figure.ts'
import type {
  BarChart,
  ChartInterval,
  ChartPoint,
  ChartSpec,
  ChartUnit,
  LineChart,
  StatusStack,
} from './chart-spec.ts'
import { asLine, headingOf, totalOf } from './chart-table.ts'

/**
 * What a chart shows in whole sentences, made from the same figures: for the tab with the words, and for everybody who
 * does not see the drawing.
 */
export function chartWords(spec: ChartSpec): string[] {
  switch (spec.kind) {
    case 'line':
      return lineWords(spec)
    case 'sparkline':
      return lineWords(asLine(spec))
    case 'bars':
      return barWords(spec)
    case 'status-stack':
      return statusWords(spec)
    default:
      return assertNever(spec, 'A chart')
  }
}

/** The text alternative of the drawing: its finding, what it is, and what it shows. */
export function chartAlternative(spec: ChartSpec): string {
  return [sentence(spec.title), KIND_WORDS[spec.kind], ...chartWords(spec)].join(' ')
}

/** What stands below a chart: how to read its marks, its own notes, and the source. */
export function chartNotes(spec: ChartSpec): string[] {
  const points = pointsOf(spec)
  return [
    ...(points.some((point) => point?.isProvisional === true) ? ['Hollow points are provisional.'] : []),
    ...(hasIntervals(spec) ? ['Thin lines with ends are 95% confidence intervals.'] : []),
    ...spec.notes.map(sentence),
    ...(spec.source === '' ? [] : [sentence(`Source: ${spec.source}`)]),
  ]
}

const KIND_WORDS: Readonly<Record<ChartSpec['kind'], string>> = {
  line: 'Line chart.',
  sparkline: 'Small line chart.',
  bars: 'Bar chart.',
  'status-stack': 'Stacked bars.',
}

function pointsOf(spec: ChartSpec): readonly (ChartPoint | null)[] {
  if (spec.kind === 'line') return spec.series.flatMap(({ points }) => points)
  return spec.kind === 'sparkline' ? spec.points : []
}

function hasIntervals(spec: ChartSpec): boolean {
  if (spec.kind === 'bars') return spec.bars.some(({ interval }) => interval !== undefined)
  return pointsOf(spec).some((point) => point?.interval !== undefined)
}

function lineWords(spec: LineChart): string[] {
  const { periods, series, references, breaks, unit } = spec
  if (periods.length === 0) return ['There are no figures yet.']
  return [
    ...series.flatMap(({ name, points }) => seriesWords(name, points, spec)),
    ...references.map(({ name, value }) => `${headingOf(name)}: ${chartFigure(value, unit)}.`),
    ...breaks.map(
      ({ at, words }) => `From ${periods[at]?.words ?? ''} not comparable with before: ${sentence(words)}`,
    ),
  ]
}

function seriesWords(
  name: string,
  points: readonly (ChartPoint | null)[],
  { periods, unit }: LineChart,
): string[] {
  const known = points.flatMap((point, at) =>
    point === null ? [] : [{ ...point, period: periods[at]?.words ?? '' }],
  )
  const [first] = known
  const last = known.at(-1)
  const subject = headingOf(name)
  if (first === undefined || last === undefined) return [`${subject}: no figures yet.`]
  const say = (point: typeof first): string =>
    `${chartFigure(point.value, unit)} in ${point.period}${limitWords(point.interval, unit)}`
  const highest = known.reduce((most, point) => (point.value > most.value ? point : most))
  const lowest = known.reduce((least, point) => (point.value < least.value ? point : least))
  return [
    known.length === 1 ? `${subject}: ${say(first)}.` : `${subject}: from ${say(first)} to ${say(last)}.`,
    ...(known.length > 2 && highest.value !== lowest.value
      ? [`Highest ${say(highest)}, lowest ${say(lowest)}.`]
      : []),
    ...missingWords(points, periods),
    ...(last.isProvisional === true ? [`The last figure is provisional.`] : []),
  ]
}

function missingWords(points: readonly (ChartPoint | null)[], periods: LineChart['periods']): string[] {
  const missing = periods.flatMap(({ words }, at) => ((points[at] ?? null) === null ? [words] : []))
  if (missing.length === 0) return []
  return missing.length > MOST_NAMED
    ? [`${missing.length} of ${periods.length} periods have no figure.`]
    : [`No figure for ${listed(missing)}.`]
}

/** More periods without a figure are counted, not named. */
const MOST_NAMED = 4

function barWords({ bars, benchmark, unit }: BarChart): string[] {
  if (bars.length === 0) return ['There are no figures yet.']
  const parts = bars.map(
    ({ name, value, interval }) => `${name} ${chartFigure(value, unit)}${limitWords(interval, unit)}`,
  )
  return [
    `${headingOf(unit.words)}: ${parts.join('; ')}.`,
    ...(benchmark === null ? [] : [`${headingOf(benchmark.name)}: ${chartFigure(benchmark.value, unit)}.`]),
  ]
}

function statusWords({ statuses, groups, unit }: StatusStack): string[] {
  if (groups.length === 0) return ['There is nothing to count yet.']
  return groups.map(({ name, counts }) => {
    const parts = statuses.flatMap((status, at) =>
      (counts[at] ?? 0) === 0
        ? []
        : [`${chartFigure(counts[at] ?? 0, { form: 'count' })} ${status.name.toLowerCase()}`],
    )
    const total = chartFigure(totalOf(counts), { form: 'count' })
    return `${name}: ${parts.length === 0 ? `no ${unit.words}` : `${listed(parts)}, of ${total}`}.`
  })
}

function limitWords(interval: ChartInterval | undefined, unit: ChartUnit): string {
  if (interval === undefined) return ''
  return ` (between ${chartFigure(interval.low, unit)} and ${chartFigure(interval.high, unit)})`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

/** With a full stop, unless it ends with a mark of its own. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
