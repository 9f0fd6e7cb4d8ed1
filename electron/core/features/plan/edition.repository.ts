import type { DaySpan, Edition, EditionId, Plan, PlanId } from '../../../../shared/domain/plan/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { editionFromRow, planFromRow } from './content.rows.ts'
import { newIdentity } from './identity.ts'

/** An edition with the plan that it belongs to. */
export interface EditionListing {
  readonly plan: Plan
  readonly edition: Edition
}

/** Every edition of the store, the newest first. */
export async function listEditions(db: ReadDb): Promise<EditionListing[]> {
  const plans = await db.selectFrom('plan').selectAll().execute()
  const byId = new Map(plans.map((row) => [row.id, planFromRow(row)]))
  const editions = await db
    .selectFrom('edition')
    .selectAll()
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return editions.flatMap((row) => {
    const plan = byId.get(row.plan_id)
    return plan === undefined ? [] : [{ plan, edition: editionFromRow(row) }]
  })
}

/** The edition with a label, or the newest when none is given; a Failure of kind `not-found` where there is none. */
export async function getEditionInUse(db: ReadDb, label?: string): Promise<Edition> {
  const listings = await listEditions(db)
  if (listings.length === 0) {
    throw new Failure('not-found', 'The store holds no plan yet. Import a plan, or create one.')
  }
  const found = label === undefined ? listings[0] : listings.find((each) => each.edition.label === label)
  if (found === undefined) {
    const labels = listings.map((each) => each.edition.label).join(', ')
    throw new Failure('not-found', `The store has no such edition. It has ${labels}.`)
  }
  return found.edition
}

/** One edition; a Failure of kind `not-found` when there is none of that number. */
export async function getEdition(db: ReadDb, id: EditionId): Promise<Edition> {
  const row = await db.selectFrom('edition').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Failure('not-found', 'That edition is no longer in the store.')
  return editionFromRow(row)
}

export async function findPlanSpan(db: ReadDb, planId: PlanId): Promise<DaySpan | undefined> {
  const row = await db.selectFrom('plan').selectAll().where('id', '=', planId).executeTakeFirst()
  return row === undefined ? undefined : planFromRow(row)
}

/** A Failure of kind `not-found` when there is no such plan. */
export async function refuseMissingPlan(db: ReadDb, planId: PlanId): Promise<void> {
  if ((await findPlanSpan(db, planId)) !== undefined) return
  throw new Failure('not-found', 'That plan is no longer in the store.')
}

/** The plan with these words and years, so that a second edition joins its plan. */
export async function findPlanLike(
  db: ReadDb,
  plan: { readonly title: string; readonly area: string } & DaySpan,
): Promise<PlanId | undefined> {
  const row = await db
    .selectFrom('plan')
    .select('id')
    .where('title', '=', plan.title)
    .where('area', '=', plan.area)
    .where('starts_on', '=', plan.startsOn)
    .where('ends_on', '=', plan.endsOn)
    .executeTakeFirst()
  return row?.id as PlanId | undefined
}

export async function insertPlan(
  tx: WriteTx,
  plan: { readonly title: string; readonly area: string } & DaySpan,
): Promise<PlanId> {
  const { id } = await tx
    .insertInto('plan')
    .values({
      identity: newIdentity(),
      title: plan.title,
      area: plan.area,
      starts_on: plan.startsOn,
      ends_on: plan.endsOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as PlanId
}

export async function isEditionLabelTaken(db: ReadDb, planId: PlanId, label: string): Promise<boolean> {
  const row = await db
    .selectFrom('edition')
    .select('id')
    .where('plan_id', '=', planId)
    .where('label', '=', label)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertEdition(
  tx: WriteTx,
  edition: { readonly planId: PlanId; readonly label: string } & DaySpan,
): Promise<EditionId> {
  const { id } = await tx
    .insertInto('edition')
    .values({
      plan_id: edition.planId,
      label: edition.label,
      starts_on: edition.startsOn,
      ends_on: edition.endsOn,
      state: 'draft',
      approved_on: null,
      approved_by: null,
      published_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as EditionId
}
