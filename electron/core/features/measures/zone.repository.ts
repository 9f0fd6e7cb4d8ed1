import { sql } from 'kysely'
import type {
  ReadingRevision,
  ZoneId,
  ZoneReading,
  ZoneReadingId,
  ZoneSeries,
} from '../../../../shared/domain/measures/index.ts'
import type { Identity } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { type ReadingFace, revisionFromRow } from './reading.repository.ts'

/** The zones of one measure with their figures. */
export async function getZones(db: ReadDb, measure: Identity): Promise<readonly ZoneSeries[]> {
  return (await listZones(db, [measure])).get(measure) ?? []
}

/** The zones of measures in their order, with their figures, oldest first; measures without any are not in it. */
export async function listZones(
  db: ReadDb,
  measures: readonly Identity[],
): Promise<ReadonlyMap<Identity, readonly ZoneSeries[]>> {
  const zones = await db
    .selectFrom('measure_zone')
    .selectAll()
    .where('measure_identity', 'in', sql<string>`(select value from json_each(${JSON.stringify(measures)}))`)
    .orderBy('position')
    .orderBy('id')
    .execute()
  if (zones.length === 0) return new Map()
  const readings = Map.groupBy(await readZoneReadings(db, zones), ({ zone_id }) => zone_id)
  const byMeasure = Map.groupBy(zones, (zone) => zone.measure_identity as Identity)
  return new Map(
    [...byMeasure].map(([measure, ofMeasure]) => [
      measure,
      ofMeasure.map(({ id, name }) => ({
        id: id as ZoneId,
        name,
        readings: (readings.get(id) ?? []).map(
          (row): ZoneReading => ({
            id: row.id as ZoneReadingId,
            period: { from: row.from_on as CivilDate, to: row.to_on as CivilDate },
            value: row.value,
            numerator: row.numerator,
            denominator: row.denominator,
            note: row.note,
            isProvisional: row.is_provisional === 1,
            revisions: row.revisions ?? 0,
          }),
        ),
      })),
    ]),
  )
}

function readZoneReadings(db: ReadDb, zones: readonly { readonly id: number }[]) {
  const ids = sql<number>`(select value from json_each(${JSON.stringify(zones.map(({ id }) => id))}))`
  return db
    .selectFrom('zone_reading')
    .selectAll('zone_reading')
    .select((eb) =>
      eb
        .selectFrom('zone_reading_revision')
        .whereRef('zone_reading_revision.zone_reading_id', '=', 'zone_reading.id')
        .select(eb.fn.countAll<number>().as('count'))
        .as('revisions'),
    )
    .where('zone_id', 'in', ids)
    .orderBy('from_on')
    .orderBy('to_on')
    .execute()
}

/** What a figure of a zone was before each of its changes, the newest first. */
export async function listZoneRevisions(db: ReadDb, id: ZoneReadingId): Promise<ReadingRevision[]> {
  const rows = await db
    .selectFrom('zone_reading_revision')
    .selectAll()
    .where('zone_reading_id', '=', id)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(revisionFromRow)
}

export async function insertZone(
  tx: WriteTx,
  measure: Identity,
  name: string,
  position: number,
): Promise<ZoneId> {
  const { id } = await tx
    .insertInto('measure_zone')
    .values({ measure_identity: measure, name, position })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as ZoneId
}

export async function renameZoneRow(tx: WriteTx, id: ZoneId, name: string): Promise<void> {
  await tx.updateTable('measure_zone').set({ name }).where('id', '=', id).execute()
}

/** Its figures go with it. */
export async function deleteZone(tx: WriteTx, id: ZoneId): Promise<void> {
  await tx.deleteFrom('measure_zone').where('id', '=', id).execute()
}

export async function insertZoneReading(
  tx: WriteTx,
  zoneId: ZoneId,
  face: ReadingFace,
): Promise<ZoneReadingId> {
  const { id } = await tx
    .insertInto('zone_reading')
    .values({ zone_id: zoneId, ...columnsOf(face) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as ZoneReadingId
}

export async function updateZoneReading(tx: WriteTx, id: ZoneReadingId, face: ReadingFace): Promise<void> {
  await tx.updateTable('zone_reading').set(columnsOf(face)).where('id', '=', id).execute()
}

/** Keeps what a figure of a zone was until a moment. */
export async function insertZoneRevision(
  tx: WriteTx,
  id: ZoneReadingId,
  face: ReadingFace,
  at: string,
): Promise<void> {
  const { from_on: _from, to_on: _to, ...columns } = columnsOf(face)
  await tx
    .insertInto('zone_reading_revision')
    .values({ zone_reading_id: id, at, ...columns })
    .execute()
}

export async function deleteZoneReading(tx: WriteTx, id: ZoneReadingId): Promise<void> {
  await tx.deleteFrom('zone_reading').where('id', '=', id).execute()
}

function columnsOf({ period, value, numerator, denominator, note, isProvisional }: ReadingFace) {
  return {
    from_on: period.from,
    to_on: period.to,
    value,
    numerator,
    denominator,
    note,
    is_provisional: isProvisional ? (1 as const) : (0 as const),
  }
}
