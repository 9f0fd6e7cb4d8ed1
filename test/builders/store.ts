import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../electron/core/store/clock.ts'
import { migrate, schemaVersion } from '../../electron/core/store/database/migrate.ts'
import { openDatabase, type StoreDatabase } from '../../electron/core/store/database/open-database.ts'
import { createStore, openStore, type Store, type StoreSecret } from '../../electron/core/store/index.ts'
import { MIGRATIONS } from '../../electron/core/store/migrations/index.ts'
import { createFieldSealer } from '../../electron/core/store/sealing/field-sealer.ts'
import { createUnitOfWork } from '../../electron/core/store/unit-of-work.ts'
import type { UnitOfWork } from '../../electron/core/store/unit-of-work.types.ts'
import { CHEAP_KDF } from './cheap-kdf.ts'
import { FAST_DISK } from './fast-disk.ts'

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
  const folder = mkdtempSync(path.join(FAST_DISK, 'saferplan-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An encrypted data file, empty and up to date, and its key. */
interface EmptyStore {
  readonly bytes: Buffer
  readonly key: Buffer
}

let emptyStore: Promise<EmptyStore> | undefined

/** Goes through all migrations, which costs more than most tests do: once for all tests of a process. */
async function makeEmptyStore(): Promise<EmptyStore> {
  const folder = mkdtempSync(path.join(FAST_DISK, 'saferplan-test-'))
  try {
    const key = randomBytes(32)
    const file = path.join(folder, 'data.db')
    const db = openDatabase(file, {
      key: Buffer.from(key),
      purpose: 'create',
      knownVersion: schemaVersion(MIGRATIONS),
    })
    await migrate(db, MIGRATIONS, async () => undefined)
    // Closing brings what is in the write-ahead log into the file.
    db.close()
    return { bytes: readFileSync(file), key }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A real encrypted store, empty and up to date, in a fresh folder; closed and removed after the test. It is keyed
 * directly, without key slots, so it opens in milliseconds. Its clock stands still unless another is given.
 */
export async function openTestStore({ clock = FIXED_CLOCK } = {}): Promise<TestStore> {
  emptyStore ??= makeEmptyStore()
  const { bytes, key } = await emptyStore
  const folder = temporaryFolder()
  const file = path.join(folder, 'data.db')
  writeFileSync(file, bytes)
  const db = openDatabase(file, {
    key: Buffer.from(key),
    purpose: 'open',
    knownVersion: schemaVersion(MIGRATIONS),
  })
  onTestFinished(() => {
    db.close()
  })
  const sealer = createFieldSealer(randomBytes(32))
  const unitOfWork = createUnitOfWork({ db, auditKey: randomBytes(32), sealer, clock })
  return { folder, unitOfWork, clock, db }
}

export const PASSPHRASE = 'otter marble kettle window'

/** What tests run a store with: a fixed clock and a key derivation that costs milliseconds. */
export const TEST_OPTIONS = { clock: FIXED_CLOCK, kdf: CHEAP_KDF, appVersion: '0.0.0-test' } as const

/** A whole store with its key slots, made through its public face. */
export interface SealedTestStore {
  readonly folder: string
  readonly store: Store
  readonly recoveryKey: string
  /** Opens it again (after `store.close()`), with the passphrase unless told otherwise; closed after the test. */
  reopen(secret?: StoreSecret): Promise<Store>
}

/** A new store under `PASSPHRASE`, open; closed and removed after the test. */
export async function createTestStore(clock: Clock = FIXED_CLOCK): Promise<SealedTestStore> {
  const folder = path.join(temporaryFolder(), 'store')
  const { store, recoveryKey } = await createStore(folder, {
    ...TEST_OPTIONS,
    clock,
    passphrase: PASSPHRASE,
    kdfMemoryMib: 1,
  })
  onTestFinished(() => store.close())
  return {
    folder,
    store,
    recoveryKey,
    reopen: (secret = { passphrase: PASSPHRASE }) => openTestFolder(folder, secret),
  }
}

/** Opens the store in a folder; closed after the test. */
export async function openTestFolder(folder: string, secret: StoreSecret): Promise<Store> {
  const store = await openStore(folder, secret, TEST_OPTIONS)
  onTestFinished(() => store.close())
  return store
}

/** Adds partners by name, as one command. */
export async function addPartners(
  store: Pick<Store, 'unitOfWork'>,
  ...names: readonly string[]
): Promise<void> {
  await store.unitOfWork.write({ name: 'partner.add', label: 'Add partners' }, async (tx) => {
    for (const name of names) await tx.insertInto('partner').values({ name, short_name: null }).execute()
  })
}

/** The partners' names, in the order in which they were added. */
export async function partnerNames(store: Pick<Store, 'unitOfWork'>): Promise<string[]> {
  const rows = await store.unitOfWork.read((db) =>
    db.selectFrom('partner').select('name').orderBy('id').execute(),
  )
  return rows.map((row) => row.name)
}
