import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'
import { indexForSearch, type SearchSource } from './search-source.ts'

const statements = [
  `create table activity (
     id integer primary key,
     kind text not null
       check (kind in ('session', 'campaign', 'training', 'meeting', 'event', 'visit', 'diversionary', 'other')),
     name text not null,
     held_on text not null,
     held_until text,
     place text,
     agency_id integer references partner (id) on delete set null,
     audience text,
     attendance integer,
     first_time integer,
     note text,
     check (held_until is null or held_until >= held_on)
   ) strict`,
  'create index activity_by_day on activity (held_on)',
  'create index activity_by_agency on activity (agency_id, held_on)',
  `create table activity_measure (
     id integer primary key,
     activity_id integer not null references activity (id) on delete cascade,
     measure_identity text not null,
     unique (activity_id, measure_identity)
   ) strict`,
  'create index activity_measure_by_measure on activity_measure (measure_identity, activity_id)',
]

const sources: readonly SearchSource[] = [
  {
    number: 11,
    table: 'activity',
    words: `concat_ws(' · ', {row}.name, {row}.place, {row}.audience, {row}.note)`,
  },
  { number: 12, table: 'reading', words: `coalesce({row}.note, '')` },
]

/** The log of what was done, which measures count from; it and the notes on readings can be found. */
export const createActivities: Migration = {
  number: '0110',
  name: 'create-activities',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
    for (const source of sources) await indexForSearch(db, source)
  },
}
