import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  candidateFolder,
  createStore,
  listBackups,
  replaceStore,
  restoreBackup,
  settleStore,
} from '../../electron/core/store/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { randomNumbers } from '../builders/random-numbers.ts'
import { addPartners } from '../builders/store.ts'
import { openSession, passphraseNumber, SESSION_OPTIONS } from './children/store-session.ts'
import { startSuccession } from './rig/kill.ts'
import { fastFolder } from './rig/recorder.ts'

const ROUNDS = 60
const TEN_MINUTES_MS = 600_000

/** A store with no partner and two of its backups, with one and with two partners, in a folder of their own. */
async function aStoreWithTwoBackups() {
  const work = fastFolder()
  const folder = path.join(work, 'store')
  const copies = path.join(work, 'copies')
  mkdirSync(copies)
  const options = { ...SESSION_OPTIONS, passphrase: passphraseNumber(0), kdfMemoryMib: 1 }
  const { store } = await createStore(folder, options)
  await store.writeAutomaticBackup('daily')
  const files = [1, 2].map((count) => path.join(copies, `${count}.saferplan-backup`))
  for (const file of files) {
    await addPartners(store, `Partner of ${path.basename(file)}`)
    await store.writeBackup(file, UNWATCHED)
  }
  await store.close()
  return { folder, files }
}

/** How many partners there are in the store that is in place after a start, when all of it is in order. */
async function partnersAfterStart(folder: string): Promise<number> {
  await settleStore(folder)
  const store = await openSession(folder)
  expect((await store.verify(UNWATCHED)).checks.filter((check) => !check.isGood)).toEqual([])
  const { rowCounts } = await store.holding()
  await store.close()
  expect(readdirSync(path.dirname(folder))).not.toContain('store-restored')
  expect(await listBackups(folder)).toHaveLength(1)
  return rowCounts.partner ?? 0
}

describe('kill -9 while a store takes the place of another', () => {
  test(
    `${ROUNDS} times between the renames: the one or the other is in place, whole, with the backups`,
    async () => {
      const { folder, files } = await aStoreWithTwoBackups()
      const secret = { passphrase: passphraseNumber(0) }
      await restoreBackup(files[0] ?? '', candidateFolder(folder), secret, SESSION_OPTIONS)
      await replaceStore(folder, new Date().toISOString())
      const children = await startSuccession('swap-until-killed.ts')
      onTestFinished(() => children.dismiss())
      const random = randomNumbers(21)
      const seen = new Set<number>()
      for (let round = 0; round < ROUNDS; round += 1) {
        await children.next().killAfter([folder], 1 + Math.floor(random() * 20), random)
        const partners = await partnersAfterStart(folder)
        expect([1, 2]).toContain(partners)
        seen.add(partners)
      }
      expect([...seen].toSorted()).toEqual([1, 2])
    },
    TEN_MINUTES_MS,
  )

  test(
    `${ROUNDS / 3} times while backups are restored: what was acknowledged is in place, or what came next`,
    async () => {
      const { folder, files } = await aStoreWithTwoBackups()
      const children = await startSuccession('restore-until-killed.ts')
      onTestFinished(() => children.dismiss())
      const random = randomNumbers(22)
      let last = 0
      for (let round = 0; round < ROUNDS / 3; round += 1) {
        const lines = 1 + Math.floor(random() * 3)
        const args = [folder, String(last), ...files]
        const acknowledged = Number(await children.next().killAfter(args, lines, random))
        const partners = await partnersAfterStart(folder)
        const wanted = (n: number): number => (n % 2) + 1
        expect([wanted(acknowledged), wanted(acknowledged + 1)]).toContain(partners)
        last = partners === wanted(acknowledged) ? acknowledged : acknowledged + 1
      }
    },
    TEN_MINUTES_MS,
  )
})
