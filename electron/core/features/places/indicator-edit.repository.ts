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

function columnsOf(face: IndicatorFace) {
  return { name: face.name, source_id: face.sourceId, counts: face.counts, note: face.note }
}
