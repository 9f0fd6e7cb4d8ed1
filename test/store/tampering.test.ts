import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../electron/core/store/index.ts'
import { isFailure } from '../../shared/kit/failure.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { randomNumbers } from '../builders/random-numbers.ts'
import {
  addPartners,
  createTestStore,
  PASSPHRASE,
  partnerNames,
  TEST_OPTIONS,
  temporaryFolder,
} from '../builders/store.ts'

const PAGE = 4096
const NAMES = Array.from({ length: 1500 }, (_, n) => `Partner number ${n} of the partnership`)

/** The files of a closed store, and the eight characters that its last report shows. */
async function aStore() {
  const { folder, store } = await createTestStore()
  await addPartners(store, ...NAMES)
  await store.close()
  const [data, slots] = ['data.db', 'keyslots'].map((name) => readFileSync(path.join(folder, name)))
  if (data === undefined || slots === undefined) throw new Error('the store has no files')
  return { folder, data, slots }
}

/** Opens a store made of these files and reads all of it: what a person would see, or the refusal. */
async function readBack(data: Buffer, slots: Buffer): Promise<readonly string[] | 'refused'> {
  const folder = path.join(temporaryFolder(), 'store')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'data.db'), data)
  for (const name of ['keyslots', 'keyslots.copy']) writeFileSync(path.join(folder, name), slots)
  try {
    const store = await openStore(folder, { passphrase: PASSPHRASE }, TEST_OPTIONS)
    try {
      return await partnerNames(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (isFailure(error)) return 'refused'
    throw error
  }
}

describe('a data file that someone has edited', () => {
  test('is read back by the same means when nobody has', async () => {
    const { data, slots } = await aStore()
    expect(await readBack(data, slots)).toEqual(NAMES)
  })

  test('is refused for every one of 200 flipped bits: never is something wrong read in silence', async () => {
    const { data, slots } = await aStore()
    const random = randomNumbers(1)
    let refused = 0
    for (let round = 0; round < 200; round += 1) {
      const bad = Buffer.from(data)
      const place = Math.floor(random() * bad.length)
      bad[place] = (bad[place] ?? 0) ^ (1 << Math.floor(random() * 8))
      const found = await readBack(bad, slots)
      if (found === 'refused') refused += 1
      else expect(found, `byte ${place}`).toEqual(NAMES)
    }
    expect(refused).toBe(200)
  })

  test('is refused when two of its pages are exchanged', async () => {
    const { data, slots } = await aStore()
    const pages = data.length / PAGE
    const random = randomNumbers(2)
    for (let round = 0; round < 20; round += 1) {
      const a = Math.floor(random() * pages)
      const b = (a + 1 + Math.floor(random() * (pages - 1))) % pages
      const bad = Buffer.from(data)
      data.copy(bad, a * PAGE, b * PAGE, (b + 1) * PAGE)
      data.copy(bad, b * PAGE, a * PAGE, (a + 1) * PAGE)
      expect(await readBack(bad, slots), `pages ${a} and ${b}`).toBe('refused')
    }
  })

  test('is refused wherever it is cut', async () => {
    const { data, slots } = await aStore()
    const random = randomNumbers(3)
    for (let round = 0; round < 20; round += 1) {
      const cut =
        round % 2 === 0
          ? Math.floor(random() * data.length)
          : PAGE * Math.floor((random() * data.length) / PAGE)
      expect(await readBack(data.subarray(0, cut), slots), `cut to ${cut}`).toBe('refused')
    }
  })

  test('that is a page of an older version is outside what the pages can show, so the audit head tells it', async () => {
    const sealed = await createTestStore()
    await addPartners(sealed.store, 'Elmshire Police')
    await sealed.store.close()
    const older = readFileSync(path.join(sealed.folder, 'data.db'))
    const now = await sealed.reopen()
    await addPartners(now, 'Elmshire Council')
    const printed = await now.auditHead()
    await now.close()
    writeFileSync(path.join(sealed.folder, 'data.db'), older)
    const rolledBack = await sealed.reopen()
    expect((await rolledBack.verify(UNWATCHED)).isGood).toBe(true)
    expect(await partnerNames(rolledBack)).toEqual(['Elmshire Police'])
    expect(await rolledBack.auditHead()).not.toBe(printed)
  })
})
