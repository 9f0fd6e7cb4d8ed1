import type { Selectable } from 'kysely'
import type { ActivityKind } from '../../../../shared/domain/activities/index.ts'
import {
  type DeclinedProposal,
  type MeasureScoring,
  mediationCountOf,
  type ParticipationRule,
  type StatusPolicy,
  UNSAID_SCORING,
  USUAL_POLICY,
} from '../../../../shared/domain/measures/index.ts'
import type { EditionId, Identity, ItemId, PartnerId, PlanId } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { MeasureScoringTable, ReadDb, WriteTx } from '../../store/schema/index.ts'

/** How a measure of an edition is scored; nothing is said of one that has no row. */
export async function getScoring(db: ReadDb, itemId: ItemId): Promise<MeasureScoring> {
  const row = await db
    .selectFrom('measure_scoring')
    .selectAll()
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return row === undefined ? UNSAID_SCORING : scoringFromRow(row)
}

/** What is said of every measure of an edition, by its entry, in one query. */
export async function listScoring(
  db: ReadDb,
  editionId: EditionId,
): Promise<ReadonlyMap<ItemId, MeasureScoring>> {
  const rows = await db
    .selectFrom('priority')
    .innerJoin('issue', 'issue.priority_id', 'priority.id')
    .innerJoin('item', 'item.issue_id', 'issue.id')
    .innerJoin('measure_scoring', 'measure_scoring.item_id', 'item.id')
    .where('priority.edition_id', '=', editionId)
    .selectAll('measure_scoring')
    .execute()
  return new Map(rows.map((row) => [row.item_id as ItemId, scoringFromRow(row)]))
}

/** Writes down how a measure is scored, in place of what was said before. */
export async function writeScoring(tx: WriteTx, itemId: ItemId, scoring: MeasureScoring): Promise<void> {
  const columns = scoringColumns(scoring)
  await tx
    .insertInto('measure_scoring')
    .values({ item_id: itemId, ...columns })
    .onConflict((conflict) => conflict.column('item_id').doUpdateSet(columns))
    .execute()
}

/** The rule for the statuses of a plan; the usual one until the officer chose. */
export async function getStatusPolicy(db: ReadDb, planId: PlanId): Promise<StatusPolicy> {
  const row = await db
    .selectFrom('status_policy')
    .selectAll()
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  if (row === undefined) return USUAL_POLICY
  return { rule: row.rule, tolerance: row.tolerance, deadBand: row.dead_band }
}

export async function writeStatusPolicy(
  tx: WriteTx,
  planId: PlanId,
  { rule, tolerance, deadBand }: StatusPolicy,
): Promise<void> {
  const columns = { rule, tolerance, dead_band: deadBand }
  await tx
    .insertInto('status_policy')
    .values({ plan_id: planId, ...columns })
    .onConflict((conflict) => conflict.column('plan_id').doUpdateSet(columns))
    .execute()
}

function scoringFromRow(row: Selectable<MeasureScoringTable>): MeasureScoring {
  const { baseline_from: from, baseline_to: to } = row
  return {
    form: row.form,
    ratePer: row.rate_per,
    frequency: row.frequency,
    counting: row.mediation_count ?? row.counting,
    activityKinds: JSON.parse(row.activity_kinds) as ActivityKind[],
    startsOn: row.starts_on as CivilDate | null,
    profile: row.profile === null ? null : (JSON.parse(row.profile) as number[]),
    tolerance: row.tolerance,
    comparison: row.comparison,
    baselinePeriod: from === null || to === null ? null : { from: from as CivilDate, to: to as CivilDate },
    baselineSource: row.baseline_source,
    ownerId: row.owner_id as PartnerId | null,
    caveat: row.caveat,
    participation: row.participation === null ? null : (JSON.parse(row.participation) as ParticipationRule),
    placeFilter: row.place_filter,
    surveyQuestionId: row.survey_question_id as MeasureScoring['surveyQuestionId'],
    surveyGroupId: row.survey_group_id as MeasureScoring['surveyGroupId'],
    isTracker: row.is_tracker === 1,
    countsPeople: row.counts_people === null ? null : row.counts_people === 1,
    publishedBecause: row.published_because,
    declined: row.declined === null ? [] : (JSON.parse(row.declined) as DeclinedProposal[]),
    doneOn: row.done_on as CivilDate | null,
    evidenceFor: row.evidence_for as Identity | null,
    correctiveAction: row.corrective_action,
    comment: row.comment,
  }
}

function scoringColumns(scoring: MeasureScoring): Omit<Selectable<MeasureScoringTable>, 'id' | 'item_id'> {
  const mediation = mediationCountOf(scoring.counting)
  return {
    form: scoring.form,
    rate_per: scoring.ratePer,
    frequency: scoring.frequency,
    counting: mediation === null ? (scoring.counting as MeasureScoringTable['counting']) : 'readings',
    mediation_count: mediation,
    activity_kinds: JSON.stringify(scoring.activityKinds),
    starts_on: scoring.startsOn,
    profile: scoring.profile === null ? null : JSON.stringify(scoring.profile),
    tolerance: scoring.tolerance,
    comparison: scoring.comparison,
    baseline_from: scoring.baselinePeriod?.from ?? null,
    baseline_to: scoring.baselinePeriod?.to ?? null,
    baseline_source: scoring.baselineSource,
    owner_id: scoring.ownerId,
    caveat: scoring.caveat,
    participation: scoring.participation === null ? null : JSON.stringify(scoring.participation),
    place_filter: scoring.placeFilter,
    survey_question_id: scoring.surveyQuestionId,
    survey_group_id: scoring.surveyGroupId,
    is_tracker: scoring.isTracker ? 1 : 0,
    counts_people: scoring.countsPeople === null ? null : scoring.countsPeople ? 1 : 0,
    published_because: scoring.publishedBecause,
    declined: scoring.declined.length === 0 ? null : JSON.stringify(scoring.declined),
    done_on: scoring.doneOn,
    evidence_for: scoring.evidenceFor,
    corrective_action: scoring.correctiveAction,
    comment: scoring.comment,
  }
}
