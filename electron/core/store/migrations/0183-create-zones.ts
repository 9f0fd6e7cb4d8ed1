import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  // Like readings, zones belong to the identity of a measure, so that their figures go on from year to year.
  `create table measure_zone (
     id integer primary key,
     measure_identity text not null,
     name text not null,
     position integer not null,
     unique (measure_identity, name)
   ) strict`,
  `create table zone_reading (
     id integer primary key,
     zone_id integer not null references measure_zone (id) on delete cascade,
     from_on text not null,
     to_on text not null,
     value real not null,
     numerator real,
     denominator real,
     note text,
     is_provisional integer not null check (is_provisional in (0, 1)),
     unique (zone_id, from_on, to_on),
     check (from_on <= to_on),
     check ((numerator is null) = (denominator is null))
   ) strict`,
  `create table zone_reading_revision (
     id integer primary key,
     zone_reading_id integer not null references zone_reading (id) on delete cascade,
     at text not null,
     value real not null,
     numerator real,
     denominator real,
     note text,
     is_provisional integer not null check (is_provisional in (0, 1))
   ) strict`,
  'create index zone_reading_revision_by_reading on zone_reading_revision (zone_reading_id)',
]

/** The zones of a condition that is judged zone by zone, and a figure of each for each period. */
export const createZones: Migration = {
  number: '0183',
  name: 'create-zones',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
