import { MEASURE_STATUSES, type MeasureStatus } from '../../measures/index.ts'
import type { BoardMeasure, BoardPriority, BoardReport } from './report.ts'

export type StatusCounts = Readonly<Record<MeasureStatus, number>>

/** How many measures have which status. */
export function countStatuses(measures: readonly Pick<BoardMeasure, 'status'>[]): StatusCounts {
  const counts = Object.fromEntries(MEASURE_STATUSES.map((status) => [status, 0])) as Record<
    MeasureStatus,
    number
  >
  for (const { status } of measures) counts[status] += 1
  return counts
}

/** The measures of a report, in the plan's order. */
export function measuresOf(report: Pick<BoardReport, 'priorities'>): readonly BoardMeasure[] {
  return report.priorities.flatMap(({ measures }) => measures)
}

const EXCEPTIONS = ['off-track', 'missed', 'at-risk'] as const satisfies readonly MeasureStatus[]

/** The worst first: what the board has to talk about. */
export function isException({ status }: Pick<BoardMeasure, 'status'>): boolean {
  return EXCEPTIONS.some((each) => each === status)
}

export interface BoardException {
  readonly priority: BoardPriority
  readonly measure: BoardMeasure
}

/** Measures off track, then those missed, then those at risk, each group in the plan's order. */
export function exceptionsOf(report: Pick<BoardReport, 'priorities'>): readonly BoardException[] {
  const all = report.priorities.flatMap((priority) =>
    priority.measures.map((measure) => ({ priority, measure })),
  )
  return EXCEPTIONS.flatMap((status) => all.filter(({ measure }) => measure.status === status))
}

/** True where a corrective action is demanded: the measure is off track or missed. */
export function needsCorrectiveAction({ status }: Pick<BoardMeasure, 'status'>): boolean {
  return status === 'off-track' || status === 'missed'
}

/** Measures that say how it is going, and so can be counted in percent: the first five statuses. */
export function isScored({ status }: Pick<BoardMeasure, 'status'>): boolean {
  return MEASURE_STATUSES.indexOf(status) < 5
}
