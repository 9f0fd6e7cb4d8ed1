import type { Kysely } from 'kysely'

/** One step of the schema. Its file name is its number and what it does; once shipped it never changes. */
export interface Migration {
  /** "0010": also the `user_version` that the file has afterwards (as a number). */
  readonly number: string
  readonly name: string
  // The schema of another time has other tables than ours: a migration may not rely on today's types.
  up(db: Kysely<unknown>): Promise<void>
}
