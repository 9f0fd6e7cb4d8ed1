import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../electron/core/store/database/migrate.ts'
import type { StoreDatabase } from '../../electron/core/store/database/open-database.ts'
import { createStore, describeBackup } from '../../electron/core/store/index.ts'
import { readSlots, SLOT_FILES } from '../../electron/core/store/keys/slots-file.ts'
import { unlockSlots } from '../../electron/core/store/keys/unlock.ts'
import { MIGRATIONS } from '../../electron/core/store/migrations/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { CHEAP_KDF } from '../builders/cheap-kdf.ts'
import { randomNumbers } from '../builders/random-numbers.ts'
import { openRigDatabase } from './children/keyed-database.ts'
import { passphraseNumber, SESSION_OPTIONS } from './children/store-session.ts'
import { type FolderState, powerCuts, readFolder, writeState } from './rig/power-loss.ts'
import { buildRecorder, CAN_RECORD, type FileEvent, fastFolder, recordChild } from './rig/recorder.ts'

const TWO_MINUTES_MS = 120_000

async function recordedPassphraseChange() {
  const work = fastFolder()
  const source = path.join(work, 'store')
  const options = { ...SESSION_OPTIONS, passphrase: passphraseNumber(0), kdfMemoryMib: 1 }
  const { store, recoveryKey } = await createStore(source, options)
  await store.close()
  const before = readFolder(source)
  const args = [source, '0', '1']
  const { events } = await recordChild('change-passphrase-until-killed.ts', args, buildRecorder(work), source)
  return { source, trial: path.join(work, 'trial'), before, recoveryKey, events }
}

/** Which ways in lead to a data key: every state must have the recovery key, and one of two passphrases. */
async function waysIn(folder: string, recoveryKey: string): Promise<string> {
  const { slots } = await readSlots(folder)
  const secrets = {
    recovery: { recoveryKey },
    old: { passphrase: passphraseNumber(0) },
    new: { passphrase: passphraseNumber(1) },
  }
  const ways: string[] = []
  for (const [name, secret] of Object.entries(secrets)) {
    const opened = await unlockSlots(slots, secret, CHEAP_KDF).then(
      () => true,
      () => false,
    )
    if (opened) ways.push(name)
  }
  return ways.join(' and ')
}

describe.runIf(CAN_RECORD)('a power cut while the passphrase is changed', () => {
  test.each([
    ['with both copies as they are left', null],
    ['with the first copy damaged besides', 0],
    ['with the second copy damaged besides', 1],
  ] as const)(
    'leaves a way in, in 300 states %s',
    async (_name, damaged) => {
      const { source, trial, before, recoveryKey, events } = await recordedPassphraseChange()
      const found = new Map<string, number>()
      for (const { state } of powerCuts(before, events, 300, randomNumbers(11))) {
        writeState(state, source, trial)
        if (damaged !== null) writeFileSync(path.join(trial, SLOT_FILES[damaged]), 'damaged')
        const ways = await waysIn(trial, recoveryKey)
        found.set(ways, (found.get(ways) ?? 0) + 1)
      }
      expect([...found.keys()].toSorted()).toEqual(['recovery and new', 'recovery and old'])
    },
    TWO_MINUTES_MS,
  )
})

/** What a target file is after each of many power cuts: how often the old, the new, or neither. */
function outcomes(
  before: FolderState,
  events: readonly FileEvent[],
  file: string,
  count: number,
): {
  readonly old: number
  readonly new: number
  readonly neither: number
  readonly revertedAfterDone: number
} {
  const found = { old: 0, new: 0, neither: 0, revertedAfterDone: 0 }
  for (const { past, state } of powerCuts(before, events, count, randomNumbers(12))) {
    const text = state.get(file)?.toString() ?? ''
    const isNew = /^N{20000}$/.test(text)
    if (isNew) found.new += 1
    else if (/^O{20000}$/.test(text)) found.old += 1
    else found.neither += 1
    const isDone = past.some((event) => event.kind === 'written' && event.file.endsWith('/done'))
    if (isDone && !isNew) found.revertedAfterDone += 1
  }
  return found
}

