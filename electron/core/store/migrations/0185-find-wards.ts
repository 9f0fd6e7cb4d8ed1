import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'
import { indexForSearch, type SearchSource } from './search-source.ts'

const sources: readonly SearchSource[] = [
  { number: 17, table: 'place', words: `concat_ws(' · ', {row}.name, {row}.code)` },
  { number: 18, table: 'place_alias', words: '{row}.alias' },
  { number: 19, table: 'indicator', words: `concat_ws(' · ', {row}.name, {row}.note)` },
  { number: 20, table: 'indicator_alias', words: '{row}.alias' },
]

/** Wards, areas and what is counted in them can be found, also under the names that partners give them. */
export const findWards: Migration = {
  number: '0185',
  name: 'find-wards',
  async up(db: Kysely<unknown>) {
    for (const source of sources) await indexForSearch(db, source)
  },
}
