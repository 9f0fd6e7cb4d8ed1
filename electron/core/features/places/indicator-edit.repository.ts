import { sql } from 'kysely'
import type { Indicator, IndicatorId } from '../../../../shared/domain/places/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { listIndicators } from './place.repository.ts'

/** What is counted, without its number. */
export type IndicatorFace = Omit<Indicator, 'id'>

/** A Failure of kind `not-found` when there is no such thing counted. */
export async function getIndicator(db: ReadDb, id: IndicatorId): Promise<Indicator> {
  const indicator = (await listIndicators(db)).find((one) => one.id === id)
  if (indicator !== undefined) return indicator
  throw new Failure(
    'not-found',
    'What was counted is no longer in the list. It may have been removed or undone.',
  )
}

export async function writeIndicator(tx: WriteTx, face: IndicatorFace): Promise<IndicatorId> {
  const { id } = await tx
    .insertInto('indicator')
    .values(columnsOf(face))
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeIndicatorAliases(tx, id as IndicatorId, face.aliases)
  return id as IndicatorId
}

export async function updateIndicator(tx: WriteTx, id: IndicatorId, face: IndicatorFace): Promise<void> {
  await tx.updateTable('indicator').set(columnsOf(face)).where('id', '=', id).execute()
  await writeIndicatorAliases(tx, id, face.aliases)
}

/** Lets what is counted have these other names and no others; those that it has already are not touched. */
export async function writeIndicatorAliases(
  tx: WriteTx,
  id: IndicatorId,
  aliases: readonly string[],
): Promise<void> {
  const rows = await tx.selectFrom('indicator_alias').selectAll().where('indicator_id', '=', id).execute()
  const wanted = new Set(aliases)
  for (const row of rows) {
    if (!wanted.delete(row.alias)) await tx.deleteFrom('indicator_alias').where('id', '=', row.id).execute()
  }
  for (const alias of wanted) {
    await tx.insertInto('indicator_alias').values({ indicator_id: id, alias }).execute()
  }
}

export async function deleteIndicator(tx: WriteTx, id: IndicatorId): Promise<void> {
  await tx.deleteFrom('indicator').where('id', '=', id).execute()
}

/** How many figures there are of it. */
export async function countFiguresOfIndicator(db: ReadDb, id: IndicatorId): Promise<number> {
  const { count } = await db
    .selectFrom('observation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('indicator_id', '=', id)
    .executeTakeFirstOrThrow()
  return count
}

/** Figures that two things counted both have, of one place and period, and that say different numbers. */
export async function countIndicatorContradictions(
  db: ReadDb,
  one: IndicatorId,
  other: IndicatorId,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from observation a
    join observation b on b.place_id = a.place_id and b.from_on = a.from_on and b.to_on = a.to_on
    where a.indicator_id = ${one} and b.indicator_id = ${other} and a.count <> b.count`.execute(db)
  return rows[0]?.count ?? 0
}

/** Gives the figures of one thing counted to another; what both have stays with the other. */
export async function moveToIndicator(tx: WriteTx, from: IndicatorId, to: IndicatorId): Promise<void> {
  await sql`update or ignore observation set indicator_id = ${to} where indicator_id = ${from}`.execute(tx)
  await tx.deleteFrom('observation').where('indicator_id', '=', from).execute()
  await tx.updateTable('fact_source').set({ indicator_id: to }).where('indicator_id', '=', from).execute()
}

function columnsOf(face: IndicatorFace) {
  return { name: face.name, source_id: face.sourceId, counts: face.counts, note: face.note }
}
