import type { StoreDatabase } from './database/open-database.ts'

/** The highest number of each table's rows at one moment: what is added from then on lies beyond. */
export type RowMarks = ReadonlyMap<string, number>

/** @param tables tables whose rows are numbered by `id`, and to which rows are only added until the marks are used */
export function marksOf(db: StoreDatabase, tables: readonly string[]): RowMarks {
  return new Map(
    tables.map((table) => {
      const { last } = db
        .prepare<[], { last: number }>(`select coalesce(max(id), 0) as last from main."${table}"`)
        .get() ?? { last: 0 }
      return [table, last]
    }),
  )
}

/**
 * Does something for which rows beyond the marks are not there yet, whoever reads and however the query is written: a
 * temporary view of the table's own name stands before it meanwhile. Inside the transaction that adds the rows.
 */
export async function withoutRowsBeyond(
  db: StoreDatabase,
  marks: RowMarks,
  work: () => Promise<void>,
): Promise<void> {
  const views = [...marks].map(
    ([table, last]) =>
      `create temp view "${table}" as select * from main."${table}" where id <= ${Math.trunc(last)};`,
  )
  db.exec(views.join(''))
  db.pragma('query_only=ON')
  try {
    await work()
  } finally {
    db.pragma('query_only=OFF')
    db.exec([...marks.keys()].map((table) => `drop view temp."${table}";`).join(''))
  }
}
