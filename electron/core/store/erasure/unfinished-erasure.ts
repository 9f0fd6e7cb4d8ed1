import type { StoreDatabase } from '../database/open-database.ts'
import { ERASURE_MARK, rewriteFile } from './erase-records.ts'
import { writeErasedList } from './erased-list.ts'

// Erasing is one transaction, but the file is written anew only after it, and the list of erased records after that. A
// mark goes in with the transaction and out at the very end, so that whatever interrupts it is made up for at the next
// opening: until then deleted pages could still be read by whoever has the key, and older backups would bring them back.

/** Whether something was erased whose traces may still lie in the file. */
export function isErasureUnfinished(db: StoreDatabase): boolean {
  return db.prepare('select 1 from setting where name = ?').get(ERASURE_MARK) !== undefined
}

/**
 * What follows on the transaction that erased: no page keeps what was erased, and the list beside the data names it.
 * Outside any transaction; the caller has the connection to itself.
 */
export async function finishErasure(db: StoreDatabase, folder: string, listKey: Buffer): Promise<void> {
  rewriteFile(db)
  await writeErasedList(db, folder, listKey)
  const wasQueryOnly = db.pragma('query_only', { simple: true }) === 1
  db.pragma('query_only=OFF')
  try {
    db.prepare('delete from setting where name = ?').run(ERASURE_MARK)
  } finally {
    db.pragma(`query_only=${wasQueryOnly ? 'ON' : 'OFF'}`)
  }
}
