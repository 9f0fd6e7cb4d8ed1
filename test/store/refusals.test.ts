import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createStore, openStore } from '../../electron/core/store/index.ts'
import { ARGON2_KDF } from '../../electron/core/store/keys/argon2-kdf.ts'
import { encodeSlots, type KeySlots, readSlots } from '../../electron/core/store/keys/slots-file.ts'
import { isFailure } from '../../shared/kit/failure.ts'
import { withoutPrivileges } from '../builders/privileges.ts'
import { addPartners, createTestStore, PASSPHRASE, TEST_OPTIONS, temporaryFolder } from '../builders/store.ts'

/** A closed store with enough in it to fill some pages. */
async function closedStore() {
  const sealed = await createTestStore()
  await addPartners(sealed.store, ...Array.from({ length: 400 }, (_, n) => `Partner ${n} of the partnership`))
  await sealed.store.close()
  return sealed
}

/** Every file of a folder with its hash: what must be the same after a refusal. */
function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const entries = files.map((entry) => {
    const file = path.join(entry.parentPath, entry.name)
    return [
      path.relative(folder, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ] as const
  })
  return Object.fromEntries(entries.toSorted())
}

async function refusal(attempt: Promise<unknown>): Promise<{ kind: string; message: string }> {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (isFailure(error)) return { kind: error.kind, message: error.message }
  throw error ?? new Error('it was not refused')
}

function damage(file: string, place: number): void {
  const bytes = readFileSync(file)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

const SPOILED: readonly (readonly [
  name: string,
  kind: string,
  words: string,
  spoil: (folder: string) => void,
])[] = [
  [
    'without its key files',
    'slots-missing',
    'keyslots.copy) are missing',
    (folder) => ['keyslots', 'keyslots.copy'].forEach((name) => void rmSync(path.join(folder, name))),
  ],
  [
    'with both key files damaged',
    'slots-damaged',
    'are damaged',
    (folder) => ['keyslots', 'keyslots.copy'].forEach((name) => void damage(path.join(folder, name), 100)),
  ],
  [
    'with one key file damaged and the other gone',
    'slots-damaged',
    'are damaged',
    (folder) => {
      damage(path.join(folder, 'keyslots'), 100)
      rmSync(path.join(folder, 'keyslots.copy'))
    },
  ],
  [
    'with a damaged page',
    'store-damaged',
    'data.db) is damaged',
    (folder) => damage(path.join(folder, 'data.db'), 9000),
  ],
  [
    'with a damaged first page',
    'store-damaged',
    'data.db) is damaged',
    (folder) => damage(path.join(folder, 'data.db'), 60),
  ],
  [
    'cut to half',
    'store-damaged',
    'data.db) is damaged',
    (folder) => truncateSync(path.join(folder, 'data.db'), 40_960),
  ],
  [
    'cut within a page',
    'store-damaged',
    'data.db) is damaged',
    (folder) => truncateSync(path.join(folder, 'data.db'), 50_000),
  ],
  [
    'cut to nothing',
    'store-damaged',
    'data.db) is damaged',
    (folder) => truncateSync(path.join(folder, 'data.db'), 0),
  ],
  [
    'without its data file',
    'store-damaged',
    'data.db) is missing',
    (folder) => rmSync(path.join(folder, 'data.db')),
  ],
  [
    'whose data file was replaced by a plain one',
    'store-damaged',
    'data.db) is damaged',
    (folder) =>
      writeFileSync(
        path.join(folder, 'data.db'),
        Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8000)]),
      ),
  ],
]

describe('a store', () => {
  test.each(SPOILED)('%s is refused as %s, and nothing is changed', async (_name, kind, words, spoil) => {
    const { folder, reopen } = await closedStore()
    spoil(folder)
    const before = fingerprint(folder)
    const refused = await refusal(reopen())
    expect(refused).toEqual({ kind, message: expect.stringContaining(words) })
    expect(refused.message).not.toMatch(/SQLITE|sqlite|\/tmp|undefined/)
    expect(fingerprint(folder)).toEqual(before)
  })

  test('refuses a wrong passphrase, and changes nothing', async () => {
    const { folder, reopen } = await closedStore()
    const before = fingerprint(folder)
    const refused = await refusal(reopen({ passphrase: 'lantern orchard pebble train' }))
    expect(refused).toEqual({ kind: 'wrong-passphrase', message: expect.stringContaining('is not right') })
    expect(fingerprint(folder)).toEqual(before)
  })

  test('refuses the recovery key of another store', async () => {
    const { reopen } = await closedStore()
    const other = await createTestStore()
    const refused = await refusal(reopen({ recoveryKey: other.recoveryKey }))
    expect(refused).toEqual({ kind: 'wrong-passphrase', message: expect.stringContaining('does not belong') })
  })

  test('is refused to a second opener while it is open, and goes on working', async () => {
    const sealed = await createTestStore()
    expect(await refusal(sealed.reopen())).toMatchObject({ kind: 'store-in-use' })
    await addPartners(sealed.store, 'Still at work')
  })

  test.each(['keyslots', 'keyslots.copy'])(
    'with %s damaged opens from the other, repairs it and says so',
    async (name) => {
      const { folder, reopen } = await closedStore()
      const good = readFileSync(path.join(folder, name))
      damage(path.join(folder, name), 100)
      const store = await reopen()
      expect(store.notices).toEqual([expect.stringContaining(`(${name})`)])
      expect(readFileSync(path.join(folder, name)).equals(good)).toBe(true)
    },
  )

  test.each(['keyslots', 'keyslots.copy'])(
    'without %s opens from the other and writes it anew',
    async (name) => {
      const { folder, reopen } = await closedStore()
      rmSync(path.join(folder, name))
      expect((await reopen()).notices).toHaveLength(1)
      expect((await readSlots(folder)).toRepair).toEqual([])
    },
  )

  test('with two good key files of different age opens with the newer', async () => {
    const sealed = await createTestStore()
    const old = readFileSync(path.join(sealed.folder, 'keyslots'))
    await sealed.store.changePassphrase(PASSPHRASE, 'lantern orchard pebble train')
    await sealed.store.close()
    writeFileSync(path.join(sealed.folder, 'keyslots'), old)
    expect(await refusal(sealed.reopen())).toMatchObject({ kind: 'wrong-passphrase' })
    const store = await sealed.reopen({ passphrase: 'lantern orchard pebble train' })
    expect(store.notices).toHaveLength(1)
  })
})

