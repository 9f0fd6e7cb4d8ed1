import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `create table place (
     id integer primary key,
     kind text not null check (kind in ('ward', 'district', 'county', 'force')),
     name text not null,
     code text,
     is_city_centre integer not null check (is_city_centre in (0, 1)),
     from_on text,
     until_on text,
     check (from_on is null or until_on is null or from_on <= until_on)
   ) strict`,
  `create table place_alias (
     id integer primary key,
     place_id integer not null references place (id) on delete cascade,
     alias text not null
   ) strict`,
  'create index place_alias_by_place on place_alias (place_id)',
  `create table place_population (
     id integer primary key,
     place_id integer not null references place (id) on delete cascade,
     year integer not null,
     population integer not null check (population > 0),
     source text,
     unique (place_id, year)
   ) strict`,
  `create table place_change (
     id integer primary key,
     from_place_id integer not null references place (id) on delete cascade,
     to_place_id integer not null references place (id) on delete cascade,
     changed_on text not null,
     note text
   ) strict`,
  'create index place_change_by_from on place_change (from_place_id)',
  'create index place_change_by_to on place_change (to_place_id)',
  `create table indicator (
     id integer primary key,
     name text not null,
     source_id integer references partner (id) on delete set null,
     counts text not null check (counts in ('events', 'people')),
     note text
   ) strict`,
  'create index indicator_by_source on indicator (source_id)',
  `create table indicator_alias (
     id integer primary key,
     indicator_id integer not null references indicator (id) on delete cascade,
     alias text not null
   ) strict`,
  'create index indicator_alias_by_indicator on indicator_alias (indicator_id)',
  // A hundred thousand figures may come in one file. They have no undo journal of their own: their import has one.
  `create table observation (
     id integer primary key,
     indicator_id integer not null references indicator (id),
     place_id integer not null references place (id),
     from_on text not null,
     to_on text not null,
     count integer not null check (count >= 0),
     note text,
     import_id integer references import (id),
     source_sheet text,
     source_cell text,
     unique (indicator_id, place_id, from_on, to_on),
     check (from_on <= to_on)
   ) strict`,
  'create index observation_by_place on observation (place_id)',
  'create index observation_by_import on observation (import_id)',
  `create table observation_revision (
     id integer primary key,
     observation_id integer not null references observation (id) on delete cascade,
     at text not null,
     count integer not null,
     note text,
     import_id integer references import (id),
     source_sheet text,
     source_cell text
   ) strict`,
  'create index observation_revision_by_observation on observation_revision (observation_id)',
  'create index observation_revision_by_import on observation_revision (import_id)',
]

/** Wards and other areas, what is counted in them, and the counts. */
export const createPlaces: Migration = {
  number: '0130',
  name: 'create-places',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
