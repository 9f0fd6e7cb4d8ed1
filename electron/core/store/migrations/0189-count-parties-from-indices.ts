import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  'create index mediation_party_by_household on mediation_party (case_id, household)',
  'drop index mediation_meeting_by_case',
  'create index mediation_meeting_by_case on mediation_meeting (case_id, met_on, kind)',
]

/** Outcomes count parties and meetings from indices alone, past the sealed names that lie in the rows. */
export const countPartiesFromIndices: Migration = {
  number: '0189',
  name: 'count-parties-from-indices',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
