import { sql } from 'kysely'
import type { MediationCount, MediationEvent } from '../../../../shared/domain/measures/index.ts'
import type { CaseId } from '../../../../shared/domain/mediation/index.ts'
import type { PlaceId } from '../../../../shared/domain/places/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb } from '../../store/schema/index.ts'

type Rows = Promise<{ on: string; caseId: number }[]>

/** Where the events of each count come from; what stands for erased rows counts on, by month where only that is kept. */
const EVENTS: Readonly<Record<MediationCount, (db: ReadDb, from: CivilDate) => Rows>> = {
  'mediation-referred': (db, from) =>
    db
      .selectFrom('mediation_case')
      .select(['referred_on as on', 'id as caseId'])
      .where('referred_on', '>=', from)
      .execute(),
  'mediation-resolved': (db, from) =>
    db
      .selectFrom('mediation_case')
      .select([sql<string>`ended_on`.as('on'), 'id as caseId'])
      .where('outcome', 'in', ['resolved', 'partly-resolved'])
      .where('ended_on', '>=', from)
      .execute(),
  'mediation-forms': (db, from) =>
    db
      .selectFrom('mediation_form')
      .select([sql<string>`settled_on`.as('on'), 'case_id as caseId'])
      .where('state', '=', 'returned')
      .where('settled_on', '>=', from)
      .unionAll(
        db
          .selectFrom('mediation_kept_score')
          .select([sql<string>`settled_on`.as('on'), 'case_id as caseId'])
          .where('state', '=', 'returned')
          .where('settled_on', '>=', from),
      )
      .execute(),
  'mediation-repeats': (db, from) =>
    db
      .selectFrom('mediation_repeat')
      .select(['reported_on as on', 'case_id as caseId'])
      .where('reported_on', '>=', from)
      .execute(),
}

/** What mediation has of each of some counts from a day on, oldest first: one query for each. */
export async function listMediationEvents(
  db: ReadDb,
  counts: Iterable<MediationCount>,
  from: CivilDate,
): Promise<ReadonlyMap<MediationCount, readonly MediationEvent[]>> {
  const events = new Map<MediationCount, MediationEvent[]>()
  for (const count of new Set(counts)) {
    const rows = await EVENTS[count](db, from)
    const found = rows.map(({ on, caseId }) => ({ on: on as CivilDate, caseId: caseId as CaseId }))
    events.set(count, found.sort(byDay))
  }
  return events
}

/** The ward of each case that has one. */
export async function listWardsOfCases(db: ReadDb): Promise<ReadonlyMap<CaseId, PlaceId>> {
  const rows = await db
    .selectFrom('mediation_case')
    .select(['id', 'place_id'])
    .where('place_id', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, place_id }) => [id as CaseId, place_id as PlaceId]))
}

function byDay(one: MediationEvent, other: MediationEvent): number {
  if (one.on === other.on) return one.caseId - other.caseId
  return one.on < other.on ? -1 : 1
}
