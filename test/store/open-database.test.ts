import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, test } from 'vitest'
import {
  APPLICATION_ID,
  openDatabase,
  type StoreDatabase,
} from '../../electron/core/store/database/open-database.ts'
import { temporaryFolder } from '../builders/store.ts'

const KNOWN = 10

function createAt(file: string, key: Buffer): StoreDatabase {
  return openDatabase(file, { key: Buffer.from(key), purpose: 'create', knownVersion: KNOWN })
}

function openAt(file: string, key: Buffer): StoreDatabase {
  return openDatabase(file, { key: Buffer.from(key), purpose: 'open', knownVersion: KNOWN })
}

function newFile(): { readonly file: string; readonly key: Buffer } {
  return { file: path.join(temporaryFolder(), 'data.db'), key: randomBytes(32) }
}

describe('the opener', () => {
  test('sets and reads back everything that safety hangs on', () => {
    const { file, key } = newFile()
    const db = createAt(file, key)
    const setting = (name: string): unknown => db.pragma(name, { simple: true })
    expect({
      cipher: setting('cipher'),
      legacy: setting('legacy'),
      locking: setting('locking_mode'),
      journal: setting('journal_mode'),
      synchronous: setting('synchronous'),
      tempStore: setting('temp_store'),
      secureDelete: setting('secure_delete'),
      foreignKeys: setting('foreign_keys'),
      trustedSchema: setting('trusted_schema'),
      cellSizeCheck: setting('cell_size_check'),
      cacheKib: setting('cache_size'),
      applicationId: setting('application_id'),
    }).toEqual({
      cipher: 'sqlcipher',
      legacy: '4',
      locking: 'exclusive',
      journal: 'wal',
      synchronous: 2,
      tempStore: 2,
      secureDelete: 1,
      foreignKeys: 1,
      trustedSchema: 0,
      cellSizeCheck: 1,
      cacheKib: -131_072,
      applicationId: APPLICATION_ID,
    })
    db.close()
  })

  test('leaves no shared-memory file, and nothing but the data file after closing', () => {
    const { file, key } = newFile()
    const db = createAt(file, key)
    db.exec('create table t (id integer primary key) strict')
    expect(readdirSync(path.dirname(file)).toSorted()).toEqual(['data.db', 'data.db-wal'])
    db.close()
    expect(readdirSync(path.dirname(file))).toEqual(['data.db'])
  })

  test('writes an encrypted file from the first byte', () => {
    const { file, key } = newFile()
    createAt(file, key).close()
    const bytes = readFileSync(file)
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.includes('SQLite format 3')).toBe(false)
  })

  test('wipes the key that it is given, also when it fails', () => {
    const { file } = newFile()
    const good = randomBytes(32)
    openDatabase(file, { key: good, purpose: 'create', knownVersion: KNOWN }).close()
    const wrong = randomBytes(32)
    expect(() => openDatabase(file, { key: wrong, purpose: 'open', knownVersion: KNOWN })).toThrow()
    expect([good, wrong]).toEqual([Buffer.alloc(32), Buffer.alloc(32)])
  })

  test.each([0, 31, 33, 64])(
    'takes no key of %i bytes, which the driver would use as a passphrase',
    (bytes) => {
      const { file } = newFile()
      const attempt = () =>
        openDatabase(file, { key: Buffer.alloc(bytes, 7), purpose: 'create', knownVersion: KNOWN })
      expect(attempt).toThrow('32 bytes')
      expect(existsSync(file)).toBe(false)
    },
  )

  test('makes a file that stock SQLCipher settings read, given the key as its tools take it', () => {
    const { file, key } = newFile()
    const db = createAt(file, key)
    db.exec(`create table t (id integer primary key, word text) strict; insert into t values (1, 'otter')`)
    db.close()
    const stock = new Database(file, { readonly: false })
    stock.pragma(`cipher='sqlcipher'`)
    stock.pragma('legacy=4')
    stock.pragma(`key="x'${key.toString('hex')}'"`)
    expect(stock.prepare('select word from t').all()).toEqual([{ word: 'otter' }])
    stock.close()
  })

  test('derives no key: the raw key opens what a derivation over the same bytes does not', () => {
    const { file, key } = newFile()
    createAt(file, key).close()
    const asPassphrase = new Database(file)
    asPassphrase.pragma(`cipher='sqlcipher'`)
    asPassphrase.pragma('legacy=4')
    asPassphrase.key(key)
    expect(() => asPassphrase.pragma('user_version')).toThrow('not a database')
    asPassphrase.close()
    openAt(file, key).close()
  })
})
