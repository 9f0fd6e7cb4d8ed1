import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

/** The officer's own views of actions and measures: a filter under a name. */
export const createViews: Migration = {
  number: '0045',
  name: 'create-views',
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table saved_view (
           id integer primary key,
           position integer not null,
           name text not null unique collate nocase,
           filter text not null check (json_valid(filter))
         ) strict`,
      )
      .execute(db)
  },
}
