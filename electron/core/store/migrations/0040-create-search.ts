import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'
import { indexForSearch, type SearchSource } from './search-source.ts'

const statements = [
  `create virtual table search_text using fts5(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')`,
  // Without it, a removed word stays readable in the index until the segment that holds it happens to be rewritten.
  `insert into search_text (search_text, rank) values ('secure-delete', 1)`,
  `create virtual table search_word using fts5vocab(search_text, 'row')`,
]

const plainRuns = `coalesce((select group_concat(json_extract(value, '$.text'), '' order by key) from json_each({row}.runs)), '')`

const sources: readonly SearchSource[] = [
  { number: 1, table: 'item', words: '{row}.text' },
  { number: 2, table: 'section_block', words: plainRuns },
  { number: 3, table: 'section', words: '{row}.heading' },
  { number: 4, table: 'priority', words: `{row}.name || coalesce(' · ' || {row}.table_heading, '')` },
  { number: 5, table: 'priority_hotspot', words: '{row}.name' },
  { number: 6, table: 'partner', words: `{row}.name || coalesce(' · ' || {row}.short_name, '')` },
  { number: 7, table: 'partner_alias', words: '{row}.alias' },
  { number: 8, table: 'measure', words: `coalesce({row}.source, '')` },
]

/** The full-text index, inside the encrypted file, over every word of the plan. */
export const createSearch: Migration = {
  number: '0040',
  name: 'create-search',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
    for (const source of sources) await indexForSearch(db, source)
  },
}
