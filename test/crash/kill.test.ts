import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createStore, openStore } from '../../electron/core/store/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { randomNumbers } from '../builders/random-numbers.ts'
import { openSession, passphraseNumber, SESSION_OPTIONS } from './children/store-session.ts'
import { type DoomedChild, startSuccession } from './rig/kill.ts'
import { fastFolder } from './rig/recorder.ts'

const ROUNDS = 100
const ROUNDS_PER_STORE = 25
const TEN_MINUTES_MS = 600_000

async function successionOf(script: string): Promise<{ next(): DoomedChild }> {
  const children = await startSuccession(script)
  onTestFinished(() => children.dismiss())
  return children
}

async function newStore(): Promise<{ readonly folder: string; readonly recoveryKey: string }> {
  const folder = path.join(fastFolder(), 'store')
  const options = { ...SESSION_OPTIONS, passphrase: passphraseNumber(0), kdfMemoryMib: 1 }
  const { store, recoveryKey } = await createStore(folder, options)
  await store.close()
  return { folder, recoveryKey }
}

/** The number of the last step, when all of the store is in order and holds whole steps only. */
async function lastStepOf(folder: string): Promise<number> {
  const store = await openSession(folder)
  const found = await store.verify(UNWATCHED)
  expect(found.checks.filter((check) => !check.isGood)).toEqual([])
  const rows = await store.unitOfWork.read((db) =>
    db.selectFrom('partner').select('id').orderBy('id', 'desc').execute(),
  )
  await store.close()
  const last = rows[0]?.id ?? 0
  expect(rows).toHaveLength(last - Math.floor(last / 5))
  return last
}

/** Which of two passphrases opens the store; exactly one must. */
async function passphraseThatOpens(folder: string, candidates: readonly number[]): Promise<number> {
  const opening: number[] = []
  for (const n of candidates) {
    const store = await openSession(folder, n).catch(() => null)
    if (store === null) continue
    opening.push(n)
    await store.close()
  }
  expect(opening).toHaveLength(1)
  return opening[0] ?? -1
}

describe('kill -9', () => {
  test(
    `while writing, ${ROUNDS} times: nothing that was acknowledged is lost`,
    async () => {
      const random = randomNumbers(7)
      const children = await successionOf('write-until-killed.ts')
      let { folder } = await newStore()
      let last = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        if (round % ROUNDS_PER_STORE === 0) {
          folder = (await newStore()).folder
          last = 0
        }
        const lines = 1 + Math.floor(random() * 40)
        const acknowledged = Number(
          await children.next().killAfter([folder, String(last + 1)], lines, random),
        )
        last = await lastStepOf(folder)
        expect(last).toBeGreaterThanOrEqual(acknowledged)
        expect(last).toBeLessThanOrEqual(acknowledged + 1)
      }
    },
    TEN_MINUTES_MS,
  )

  test(
    `while changing the passphrase, ${ROUNDS} times: the old or the new one opens, the recovery key always`,
    async () => {
      const random = randomNumbers(8)
      const children = await successionOf('change-passphrase-until-killed.ts')
      const { folder, recoveryKey } = await newStore()
      let current = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const lines = 1 + Math.floor(random() * 6)
        const acknowledged = Number(await children.next().killAfter([folder, String(current)], lines, random))
        const recovered = await openStore(folder, { recoveryKey }, SESSION_OPTIONS)
        await recovered.close()
        current = await passphraseThatOpens(folder, [acknowledged - 1, acknowledged, acknowledged + 1])
        expect(current).toBeGreaterThanOrEqual(acknowledged)
      }
    },
    TEN_MINUTES_MS,
  )
})
