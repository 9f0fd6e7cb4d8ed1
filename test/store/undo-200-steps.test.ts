import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import * as plan from '../../electron/core/features/plan/index.ts'
import type { Store } from '../../electron/core/store/index.ts'
import { UNDOABLE_TABLES } from '../../electron/core/store/migrations/index.ts'
import type { EditionId } from '../../shared/domain/plan/index.ts'
import { isFailure } from '../../shared/kit/failure.ts'
import { EVIDENCE_SAMPLES } from '../builders/evidence-commands.ts'
import { SAMPLES as PLAN_SAMPLES } from '../builders/plan-commands.ts'
import { anEdition } from '../builders/plan-store.ts'
import { randomNumbers } from '../builders/random-numbers.ts'
import { createTestStore, type SealedTestStore } from '../builders/store.ts'

const STEPS = 200
/** The store is closed and opened again about once in so many steps, as when the officer goes home. */
const STEPS_PER_DAY = 40
const SAMPLES = { ...PLAN_SAMPLES, ...EVIDENCE_SAMPLES }
const NAMES = Object.keys(SAMPLES)

/** Every row of every table that commands change, with its number, as one short word. */
function fingerprint({ unitOfWork }: Store): Promise<string> {
  return unitOfWork.read(async (db) => {
    const hash = createHash('sha256')
    for (const table of UNDOABLE_TABLES) {
      const { rows } = await sql`select * from ${sql.table(table)} order by id`.execute(db)
      hash.update(JSON.stringify([table, rows]))
    }
    return hash.digest('hex')
  })
}

/** A store that is now and then closed and opened again, by the throw of the dice. */
function restarting(sealed: SealedTestStore, random: () => number) {
  let { store } = sealed
  return async (): Promise<Store> => {
    if (random() * STEPS_PER_DAY < 1) {
      await store.close()
      store = await sealed.reopen()
    }
    return store
  }
}

/** Carries some command out; false where the content offers nothing to it, where it refuses, or changes nothing. */
async function takeRandomStep(store: Store, editionId: EditionId, random: () => number): Promise<boolean> {
  const content = await store.unitOfWork.read((db) => plan.getEditionContent(db, editionId))
  const name = NAMES[Math.floor(random() * NAMES.length)] ?? ''
  const run = SAMPLES[name]?.(content, () => Math.floor(random() * 1_000_000)) ?? null
  const before = (await store.unitOfWork.steps()).undo?.id
  try {
    await run?.(store.unitOfWork)
  } catch (error) {
    if (!isFailure(error)) throw error
  }
  return (await store.unitOfWork.steps()).undo?.id !== before
}

describe.each([21, 22, 23])('200 steps of editing, thrown with seed %i', (seed) => {
  test('are undone one by one to exactly what was there before each, and done again, also after restarts', async () => {
    const random = randomNumbers(seed)
    const sealed = await createTestStore()
    const { editionId } = await anEdition(sealed.store)
    const now = restarting(sealed, random)
    const states = [await fingerprint(sealed.store)]
    while (states.length <= STEPS) {
      const store = await now()
      if (await takeRandomStep(store, editionId, random)) states.push(await fingerprint(store))
    }
    expect(new Set(states).size).toBeGreaterThan(STEPS / 2)
    for (let at = STEPS - 1; at >= 0; at -= 1) {
      const store = await now()
      const step = await store.unitOfWork.undo()
      expect(await fingerprint(store), `undo of ${step?.name}, step ${at + 1}`).toBe(states[at])
    }
    for (let at = 1; at <= STEPS; at += 1) {
      const store = await now()
      const step = await store.unitOfWork.redo()
      expect(await fingerprint(store), `redo of ${step?.name}, step ${at}`).toBe(states[at])
    }
  })
})
