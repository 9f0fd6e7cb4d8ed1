import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../electron/core/store/clock.ts'
import { migrate, schemaVersion } from '../../electron/core/store/database/migrate.ts'
import { openDatabase, type StoreDatabase } from '../../electron/core/store/database/open-database.ts'
import { MIGRATIONS } from '../../electron/core/store/migrations/index.ts'
import { createUnitOfWork } from '../../electron/core/store/unit-of-work.ts'
import type { UnitOfWork } from '../../electron/core/store/unit-of-work.types.ts'

/** Always 1 April 2020, 9 in the morning, so that what tests store is the same each time. */
export const FIXED_CLOCK: Clock = { now: () => '2020-04-01T09:00:00.000Z' }

/** An encrypted store of one test. */
export interface TestStore {
  /** The fresh folder that it lies in. */
  readonly folder: string
  readonly unitOfWork: UnitOfWork
  readonly clock: Clock
  /** The connection itself, to look behind the unit of work. */
  readonly db: StoreDatabase
}

/** A new folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'saferplan-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/**
 * A real encrypted store, empty and up to date, in a fresh folder; closed and removed after the test. It is keyed
 * directly, without key slots, so it opens in milliseconds.
 */
export async function openTestStore(): Promise<TestStore> {
  const folder = temporaryFolder()
  const db = openDatabase(path.join(folder, 'data.db'), {
    key: randomBytes(32),
    purpose: 'create',
    knownVersion: schemaVersion(MIGRATIONS),
  })
  onTestFinished(() => {
    db.close()
  })
  await migrate(db, MIGRATIONS, async () => undefined)
  const unitOfWork = createUnitOfWork({ db, auditKey: randomBytes(32), clock: FIXED_CLOCK })
  return { folder, unitOfWork, clock: FIXED_CLOCK, db }
}
