import type {
  ChartSpec,
  LineChart,
  StatusLook,
  StatusStack,
} from '../../../../../shared/domain/charts/index.ts'
import {
  type BoardMeasure,
  type BoardPriority,
  type BoardReport,
  countStatuses,
  isException,
  measuresOf,
} from '../../../../../shared/domain/documents/board/index.ts'
import { type MeasureStatus, planYearOf } from '../../../../../shared/domain/measures/index.ts'
import { countOf } from '../../../../../shared/text/counts.ts'
import { measureChart } from '../../../../../shared/text/measure-chart.ts'
import type { PressBlock } from '../../../press/document-model.ts'
import { chartBlocks } from '../chart-blocks.ts'
import { heading } from './blocks.ts'

const STACKED: readonly {
  readonly name: string
  readonly look: StatusLook
  readonly statuses: readonly MeasureStatus[]
}[] = [
  { name: 'Met', look: 'met', statuses: ['met'] },
  { name: 'On track', look: 'on-track', statuses: ['on-track'] },
  { name: 'At risk', look: 'at-risk', statuses: ['at-risk'] },
  { name: 'Off track or missed', look: 'off-track', statuses: ['off-track', 'missed'] },
]

/** Where each priority stands, one bar each; null where the plan has no measures. */
export function statusChart(report: BoardReport): StatusStack | null {
  const all = measuresOf(report)
  if (all.length === 0) return null
  const off = countStatuses(all)
  const urgent = off['off-track'] + off.missed
  return {
    kind: 'status-stack',
    title: `${countOf(urgent, 'measure is', 'measures are')} off track or missed, of ${all.length}`,
    unit: { form: 'count', words: 'measures' },
    source: '',
    notes: ['Not scored are measures without a figure, a target or a baseline, and those not yet due.'],
    category: 'Priority',
    statuses: [...STACKED.map(({ name, look }) => ({ name, look })), { name: 'Not scored', look: 'no-data' }],
    groups: report.priorities
      .filter(({ measures }) => measures.length > 0)
      .map(({ name, measures }) => ({ name, counts: stackOf(measures) })),
  }
}

function stackOf(measures: BoardPriority['measures']): number[] {
  const counts = countStatuses(measures)
  const stacked = STACKED.map(({ statuses }) => statuses.reduce((sum, status) => sum + counts[status], 0))
  return [...stacked, measures.length - stacked.reduce((sum, count) => sum + count, 0)]
}

/** The charts of the exceptions, each with its figures; of measures whose figures make no line there is none. */
export function chartPages(report: BoardReport): PressBlock[] {
  const charts = measuresOf(report)
    .filter(isException)
    .flatMap((measure) => chartOf(report, measure) ?? [])
  if (charts.length === 0) return []
  return [heading(2, 'Charts of the exceptions'), ...charts.flatMap((chart) => chartBlocks(chart))]
}

/** Every chart of a report with the name that it is found by, for the sheets of the workbook. */
export function chartsOf(report: BoardReport): { readonly name: string; readonly spec: ChartSpec }[] {
  const status = statusChart(report)
  const numbers = new Map(measuresOf(report).map(({ identity }, at) => [identity, at + 1]))
  const lines = report.priorities.flatMap(({ measures }) =>
    measures.filter(isException).flatMap((measure) => {
      const spec = chartOf(report, measure)
      return spec === null ? [] : [{ name: `Chart of measure ${numbers.get(measure.identity)}`, spec }]
    }),
  )
  return [...(status === null ? [] : [{ name: 'Chart of statuses', spec: status }]), ...lines]
}

function chartOf(report: BoardReport, measure: BoardMeasure): LineChart | null {
  const { text, reason, form, frequency, series, breaks, target, targetOf, gathering } = measure
  return measureChart({
    title: `${text.replace(/[.\s]+$/, '')}. ${reason}`,
    form,
    ...(measure.byZone === undefined ? {} : { unit: 'zones that meet it' }),
    frequency,
    year: planYearOf(report.period.from),
    asAt: report.asAt,
    points: series.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value }])),
    breaks,
    target: targetOf === 'figure' && gathering !== 'sum' ? target : null,
    source: '',
    notes: series.some(({ value }) => value === null)
      ? ['Figures of few people are kept back: a gap is one of them, or is not known.']
      : [],
  })
}
