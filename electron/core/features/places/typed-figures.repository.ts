import { sql } from 'kysely'
import type { Period } from '../../../../shared/domain/measures/index.ts'
import type { IndicatorId, PlaceId } from '../../../../shared/domain/places/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

/** One place of an indicator and a period. */
export interface FigureKey {
  readonly indicatorId: IndicatorId
  readonly placeId: PlaceId
  readonly period: Period
}

export interface StoredFigure {
  readonly id: number
  readonly count: number
  /** The file that it came from; null for what was typed. */
  readonly fileName: string | null
  readonly isImported: boolean
}

/** What is stored of a place, an indicator and a period; undefined where nothing is. */
export async function findFigure(
  db: ReadDb,
  { indicatorId, placeId, period }: FigureKey,
): Promise<StoredFigure | undefined> {
  const row = await db
    .selectFrom('observation')
    .leftJoin('import', 'import.id', 'observation.import_id')
    .select(['observation.id', 'count', 'import_id', 'file_name'])
    .where('indicator_id', '=', indicatorId)
    .where('place_id', '=', placeId)
    .where('from_on', '=', period.from)
    .where('to_on', '=', period.to)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { id: row.id, count: row.count, fileName: row.file_name, isImported: row.import_id !== null }
}

/** Writes a figure that a person typed where there was none. */
export async function insertTypedFigure(
  tx: WriteTx,
  { indicatorId, placeId, period }: FigureKey,
  count: number,
): Promise<void> {
  await tx
    .insertInto('observation')
    .values({ indicator_id: indicatorId, place_id: placeId, from_on: period.from, to_on: period.to, count })
    .execute()
}

/** Writes a typed figure over what was there, which is kept as a revision with where it came from. */
export async function overwriteFigure(tx: WriteTx, id: number, count: number, at: string): Promise<void> {
  await sql`insert into observation_revision (observation_id, at, count, note, import_id, source_sheet, source_cell)
    select id, ${at}, count, note, import_id, source_sheet, source_cell from observation where id = ${id}`.execute(
    tx,
  )
  await tx
    .updateTable('observation')
    .set({ count, note: null, import_id: null, source_sheet: null, source_cell: null })
    .where('id', '=', id)
    .execute()
}

export async function deleteFigure(tx: WriteTx, id: number): Promise<void> {
  await tx.deleteFrom('observation').where('id', '=', id).execute()
}
