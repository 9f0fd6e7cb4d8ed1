import type { BoardReport } from '../../../../../shared/domain/documents/board/index.ts'
import {
  type Period,
  type PublishedFigure,
  samePeriodLastYear,
} from '../../../../../shared/domain/measures/index.ts'
import type { Identity, PlanId } from '../../../../../shared/domain/plan/index.ts'
import type { ReadDb } from '../../../store/schema/index.ts'
import { getPublication, listPublications } from './publication.repository.ts'

/** What readers have from papers that went out, so that no later paper gives away by a difference what is kept back. */
export interface PublishedFigures {
  /** By the identity of a measure. */
  readonly measures: ReadonlyMap<Identity, readonly PublishedFigure[]>
  /** What one source counted in a place over a period; null where no paper said it. */
  readonly areaCount: (indicator: string, place: string, period: Period) => number | null
}

export const NOTHING_PUBLISHED: PublishedFigures = { measures: new Map(), areaCount: () => null }

/** Every figure in the reports that were issued from a plan, withdrawn ones too; restricted ones went to nobody. */
export async function publishedFigures(db: ReadDb, planId: PlanId): Promise<PublishedFigures> {
  const measures = new Map<Identity, PublishedFigure[]>()
  const areas = new Map<string, number>()
  for (const { id } of await listPublications(db, planId)) {
    const { report } = await getPublication(db, id)
    if (report.protection?.audience === 'restricted') continue
    for (const { measures: own } of report.priorities) {
      for (const measure of own) {
        const known = measures.get(measure.identity) ?? []
        known.push(...figuresOf(measure))
        measures.set(measure.identity, known)
      }
    }
    for (const { indicator, period, areas: own } of report.wardPages ?? []) {
      for (const { name, count, lastYear } of own) {
        if (count !== null) areas.set(areaKey(indicator, name, period), count)
        if (lastYear !== null) areas.set(areaKey(indicator, name, samePeriodLastYear(period)), lastYear)
      }
    }
  }
  return {
    measures,
    areaCount: (indicator, place, period) => areas.get(areaKey(indicator, place, period)) ?? null,
  }
}

type Measure = BoardReport['priorities'][number]['measures'][number]

function figuresOf({
  series,
  actual,
  actualPeriod,
  samePeriodLastYear: earlier,
}: Measure): PublishedFigure[] {
  return [
    ...series.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }])),
    ...(actual === null || actualPeriod === null ? [] : [{ period: actualPeriod, value: actual }]),
    ...(earlier === null || actualPeriod === null
      ? []
      : [{ period: samePeriodLastYear(actualPeriod), value: earlier }]),
  ]
}

function areaKey(indicator: string, place: string, { from, to }: Period): string {
  return [indicator, place, from, to].join('\n')
}
