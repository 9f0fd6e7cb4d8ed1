import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

/** Tables whose rows have a position inside a parent, with the column that names the parent. */
const PARENT_COLUMN = {
  section: 'edition_id',
  section_block: 'section_id',
  priority: 'edition_id',
  priority_column: 'priority_id',
  issue: 'priority_id',
  issue_row: 'issue_id',
} as const
export type OrderedTable = keyof typeof PARENT_COLUMN

/** The children of a parent in order. */
export async function listChildIds(db: ReadDb, table: OrderedTable, parentId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from ${sql.table(table)} where ${sql.ref(PARENT_COLUMN[table])} = ${parentId} order by position
  `.execute(db)
  return rows.map((row) => row.id)
}

/** Gives rows the positions 1 to n in the order of the list; writes only those that change. */
export async function writePositions(
  tx: WriteTx,
  table: OrderedTable | 'item',
  ids: readonly number[],
): Promise<void> {
  for (const [at, id] of ids.entries()) {
    await sql`
      update ${sql.table(table)} set position = ${at + 1} where id = ${id} and position <> ${at + 1}
    `.execute(tx)
  }
}

/** Lets rows belong to another parent; their positions are to be written afterwards. */
export async function adopt(
  tx: WriteTx,
  table: OrderedTable,
  parentId: number,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update ${sql.table(table)} set ${sql.ref(PARENT_COLUMN[table])} = ${parentId} where id in (${sql.join(ids)})
  `.execute(tx)
}

/** Closes the gaps that a removed row left among its siblings. */
export async function closeGaps(tx: WriteTx, table: OrderedTable, parentId: number): Promise<void> {
  await writePositions(tx, table, await listChildIds(tx, table, parentId))
}
