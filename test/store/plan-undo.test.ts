import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as plan from '../../electron/core/features/plan/index.ts'
import { isFailure } from '../../shared/kit/failure.ts'
import { EVIDENCE_SAMPLES } from '../builders/evidence-commands.ts'
import { SAMPLES as PLAN_SAMPLES } from '../builders/plan-commands.ts'
import { planProblems, storedRows } from '../builders/plan-invariants.ts'
import { anEdition } from '../builders/plan-store.ts'
import { openTestStore, type TestStore } from '../builders/store.ts'

const SAMPLES = { ...PLAN_SAMPLES, ...EVIDENCE_SAMPLES }
const NAMES = Object.keys(SAMPLES)

interface Throw {
  readonly command: string
  readonly dice: readonly number[]
}

const anyThrow: fc.Arbitrary<Throw> = fc.record({
  command: fc.constantFrom(...NAMES),
  dice: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 6, maxLength: 6 }),
})

/** Carries a command out on the content as it is; false where the content offers nothing to it or it refuses. */
async function carryOut(
  store: TestStore,
  given: Throw,
  editionId: Parameters<typeof plan.getEditionContent>[1],
) {
  const content = await store.unitOfWork.read((db) => plan.getEditionContent(db, editionId))
  let at = 0
  const dice = (): number => {
    at += 1
    return given.dice[(at - 1) % given.dice.length] ?? 0
  }
  const run = SAMPLES[given.command]?.(content, dice) ?? null
  if (run === null) return false
  try {
    await run(store.unitOfWork)
    return true
  } catch (error) {
    if (!isFailure(error)) throw error
    expect(error.message).toMatch(/^[A-Z].*\.$/)
    return false
  }
}

describe('any sequence of commands', () => {
  test('keeps the plan whole, and is undone and redone step by step to the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyThrow, { minLength: 40, maxLength: 40 }), async (sequence) => {
        const store = await openTestStore()
        const { editionId } = await anEdition(store)
        const states = [storedRows(store.db)]
        for (const given of sequence) {
          const before = (await store.unitOfWork.steps()).undo?.id
          await carryOut(store, given, editionId)
          expect(planProblems(store.db), given.command).toEqual([])
          if ((await store.unitOfWork.steps()).undo?.id === before) {
            expect(storedRows(store.db), `${given.command} was refused`).toEqual(states.at(-1))
          } else {
            states.push(storedRows(store.db))
          }
        }
        for (let at = states.length - 2; at >= 0; at -= 1) {
          const step = await store.unitOfWork.undo()
          expect(storedRows(store.db), `undo of ${step?.name}`).toEqual(states[at])
        }
        for (let at = 1; at < states.length; at += 1) {
          const step = await store.unitOfWork.redo()
          expect(storedRows(store.db), `redo of ${step?.name}`).toEqual(states[at])
        }
        store.db.close()
      }),
      // A shrunk sequence would take minutes; the message names the command, and the seed repeats the run.
      { numRuns: 5, endOnFailure: true },
    )
  })
})

const COMMANDS = Object.values(plan).flatMap((value) =>
  typeof value === 'function' && 'commandName' in value ? [value.commandName] : [],
)

/** Commands that change what all editions share, such as facts; they freeze with no edition. */
const PLAN_WIDE = Object.values(plan).flatMap((value) =>
  typeof value === 'function' && 'isPlanWide' in value ? [value.commandName] : [],
)

describe('a published edition', () => {
  test('there is a sample of every command', () => {
    expect(COMMANDS.filter((name) => !NAMES.includes(name))).toEqual([])
    expect(COMMANDS.length).toBeGreaterThan(40)
  })

  test('refuses every command in plain words and stays as it is', async () => {
    const store = await openTestStore()
    const { editionId } = await anEdition(store)
    const content = await store.unitOfWork.read((db) => plan.getEditionContent(db, editionId))
    const dice = (): number => 1
    await SAMPLES['edition.approve']?.(content, dice)?.(store.unitOfWork)
    await plan.publishEdition(store.unitOfWork, { editionId, publishedOn: content.edition.startsOn })
    const published = storedRows(store.db)
    for (const name of COMMANDS.filter((each) => !PLAN_WIDE.includes(each))) {
      const run = SAMPLES[name]?.(content, dice)
      expect(run, name).toBeTruthy()
      await expect(run?.(store.unitOfWork), name).rejects.toMatchObject({
        kind: 'conflict',
        message:
          'The 2020/21 edition has been published and can no longer be changed. Make the change in the next edition.',
      })
    }
    expect(storedRows(store.db)).toEqual(published)
    expect((await store.unitOfWork.steps()).undo).toBeNull()
  })
})
