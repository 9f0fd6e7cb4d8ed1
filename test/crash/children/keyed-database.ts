import { migrate, schemaVersion } from '../../../electron/core/store/database/migrate.ts'
import { openDatabase, type StoreDatabase } from '../../../electron/core/store/database/open-database.ts'
import { MIGRATIONS } from '../../../electron/core/store/migrations/index.ts'
import { createFieldSealer } from '../../../electron/core/store/sealing/field-sealer.ts'
import { createUnitOfWork } from '../../../electron/core/store/unit-of-work.ts'
import type { UnitOfWork } from '../../../electron/core/store/unit-of-work.types.ts'

/** The keys of every rig, so that a child and its test open the same file. */
export const RIG_KEY = Buffer.alloc(32, 0x5a)
export const RIG_AUDIT_KEY = Buffer.alloc(32, 0xa5)

const CLOCK = { now: () => '2020-04-01T09:00:00.000Z' }

/** Opens a rig's database with the program's own opener. */
export function openRigDatabase(file: string, purpose: 'create' | 'open'): StoreDatabase {
  return openDatabase(file, { key: Buffer.from(RIG_KEY), purpose, knownVersion: schemaVersion(MIGRATIONS) })
}

/** Makes a rig's database, empty and up to date. */
export async function createRig(file: string): Promise<void> {
  const db = openRigDatabase(file, 'create')
  await migrate(db, MIGRATIONS, async () => undefined)
  db.close()
}

export function unitOfWorkOn(db: StoreDatabase): UnitOfWork {
  return createUnitOfWork({
    db,
    auditKey: RIG_AUDIT_KEY,
    sealer: createFieldSealer(RIG_AUDIT_KEY),
    clock: CLOCK,
  })
}

/** One transaction of the rigs: partner number n comes, with aliases, and every fifth time an older one goes. */
export async function takeRigStep(unitOfWork: UnitOfWork, n: number): Promise<void> {
  await unitOfWork.write({ name: 'partner.add', label: 'Add a partner' }, async (tx) => {
    await tx
      .insertInto('partner')
      .values({ id: n, name: `Partner ${n}`, short_name: null })
      .execute()
    const alias = `alias ${n} `.repeat(1 + ((n * 37) % 60))
    await tx.insertInto('partner_alias').values({ partner_id: n, position: 1, alias }).execute()
    if (n % 5 === 0)
      await tx
        .deleteFrom('partner')
        .where('id', '=', n - 3)
        .execute()
  })
}

/**
 * The number of the last step that the database holds.
 *
 * @throws Error when it holds something that is not a whole number of steps.
 */
export function lastRigStep(db: StoreDatabase): number {
  const one = (query: string): number => Number(db.prepare(query).pluck().get())
  const last = one('select coalesce(max(id), 0) from partner')
  const expected = last - Math.floor(last / 5)
  const isWhole =
    db.pragma('integrity_check', { simple: true }) === 'ok' &&
    one('select count(*) from partner') === expected &&
    one('select count(*) from partner_alias') === expected &&
    one('select count(*) from audit') === last &&
    one('select count(*) from change') === last
  if (!isWhole) throw new Error(`the database holds a part of a step after step ${last}`)
  return last
}
