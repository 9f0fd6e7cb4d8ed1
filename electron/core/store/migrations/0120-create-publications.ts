import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `create table front_sheet (
     id integer primary key,
     plan_id integer not null unique references plan (id) on delete cascade,
     sheet text not null
   ) strict`,
  // A report that was issued outlives undo and the edition that it is of: the paper is out.
  `create table publication (
     id integer primary key,
     plan_id integer not null references plan (id) on delete restrict,
     number integer not null,
     edition_label text not null,
     from_on text not null,
     to_on text not null,
     as_at text not null,
     issued_at text not null,
     issued_on text not null,
     audit_head text not null,
     format integer not null,
     report_hash text not null,
     report blob not null,
     withdrawn_at text,
     withdrawn_reason text,
     unique (plan_id, number)
   ) strict`,
]

/** Board reports that were issued, each kept whole, and the front sheet for the next one. */
export const createPublications: Migration = {
  number: '0120',
  name: 'create-publications',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
