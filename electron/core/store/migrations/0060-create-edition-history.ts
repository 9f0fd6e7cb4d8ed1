import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `create table edition_snapshot (
     id integer primary key,
     edition_id integer not null references edition (id) on delete cascade,
     kind text not null check (kind in ('day', 'approved', 'published', 'reopened', 'rolled')),
     taken_at text not null,
     taken_on text not null,
     format integer not null,
     content blob not null
   ) strict`,
  'create index edition_snapshot_by_edition on edition_snapshot (edition_id, kind, taken_on)',
  `create table edition_event (
     id integer primary key,
     edition_id integer not null references edition (id) on delete cascade,
     kind text not null check (kind in ('published', 'reopened')),
     at text not null,
     happened_on text not null,
     approved_on text,
     approved_by text,
     reason text,
     check ((kind = 'reopened') = (reason is not null))
   ) strict`,
  'create index edition_event_by_edition on edition_event (edition_id, id)',
  `insert into edition_event (edition_id, kind, at, happened_on, approved_on, approved_by)
   select id, 'published', published_on || 'T00:00:00.000Z', published_on, approved_on, approved_by
   from edition where state = 'published' and published_on is not null`,
]

/** What an edition said at certain moments, and when it was published and reopened. */
export const createEditionHistory: Migration = {
  number: '0060',
  name: 'create-edition-history',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
