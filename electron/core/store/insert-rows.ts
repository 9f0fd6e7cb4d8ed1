import { CompiledQuery } from 'kysely'
import type { Schema, WriteTx } from './schema/index.ts'
import type { Pause } from './unit-of-work.types.ts'

/** A value as it is bound: a whole or other number, words, or nothing. */
export type RowValue = number | string | null

/** Rows of one statement; each has a place for every value, of which SQLite takes some thousands. */
const ROWS_AT_ONCE = 100
/** Rows between two pauses, some 30 milliseconds of work. */
const ROWS_BETWEEN_PAUSES = 2000

/**
 * Adds many rows to a table: 100,000 in about a second. The columns are named once and each row gives its values in their
 * order. `pause` is waited for now and then; what it throws ends the writing.
 */
export async function insertRows<Table extends keyof Schema & string>(
  tx: WriteTx,
  { table, columns }: { readonly table: Table; readonly columns: readonly (keyof Schema[Table] & string)[] },
  rows: { readonly count: number; valuesOf(at: number): readonly RowValue[] },
  pause: Pause = async () => undefined,
): Promise<void> {
  // By hand, because the query builder takes longer to put such a statement together than SQLite to carry it out.
  const row = `(${columns.map(() => '?').join(', ')})`
  const into = `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values `
  const full = into + Array<string>(ROWS_AT_ONCE).fill(row).join(', ')
  for (let first = 0; first < rows.count; first += ROWS_AT_ONCE) {
    const end = Math.min(rows.count, first + ROWS_AT_ONCE)
    const values: RowValue[] = []
    for (let at = first; at < end; at += 1) values.push(...rows.valuesOf(at))
    const statement =
      end - first === ROWS_AT_ONCE
        ? full
        : into +
          Array<string>(end - first)
            .fill(row)
            .join(', ')
    await tx.executeQuery(CompiledQuery.raw(statement, values))
    if (end % ROWS_BETWEEN_PAUSES === 0) await pause()
  }
}
