import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'
import { indexForSearch, type SearchSource } from './search-source.ts'

const sources: readonly SearchSource[] = [
  { number: 9, table: 'action_note', words: '{row}.text' },
  {
    number: 10,
    table: 'fact',
    words: `concat_ws(' · ', {row}.name, {row}.value, {row}.period, {row}.place, {row}.source, {row}.note)`,
  },
]

/** Progress notes and facts can be found too. */
export const findNotesAndFacts: Migration = {
  number: '0095',
  name: 'find-notes-and-facts',
  async up(db: Kysely<unknown>) {
    for (const source of sources) await indexForSearch(db, source)
  },
}
