import { type Insertable, sql } from 'kysely'
import type { ReadDb, Schema, WriteTx } from '../../store/schema/index.ts'

/** Rows in one statement; 500 rows of 11 columns stay far below SQLite's limit of 32,766 values. */
const ROWS_IN_BATCH = 500

/** Inserts many rows in few statements. */
export async function insertBatches<Table extends keyof Schema>(
  tx: WriteTx,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_IN_BATCH) {
    await tx
      .insertInto(table)
      .values(rows.slice(start, start + ROWS_IN_BATCH))
      .execute()
  }
}

/**
 * Gives out row numbers for a table before its rows are inserted, so that rows can name each other and go in batches.
 * Only valid inside the transaction that inserts them.
 */
export async function numberGiver(db: ReadDb, table: keyof Schema): Promise<() => number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(id), 0) as last from ${sql.table(table)}
  `.execute(db)
  let last = rows[0]?.last ?? 0
  return () => {
    last += 1
    return last
  }
}
