import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createStore, type Store } from '../../electron/core/store/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { anEdition } from '../builders/plan-store.ts'
import { randomNumbers } from '../builders/random-numbers.ts'
import { openSession, passphraseNumber, SESSION_OPTIONS } from './children/store-session.ts'
import { startSuccession } from './rig/kill.ts'
import { fastFolder } from './rig/recorder.ts'

const ROUNDS = 200
const ROUNDS_PER_STORE = 25
const TEN_MINUTES_MS = 600_000

async function newStore(): Promise<string> {
  const folder = path.join(fastFolder(), 'store')
  const options = { ...SESSION_OPTIONS, passphrase: passphraseNumber(0), kdfMemoryMib: 1 }
  const { store } = await createStore(folder, options)
  await anEdition(store)
  await store.close()
  return folder
}

interface Typed {
  readonly entry: number
  readonly letters: number
}

/** The entry that was typed last, and how many letters of it are there; none while nothing was typed. */
async function lastTyped(store: Store): Promise<Typed> {
  const items = await store.unitOfWork.read((db) => db.selectFrom('item').select('text').execute())
  const typed = items.flatMap(({ text }) => {
    const match = /^(\d+): (.+)$/.exec(text)
    return match === null ? [] : [{ entry: Number(match[1]), letters: Number(match[2]?.length) }]
  })
  return typed.reduce((last, each) => (each.entry > last.entry ? each : last), { entry: 0, letters: 0 })
}

function isBefore(one: Typed, other: Typed): boolean {
  return one.entry < other.entry || (one.entry === other.entry && one.letters < other.letters)
}

test(
  `the core killed ${ROUNDS} times while somebody types: every answer that it gave is kept, and undo still works`,
  async () => {
    const random = randomNumbers(11)
    const children = await startSuccession('edit-until-killed.ts')
    onTestFinished(() => children.dismiss())
    let folder = ''
    let last = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % ROUNDS_PER_STORE === 0) {
        folder = await newStore()
        last = 0
      }
      const answers = 1 + Math.floor(random() * 90)
      const acknowledged = await children.next().killAfter([folder, String(last + 1)], answers, random)
      const [entry = Number.NaN, letters = Number.NaN] = acknowledged.split(':').map(Number)
      const store = await openSession(folder)
      const found = await lastTyped(store)
      // A space at the end of what was typed so far is not stored: it is one letter less.
      expect(isBefore(found, { entry, letters: letters - 1 }), `${acknowledged} was answered`).toBe(false)
      expect((await store.verify(UNWATCHED)).checks.filter((check) => !check.isGood)).toEqual([])
      if (round % ROUNDS_PER_STORE === ROUNDS_PER_STORE - 1) {
        expect(await store.unitOfWork.undo()).toMatchObject({ label: 'Add an entry' })
        expect((await lastTyped(store)).entry).toBeLessThan(found.entry)
      }
      last = found.entry
      await store.close()
    }
  },
  TEN_MINUTES_MS,
)
