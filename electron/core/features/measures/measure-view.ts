import type { MeasureLine, MeasurePage, MeasuresView } from '../../../../shared/contract/index.ts'
import { type MeasureStatus, type StatusPolicy, statusOf } from '../../../../shared/domain/measures/index.ts'
import type { EditionId, ItemId } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { getActivities } from '../activities/index.ts'
import { getItemPlace } from '../plan/index.ts'
import { type ScoredMeasure, scoreEdition } from './scored-measures.ts'

/** As many figures as a small line shows: three years of quarters. */
const MOST_RECENT = 12

/** A measure whose status another rule would change. */
interface StatusChange {
  readonly itemId: ItemId
  readonly from: MeasureStatus
  readonly to: MeasureStatus
}

/** Every measure of an edition as the page lists them. */
export async function measuresView(db: ReadDb, editionId: EditionId, asAt: CivilDate): Promise<MeasuresView> {
  const { content, policy, measures } = await scoreEdition(db, editionId, asAt)
  const { plan, edition } = content
  return { planId: plan.id, edition, asAt, policy, measures: measures.map(lineOf) }
}

/** Which measures of an edition would stand otherwise by another rule, in printed order. */
export async function tryPolicy(
  db: ReadDb,
  editionId: EditionId,
  asAt: CivilDate,
  policy: StatusPolicy,
): Promise<StatusChange[]> {
  const { content, measures } = await scoreEdition(db, editionId, asAt)
  const { edition } = content
  return measures.flatMap(({ item, scoring, series, standing }) => {
    const tried = statusOf({ measure: item.measure, scoring, series, edition, asAt, policy })
    return tried.status === standing.status
      ? []
      : [{ itemId: item.id, from: standing.status, to: tried.status }]
  })
}

/** One measure with all its figures. @throws Failure `not-found`; `invalid-input` where the entry is no measure. */
export async function measurePage(db: ReadDb, itemId: ItemId, asAt: CivilDate): Promise<MeasurePage> {
  const { editionId } = await getItemPlace(db, itemId)
  const { content, policy, measures } = await scoreEdition(db, editionId, asAt, itemId)
  const [scored] = measures
  if (scored === undefined) {
    throw new Failure('invalid-input', 'That entry is not a measure. Choose one of a measure column.')
  }
  const { readings, marks, zones = [], doubts } = scored.series
  const counted = readings.flatMap(({ source }) => (source.kind === 'activities' ? source.activityIds : []))
  return {
    planId: content.plan.id,
    edition: content.edition,
    asAt,
    policy,
    line: lineOf(scored),
    series: { readings, marks, zones },
    doubts: doubts.map(({ message }) => message),
    activities: await getActivities(db, counted),
  }
}

function lineOf(scored: ScoredMeasure): MeasureLine {
  const { item, priority, issue, issueNumber, leads, scoring, series, standing, direction } = scored
  return {
    itemId: item.id,
    identity: item.identity,
    words: item.text,
    priorityId: priority.id,
    priorityName: priority.name,
    issueId: issue.id,
    issueNumber,
    issueWords: issue.statement.map(({ text }) => text).join(' '),
    leads,
    measure: item.measure,
    scoring,
    standing,
    direction,
    recent: series.readings
      .filter(({ period }) => period.from <= standing.asAt)
      .slice(-MOST_RECENT)
      .map(({ period, value, isProvisional }) => ({ period, value, isProvisional })),
  }
}
