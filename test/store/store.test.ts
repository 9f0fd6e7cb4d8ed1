import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createStore, newRecoveryKey, openStore } from '../../electron/core/store/index.ts'
import { readSlots } from '../../electron/core/store/keys/slots-file.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import {
  addPartners,
  createTestStore,
  openTestFolder,
  PASSPHRASE,
  partnerNames,
  TEST_OPTIONS,
  temporaryFolder,
} from '../builders/store.ts'

const NEXT = 'lantern orchard pebble train'

describe('a new store', () => {
  test('is two key files and a data file, and holds what was put into it when it is opened again', async () => {
    const sealed = await createTestStore()
    await addPartners(sealed.store, 'Elmshire Police', 'Elmshire Council')
    await sealed.store.close()
    expect(readdirSync(sealed.folder).toSorted()).toEqual(['data.db', 'keyslots', 'keyslots.copy'])
    const again = await sealed.reopen()
    expect(await partnerNames(again)).toEqual(['Elmshire Police', 'Elmshire Council'])
    expect([again.openedWith, again.notices]).toEqual(['passphrase', []])
  })

  test('opens with the recovery key, as printed or as typed', async () => {
    const sealed = await createTestStore()
    await addPartners(sealed.store, 'Elmshire Police')
    await sealed.store.close()
    const typed = sealed.recoveryKey.toLowerCase().replaceAll('-', ' ')
    const again = await sealed.reopen({ recoveryKey: typed })
    expect([again.openedWith, await partnerNames(again)]).toEqual(['recovery-key', ['Elmshire Police']])
  })

  test('works with the real key derivation at its least cost', async () => {
    const folder = path.join(temporaryFolder(), 'store')
    const { store } = await createStore(folder, { passphrase: PASSPHRASE, kdfMemoryMib: 64 })
    await store.close()
    const again = await openStore(folder, { passphrase: PASSPHRASE })
    onTestFinished(() => again.close())
    expect((await readSlots(folder)).slots.passphrase).toMatchObject({
      memoryKib: 65_536,
      passes: 3,
      lanes: 1,
    })
  })

  test('may follow an attempt that was interrupted', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'data.db.new'), 'half a file')
    writeFileSync(path.join(folder, 'keyslots'), 'half a key file')
    writeFileSync(path.join(folder, '.keyslots.0a1b2c3d.tmp'), '')
    const { store } = await createStore(folder, { ...TEST_OPTIONS, passphrase: PASSPHRASE, kdfMemoryMib: 1 })
    await store.close()
    expect(readdirSync(folder).toSorted()).toEqual(['data.db', 'keyslots', 'keyslots.copy'])
  })

  test('is not made with a passphrase that is too short, and the folder is not touched', async () => {
    const folder = path.join(temporaryFolder(), 'store')
    await expect(createStore(folder, { ...TEST_OPTIONS, passphrase: 'short' })).rejects.toMatchObject({
      kind: 'invalid-input',
    })
    expect(existsSync(folder)).toBe(false)
  })
})

describe('the passphrase', () => {
  test('is changed without one byte of the data file, and only the new one opens', async () => {
    const sealed = await createTestStore()
    await addPartners(sealed.store, 'Elmshire Police')
    await sealed.store.checkpoint()
    const before = readFileSync(path.join(sealed.folder, 'data.db'))
    await sealed.store.changePassphrase(PASSPHRASE, NEXT)
    expect(readFileSync(path.join(sealed.folder, 'data.db')).equals(before)).toBe(true)
    await sealed.store.close()
    await expect(sealed.reopen()).rejects.toMatchObject({ kind: 'wrong-passphrase' })
    const again = await sealed.reopen({ passphrase: NEXT })
    expect(await partnerNames(again)).toEqual(['Elmshire Police'])
    await again.close()
    await expect(sealed.reopen({ recoveryKey: sealed.recoveryKey })).resolves.toBeDefined()
  })

  test('is not changed by who does not know it', async () => {
    const sealed = await createTestStore()
    const before = readFileSync(path.join(sealed.folder, 'keyslots'))
    const attempt = sealed.store.changePassphrase('not the passphrase', NEXT)
    await expect(attempt).rejects.toMatchObject({ kind: 'wrong-passphrase' })
    await expect(sealed.store.changePassphrase(PASSPHRASE, 'short')).rejects.toMatchObject({
      kind: 'invalid-input',
    })
    expect(readFileSync(path.join(sealed.folder, 'keyslots')).equals(before)).toBe(true)
  })

  test('can be set anew after the recovery key opened the store, and only then', async () => {
    const sealed = await createTestStore()
    await expect(sealed.store.setPassphraseAfterRecovery(NEXT)).rejects.toMatchObject({ kind: 'conflict' })
    await sealed.store.close()
    const recovered = await sealed.reopen({ recoveryKey: sealed.recoveryKey })
    await recovered.setPassphraseAfterRecovery(NEXT)
    await recovered.close()
    await expect(sealed.reopen({ passphrase: NEXT })).resolves.toBeDefined()
  })

  test('has its recovery key replaced: the old sheet opens no more', async () => {
    const sealed = await createTestStore()
    const recoveryKey = newRecoveryKey()
    await sealed.store.replaceRecoveryKey(recoveryKey)
    await sealed.store.close()
    const old = sealed.reopen({ recoveryKey: sealed.recoveryKey })
    await expect(old).rejects.toMatchObject({ kind: 'wrong-passphrase' })
    await expect(sealed.reopen({ recoveryKey })).resolves.toBeDefined()
  })
})

