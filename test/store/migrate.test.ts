import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { currentVersion, migrate, schemaVersion } from '../../electron/core/store/database/migrate.ts'
import { openDatabase, type StoreDatabase } from '../../electron/core/store/database/open-database.ts'
import { MIGRATIONS, UNDOABLE_TABLES } from '../../electron/core/store/migrations/index.ts'
import type { Migration } from '../../electron/core/store/migrations/migration.ts'
import { openTestStore, temporaryFolder } from '../builders/store.ts'

const NO_BACKUP = async (): Promise<void> => undefined

function step(number: string, ...statements: readonly string[]): Migration {
  return {
    number,
    name: 'test-step',
    async up(db) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}

const ONE = step('0010', 'create table a (id integer primary key) strict', 'insert into a values (1)')
const TWO = step('0020', 'create table b (id integer primary key, a_id integer references a (id)) strict')

function newDatabase(): StoreDatabase {
  const file = path.join(temporaryFolder(), 'data.db')
  const db = openDatabase(file, { key: randomBytes(32), purpose: 'create', knownVersion: 9999 })
  onTestFinished(() => {
    db.close()
  })
  return db
}

function tables(db: StoreDatabase): unknown {
  return db.prepare(`select name from sqlite_schema where type = 'table' order by name`).pluck().all()
}

describe('the schema', () => {
  test('of this program can be built, and every undoable table has an id', async () => {
    const { db } = await openTestStore()
    expect(currentVersion(db)).toBe(schemaVersion(MIGRATIONS))
    for (const table of UNDOABLE_TABLES) {
      const id = db.prepare(`select pk from pragma_table_info(?) where name = 'id'`).pluck().get(table)
      expect(id, table).toBe(1)
    }
  })

  test('has only STRICT tables', async () => {
    const { db } = await openTestStore()
    const loose = db
      .prepare(
        `select name from pragma_table_list where schema = 'main' and type = 'table' and not strict and name not like 'sqlite_%'`,
      )
      .all()
    expect(loose).toEqual([])
  })

  test('has an index for every reference, so that a deletion never reads whole tables', async () => {
    const { db } = await openTestStore()
    const missing = db
      .prepare(
        `select t.name || '.' || f."from" from pragma_table_list t join pragma_foreign_key_list(t.name) f
         where t.schema = 'main' and not exists (
           select 1 from pragma_index_list(t.name) i join pragma_index_info(i.name) c
           where c.seqno = 0 and c.name = f."from")`,
      )
      .pluck()
      .all()
    expect(missing).toEqual([])
  })
})

describe('migrating', () => {
  test('takes the pending steps in order and only once', async () => {
    const db = newDatabase()
    expect(await migrate(db, [ONE], NO_BACKUP)).toBe(1)
    expect(await migrate(db, [ONE, TWO], NO_BACKUP)).toBe(1)
    expect(await migrate(db, [ONE, TWO], NO_BACKUP)).toBe(0)
    expect([tables(db), currentVersion(db)]).toEqual([['a', 'b'], 20])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test('leaves a failing step without a trace, and foreign keys on', async () => {
    const db = newDatabase()
    const broken = step('0020', 'create table half (id integer primary key) strict', 'create table half (x)')
    await expect(migrate(db, [ONE, broken], NO_BACKUP)).rejects.toThrow('already exists')
    expect([tables(db), currentVersion(db)]).toEqual([['a'], 10])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test('refuses a step that leaves a row referring to nothing', async () => {
    const db = newDatabase()
    const dangling = step('0030', 'insert into b values (1, 99)')
    await expect(migrate(db, [ONE, TWO, dangling], NO_BACKUP)).rejects.toThrow('refer to nothing')
    expect(currentVersion(db)).toBe(20)
    expect(db.prepare('select count(*) from b').pluck().get()).toBe(0)
  })

  test('may rebuild a table without deleting what refers to it', async () => {
    const db = newDatabase()
    const rebuild = step(
      '0030',
      'create table a_new (id integer primary key, note text) strict',
      'insert into a_new (id) select id from a',
      'drop table a',
      'alter table a_new rename to a',
    )
    const filled = step(
      '0020',
      'create table b (id integer primary key, a_id integer references a (id) on delete cascade) strict',
      'insert into b values (5, 1)',
    )
    await migrate(db, [ONE, filled, rebuild], NO_BACKUP)
    expect(db.prepare('select id from b').pluck().all()).toEqual([5])
  })

  test('backs an existing file up first, and changes nothing when that fails; a new one needs none', async () => {
    const db = newDatabase()
    const backups: number[] = []
    await migrate(db, [ONE], async () => void backups.push(0))
    expect(backups).toEqual([])
    const failing = migrate(db, [ONE, TWO], () => Promise.reject(new Error('no room for a backup')))
    await expect(failing).rejects.toThrow('no room')
    expect([tables(db), currentVersion(db)]).toEqual([['a'], 10])
    await migrate(db, [ONE, TWO], async () => void backups.push(currentVersion(db)))
    expect(backups).toEqual([10])
  })

  test('seals the steps from before, whose row images speak of another schema', async () => {
    const store = await openTestStore()
    await store.unitOfWork.write({ name: 'partner.add', label: 'Add' }, (tx) =>
      tx.insertInto('partner').values({ name: 'Elmshire Police', short_name: null }).execute(),
    )
    store.db.pragma('query_only=OFF')
    const next = step('0990', 'alter table partner add column town text')
    await migrate(store.db, [...MIGRATIONS, next], NO_BACKUP)
    expect(await store.unitOfWork.steps()).toEqual({ undo: null, redo: null })
    expect(store.db.prepare('select count(*) from change_row').pluck().get()).toBe(0)
  })

  test.each([
    [['10'], 'four digits'],
    [['0020', '0010'], 'does not rise'],
    [['0010', '0010'], 'does not rise'],
  ])('refuses to start with the numbers %j', (numbers, reason) => {
    expect(() => schemaVersion(numbers.map((number) => step(number)))).toThrow(reason)
  })

  test('refuses a newer file by its version, and leaves every byte of it alone', () => {
    const file = path.join(temporaryFolder(), 'data.db')
    const key = randomBytes(32)
    const db = openDatabase(file, { key: Buffer.from(key), purpose: 'create', knownVersion: 30 })
    db.pragma('user_version=40')
    db.close()
    const before = createHash('sha256').update(readFileSync(file)).digest('hex')
    const attempt = () => openDatabase(file, { key: Buffer.from(key), purpose: 'open', knownVersion: 30 })
    expect(attempt).toThrow('its format is 40, this program knows up to 30')
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(before)
  })
})
