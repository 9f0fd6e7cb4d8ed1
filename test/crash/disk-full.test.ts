import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createStore, describeBackup } from '../../electron/core/store/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { openSession, passphraseNumber, SESSION_OPTIONS } from './children/store-session.ts'
import { buildRecorder, CAN_RECORD, fastFolder, runChild } from './rig/recorder.ts'

const FIVE_MINUTES_MS = 300_000
const POSITIONS = [0, 1, 2, 3, 5, 8, 12, 16, 20, 25, 30, 36, 42, 50, 60, 70, 80, 90, 100, 120, 150]

interface Trial {
  readonly library: string
  /** The store that it begins with. */
  readonly source: string
  /** Where Node keeps what it has compiled, for the next trial; outside the folder whose writes are counted. */
  readonly compiled: string
  /** The write from which on the disk is full. */
  readonly fullAfter: number
}

async function trial({ library, source, compiled, fullAfter }: Trial) {
  const work = fastFolder()
  const folder = path.join(work, 'store')
  cpSync(source, folder, { recursive: true })
  mkdirSync(path.join(work, 'target'))
  const full = `${work}.full`
  const { lines } = await runChild('fill-the-disk.ts', [folder, full], {
    LD_PRELOAD: library,
    NODE_COMPILE_CACHE: compiled,
    RECORDER_FOLDER: `${work}/`,
    RECORDER_FULL_AFTER: String(fullAfter),
    RECORDER_FULL_WHILE: full,
  })
  return { folder, target: path.join(work, 'target'), lines }
}

describe.runIf(CAN_RECORD)('a full disk', () => {
  test(
    'is told as such wherever it strikes; nothing stored is lost, and work goes on once there is room',
    async () => {
      const work = fastFolder()
      const library = buildRecorder(work)
      const source = path.join(work, 'source')
      const compiled = fastFolder()
      const options = { ...SESSION_OPTIONS, passphrase: passphraseNumber(0), kdfMemoryMib: 1 }
      await (await createStore(source, options)).store.close()
      const endings = new Set<string>()
      for (const position of POSITIONS) {
        const { folder, target, lines } = await trial({ library, source, compiled, fullAfter: position })
        for (const line of lines) endings.add(line.split(' ').at(-1) ?? '')
        const stored = lines.filter((line) => /^step \d+ done$/.test(line)).length
        expect(lines.at(-1), lines.join(', ')).toBe('passphrase done')
        expect(lines.at(-2)).toBe(`step ${stored} done`)
        const store = await openSession(folder, 1)
        expect((await store.verify(UNWATCHED)).checks.filter((check) => !check.isGood)).toEqual([])
        const rows = await store.unitOfWork.read((db) => db.selectFrom('partner').select('id').execute())
        expect(rows).toHaveLength(stored)
        await store.close()
        expect(readdirSync(folder).toSorted()).toEqual(['data.db', 'keyslots', 'keyslots.copy'])
        const backups = readdirSync(target)
        expect(backups).toEqual(lines.includes('backup done') ? ['store.saferplan-backup'] : [])
        for (const name of backups) await describeBackup(path.join(target, name))
      }
      expect([...endings].toSorted()).toEqual(['disk-full', 'done'])
    },
    FIVE_MINUTES_MS,
  )
})