async function recordedSave(way: 'atomic' | 'in-place') {
  const work = fastFolder()
  const source = path.join(work, 'target')
  mkdirSync(source)
  const file = path.join(source, 'plan.pdf')
  writeFileSync(file, 'O'.repeat(20_000))
  writeFileSync(path.join(source, 'done'), '')
  const before = readFolder(source)
  const { events } = await recordChild('save-file.ts', [file, way], buildRecorder(work), source)
  return outcomes(before, events, file, 1000)
}

describe.runIf(CAN_RECORD)('a power cut while a file is saved', () => {
  test('leaves the old file or the new one, and the new one once it was reported as saved', async () => {
    expect(await recordedSave('atomic')).toMatchObject({ neither: 0, revertedAfterDone: 0 })
  })

  test('would tear a file that is written in place: the rig sees it', async () => {
    expect((await recordedSave('in-place')).neither).toBeGreaterThan(100)
  })
})

describe.runIf(CAN_RECORD)('a power cut while a backup takes the place of an older one', () => {
  test('leaves a whole backup, the older or the newer, in 200 states', async () => {
    const work = fastFolder()
    const folder = path.join(work, 'store')
    const target = path.join(work, 'backups')
    mkdirSync(target)
    const file = path.join(target, 'store.saferplan-backup')
    const options = { ...SESSION_OPTIONS, passphrase: passphraseNumber(0), kdfMemoryMib: 1 }
    const { store } = await createStore(folder, options)
    await store.writeBackup(file, UNWATCHED)
    await store.close()
    const before = readFolder(target)
    const { events } = await recordChild('write-backup.ts', [folder, file], buildRecorder(work), target)
    const trial = path.join(work, 'trial')
    const partners = new Set<number | undefined>()
    for (const { state } of powerCuts(before, events, 200, randomNumbers(13))) {
      writeState(state, target, trial)
      const description = await describeBackup(path.join(trial, 'store.saferplan-backup'))
      partners.add(description.rowCounts.partner)
    }
    expect([...partners].toSorted()).toEqual([0, 1])
  })
})

/** The version that a file says it has, and how many tables, columns and triggers it does have. */
function versionOf(db: StoreDatabase): string {
  const count = (from: string): unknown => db.prepare(`select count(*) from ${from}`).pluck().get()
  const tables = count(`sqlite_schema where type = 'table'`)
  const triggers = count(`sqlite_schema where type = 'trigger'`)
  const columns = count(`sqlite_schema s, pragma_table_info(s.name) where s.type = 'table'`)
  const version = db.pragma('user_version', { simple: true })
  return `version ${version}: ${tables} tables, ${columns} columns, ${triggers} triggers`
}

/** What each version is when nothing interrupts it, from the empty file on. */
async function everyVersion(file: string): Promise<string[]> {
  const db = openRigDatabase(file, 'create')
  const versions = [versionOf(db)]
  for (let count = 1; count <= MIGRATIONS.length; count += 1) {
    await migrate(db, MIGRATIONS.slice(0, count), async () => undefined)
    versions.push(versionOf(db))
  }
  db.close()
  return versions
}

describe.runIf(CAN_RECORD)('a power cut while a store is migrated', () => {
  test('leaves it wholly at one version, in 300 states', async () => {
    const work = fastFolder()
    const source = path.join(work, 'store')
    mkdirSync(source)
    openRigDatabase(path.join(source, 'data.db'), 'create').close()
    const before = readFolder(source)
    const { events } = await recordChild('migrate.ts', [source], buildRecorder(work), source)
    const trial = path.join(work, 'trial')
    const seen = new Set<string>()
    for (const { state } of powerCuts(before, events, 300, randomNumbers(14))) {
      writeState(state, source, trial)
      const db = openRigDatabase(path.join(trial, 'data.db'), 'open')
      seen.add(versionOf(db))
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      db.close()
    }
    const versions = await everyVersion(path.join(work, 'whole.db'))
    expect([...seen].filter((version) => !versions.includes(version))).toEqual([])
    expect(seen).toContain(versions[0])
    expect(seen).toContain(versions.at(-1))
    expect(seen.size).toBeGreaterThan(versions.length / 2)
  })
})
