import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `create table import (
     id integer primary key,
     kind text not null check (kind in ('plan')),
     edition_id integer references edition (id) on delete set null,
     file_name text not null,
     file_sha256 text not null,
     file_bytes integer not null,
     at text not null,
     words_read integer not null,
     words_stored integer not null,
     words_left_out integer not null,
     report text not null check (json_valid(report)),
     check (words_read = words_stored + words_left_out)
   ) strict`,
  'create index import_by_edition on import (edition_id)',
  `create table import_file (
     id integer primary key,
     import_id integer not null unique references import (id) on delete cascade,
     content blob not null
   ) strict`,
  `create table import_source (
     id integer primary key,
     import_id integer not null references import (id) on delete cascade,
     item_id integer references item (id) on delete cascade,
     section_block_id integer references section_block (id) on delete cascade,
     heading_of text,
     position integer not null,
     table_no integer,
     row_no integer,
     column_no integer,
     paragraph_no integer not null,
     label text not null,
     words text not null
   ) strict`,
  'create index import_source_by_import on import_source (import_id)',
  'create index import_source_by_item on import_source (item_id)',
  'create index import_source_by_section_block on import_source (section_block_id)',
  `create table import_left_out (
     id integer primary key,
     import_id integer not null references import (id) on delete cascade,
     table_no integer,
     row_no integer,
     column_no integer,
     paragraph_no integer not null,
     label text not null,
     words text not null,
     reason text not null
   ) strict`,
  'create index import_left_out_by_import on import_left_out (import_id)',
  `create table import_question (
     id integer primary key,
     import_id integer not null references import (id) on delete cascade,
     question_key text not null,
     position integer not null,
     kind text not null,
     place text not null,
     sentence text not null,
     proposal text not null,
     choices text not null check (json_valid(choices)),
     answer text
   ) strict`,
  'create index import_question_by_import on import_question (import_id, position)',
]

/** What was brought in, from which file, and where each word came from. */
export const createImport: Migration = {
  number: '0030',
  name: 'create-import',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
