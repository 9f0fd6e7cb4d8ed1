import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createStore, type Store } from '../../electron/core/store/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { anEdition } from '../builders/plan-store.ts'
import { randomNumbers } from '../builders/random-numbers.ts'
import { openSession, passphraseNumber, SESSION_OPTIONS } from './children/store-session.ts'
import { startSuccession } from './rig/kill.ts'
import { fastFolder } from './rig/recorder.ts'

const ROUNDS = 12
const ROUNDS_PER_STORE = 6
const TEN_MINUTES_MS = 600_000
const READINGS = 12
const ACTIVITIES = 5
const OBSERVATIONS = 24

async function newStore(): Promise<string> {
  const folder = path.join(fastFolder(), 'store')
  const options = { ...SESSION_OPTIONS, passphrase: passphraseNumber(0), kdfMemoryMib: 1 }
  const { store } = await createStore(folder, options)
  await anEdition(store)
  await store.close()
  return folder
}

/** The figures that are there, by what they are of. */
async function written(store: Store) {
  return store.unitOfWork.read(async (db) => ({
    readings: (await db.selectFrom('reading').select('value').execute()).map(({ value }) => value),
    revisions: await db.selectFrom('reading_revision').select('value').execute(),
    activities: Map.groupBy(
      await db.selectFrom('activity').select(['name', 'attendance']).execute(),
      ({ name }) => Number(name.replace('Round ', '')),
    ),
    links: (await db.selectFrom('activity_measure').select('id').execute()).length,
    observations: (await db.selectFrom('observation').select('count').execute()).map(({ count }) => count),
    imports: (await db.selectFrom('observation').select('import_id').execute()).map(
      ({ import_id: id }) => id,
    ),
  }))
}

/** The round that all figures are of; 0 where there are none. */
function roundOf(figures: readonly number[], whole: number): number {
  if (figures.length === 0) return 0
  expect(figures).toHaveLength(whole)
  expect(new Set(figures).size).toBe(1)
  return figures[0] ?? 0
}

test(
  `the core killed ${ROUNDS} times while figures, activities and returns come in: each command is there whole or not at all`,
  async () => {
    const random = randomNumbers(23)
    const children = await startSuccession('report-until-killed.ts')
    onTestFinished(() => children.dismiss())
    let folder = ''
    let last = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % ROUNDS_PER_STORE === 0) {
        folder = await newStore()
        last = 0
      }
      const answers = 1 + Math.floor(random() * 12)
      const acknowledged = await children.next().killAfter([folder, String(last + 1)], answers, random)
      const [number = Number.NaN, step = Number.NaN] = acknowledged.split(':').map(Number)
      const store = await openSession(folder)
      const { readings, revisions, activities, links, observations, imports } = await written(store)
      const ofReadings = roundOf(readings, READINGS)
      const ofReturn = roundOf(observations, OBSERVATIONS)
      expect(revisions.length % READINGS).toBe(0)
      expect(new Set(imports).size).toBeLessThan(2)
      for (const held of activities.values()) expect(held).toHaveLength(ACTIVITIES)
      expect(links).toBe(activities.size * ACTIVITIES)
      expect(ofReadings, acknowledged).toBeGreaterThanOrEqual(number)
      expect(Math.max(0, ...activities.keys()), acknowledged).toBeGreaterThanOrEqual(
        step >= 2 ? number : number - 1,
      )
      expect(ofReturn, acknowledged).toBeGreaterThanOrEqual(
        step === 3 ? number : last === 0 && number === 1 ? 0 : number - 1,
      )
      expect((await store.verify(UNWATCHED)).checks.filter((check) => !check.isGood)).toEqual([])
      last = Math.max(ofReadings, ofReturn, ...activities.keys())
      await store.close()
    }
  },
  TEN_MINUTES_MS,
)
