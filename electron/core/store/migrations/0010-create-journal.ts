import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `create table setting (
     id integer primary key,
     name text not null unique,
     value text not null
   ) strict`,
  `create table change (
     id integer primary key,
     command text not null,
     label text not null,
     state text not null check (state in ('done', 'undone', 'sealed')),
     at text not null
   ) strict`,
  `create table change_row (
     id integer primary key,
     change_id integer not null references change (id) on delete cascade,
     table_name text not null,
     row_id integer not null,
     before text,
     after text,
     check (before is not null or after is not null)
   ) strict`,
  'create index change_row_by_change on change_row (change_id, id)',
  `create table audit (
     seq integer primary key,
     at text not null,
     action text not null,
     entity text,
     entity_id integer,
     detail text not null check (json_valid(detail)),
     prev blob not null,
     mac blob not null
   ) strict`,
  `create trigger audit_is_never_changed before update on audit
   begin select raise(abort, 'the audit log cannot be changed'); end`,
  `create trigger audit_is_never_cut before delete on audit
   begin select raise(abort, 'the audit log cannot be cut'); end`,
]

/** Settings, the undo journal and the audit log. */
export const createJournal: Migration = {
  number: '0010',
  name: 'create-journal',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
