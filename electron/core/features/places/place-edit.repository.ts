import { sql } from 'kysely'
import type { Place, PlaceChange, PlaceId, Population } from '../../../../shared/domain/places/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { listPlaces } from './place.repository.ts'

/** A place without its number and its populations. */
export type PlaceFace = Omit<Place, 'id' | 'populations'>

/** A Failure of kind `not-found` when there is no such place. */
export async function getPlace(db: ReadDb, id: PlaceId): Promise<Place> {
  const place = (await listPlaces(db)).find((one) => one.id === id)
  if (place !== undefined) return place
  throw new Failure(
    'not-found',
    'That place is no longer in the list. It may have been removed, joined or undone.',
  )
}

export async function writePlace(tx: WriteTx, face: PlaceFace): Promise<PlaceId> {
  const { id } = await tx
    .insertInto('place')
    .values(columnsOf(face))
    .returning('id')
    .executeTakeFirstOrThrow()
  await writePlaceAliases(tx, id as PlaceId, face.aliases)
  return id as PlaceId
}

export async function updatePlace(tx: WriteTx, id: PlaceId, face: PlaceFace): Promise<void> {
  await tx.updateTable('place').set(columnsOf(face)).where('id', '=', id).execute()
  await writePlaceAliases(tx, id, face.aliases)
}

/** Lets a place have these other spellings and no others; those that it has already are not touched. */
export async function writePlaceAliases(tx: WriteTx, id: PlaceId, aliases: readonly string[]): Promise<void> {
  const rows = await tx.selectFrom('place_alias').selectAll().where('place_id', '=', id).execute()
  const wanted = new Set(aliases)
  for (const row of rows) {
    if (!wanted.delete(row.alias)) await tx.deleteFrom('place_alias').where('id', '=', row.id).execute()
  }
  for (const alias of wanted) await tx.insertInto('place_alias').values({ place_id: id, alias }).execute()
}

export async function deletePlace(tx: WriteTx, id: PlaceId): Promise<void> {
  await tx.deleteFrom('place').where('id', '=', id).execute()
}

/** Writes the population of a year over what was there; null takes it away. */
export async function writePopulation(
  tx: WriteTx,
  id: PlaceId,
  year: number,
  said: Omit<Population, 'year'> | null,
): Promise<void> {
  const known = await tx
    .selectFrom('place_population')
    .select('id')
    .where('place_id', '=', id)
    .where('year', '=', year)
    .executeTakeFirst()
  if (known === undefined) {
    if (said === null) return
    await tx
      .insertInto('place_population')
      .values({ place_id: id, year, ...said })
      .execute()
  } else if (said === null) {
    await tx.deleteFrom('place_population').where('id', '=', known.id).execute()
  } else {
    await tx.updateTable('place_population').set(said).where('id', '=', known.id).execute()
  }
}

/** Every boundary that changed, the earliest first. */
export async function listPlaceChanges(db: ReadDb): Promise<PlaceChange[]> {
  const rows = await db.selectFrom('place_change').selectAll().orderBy('changed_on').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    fromPlaceId: row.from_place_id as PlaceId,
    toPlaceId: row.to_place_id as PlaceId,
    on: row.changed_on as CivilDate,
    note: row.note,
  }))
}

export async function insertPlaceChange(tx: WriteTx, change: Omit<PlaceChange, 'id'>): Promise<number> {
  const { id } = await tx
    .insertInto('place_change')
    .values({
      from_place_id: change.fromPlaceId,
      to_place_id: change.toPlaceId,
      changed_on: change.on,
      note: change.note,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A Failure of kind `not-found` when there is no such change. */
export async function deletePlaceChange(tx: WriteTx, id: number): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('place_change')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (numDeletedRows > 0n) return
  throw new Failure('not-found', 'That boundary change is no longer in the list. It may have been undone.')
}

/** How many figures hang on a place, by what they count, the most first. */
export async function countFiguresOf(
  db: ReadDb,
  id: PlaceId,
): Promise<readonly { readonly name: string; readonly count: number }[]> {
  const { cases } = await db
    .selectFrom('mediation_case')
    .select((eb) => eb.fn.countAll<number>().as('cases'))
    .where('place_id', '=', id)
    .executeTakeFirstOrThrow()
  const figures = await db
    .selectFrom('observation')
    .innerJoin('indicator', 'indicator.id', 'observation.indicator_id')
    .select((eb) => ['indicator.name', eb.fn.countAll<number>().as('count')])
    .where('observation.place_id', '=', id)
    .groupBy('indicator.id')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('indicator.name')
    .execute()
  return cases === 0 ? figures : [...figures, { name: 'Mediation cases', count: cases }]
}

/** Figures that two places both have, of one thing and period, and that say different numbers. */
export async function countContradictions(db: ReadDb, one: PlaceId, other: PlaceId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from observation a
    join observation b on b.indicator_id = a.indicator_id and b.from_on = a.from_on and b.to_on = a.to_on
    where a.place_id = ${one} and b.place_id = ${other} and a.count <> b.count`.execute(db)
  return rows[0]?.count ?? 0
}

/** Gives the figures, populations, boundary changes, mediation cases and groups of surveys of one place to another; what both have stays with the other. */
export async function moveToPlace(tx: WriteTx, from: PlaceId, to: PlaceId): Promise<void> {
  await sql`update or ignore observation set place_id = ${to} where place_id = ${from}`.execute(tx)
  await tx.deleteFrom('observation').where('place_id', '=', from).execute()
  await sql`update or ignore place_population set place_id = ${to} where place_id = ${from}`.execute(tx)
  await tx.updateTable('mediation_case').set({ place_id: to }).where('place_id', '=', from).execute()
  await tx.updateTable('survey_group').set({ place_id: to }).where('place_id', '=', from).execute()
  await tx.updateTable('place_change').set({ from_place_id: to }).where('from_place_id', '=', from).execute()
  await tx.updateTable('place_change').set({ to_place_id: to }).where('to_place_id', '=', from).execute()
  await sql`delete from place_change where from_place_id = to_place_id`.execute(tx)
  await tx.updateTable('fact_source').set({ place_id: to }).where('place_id', '=', from).execute()
}

function columnsOf(face: PlaceFace) {
  return {
    kind: face.kind,
    name: face.name,
    code: face.code,
    is_city_centre: face.isCityCentre ? (1 as const) : (0 as const),
    from_on: face.from,
    until_on: face.until,
  }
}
