import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { strictAssert } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { asStoreFailure, dataDamaged } from './database-failure.ts'

/** An open, keyed connection to a store's data file. */
export type StoreDatabase = Database.Database

/** Marks a file as ours ("SPLN"); it lies inside the encrypted first page. */
export const APPLICATION_ID = 0x53504c4e

const KEY_BYTES = 32
const RAW_KEY_MARK = Buffer.from('raw:')
const PLAIN_HEADER = Buffer.from('SQLite format 3\0')
/** How much of the file is kept in memory; a store of many years has some 40 MiB. */
export const CACHE_KIB = 128 * 1024

// The order matters. Exclusive locking comes before the journal mode, so that no -shm file is ever made and a second
// opener is turned away; FULL, because the driver's own default loses acknowledged work on a power cut; MEMORY,
// because temporary files are written in the clear whatever the cipher; recursive triggers, so that a row that
// REPLACE pushes out is written down by the undo journal too.
const SETTINGS: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['busy_timeout', '0', 0],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['cache_size', String(-CACHE_KIB), -CACHE_KIB],
]

export interface OpenOptions {
  /** 32 bytes; zeroed before this function returns, also when it fails. */
  readonly key: Buffer
  /** `create` wants that there is no such file yet, `open` that there is one. */
  readonly purpose: 'create' | 'open'
  /** The highest schema version that this program knows; a file beyond it is refused and left alone. */
  readonly knownVersion: number
}

/**
 * Keys and opens a data file: the only place in the program that does. Pages are SQLCipher 4 (AES-256-CBC with
 * HMAC-SHA512) under a raw key, so that stock SQLCipher tools can read the file if this program is ever gone.
 *
 * Every setting is read back, and the file is closed again when one did not take.
 *
 * @throws Failure `store-in-use`, `store-damaged`, `store-newer`, `read-only` or `disk-full`.
 */
export function openDatabase(file: string, options: OpenOptions): StoreDatabase {
  try {
    // A key of another length would silently be taken for a passphrase.
    strictAssert(options.key.length === KEY_BYTES, 'the database key must have 32 bytes')
    refuseUnsuitableFile(file, options.purpose)
    return openKeyed(file, options)
  } catch (error) {
    throw asStoreFailure(error)
  } finally {
    options.key.fill(0)
  }
}

function openKeyed(file: string, options: OpenOptions): StoreDatabase {
  const db = new Database(file, { fileMustExist: options.purpose === 'open', timeout: 0 })
  try {
    applyKey(db, options.key)
    for (const [name, value, readBack] of SETTINGS) applySetting(db, name, value, readBack)
    if (options.purpose === 'create') markAsOurs(db, file)
    refuseForeignOrNewer(db, options.knownVersion)
    if (options.purpose === 'open') checkQuickly(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function refuseUnsuitableFile(file: string, purpose: 'create' | 'open'): void {
  const exists = existsSync(file)
  if (purpose === 'create') {
    strictAssert(!exists, 'a new data file may not replace one')
    return
  }
  if (!exists) {
    throw new Failure(
      'store-damaged',
      'The data file of this store (data.db) is missing. Restore the latest backup into a new folder.',
    )
  }
  // The driver takes an empty file for a new database, and a plain one for a database without a key.
  if (statSync(file).size === 0 || startsInTheClear(file)) throw dataDamaged()
}

function applyKey(db: StoreDatabase, key: Buffer): void {
  db.pragma(`cipher='sqlcipher'`)
  db.pragma('legacy=4')
  strictAssert(db.pragma('cipher', { simple: true }) === 'sqlcipher', 'the driver did not take the cipher')
  strictAssert(
    String(db.pragma('legacy', { simple: true })) === '4',
    'the driver did not take the page format',
  )
  const marked = Buffer.concat([RAW_KEY_MARK, key])
  try {
    strictAssert(db.key(marked) === 0, 'the driver did not take the key')
  } finally {
    marked.fill(0)
  }
}

function applySetting(db: StoreDatabase, name: string, value: string, readBack: string | number): void {
  db.pragma(`${name}=${value}`)
  const found = db.pragma(name, { simple: true })
  strictAssert(found === readBack, `the database did not take the setting ${name}`)
}

function markAsOurs(db: StoreDatabase, file: string): void {
  db.pragma(`application_id=${APPLICATION_ID}`)
  db.pragma('wal_checkpoint(TRUNCATE)')
  strictAssert(!startsInTheClear(file), 'the new data file is not encrypted')
}

function refuseForeignOrNewer(db: StoreDatabase, knownVersion: number): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw dataDamaged()
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version <= knownVersion) return
  throw new Failure(
    'store-newer',
    `This store was last used by a newer Saferplan (its format is ${version}, this program knows up to ${knownVersion}). ` +
      'It was not changed. Install the newer Saferplan, or restore a backup made before the change.',
  )
}

function checkQuickly(db: StoreDatabase): void {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw dataDamaged()
}

function startsInTheClear(file: string): boolean {
  const start = Buffer.alloc(PLAIN_HEADER.length)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, start, 0, start.length, 0)
  } finally {
    closeSync(descriptor)
  }
  return start.equals(PLAIN_HEADER)
}