describe('what the key files say of the passphrase', () => {
  async function withEdited(edit: (slots: KeySlots) => KeySlots) {
    const { folder, reopen, recoveryKey } = await closedStore()
    const { slots } = await readSlots(folder)
    for (const name of ['keyslots', 'keyslots.copy'])
      writeFileSync(path.join(folder, name), encodeSlots(edit(slots)))
    return { folder, reopen, recoveryKey }
  }

  test.each([
    ['memory', { memoryKib: 2048 }],
    ['passes', { passes: 4 }],
    ['lanes', { lanes: 2 }],
    ['salt', { salt: Buffer.alloc(16).toString('base64') }],
  ])('cannot be edited: another %s opens nothing', async (_name, edited) => {
    const { reopen } = await withEdited((slots) => ({
      ...slots,
      passphrase: { ...slots.passphrase, ...edited },
    }))
    expect(await refusal(reopen())).toMatchObject({ kind: 'wrong-passphrase' })
  })

  test.each([
    ['too little memory', { memoryKib: 64 * 1024 - 1 }],
    ['more memory than a machine has', { memoryKib: 64 * 1024 * 1024 }],
    ['too few passes', { memoryKib: 64 * 1024, passes: 1 }],
    ['too many lanes', { memoryKib: 64 * 1024, lanes: 64 }],
  ])('is refused unread with %s, while the recovery key still opens', async (_name, edited) => {
    const { folder, reopen, recoveryKey } = await withEdited((slots) => ({
      ...slots,
      passphrase: { ...slots.passphrase, ...edited },
    }))
    const options = { ...TEST_OPTIONS, kdf: ARGON2_KDF }
    const refused = await refusal(openStore(folder, { passphrase: PASSPHRASE }, options))
    expect(refused).toEqual({ kind: 'slots-damaged', message: expect.stringContaining('never writes') })
    await reopen({ recoveryKey })
  })

  test('is bound to its store: slots of another store open nothing', async () => {
    const { reopen } = await withEdited((slots) => ({ ...slots, storeId: crypto.randomUUID() }))
    expect(await refusal(reopen())).toMatchObject({ kind: 'wrong-passphrase' })
  })
})

describe('a folder', () => {
  test('without a store is refused as such', async () => {
    const folder = temporaryFolder()
    const attempt = openStore(folder, { passphrase: PASSPHRASE }, TEST_OPTIONS)
    expect(await refusal(attempt)).toEqual({
      kind: 'not-a-store',
      message: expect.stringContaining('no store'),
    })
    const missing = openStore(path.join(folder, 'missing'), { passphrase: PASSPHRASE }, TEST_OPTIONS)
    expect(await refusal(missing)).toMatchObject({ kind: 'not-a-store' })
    writeFileSync(path.join(folder, 'data.db.new'), '')
    const unfinished = openStore(folder, { passphrase: PASSPHRASE }, TEST_OPTIONS)
    expect(await refusal(unfinished)).toEqual({
      kind: 'not-a-store',
      message: expect.stringContaining('interrupted'),
    })
  })

  test('that holds a store takes no second one', async () => {
    const { folder } = await closedStore()
    const before = fingerprint(folder)
    const attempt = createStore(folder, { ...TEST_OPTIONS, passphrase: PASSPHRASE, kdfMemoryMib: 1 })
    expect(await refusal(attempt)).toMatchObject({ kind: 'store-exists' })
    expect(fingerprint(folder)).toEqual(before)
  })

  test('of a program that copies files takes no store', async () => {
    const folder = path.join(temporaryFolder(), 'OneDrive - Elmshire', 'store')
    const attempt = createStore(folder, { ...TEST_OPTIONS, passphrase: PASSPHRASE })
    expect(await refusal(attempt)).toEqual({
      kind: 'invalid-input',
      message: expect.stringContaining('OneDrive'),
    })
  })

  test('that may not be written to is refused as read-only, to open and to make a store', async () => {
    const { folder } = await closedStore()
    const empty = path.join(temporaryFolder(), 'empty')
    mkdirSync(empty)
    await withoutPrivileges([folder, empty], async () => {
      const open = openStore(folder, { passphrase: PASSPHRASE }, TEST_OPTIONS)
      expect(await refusal(open)).toEqual({
        kind: 'read-only',
        message: expect.stringContaining('may not be written'),
      })
      const create = { ...TEST_OPTIONS, passphrase: PASSPHRASE, kdfMemoryMib: 1 }
      expect(await refusal(createStore(empty, create))).toMatchObject({ kind: 'read-only' })
      expect(await refusal(createStore(path.join(empty, 'deeper'), create))).toMatchObject({
        kind: 'read-only',
      })
    })
  })
})
