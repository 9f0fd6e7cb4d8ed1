import { createHmac, timingSafeEqual } from 'node:crypto'
import { copyFile, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { StoreDatabase } from '../database/open-database.ts'
import { saveAtomically } from '../files/atomic-save.ts'
import { type ErasedRecord, eraseRecord } from './erase-records.ts'

// Backups from before an erasure still hold what was erased. So the numbers of erased records lie in a file beside the
// data, signed with a key of the store, which goes along when a backup takes the store's place. They name nobody.

const FILE = 'erased-records'

const record = z.strictObject({
  kind: z.enum(['mediation-case', 'mediation-party', 'mediation-form']),
  recordId: z.int().positive(),
  at: z.iso.datetime(),
})
const file = z.strictObject({
  format: z.literal('saferplan erased records 1'),
  records: z.array(record),
  mac: z.string(),
})

type ListedRecord = z.infer<typeof record>

/** Writes the list beside the data anew, from what the store itself has noted. */
export async function writeErasedList(db: StoreDatabase, folder: string, key: Buffer): Promise<void> {
  const records = db
    .prepare<[], ListedRecord>(
      'select kind, record_id as "recordId", erased_at as at from erasure order by kind, record_id',
    )
    .all()
  await saveAtomically(path.join(folder, FILE), encoded(records, key))
}

/**
 * Erases again what the list beside the data names and this store does not know of, as after a backup was restored;
 * answers how many. A list that was not signed by this store is not followed: -1.
 */
export async function reapplyErasures(
  db: StoreDatabase,
  folder: string,
  key: Buffer,
  at: string,
): Promise<number> {
  const text = await readFile(path.join(folder, FILE), 'utf8').catch(() => null)
  if (text === null) return 0
  const listed = signedRecords(text, key)
  if (listed === null) return -1
  const known = db.prepare<[string, number]>('select 1 from erasure where kind = ? and record_id = ?')
  const missing = listed.filter(({ kind, recordId }) => known.get(kind, recordId) === undefined)
  if (missing.length === 0) return 0
  const note = db.prepare('insert or ignore into erasure (kind, record_id, erased_at) values (?, ?, ?)')
  db.transaction(() => {
    for (const { kind, recordId, at: erasedAt } of missing) {
      eraseRecord(db, { kind, recordId }, at)
      note.run(kind, recordId, erasedAt)
    }
  }).immediate()
  return missing.length
}

/** Lets the list go along with a store that takes another's place. */
export async function carryErasedList(from: string, to: string): Promise<void> {
  await copyFile(path.join(from, FILE), path.join(to, FILE)).catch(() => undefined)
}

/** A folder with more folders than these is looked at no further. */
const MOST_LOOKED_AT = 1_000

/**
 * Puts the lists that this store has signed, found in some folders and in what lies in them, together beside a store that
 * was restored. Answers how many records were erased since an instant; null where there is no such list, so that nobody
 * can know.
 */
export async function gatherErasedLists(
  folders: readonly string[],
  to: string,
  key: Buffer,
  since: string,
): Promise<number | null> {
  const lists: (readonly ErasedListed[])[] = []
  for (const folder of await withInner(folders)) {
    const text = await readFile(path.join(folder, FILE), 'utf8').catch(() => null)
    const records = text === null ? null : signedRecords(text, key)
    if (records !== null) lists.push(records)
  }
  if (lists.length === 0) return null
  const known = new Map(lists.flat().map((listed) => [`${listed.kind} ${listed.recordId}`, listed]))
  const records = [...known.values()]
  await saveAtomically(path.join(to, FILE), encoded(records, key))
  return records.filter(({ at }) => at >= since).length
}

async function withInner(folders: readonly string[]): Promise<ReadonlySet<string>> {
  const all = new Set(folders)
  for (const folder of folders) {
    const inner = await readdir(folder, { withFileTypes: true }).catch(() => [])
    const inside = inner.filter((entry) => entry.isDirectory()).slice(0, MOST_LOOKED_AT)
    for (const { name } of inside) all.add(path.join(folder, name))
  }
  return all
}

function signedRecords(text: string, key: Buffer): readonly ErasedListed[] | null {
  try {
    const { records, mac } = file.parse(JSON.parse(text))
    const [given, expected] = [Buffer.from(mac, 'hex'), Buffer.from(macOf(records, key), 'hex')]
    return given.length === expected.length && timingSafeEqual(given, expected) ? records : null
  } catch {
    return null
  }
}

function encoded(records: readonly ErasedListed[], key: Buffer): Buffer {
  const text = JSON.stringify({ format: 'saferplan erased records 1', records, mac: macOf(records, key) })
  return Buffer.from(text, 'utf8')
}

type ErasedListed = ErasedRecord & { readonly at: string }

function macOf(records: readonly ErasedListed[], key: Buffer): string {
  const canonical = JSON.stringify(records.map(({ kind, recordId, at }) => [kind, recordId, at]))
  return createHmac('sha256', key).update(`erased ${canonical}`, 'utf8').digest('hex')
}
