import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `create table fact_source (
     id integer primary key,
     fact_id integer not null unique references fact (id) on delete cascade,
     indicator_id integer references indicator (id) on delete cascade,
     place_id integer references place (id) on delete cascade,
     measure_identity text,
     from_on text not null,
     to_on text not null,
     check (from_on <= to_on),
     check ((indicator_id is null) = (place_id is null)),
     check ((indicator_id is null) <> (measure_identity is null))
   ) strict`,
  'create index fact_source_by_indicator on fact_source (indicator_id)',
  'create index fact_source_by_place on fact_source (place_id)',
]

/** The figures of the store that facts of the text are tied to. */
export const tieFacts: Migration = {
  number: '0160',
  name: 'tie-facts',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