describe('a closed store', () => {
  test('may be closed again, and answers nothing', async () => {
    const { store } = await createTestStore()
    await store.close()
    await store.close()
    for (const attempt of [
      partnerNames(store),
      addPartners(store, 'Too late'),
      store.unitOfWork.undo(),
      store.auditHead(),
      store.changePassphrase(PASSPHRASE, NEXT),
    ]) {
      await expect(attempt).rejects.toMatchObject({ kind: 'locked' })
    }
  })

  test('waits for a backup that is under way', async () => {
    const { folder, store } = await createTestStore()
    const backup = store.writeAutomaticBackup('daily')
    await Promise.all([backup, store.close()])
    expect(readdirSync(path.join(folder, 'backups'))).toEqual([await backup])
  })

  test('keeps its undo steps for the next time', async () => {
    const sealed = await createTestStore()
    await addPartners(sealed.store, 'One')
    await addPartners(sealed.store, 'Two')
    await sealed.store.unitOfWork.undo()
    await sealed.store.close()
    const again = await sealed.reopen()
    expect(await again.unitOfWork.steps()).toMatchObject({ undo: { id: 1 }, redo: { id: 2 } })
    await again.unitOfWork.redo()
    expect(await partnerNames(again)).toEqual(['One', 'Two'])
  })
})

describe('verify', () => {
  test('finds a good store good, check by check', async () => {
    const { store } = await createTestStore()
    await addPartners(store, 'Elmshire Police')
    const result = await store.verify(UNWATCHED)
    expect(result.isGood).toBe(true)
    expect(result.checks.map((check) => check.name)).toEqual(['pages', 'references', 'audit', 'key-files'])
    expect(result.checks[2]?.finding).toBe('The audit log is whole: 2 entries.')
  })

  test('finds a damaged copy of the key file, which the next opening repairs', async () => {
    const sealed = await createTestStore()
    writeFileSync(path.join(sealed.folder, 'keyslots.copy'), 'damaged')
    const result = await sealed.store.verify(UNWATCHED)
    expect(result.isGood).toBe(false)
    expect(result.checks[3]?.finding).toContain('keyslots.copy')
    await sealed.store.close()
    const again = await sealed.reopen()
    expect(again.notices).toEqual([expect.stringContaining('keyslots.copy')])
    expect((await again.verify(UNWATCHED)).isGood).toBe(true)
  })
})

describe('leftovers of an interrupted save', () => {
  test('are removed at the next opening', async () => {
    const sealed = await createTestStore()
    await sealed.store.writeAutomaticBackup('daily')
    await sealed.store.close()
    const leftovers = [
      '.keyslots.01234567.tmp',
      '.image.89abcdef.tmp',
      'backups/.x-daily.saferplan-backup.0011aabb.tmp',
    ]
    for (const name of leftovers) writeFileSync(path.join(sealed.folder, name), 'left over')
    await openTestFolder(sealed.folder, { passphrase: PASSPHRASE })
    expect(leftovers.filter((name) => existsSync(path.join(sealed.folder, name)))).toEqual([])
  })
})
