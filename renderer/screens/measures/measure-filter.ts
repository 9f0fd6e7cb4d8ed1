import type { MeasureLine } from '../../../shared/contract/index.ts'
import type { MeasureStatus } from '../../../shared/domain/measures/index.ts'
import type { PriorityId } from '../../../shared/domain/plan/index.ts'
import { MEASURE_STATUS_WORDS } from '../../../shared/text/status-words.ts'

/** Which measures are shown. Every part narrows; null lets everything through. */
export interface MeasureFilter {
  readonly status: MeasureStatus | null
  readonly priorityId: PriorityId | null
  /** A lead as printed. */
  readonly lead: string | null
  /** Only those that wait for a figure. */
  readonly isMissing: boolean
}

export const EVERY_MEASURE: MeasureFilter = { status: null, priorityId: null, lead: null, isMissing: false }

export function filterMeasures(measures: readonly MeasureLine[], filter: MeasureFilter): MeasureLine[] {
  const { status, priorityId, lead, isMissing } = filter
  return measures.filter(
    (line) =>
      (status === null || line.standing.status === status) &&
      (priorityId === null || line.priorityId === priorityId) &&
      (lead === null || line.leads.includes(lead)) &&
      (!isMissing || line.standing.missing.length > 0),
  )
}

/** "Measures that are off track, of Rural crime, led by Police, that wait for a figure". */
export function measureFilterInWords(filter: MeasureFilter, priority: string | null): string {
  const parts = [
    filter.status === null ? null : `“${MEASURE_STATUS_WORDS[filter.status]}”`,
    priority === null ? null : `of ${priority}`,
    filter.lead === null ? null : `led by ${filter.lead}`,
    filter.isMissing ? 'that wait for a figure' : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'All measures' : `Measures ${parts.join(', ')}`
}

/** How many measures stand how, the usual order of statuses: "3 on track, 2 off track". */
export function statusCounts(measures: readonly MeasureLine[]): [status: MeasureStatus, count: number][] {
  const counts = new Map<MeasureStatus, number>()
  for (const { standing } of measures) counts.set(standing.status, (counts.get(standing.status) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}

export function statusCountsInWords(measures: readonly MeasureLine[]): string {
  return statusCounts(measures)
    .map(([status, count]) => `${count} ${MEASURE_STATUS_WORDS[status].toLowerCase()}`)
    .join(', ')
}
