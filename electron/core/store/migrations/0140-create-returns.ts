import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  // A step that is kept can be taken back for ever, also after later ones.
  'alter table change add column is_kept integer not null default 0 check (is_kept in (0, 1))',
  `create table import_profile (
     id integer primary key,
     name text not null unique,
     partner_id integer references partner (id) on delete set null,
     purpose text not null check (purpose in ('ward-figures', 'readings', 'activities', 'partners',
       'survey-answers', 'survey-totals', 'mediation-forms')),
     layout text not null check (json_valid(layout)),
     frequency text check (frequency in ('monthly', 'quarterly', 'half-yearly', 'yearly')),
     due_days integer not null check (due_days between 0 and 366)
   ) strict`,
  'create index import_profile_by_partner on import_profile (partner_id)',
  // Anew, because SQLite cannot widen a check: a return is an import as well.
  `create table import_anew (
     id integer primary key,
     kind text not null check (kind in ('plan', 'return')),
     edition_id integer references edition (id) on delete set null,
     file_name text not null,
     file_sha256 text not null,
     file_bytes integer not null,
     at text not null,
     words_read integer not null,
     words_stored integer not null,
     words_left_out integer not null,
     report text not null check (json_valid(report)),
     purpose text check (purpose in ('ward-figures', 'readings', 'activities', 'partners',
       'survey-answers', 'survey-totals', 'mediation-forms')),
     profile_id integer references import_profile (id) on delete set null,
     sheet text,
     period_from text,
     period_to text,
     rows_read integer,
     rows_added integer,
     rows_changed integer,
     rows_unchanged integer,
     rows_aside integer,
     change_id integer references change (id) on delete set null,
     undone_at text,
     check (words_read = words_stored + words_left_out),
     check (rows_read = rows_added + rows_changed + rows_unchanged + rows_aside),
     check ((kind = 'return') = (purpose is not null and rows_read is not null))
   ) strict`,
  `insert into import_anew (id, kind, edition_id, file_name, file_sha256, file_bytes, at,
       words_read, words_stored, words_left_out, report)
     select id, kind, edition_id, file_name, file_sha256, file_bytes, at,
       words_read, words_stored, words_left_out, report from import`,
  'drop table import',
  'alter table import_anew rename to import',
  'create index import_by_edition on import (edition_id)',
  'create index import_by_profile on import (profile_id)',
  'create index import_by_kind on import (kind, undone_at)',
  'create index import_by_hash on import (file_sha256)',
  'create index import_by_change on import (change_id)',
  `create table import_row (
     id integer primary key,
     import_id integer not null references import (id) on delete cascade,
     row_no integer not null,
     column_no integer not null,
     fate text not null check (fate in ('added', 'changed', 'unchanged', 'aside')),
     reason text,
     target text check (target in ('observation', 'reading', 'activity', 'partner', 'survey_wave', 'evaluation')),
     target_id integer,
     check ((fate = 'aside') = (reason is not null)),
     check ((target is null) = (target_id is null))
   ) strict`,
  'create index import_row_by_import on import_row (import_id)',
  // Figures say themselves where they came from; these do not.
  `create index import_row_by_target on import_row (target, target_id) where target in ('activity', 'partner')`,
]

/** Partners' returns: how each partner's file is read, what became of each of its rows, and steps that stay undoable. */
export const createReturns: Migration = {
  number: '0140',
  name: 'create-returns',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
