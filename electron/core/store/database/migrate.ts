import { strictAssert } from '../../../../shared/kit/assert.ts'
import type { Migration } from '../migrations/migration.ts'
import { asStoreFailure } from './database-failure.ts'
import { queryBuilder } from './dialect.ts'
import type { StoreDatabase } from './open-database.ts'

/** The schema version that a list of migrations leads to; checks that their numbers rise. */
export function schemaVersion(migrations: readonly Migration[]): number {
  let version = 0
  for (const migration of migrations) {
    strictAssert(
      /^\d{4}$/.test(migration.number),
      `migration number "${migration.number}" has not four digits`,
    )
    strictAssert(
      Number(migration.number) > version,
      `migration ${migration.number} does not rise above ${version}`,
    )
    version = Number(migration.number)
  }
  return version
}

/** The schema version of an open file; 0 when it is new. */
export function currentVersion(db: StoreDatabase): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings a data file up to the newest schema, one transaction for each step: a file is always wholly at one version.
 *
 * `backUpFirst` is awaited before the first step on a file that has been used already; when it throws, nothing is
 * changed. Returns how many steps were taken.
 */
export async function migrate(
  db: StoreDatabase,
  migrations: readonly Migration[],
  backUpFirst: () => Promise<void>,
): Promise<number> {
  const before = currentVersion(db)
  strictAssert(before <= schemaVersion(migrations), 'a newer file must be refused before it is migrated')
  const pending = migrations.filter((migration) => Number(migration.number) > before)
  if (pending.length === 0) return 0
  if (before > 0) await backUpFirst()
  // A table is rebuilt by making it anew, which foreign keys would turn into a deletion of everything below it.
  // SQLite ignores the switch inside a transaction; the check before each commit stands in for it.
  db.pragma('foreign_keys=OFF')
  try {
    for (const migration of pending) await takeStep(db, migration)
  } catch (error) {
    throw asStoreFailure(error)
  } finally {
    db.pragma('foreign_keys=ON')
  }
  strictAssert(db.pragma('foreign_keys', { simple: true }) === 1, 'foreign keys did not come back on')
  return pending.length
}

async function takeStep(db: StoreDatabase, migration: Migration): Promise<void> {
  await queryBuilder<unknown>(db)
    .transaction()
    .execute(async (tx) => {
      await migration.up(tx)
      sealHistory(db)
      const dangling = db.pragma('foreign_key_check')
      strictAssert(
        Array.isArray(dangling) && dangling.length === 0,
        `migration ${migration.number} leaves rows that refer to nothing`,
      )
      db.pragma(`user_version=${Number(migration.number)}`)
    })
}

/**
 * Row images speak of the schema that they were taken in, so no step from before a migration can be undone. Kept steps
 * are taken back column by column, by name, and stay: a migration that renames a column must rename it in them too.
 */
function sealHistory(db: StoreDatabase): void {
  const hasJournal = db.prepare(`select 1 from sqlite_schema where name = 'change_row'`).get() !== undefined
  if (!hasJournal) return
  const hasKept = db.prepare(`select 1 from pragma_table_info('change') where name = 'is_kept'`).get()
  const kept = hasKept === undefined ? 'select 0' : 'select id from change where is_kept = 1'
  db.exec(`delete from change_row where change_id not in (${kept});
    delete from change where state = 'undone'; update change set state = 'sealed'`)
}
