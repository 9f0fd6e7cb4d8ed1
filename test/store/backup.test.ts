import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { KEPT_BACKUPS, removeOldBackups } from '../../electron/core/store/backup/automatic-backups.ts'
import { readHead, readImage } from '../../electron/core/store/backup/backup-file.ts'
import { summarise } from '../../electron/core/store/backup/image-summary.ts'
import { checkImage } from '../../electron/core/store/backup/write-backup.ts'
import { migrate } from '../../electron/core/store/database/migrate.ts'
import { openDatabase } from '../../electron/core/store/database/open-database.ts'
import {
  describeBackup,
  listBackups,
  listedBackupFile,
  openStore,
  restoreBackup,
} from '../../electron/core/store/index.ts'
import { deriveKey } from '../../electron/core/store/keys/data-key.ts'
import { MIGRATIONS } from '../../electron/core/store/migrations/index.ts'
import type { Migration } from '../../electron/core/store/migrations/migration.ts'
import { type Progress, UNWATCHED } from '../../shared/kit/progress.ts'
import {
  addPartners,
  createTestStore,
  openTestFolder,
  PASSPHRASE,
  partnerNames,
  TEST_OPTIONS,
  temporaryFolder,
} from '../builders/store.ts'

const NAMES = ['Elmshire Police', 'Elmshire Council', 'Elmshire Fire and Rescue']

