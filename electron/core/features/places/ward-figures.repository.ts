import { sql } from 'kysely'
import type { Period } from '../../../../shared/domain/measures/index.ts'
import type { IndicatorId } from '../../../../shared/domain/places/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb } from '../../store/schema/index.ts'

/** The days that the figures of something counted cover, from the first to the last; null where there are none. */
export async function daysOfFigures(db: ReadDb, id: IndicatorId): Promise<Period | null> {
  const { from, to } = await db
    .selectFrom('observation')
    .select((eb) => [eb.fn.min('from_on').as('from'), eb.fn.max('to_on').as('to')])
    .where('indicator_id', '=', id)
    .executeTakeFirstOrThrow()
  return from === null || to === null ? null : { from: from as CivilDate, to: to as CivilDate }
}

/** The names of the files of imports, as the person knew them. */
export async function fileNamesOf(
  db: ReadDb,
  imports: readonly number[],
): Promise<{ importId: number; fileName: string }[]> {
  const rows = await db
    .selectFrom('import')
    .select(['id', 'file_name'])
    .where('id', 'in', sql<number>`(select value from json_each(${JSON.stringify(imports)}))`)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ importId: row.id, fileName: row.file_name }))
}
