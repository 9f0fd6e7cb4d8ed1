import { sql } from 'kysely'
import type { IndicatorId } from '../../../../shared/domain/places/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb } from '../../store/schema/index.ts'

/** The last day that a figure of something counted covers; null where there is none. */
export async function lastDayOfFigures(db: ReadDb, id: IndicatorId): Promise<CivilDate | null> {
  const { day } = await db
    .selectFrom('observation')
    .select((eb) => eb.fn.max('to_on').as('day'))
    .where('indicator_id', '=', id)
    .executeTakeFirstOrThrow()
  return (day as CivilDate | null) ?? null
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
