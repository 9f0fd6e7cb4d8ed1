import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  'alter table measure_scoring add column counts_people integer check (counts_people in (0, 1))',
  'alter table measure_scoring add column published_because text',
  // Null for reports from before small numbers were kept back.
  "alter table publication add column audience text check (audience in ('board', 'restricted', 'public'))",
]

/**
 * Whether a measure counts people, whose small numbers are kept back from papers, why one is published all the same, and
 * for whom a report was issued.
 */
export const sayWhoIsCounted: Migration = {
  number: '0145',
  name: 'say-who-is-counted',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