async function aBackup() {
  const sealed = await createTestStore()
  await addPartners(sealed.store, ...NAMES)
  const file = path.join(temporaryFolder(), 'store.saferplan-backup')
  const description = await sealed.store.writeBackup(file, UNWATCHED)
  return { ...sealed, file, description }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

describe('a backup', () => {
  test('is one file that says what it is without a passphrase', async () => {
    const { file, description, store } = await aBackup()
    expect(readdirSync(path.dirname(file))).toEqual(['store.saferplan-backup'])
    expect(await describeBackup(file)).toEqual(description)
    expect(description).toMatchObject({
      createdAt: TEST_OPTIONS.clock.now(),
      appVersion: '0.0.0-test',
      rowCounts: { partner: 3, plan: 0, audit: 2 },
    })
    expect(description.auditHead).not.toBe(await store.auditHead())
  })

  test.each([
    ['the passphrase', (_key: string) => ({ passphrase: PASSPHRASE })],
    ['the recovery key', (recoveryKey: string) => ({ recoveryKey })],
  ])('is restored into a new folder with nothing but %s', async (_name, secretOf) => {
    const { file, recoveryKey, description } = await aBackup()
    const secret = secretOf(recoveryKey)
    const folder = path.join(temporaryFolder(), 'restored', 'store')
    expect(await restoreBackup(file, folder, secret, TEST_OPTIONS)).toEqual({
      ...description,
      editions: [],
      erasedSince: null,
    })
    expect(readdirSync(folder).toSorted()).toEqual(['data.db', 'keyslots', 'keyslots.copy'])
    const restored = await openTestFolder(folder, secret)
    expect(await partnerNames(restored)).toEqual(NAMES)
    expect((await restored.verify(UNWATCHED)).isGood).toBe(true)
    const log = await restored.unitOfWork.read((db) => db.selectFrom('audit').select('action').execute())
    expect(log.map((entry) => entry.action)).toEqual([
      'vault.create',
      'partner.add',
      'vault.restore',
      'vault.unlock',
    ])
    expect(await restored.unitOfWork.undo()).toMatchObject({ label: 'Add partners' })
  })

  test('opens with the passphrase of its day, not with a later one', async () => {
    const { file, store } = await aBackup()
    await store.changePassphrase(PASSPHRASE, 'lantern orchard pebble train')
    const later = restoreBackup(
      file,
      path.join(temporaryFolder(), 'store'),
      { passphrase: 'lantern orchard pebble train' },
      TEST_OPTIONS,
    )
    await expect(later).rejects.toMatchObject({ kind: 'wrong-passphrase' })
  })

  test('takes the place of an older one, and commands go on meanwhile', async () => {
    const { file, store } = await aBackup()
    const before = digest(file)
    const backup = store.writeBackup(file, UNWATCHED)
    await Promise.all([backup, addPartners(store, 'Added meanwhile')])
    expect(digest(file)).not.toBe(before)
    expect((await describeBackup(file)).rowCounts.partner).toBe(3)
    expect((await partnerNames(store)).length).toBe(4)
  })

  test('that is cancelled leaves the older one and nothing else', async () => {
    const { file, store, folder } = await aBackup()
    const before = digest(file)
    const cancelled: Progress = { report: () => undefined, signal: { aborted: true } }
    await expect(store.writeBackup(file, cancelled)).rejects.toMatchObject({ kind: 'cancelled' })
    expect(digest(file)).toBe(before)
    expect(readdirSync(path.dirname(file))).toEqual(['store.saferplan-backup'])
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test("may not go among the store's own files", async () => {
    const { store, folder } = await createTestStore()
    const attempt = store.writeBackup(path.join(folder, 'data.db'), UNWATCHED)
    await expect(attempt).rejects.toMatchObject({ kind: 'invalid-input' })
  })

  test('that cannot be written says why', async () => {
    const { store } = await createTestStore()
    const file = path.join(temporaryFolder(), 'missing', 'x.saferplan-backup')
    await expect(store.writeBackup(file, UNWATCHED)).rejects.toMatchObject({ kind: 'not-found' })
    expect(existsSync(path.dirname(file))).toBe(false)
  })
})

describe('restoring', () => {
  test('never writes over a store, or among other files', async () => {
    const { file, folder } = await aBackup()
    const secret = { passphrase: PASSPHRASE }
    const before = digest(path.join(folder, 'keyslots'))
    await expect(restoreBackup(file, folder, secret, TEST_OPTIONS)).rejects.toMatchObject({
      kind: 'store-exists',
    })
    expect(digest(path.join(folder, 'keyslots'))).toBe(before)
    const used = temporaryFolder()
    writeFileSync(path.join(used, 'letter.txt'), 'a letter')
    await expect(restoreBackup(file, used, secret, TEST_OPTIONS)).rejects.toMatchObject({
      kind: 'invalid-input',
    })
    expect(readdirSync(used)).toEqual(['letter.txt'])
  })

  test('refuses a wrong passphrase before it makes anything', async () => {
    const { file } = await aBackup()
    const folder = path.join(temporaryFolder(), 'store')
    const attempt = restoreBackup(file, folder, { passphrase: 'not the passphrase' }, TEST_OPTIONS)
    await expect(attempt).rejects.toMatchObject({ kind: 'wrong-passphrase' })
    expect(existsSync(folder)).toBe(false)
  })

  test('refuses what is no backup, and one that is not there', async () => {
    const other = path.join(temporaryFolder(), 'letter.txt')
    writeFileSync(other, 'Dear resident')
    await expect(describeBackup(other)).rejects.toMatchObject({ kind: 'file-unsupported' })
    await expect(describeBackup(`${other}.not-there`)).rejects.toMatchObject({ kind: 'file-unreadable' })
  })

  test('refuses a backup with any byte changed, and leaves the folder empty', async () => {
    const { file, recoveryKey } = await aBackup()
    const good = readFileSync(file)
    const folder = path.join(temporaryFolder(), 'store')
    mkdirSync(folder)
    const headEnd = good.indexOf('\n', good.indexOf('\n', good.indexOf('{')) + 1)
    const places = Array.from({ length: 60 }, (_, n) => 20 + Math.floor((n / 60) * headEnd))
    places.push(headEnd + 1, headEnd + 5000, good.length - 1)
    for (const place of places) {
      const bad = Buffer.from(good)
      bad[place] = (bad[place] ?? 0) ^ 0x04
      writeFileSync(file, bad)
      await expect(
        restoreBackup(file, folder, { recoveryKey }, TEST_OPTIONS),
        `byte ${place}`,
      ).rejects.toMatchObject({
        kind: expect.stringMatching(/^(store-damaged|store-newer|wrong-passphrase|file-unsupported)$/),
      })
      expect(readdirSync(folder)).toEqual([])
    }
    writeFileSync(file, good)
    await restoreBackup(file, folder, { recoveryKey }, TEST_OPTIONS)
  })

  test('refuses an image that is not the one the backup was signed for, before a page of it is looked at', async () => {
    const { file } = await aBackup()
    const head = await readHead(file)
    const bad = readFileSync(file)
    bad[head.imageOffset + 7000] = (bad[head.imageOffset + 7000] ?? 0) ^ 1
    writeFileSync(file, bad)
    await expect(collect(readImage(file, head))).rejects.toMatchObject({ kind: 'store-damaged' })
  })

  test('refuses an image with other counts, or another history, than were written down', async () => {
    const file = path.join(temporaryFolder(), 'image.db')
    const dataKey = Buffer.alloc(32, 3)
    const db = openDatabase(file, { key: deriveKey(dataKey, 'db'), purpose: 'create', knownVersion: 30 })
    await migrate(db, MIGRATIONS, async () => undefined)
    const summary = summarise(db)
    db.close()
    expect(() => checkImage(file, dataKey, summary)).not.toThrow()
    const others = [
      { ...summary, rowCounts: { ...summary.rowCounts, partner: 1 } },
      { ...summary, auditMac: '11'.repeat(32) },
      { ...summary, schemaVersion: summary.schemaVersion + 1 },
    ]
    for (const other of others)
      expect(() => checkImage(file, dataKey, other)).toThrow('damaged or incomplete')
  })

  test.each([10, 300, 5000, -1])('refuses a backup that ends after byte %i', async (length) => {
    const { file, recoveryKey } = await aBackup()
    const good = readFileSync(file)
    writeFileSync(file, good.subarray(0, length))
    const attempt = restoreBackup(file, path.join(temporaryFolder(), 's'), { recoveryKey }, TEST_OPTIONS)
    await expect(attempt).rejects.toMatchObject({
      kind: expect.stringMatching(/store-damaged|file-unsupported/),
    })
  })
})

describe('automatic backups', () => {
  test('keep the newest of each kind', async () => {
    const { store, folder } = await createTestStore()
    for (let day = 1; day <= 3; day += 1) await store.writeAutomaticBackup('daily')
    const backups = path.join(folder, 'backups')
    for (let minute = 10; minute < 50; minute += 1) {
      writeFileSync(path.join(backups, `20200310T09${minute}00000Z-daily.saferplan-backup`), '')
    }
    writeFileSync(path.join(backups, '20200105T090000000Z-weekly.saferplan-backup'), '')
    await removeOldBackups(backups, 'daily', TEST_OPTIONS.clock.now())
    const names = readdirSync(backups).toSorted()
    expect(names.filter((name) => name.includes('-daily'))).toHaveLength(KEPT_BACKUPS.daily)
    expect(names.filter((name) => name.startsWith('20200401'))).toHaveLength(3)
    expect(names.filter((name) => name.includes('-weekly'))).toHaveLength(1)
  })

  test('are removed after 90 days, but for the newest', async () => {
    const backups = temporaryFolder()
    const [old, older, manual] = [
      '20200101T090000000Z-daily.saferplan-backup',
      '20191201T090000000Z-before-import-2.saferplan-backup',
      'Saferplan 2019-12-01.saferplan-backup',
    ]
    for (const name of [old, older, manual]) writeFileSync(path.join(backups, name), '')
    await removeOldBackups(backups, 'daily', '2020-04-01T09:00:00.000Z')
    expect(readdirSync(backups).toSorted()).toEqual([old, manual].toSorted())
    writeFileSync(path.join(backups, '20200401T090000000Z-hourly.saferplan-backup'), '')
    await removeOldBackups(backups, 'hourly', '2020-04-01T09:00:00.000Z')
    expect(readdirSync(backups)).not.toContain(old)
    expect(readdirSync(backups)).toContain(manual)
  })

  test('are listed newest first with what they say, and one that is damaged says nothing', async () => {
    const { store, folder } = await createTestStore()
    await addPartners(store, ...NAMES)
    await store.writeAutomaticBackup('asked')
    const broken = '20200401T100000000Z-daily.saferplan-backup'
    writeFileSync(path.join(folder, 'backups', broken), 'damaged')
    writeFileSync(path.join(folder, 'backups', 'something else.txt'), '')
    const [first, second, ...more] = await listBackups(folder)
    expect(first).toMatchObject({ name: broken, kind: 'daily', bytes: 7, description: null })
    expect(second).toMatchObject({ kind: 'asked', at: TEST_OPTIONS.clock.now() })
    expect(second?.description?.rowCounts.partner).toBe(3)
    expect(more).toEqual([])
  })

  test.each(['../data.db', 'data.db', '20200401T090000000Z-daily.saferplan-backup/../../data.db', ''])(
    'no name but that of a backup leads to a file: "%s"',
    async (name) => {
      const { folder } = await createTestStore()
      expect(() => listedBackupFile(folder, name)).toThrow('no longer there')
    },
  )
})

describe('a store of an older schema', () => {
  const later: Migration = { number: '0990', name: 'later', up: async () => undefined }
  const laterOptions = { ...TEST_OPTIONS, migrations: [...MIGRATIONS, later] }

  test('is backed up, verified, before it is migrated; and the older program then names that backup', async () => {
    const sealed = await createTestStore()
    await addPartners(sealed.store, ...NAMES)
    await sealed.store.close()
    const newer = await openStore(sealed.folder, { passphrase: PASSPHRASE }, laterOptions)
    onTestFinished(() => newer.close())
    expect(await partnerNames(newer)).toEqual(NAMES)
    await newer.close()
    const [name = ''] = readdirSync(path.join(sealed.folder, 'backups'))
    expect(name).toMatch(/-before-migration\.saferplan-backup$/)
    const before = digest(path.join(sealed.folder, 'data.db'))
    await expect(sealed.reopen()).rejects.toMatchObject({
      kind: 'store-newer',
      message: expect.stringContaining(name),
    })
    expect(digest(path.join(sealed.folder, 'data.db'))).toBe(before)
    const folder = path.join(temporaryFolder(), 'store')
    await restoreBackup(
      path.join(sealed.folder, 'backups', name),
      folder,
      { passphrase: PASSPHRASE },
      TEST_OPTIONS,
    )
    expect(await partnerNames(await openTestFolder(folder, { passphrase: PASSPHRASE }))).toEqual(NAMES)
  })

  test('whose backup is newer than the program is refused by its version', async () => {
    const sealed = await createTestStore()
    await sealed.store.close()
    const newer = await openStore(sealed.folder, { passphrase: PASSPHRASE }, laterOptions)
    const file = path.join(temporaryFolder(), 'b.saferplan-backup')
    await newer.writeBackup(file, UNWATCHED)
    await newer.close()
    const attempt = restoreBackup(
      file,
      path.join(temporaryFolder(), 's'),
      { passphrase: PASSPHRASE },
      TEST_OPTIONS,
    )
    await expect(attempt).rejects.toMatchObject({
      kind: 'store-newer',
      message: expect.stringContaining('990'),
    })
  })
})
