import { randomBytes } from 'node:crypto'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import {
  getEditionContent,
  listEditions,
  setActionStatus,
  summariseEdition,
} from '../../../electron/core/features/plan/index.ts'
import { SYSTEM_CLOCK } from '../../../electron/core/store/clock.ts'
import { migrate, schemaVersion } from '../../../electron/core/store/database/migrate.ts'
import { openDatabase, type StoreDatabase } from '../../../electron/core/store/database/open-database.ts'
import { MIGRATIONS } from '../../../electron/core/store/migrations/index.ts'
import { createFieldSealer } from '../../../electron/core/store/sealing/field-sealer.ts'
import { createUnitOfWork } from '../../../electron/core/store/unit-of-work.ts'
import type { UnitOfWork } from '../../../electron/core/store/unit-of-work.types.ts'
import type { ItemId } from '../../../shared/domain/plan/index.ts'
import { editions } from '../../builders/plan-store.ts'
import { inFolder } from '../content.ts'
import { timeInProcess } from '../measure.ts'
import { type Finding, milliseconds, times } from '../report.ts'

const EDITIONS = 10
const ROUNDS = 15

interface Bed {
  readonly db: StoreDatabase
  readonly unitOfWork: UnitOfWork
}

type Query = (unitOfWork: UnitOfWork) => Promise<unknown>

/** The same file format, schema, settings and queries, once encrypted and once not: what the cipher costs the app. */
export function encryptedAgainstPlain(): Promise<Finding[]> {
  return inFolder(async (folder) => {
    const encrypted = await bed(() =>
      openDatabase(path.join(folder, 'encrypted.db'), {
        key: randomBytes(32),
        purpose: 'create',
        knownVersion: schemaVersion(MIGRATIONS),
      }),
    )
    const plain = await bed(() => openPlain(path.join(folder, 'plain.db')))
    const findings: Finding[] = []
    for (const [what, query] of Object.entries(await queries(encrypted))) {
      const own = await timeInProcess(ROUNDS, () => query(encrypted.unitOfWork))
      const peer = await timeInProcess(ROUNDS, () => query(plain.unitOfWork))
      const ratio = own / peer
      const figure = `${times(ratio)} (${milliseconds(own)})`
      findings.push({
        bench: 'encrypted against plain',
        what,
        figure,
        aim: '<= 1.3 times',
        isMet: ratio <= 1.3,
      })
    }
    encrypted.db.close()
    plain.db.close()
    return findings
  })
}

async function bed(open: () => StoreDatabase): Promise<Bed> {
  const db = open()
  await migrate(db, MIGRATIONS, async () => undefined)
  const unitOfWork = createUnitOfWork({
    db,
    auditKey: randomBytes(32),
    sealer: createFieldSealer(randomBytes(32)),
    clock: SYSTEM_CLOCK,
  })
  await editions({ unitOfWork }, EDITIONS)
  return { db, unitOfWork }
}

/** The opener's settings without its key. */
function openPlain(file: string): StoreDatabase {
  const db = new Database(file)
  const settings = [
    'journal_mode=WAL',
    'synchronous=FULL',
    'temp_store=MEMORY',
    'secure_delete=ON',
    'foreign_keys=ON',
  ]
  for (const setting of [...settings, 'cache_size=-131072', 'recursive_triggers=ON']) db.pragma(setting)
  return db
}

/** What the app asks most: the list of editions, a whole edition, its counts; and one small step of editing. */
async function queries(of: Bed): Promise<Record<string, Query>> {
  const listings = await of.unitOfWork.read((db) => listEditions(db))
  const all = listings.map(({ edition }) => edition.id)
  const action = await of.unitOfWork.read((db) =>
    db.selectFrom('action').select('item_id').executeTakeFirstOrThrow(),
  )
  let turn = 0
  return {
    'list the editions': (work) => work.read((db) => listEditions(db)),
    'read ten editions': (work) =>
      work.read(async (db) => {
        for (const id of all) await getEditionContent(db, id)
      }),
    'count ten editions': (work) =>
      work.read(async (db) => {
        for (const id of all) await summariseEdition(db, id)
      }),
    'one step of editing': (work) => {
      turn += 1
      const status = turn % 2 === 0 ? 'on-track' : 'off-track'
      return setActionStatus(work, { itemId: action.item_id as ItemId, status })
    },
  }
}
