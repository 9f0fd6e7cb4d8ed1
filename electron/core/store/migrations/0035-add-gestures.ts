import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

/** The gesture that a change belongs to, so that what was typed in one go is one step of undo. */
export const addGestures: Migration = {
  number: '0035',
  name: 'add-gestures',
  async up(db: Kysely<unknown>) {
    await sql.raw('alter table change add column gesture text').execute(db)
  },
}
