import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  'alter table action add column status_reason text',
  'alter table action add column due_declined text',
  `create table action_note (
     id integer primary key,
     item_id integer not null references item (id) on delete cascade,
     noted_on text not null,
     text text not null
   ) strict`,
  'create index action_note_by_item on action_note (item_id, noted_on)',
]

/** How an action comes on: why it was stopped, dated notes, and a due date that was offered and not taken. */
export const createProgress: Migration = {
  number: '0080',
  name: 'create-progress',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
