import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'
import { indexForSearch, type SearchSource } from './search-source.ts'

/** A case is found by its reference alone: no name, note or free word of mediation is ever in the index. */
const sources: readonly SearchSource[] = [
  { number: 13, table: 'survey', words: '{row}.name' },
  { number: 14, table: 'survey_question', words: `concat_ws(' · ', {row}.name, {row}.finding)` },
  { number: 15, table: 'survey_asked', words: '{row}.wording' },
  { number: 16, table: 'mediation_case', words: `coalesce({row}.reference, '')` },
]

const statements = [
  'alter table disclosure add column party_id integer references mediation_party (id) on delete set null',
  // What an entry was about stays said once the record is erased, when nothing leads to it any more.
  `alter table disclosure add column concerned text not null default 'nobody'
     check (concerned in ('nobody', 'case', 'party'))`,
  'create index disclosure_by_party on disclosure (party_id)',
  `update disclosure set concerned = 'case' where case_id is not null`,
  `update disclosure set case_id = null
     where case_id in (select id from mediation_case where erased_at is not null)`,
]

/** Surveys, their questions and cases can be found; a disclosure says which case and party it concerned. */
export const findCasesAndLinkDisclosures: Migration = {
  number: '0182',
  name: 'find-cases-and-link-disclosures',
  async up(db: Kysely<unknown>) {
    for (const source of sources) await indexForSearch(db, source)
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
