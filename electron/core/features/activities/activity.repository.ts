import { type Selectable, sql } from 'kysely'
import type { Activity, ActivityId } from '../../../../shared/domain/activities/index.ts'
import type { Identity, PartnerId } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ActivityTable, ReadDb, WriteTx } from '../../store/schema/index.ts'

/** An activity without its number. */
export type ActivityFace = Omit<Activity, 'id'>

/** The activities that count for any of some measures and were held from a day on, in two queries. */
export async function listActivitiesFor(
  db: ReadDb,
  measures: readonly Identity[],
  from: CivilDate,
): Promise<Activity[]> {
  if (measures.length === 0) return []
  const wanted = sql<string>`(select value from json_each(${JSON.stringify(measures)}))`
  const links = await db
    .selectFrom('activity_measure')
    .innerJoin('activity', 'activity.id', 'activity_measure.activity_id')
    .select(['activity_measure.activity_id', 'activity_measure.measure_identity'])
    .where('activity_measure.measure_identity', 'in', wanted)
    .where('activity.held_on', '>=', from)
    .execute()
  const rows = await db
    .selectFrom('activity')
    .selectAll()
    .where('held_on', '>=', from)
    .where('id', 'in', (eb) =>
      eb.selectFrom('activity_measure').select('activity_id').where('measure_identity', 'in', wanted),
    )
    .orderBy('held_on')
    .orderBy('id')
    .execute()
  return withLinks(rows, links)
}

/** Activities by their numbers, in the order given. */
export async function getActivities(db: ReadDb, ids: readonly ActivityId[]): Promise<Activity[]> {
  const wanted = sql<number>`(select value from json_each(${JSON.stringify(ids)}))`
  const rows = await db.selectFrom('activity').selectAll().where('id', 'in', wanted).execute()
  const links = await db
    .selectFrom('activity_measure')
    .select(['activity_id', 'measure_identity'])
    .where('activity_id', 'in', wanted)
    .orderBy('id')
    .execute()
  const byId = new Map(withLinks(rows, links).map((activity) => [activity.id, activity]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The activities that were held on any of some days, in the order in which they were logged. */
export async function listActivitiesOn(db: ReadDb, days: readonly CivilDate[]): Promise<Activity[]> {
  const wanted = sql<string>`(select value from json_each(${JSON.stringify(days)}))`
  const rows = await db
    .selectFrom('activity')
    .select('id')
    .where('held_on', 'in', wanted)
    .orderBy('id')
    .execute()
  return getActivities(
    db,
    rows.map(({ id }) => id as ActivityId),
  )
}

/** A Failure of kind `not-found` when there is no such activity. */
export async function getActivity(db: ReadDb, id: ActivityId): Promise<Activity> {
  const [activity] = await getActivities(db, [id])
  if (activity !== undefined) return activity
  throw new Failure('not-found', 'That activity is no longer in the log. It may have been deleted or undone.')
}

export async function insertActivity(tx: WriteTx, face: ActivityFace): Promise<ActivityId> {
  const { id } = await tx
    .insertInto('activity')
    .values(columnsOf(face))
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeLinks(tx, id as ActivityId, face.countsFor)
  return id as ActivityId
}

export async function updateActivity(tx: WriteTx, id: ActivityId, face: ActivityFace): Promise<void> {
  await tx.updateTable('activity').set(columnsOf(face)).where('id', '=', id).execute()
  await writeLinks(tx, id, face.countsFor)
}

export async function deleteActivity(tx: WriteTx, id: ActivityId): Promise<void> {
  await tx.deleteFrom('activity').where('id', '=', id).execute()
}

/** Lets an activity count for these measures and no others; what was so already is not touched. */
export async function writeLinks(tx: WriteTx, id: ActivityId, measures: readonly Identity[]): Promise<void> {
  const rows = await tx.selectFrom('activity_measure').selectAll().where('activity_id', '=', id).execute()
  const wanted = new Set<string>(measures)
  for (const row of rows) {
    if (!wanted.delete(row.measure_identity)) {
      await tx.deleteFrom('activity_measure').where('id', '=', row.id).execute()
    }
  }
  for (const measure_identity of wanted) {
    await tx.insertInto('activity_measure').values({ activity_id: id, measure_identity }).execute()
  }
}

function columnsOf(face: ActivityFace) {
  return {
    kind: face.kind,
    name: face.name,
    held_on: face.heldOn,
    held_until: face.heldUntil,
    place: face.place,
    agency_id: face.agencyId,
    audience: face.audience,
    attendance: face.attendance,
    first_time: face.firstTime,
    note: face.note,
  }
}

interface Link {
  readonly activity_id: number
  readonly measure_identity: string
}

function withLinks(rows: readonly Selectable<ActivityTable>[], links: readonly Link[]): Activity[] {
  const byActivity = Map.groupBy(links, (link) => link.activity_id)
  return rows.map((row) => ({
    id: row.id as ActivityId,
    kind: row.kind,
    name: row.name,
    heldOn: row.held_on as CivilDate,
    heldUntil: row.held_until as CivilDate | null,
    place: row.place,
    agencyId: row.agency_id as PartnerId | null,
    audience: row.audience,
    attendance: row.attendance,
    firstTime: row.first_time,
    note: row.note,
    countsFor: (byActivity.get(row.id) ?? []).map((link) => link.measure_identity as Identity),
  }))
}

/** Whether any plan year has a measure of this identity. */
export async function isMeasure(db: ReadDb, identity: Identity): Promise<boolean> {
  const row = await db
    .selectFrom('item')
    .innerJoin('measure', 'measure.item_id', 'item.id')
    .select('item.id')
    .where('item.identity', '=', identity)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
