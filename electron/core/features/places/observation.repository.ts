import { type Selectable, sql } from 'kysely'
import type {
  IndicatorId,
  Observation,
  ObservationId,
  PlaceId,
} from '../../../../shared/domain/places/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { insertRows, type RowValue } from '../../store/insert-rows.ts'
import type { ObservationTable, ReadDb, WriteTx } from '../../store/schema/index.ts'
import type { Pause } from '../../store/unit-of-work.types.ts'

/** A count as it is written: of what, where, when, how many, and the cell that it stood in. */
export type ObservationFace = Omit<Observation, 'id' | 'source'> & {
  readonly source: NonNullable<Observation['source']>
}

/** Every count of some indicators within some days, whatever its place. */
export async function listObservations(
  db: ReadDb,
  indicators: readonly IndicatorId[],
  within: { readonly from: CivilDate; readonly to: CivilDate },
): Promise<Observation[]> {
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where('indicator_id', 'in', sql<number>`(select value from json_each(${JSON.stringify(indicators)}))`)
    .where('from_on', '>=', within.from)
    .where('to_on', '<=', within.to)
    .orderBy('id')
    .execute()
  return rows.map(observationFromRow)
}

/**
 * Writes counts for which there is none yet; there may be a hundred thousand. Answers their numbers in order. `pause` is
 * waited for now and then; what it throws ends the writing.
 */
export async function insertObservations(
  tx: WriteTx,
  faces: readonly ObservationFace[],
  pause?: Pause,
): Promise<ObservationId[]> {
  if (faces.length === 0) return []
  const { last } = await tx
    .selectFrom('observation')
    .select((eb) => eb.fn.coalesce(eb.fn.max('id'), sql<number>`0`).as('last'))
    .executeTakeFirstOrThrow()
  // Numbered and written in the order of the index that holds them apart, so that each page is written once.
  const order = inOrderOfKeys(faces)
  await pause?.()
  const ids = new Array<ObservationId>(faces.length)
  for (const [place, at] of order.entries()) ids[at] = (last + place + 1) as ObservationId
  const valuesOf = (place: number): RowValue[] => {
    const face = defined(faces[order[place] ?? -1], 'a count to write')
    const { indicatorId, placeId, period, count, note, source } = face
    return [
      last + place + 1,
      indicatorId,
      placeId,
      period.from,
      period.to,
      count,
      note,
      source.importId,
      source.sheet,
      source.cell,
    ]
  }
  await insertRows(tx, { table: 'observation', columns: COLUMNS }, { count: faces.length, valuesOf }, pause)
  return ids
}

const COLUMNS = [
  'id',
  'indicator_id',
  'place_id',
  'from_on',
  'to_on',
  'count',
  'note',
  'import_id',
  'source_sheet',
  'source_cell',
] as const

/** A count that is written over what was there. */
export interface RevisedObservation {
  readonly id: ObservationId
  readonly face: Pick<ObservationFace, 'count' | 'note' | 'source'>
}

/** Changes of one statement. */
const CHANGED_AT_ONCE = 5000

/** Writes counts over what was there, which is kept as a revision with where it came from. */
export async function reviseObservations(
  tx: WriteTx,
  revised: readonly RevisedObservation[],
  at: string,
): Promise<void> {
  for (let first = 0; first < revised.length; first += CHANGED_AT_ONCE) {
    const packed = JSON.stringify(
      revised
        .slice(first, first + CHANGED_AT_ONCE)
        .map(({ id, face: { count, note, source } }) => [
          id,
          count,
          note,
          source.importId,
          source.sheet,
          source.cell,
        ]),
    )
    await sql`insert into observation_revision (observation_id, at, count, note, import_id, source_sheet, source_cell)
      select observation.id, ${at}, count, note, import_id, source_sheet, source_cell from json_each(${packed})
      join observation on observation.id = json_each.value ->> 0`.execute(tx)
    await sql`update observation set (count, note, import_id, source_sheet, source_cell) =
        (json_each.value ->> 1, json_each.value ->> 2, json_each.value ->> 3, json_each.value ->> 4,
          json_each.value ->> 5)
      from json_each(${packed}) where observation.id = json_each.value ->> 0`.execute(tx)
  }
}

/** How many counts of an import were changed since by another: they would stay if it were taken back. */
export async function countObservationsSince(db: ReadDb, importId: number): Promise<number> {
  const { count } = await db
    .selectFrom('observation_revision')
    .select((eb) => eb.fn.count<number>('observation_id').distinct().as('count'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return count
}

/**
 * Takes the counts of an import back: those that it added go, those that it changed become what they were. Where another
 * import has changed one since, that stays, and only the history forgets. Answers how many stayed.
 */
export async function takeBackObservations(tx: WriteTx, importId: number): Promise<number> {
  const stayed = await countObservationsSince(tx, importId)
  // What a count was before this import, it was until the next one: the history closes over the gap.
  await sql`update observation_revision as b set at = (
        select x.at from observation_revision x
        where x.import_id = ${importId} and x.observation_id = b.observation_id and x.id > b.id)
      where b.id in (
        select max(b2.id) from observation_revision b2
        join observation_revision x on x.observation_id = b2.observation_id and x.id > b2.id
        where x.import_id = ${importId} group by x.id)`.execute(tx)
  await tx.deleteFrom('observation_revision').where('import_id', '=', importId).execute()
  const { rows } = await sql<{ id: number }>`select max(r.id) as id from observation_revision r
    join observation o on o.id = r.observation_id where o.import_id = ${importId} group by o.id`.execute(tx)
  const before = sql`(select value from json_each(${JSON.stringify(rows.map(({ id }) => id))}))`
  await sql`update observation set (count, note, import_id, source_sheet, source_cell) = (
        select r.count, r.note, r.import_id, r.source_sheet, r.source_cell from observation_revision r
        where r.observation_id = observation.id and r.id in ${before})
      where id in (select observation_id from observation_revision where id in ${before})`.execute(tx)
  await sql`delete from observation_revision where id in ${before}`.execute(tx)
  await tx.deleteFrom('observation').where('import_id', '=', importId).execute()
  return stayed
}

/** The places of counts in the order of what, where and when. */
function inOrderOfKeys(faces: readonly ObservationFace[]): readonly number[] {
  // In heaps first: a hundred thousand comparisons of three things each would take longer than writing the rows.
  const heaps = Map.groupBy(faces.keys(), (at) => {
    const { indicatorId, placeId } = defined(faces[at], 'a count to write')
    return indicatorId * MOST_PLACES + placeId
  })
  const from = (at: number): string => faces[at]?.period.from ?? ''
  return [...heaps]
    .sort(([one], [other]) => one - other)
    .flatMap(([, heap]) => heap.sort((one, other) => (from(one) < from(other) ? -1 : 1)))
}

const MOST_PLACES = 2 ** 26

function observationFromRow(row: Selectable<ObservationTable>): Observation {
  const { import_id, source_sheet, source_cell } = row
  return {
    id: row.id as ObservationId,
    indicatorId: row.indicator_id as IndicatorId,
    placeId: row.place_id as PlaceId,
    period: { from: row.from_on as CivilDate, to: row.to_on as CivilDate },
    count: row.count,
    note: row.note,
    source:
      import_id === null ? null : { importId: import_id, sheet: source_sheet ?? '', cell: source_cell ?? '' },
  }
}
