import { type SelectQueryBuilder, sql } from 'kysely'
import type { Activity, ActivityFilter, ActivityId } from '../../../../shared/domain/activities/index.ts'
import type { ReadDb, Schema } from '../../store/schema/index.ts'
import { getActivities } from './activity.repository.ts'

/** A part of the log, and sums over all that the filter lets through. */
export interface FoundActivities {
  readonly total: number
  /** People who came, where that is known. */
  readonly attendance: number
  readonly firstTime: number
  /** The newest day first; of one day, the one written last. */
  readonly activities: readonly Activity[]
}

/** The activities that a filter lets through, from `offset` on, at most `limit` of them. */
export async function findActivities(
  db: ReadDb,
  filter: ActivityFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<FoundActivities> {
  const sums = await filtered(db, filter)
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.coalesce(eb.fn.sum<number>('attendance'), sql<number>`0`).as('attendance'),
      eb.fn.coalesce(eb.fn.sum<number>('first_time'), sql<number>`0`).as('firstTime'),
    ])
    .executeTakeFirstOrThrow()
  const rows = await filtered(db, filter)
    .select('activity.id')
    .orderBy('held_on', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const activities = await getActivities(
    db,
    rows.map(({ id }) => id as ActivityId),
  )
  return { ...sums, activities }
}

function filtered(db: ReadDb, { kinds, agencyId, measure, from, to, text }: ActivityFilter) {
  let query: SelectQueryBuilder<Schema, 'activity', object> = db.selectFrom('activity')
  if (kinds.length > 0) query = query.where('kind', 'in', kinds)
  if (agencyId !== null) query = query.where('agency_id', '=', agencyId)
  if (from !== null) query = query.where('held_on', '>=', from)
  if (to !== null) query = query.where('held_on', '<=', to)
  if (measure !== null) {
    query = query.where('activity.id', 'in', (eb) =>
      eb.selectFrom('activity_measure').select('activity_id').where('measure_identity', '=', measure),
    )
  }
  for (const word of text.toLowerCase().split(/\s+/u).filter(Boolean)) {
    const words = sql<string>`lower(concat_ws(' ', name, place, audience, note))`
    query = query.where(sql<boolean>`instr(${words}, ${word}) > 0`)
  }
  return query
}
