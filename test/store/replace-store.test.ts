import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  candidateFolder,
  discardReplaced,
  listBackups,
  listReplaced,
  replaceStore,
  restoreBackup,
  returnToReplaced,
  settleStore,
} from '../../electron/core/store/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { addPartners, createTestStore, openTestFolder, PASSPHRASE, TEST_OPTIONS } from '../builders/store.ts'

const AT = '2020-04-02T09:00:00.000Z'
const LATER = '2020-04-03T09:00:00.000Z'
const SECRET = { passphrase: PASSPHRASE }

/** A closed store with two partners, and beside it a restored one from before the second was added. */
async function aStoreAndACandidate(): Promise<string> {
  const { store, folder } = await createTestStore()
  await addPartners(store, 'Elmshire Police')
  const name = await store.writeAutomaticBackup('daily')
  await addPartners(store, 'Elmshire Council')
  await store.close()
  await restoreBackup(path.join(folder, 'backups', name), candidateFolder(folder), SECRET, TEST_OPTIONS)
  return folder
}

/** How many partners the store in a folder holds, when all of it is in order. */
async function partnersIn(folder: string): Promise<number> {
  const store = await openTestFolder(folder, SECRET)
  expect((await store.verify(UNWATCHED)).isGood).toBe(true)
  const { rowCounts } = await store.holding()
  await store.close()
  return rowCounts.partner ?? 0
}

describe('replacing a store', () => {
  test('puts the restored one in its place, keeps the old one, and takes the backups over', async () => {
    const folder = await aStoreAndACandidate()
    await replaceStore(folder, AT)
    expect(await partnersIn(folder)).toBe(1)
    const [kept] = await listReplaced(folder)
    expect(kept?.at).toBe(AT)
    expect(await partnersIn(kept?.folder ?? '')).toBe(2)
    expect(await listBackups(folder)).toHaveLength(1)
  })

  test('can be taken back, and then the restored one is kept in its stead', async () => {
    const folder = await aStoreAndACandidate()
    await replaceStore(folder, AT)
    await returnToReplaced(folder, LATER)
    expect(await partnersIn(folder)).toBe(2)
    expect((await listReplaced(folder)).map(({ at }) => at)).toEqual([LATER])
    expect(await listBackups(folder)).toHaveLength(1)
  })

  test('needs no store to be there', async () => {
    const folder = await aStoreAndACandidate()
    rmSync(folder, { recursive: true })
    await replaceStore(folder, AT)
    expect(await partnersIn(folder)).toBe(1)
    expect(await listReplaced(folder)).toEqual([])
  })

  test('leaves everything as it was when there is nothing to put in the place', async () => {
    const folder = await aStoreAndACandidate()
    rmSync(candidateFolder(folder), { recursive: true })
    await expect(replaceStore(folder, AT)).rejects.toThrow()
    expect(await partnersIn(folder)).toBe(2)
    await expect(returnToReplaced(folder, AT)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('removes what was replaced for good once that is asked for', async () => {
    const folder = await aStoreAndACandidate()
    await replaceStore(folder, AT)
    await discardReplaced(folder)
    expect(readdirSync(path.dirname(folder))).toEqual(['store'])
  })
})

describe('settling what an interrupted restore left', () => {
  const aside = (folder: string): string => `${folder}-before-20200402T090000000Z`

  test('forgets a restored store that nobody put in place', async () => {
    const folder = await aStoreAndACandidate()
    await settleStore(folder)
    expect(existsSync(candidateFolder(folder))).toBe(false)
    expect(await partnersIn(folder)).toBe(2)
  })

  test('finishes a replacement that stopped between the two renames', async () => {
    const folder = await aStoreAndACandidate()
    renameSync(folder, aside(folder))
    await settleStore(folder)
    expect(await partnersIn(folder)).toBe(1)
    expect(await partnersIn(aside(folder))).toBe(2)
    expect(await listBackups(folder)).toHaveLength(1)
  })

  test('takes back one whose restored store is gone or not finished', async () => {
    const folder = await aStoreAndACandidate()
    renameSync(folder, aside(folder))
    rmSync(path.join(candidateFolder(folder), 'data.db'))
    await settleStore(folder)
    expect(await partnersIn(folder)).toBe(2)
    expect(await listBackups(folder)).toHaveLength(1)
  })

  test('takes the backups over when only that was left to do', async () => {
    const folder = await aStoreAndACandidate()
    renameSync(folder, aside(folder))
    renameSync(candidateFolder(folder), folder)
    await settleStore(folder)
    expect(await listBackups(folder)).toHaveLength(1)
  })

  test('leaves a damaged store alone, also when an older one is kept', async () => {
    const folder = await aStoreAndACandidate()
    await replaceStore(folder, AT)
    rmSync(path.join(folder, 'data.db'))
    await settleStore(folder)
    expect(readdirSync(folder).toSorted()).toEqual(['backups', 'keyslots', 'keyslots.copy'])
    expect(await listReplaced(folder)).toHaveLength(1)
  })

  test('does nothing where there never was a store', async () => {
    const folder = await aStoreAndACandidate()
    const empty = path.join(path.dirname(folder), 'elsewhere')
    mkdirSync(empty)
    await settleStore(path.join(empty, 'store'))
    expect(readdirSync(empty)).toEqual([])
  })
})
