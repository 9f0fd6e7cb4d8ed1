import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkAudit } from '../../electron/core/store/audit/audit-log.ts'
import { randomNumbers } from '../builders/random-numbers.ts'
import { createRig, lastRigStep, openRigDatabase, RIG_AUDIT_KEY } from './children/keyed-database.ts'
import { powerCuts, readFolder, writeState } from './rig/power-loss.ts'
import { buildRecorder, CAN_RECORD, type FileEvent, fastFolder, recordChild } from './rig/recorder.ts'

const STEPS = 60

interface Outcome {
  readonly whole: number
  /** States that opened well but without a step that had been acknowledged. */
  readonly lostSomething: number
  /** States that did not open, or opened to a part of a step. */
  readonly broken: number
}

function acknowledgedBy(events: readonly FileEvent[]): number {
  const last = events.findLast((event) => event.kind === 'written' && event.file.endsWith('/acknowledged'))
  return last?.kind === 'written' ? Number.parseInt(last.bytes.toString(), 10) : 0
}

function storedIn(file: string): number | 'broken' {
  try {
    const db = openRigDatabase(file, 'open')
    try {
      const last = lastRigStep(db)
      return checkAudit(db, RIG_AUDIT_KEY).brokenAt === null ? last : 'broken'
    } finally {
      db.close()
    }
  } catch {
    return 'broken'
  }
}

async function cutPower(synchronous: string, count: number): Promise<Outcome> {
  const work = fastFolder()
  const source = path.join(work, 'store')
  const trial = path.join(work, 'trial')
  mkdirSync(source)
  await createRig(path.join(source, 'data.db'))
  writeFileSync(path.join(source, 'acknowledged'), '')
  const before = readFolder(source)
  const args = [source, String(STEPS), synchronous]
  const { events } = await recordChild('write-steps.ts', args, buildRecorder(work), source)
  expect(acknowledgedBy(events)).toBe(STEPS)
  const outcome = { whole: 0, lostSomething: 0, broken: 0 }
  for (const { past, state } of powerCuts(before, events, count, randomNumbers(42))) {
    writeState(state, source, trial)
    const stored = storedIn(path.join(trial, 'data.db'))
    if (stored === 'broken') outcome.broken += 1
    else if (stored < acknowledgedBy(past)) outcome.lostSomething += 1
    else outcome.whole += 1
  }
  return outcome
}

describe.runIf(CAN_RECORD)('a power cut at any moment', () => {
  test('loses nothing that was acknowledged, in 400 states', async () => {
    expect(await cutPower('FULL', 400)).toEqual({ whole: 400, lostSomething: 0, broken: 0 })
  })

  test("would lose work with the driver's own setting: the rig sees it", async () => {
    const outcome = await cutPower('NORMAL', 300)
    expect(outcome.lostSomething).toBeGreaterThan(50)
    expect(outcome.broken).toBe(0)
  })

  test('would break most states without any flush: the rig sees that too', async () => {
    const outcome = await cutPower('OFF', 300)
    expect(outcome.lostSomething + outcome.broken).toBeGreaterThan(250)
  })
})
