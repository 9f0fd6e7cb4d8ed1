import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

/** What the measure clinic proposed and a person declined. */
export const rememberDeclinedProposals: Migration = {
  number: '0146',
  name: 'remember-declined-proposals',
  async up(db: Kysely<unknown>) {
    await sql
      .raw('alter table measure_scoring add column declined text check (json_valid(declined))')
      .execute(db)
  },
}
