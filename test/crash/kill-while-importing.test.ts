import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createStore, type Store } from '../../electron/core/store/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { anEdition } from '../builders/plan-store.ts'
import { randomNumbers } from '../builders/random-numbers.ts'
import { openSession, passphraseNumber, SESSION_OPTIONS } from './children/store-session.ts'
import { startSuccession } from './rig/kill.ts'
import { fastFolder } from './rig/recorder.ts'

const ROUNDS = 16
const ROUNDS_PER_STORE = 8
const ROWS = 3600
/** What an import tells of itself: four steps, and that it is done. */
const STEPS = 5
const TEN_MINUTES_MS = 600_000

async function newStore(): Promise<string> {
  const folder = path.join(fastFolder(), 'store')
  const options = { ...SESSION_OPTIONS, passphrase: passphraseNumber(0), kdfMemoryMib: 1 }
  const { store } = await createStore(folder, options)
  await anEdition(store)
  await store.close()
  return folder
}

/** How many rows of each table that an import writes to are there. */
async function countsOf(store: Store) {
  const count = (table: 'import' | 'import_file' | 'import_row' | 'observation') =>
    store.unitOfWork.read(async (db) => {
      const query = db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('count'))
      return (await query.executeTakeFirstOrThrow()).count
    })
  return {
    files: await count('import'),
    kept: await count('import_file'),
    rows: await count('import_row'),
    figures: await count('observation'),
  }
}

test(
  `the core killed ${ROUNDS} times in the middle of an import: each file is there as a whole or not at all`,
  async () => {
    const random = randomNumbers(17)
    const children = await startSuccession('import-until-killed.ts')
    onTestFinished(() => children.dismiss())
    let folder = ''
    let files = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % ROUNDS_PER_STORE === 0) {
        folder = await newStore()
        files = 0
      }
      const told = 1 + Math.floor(random() * 2 * STEPS)
      const last = await children.next().killAfter([folder, String(files + 1), String(ROWS)], told, random)
      const [file = '0', step] = last.split(':')
      const store = await openSession(folder)
      const counts = await countsOf(store)
      expect(counts).toEqual({
        files: counts.files,
        kept: counts.files,
        rows: counts.files * ROWS,
        figures: counts.files * ROWS,
      })
      expect(counts.files, `${last} was told`).toBeGreaterThanOrEqual(
        step === 'done' ? Number(file) : Number(file) - 1,
      )
      expect(counts.files, `${last} was told`).toBeLessThanOrEqual(Number(file) + 1)
      expect((await store.verify(UNWATCHED)).checks.filter((check) => !check.isGood)).toEqual([])
      files = counts.files
      await store.close()
    }
  },
  TEN_MINUTES_MS,
)
