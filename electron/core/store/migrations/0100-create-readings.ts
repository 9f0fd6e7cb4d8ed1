import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `create table measure_scoring (
     id integer primary key,
     item_id integer not null unique references item (id) on delete cascade,
     form text check (form in ('count', 'percentage', 'rate', 'score', 'yes-no')),
     rate_per real,
     frequency text check (frequency in ('monthly', 'quarterly', 'half-yearly', 'yearly', 'once')),
     counting text not null check (counting in ('readings', 'activities', 'attendance', 'first-time')),
     activity_kinds text not null check (json_valid(activity_kinds)),
     starts_on text,
     profile text check (json_valid(profile)),
     tolerance real,
     comparison text
       check (comparison in ('baseline', 'previous-period', 'previous-year', 'previous-12-months')),
     baseline_from text,
     baseline_to text,
     baseline_source text,
     owner_id integer references partner (id) on delete set null,
     caveat text,
     participation text check (json_valid(participation)),
     place_filter text,
     is_tracker integer not null check (is_tracker in (0, 1)),
     done_on text,
     evidence_for text,
     corrective_action text,
     comment text,
     check ((baseline_from is null) = (baseline_to is null))
   ) strict`,
  'create index measure_scoring_by_owner on measure_scoring (owner_id)',
  // A series goes on from year to year under the identity of its measure, whatever becomes of one edition.
  `create table reading (
     id integer primary key,
     measure_identity text not null,
     from_on text not null,
     to_on text not null,
     value real not null,
     numerator real,
     denominator real,
     note text,
     is_provisional integer not null check (is_provisional in (0, 1)),
     source text not null check (source in ('typed', 'import')),
     import_id integer references import (id),
     source_file text,
     source_sheet text,
     source_cell text,
     unique (measure_identity, from_on, to_on),
     check (from_on <= to_on),
     check ((numerator is null) = (denominator is null)),
     check ((source = 'import') = (import_id is not null))
   ) strict`,
  'create index reading_by_import on reading (import_id)',
  `create table reading_revision (
     id integer primary key,
     reading_id integer not null references reading (id) on delete cascade,
     at text not null,
     value real not null,
     numerator real,
     denominator real,
     note text,
     is_provisional integer not null check (is_provisional in (0, 1))
   ) strict`,
  'create index reading_revision_by_reading on reading_revision (reading_id)',
  `create table series_mark (
     id integer primary key,
     measure_identity text not null,
     kind text not null check (kind in ('break', 'exclusion')),
     marked_on text not null,
     words text not null
   ) strict`,
  'create index series_mark_by_measure on series_mark (measure_identity, marked_on)',
  // From a reading back to the measure that it is of.
  'create index item_by_identity on item (identity)',
  `create table status_policy (
     id integer primary key,
     plan_id integer not null unique references plan (id) on delete cascade,
     rule text not null check (rule in ('tolerance', 'tolerance-or-last-year', 'change')),
     tolerance real not null,
     dead_band real not null
   ) strict`,
]

/** How measures are scored, and their readings over the years. */
export const createReadings: Migration = {
  number: '0100',
  name: 'create-readings',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
