import type { ReadDb } from '../../electron/core/store/schema/index.ts'
import type { TestStore } from './store.ts'

/** What the database is asked while something is read. */
export async function queriesOf(store: TestStore, read: (db: ReadDb) => Promise<unknown>): Promise<string[]> {
  const queries: string[] = []
  await store.unitOfWork.read(async (db) => {
    const watched = db.withPlugin({
      transformQuery: ({ node }) => {
        queries.push(db.getExecutor().compileQuery(node, { queryId: 'watched' }).sql)
        return node
      },
      transformResult: async ({ result }) => result,
    })
    await read(watched)
  })
  return queries
}

/** How the database goes about a query, step by step. */
export function planOf(store: TestStore, query: string): string[] {
  const values = [...query.matchAll(/\?/g)].map(() => 1)
  return store.db
    .prepare<unknown[], { detail: string }>(`explain query plan ${query}`)
    .all(...values)
    .map((row) => row.detail)
}
