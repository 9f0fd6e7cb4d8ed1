import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

/** A form is entered, and printed again, by the questions that went out, however they are worded by then. */
export const rememberWhichFormWasSent: Migration = {
  number: '0187',
  name: 'remember-which-form-was-sent',
  async up(db: Kysely<unknown>) {
    await sql`alter table mediation_form
      add column sent_version_id integer references mediation_form_version (id)`.execute(db)
    await sql`create index mediation_form_by_sent_version on mediation_form (sent_version_id)`.execute(db)
  },
}
