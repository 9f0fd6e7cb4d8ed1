import { CACHE_KIB, type StoreDatabase } from './open-database.ts'

/** Little enough that pages are encrypted and written while rows are still being added, and not all at the end. */
const SMALL_CACHE_KIB = 4 * 1024
/** SQLite's own: pages in the write-ahead log after which a commit carries them over into the file. */
const CHECKPOINT_PAGES = 1000

/**
 * Runs a transaction of very many rows so that its commit is short, because nobody is answered during one: what would be
 * written at its end is written along the way. Carrying it over from the log into the file is left to the next commit.
 */
export async function withShortCommit<T>(db: StoreDatabase, transaction: () => Promise<T>): Promise<T> {
  db.pragma(`cache_size=${-SMALL_CACHE_KIB}`)
  db.pragma('wal_autocheckpoint=0')
  try {
    return await transaction()
  } finally {
    db.pragma(`wal_autocheckpoint=${CHECKPOINT_PAGES}`)
    db.pragma(`cache_size=${-CACHE_KIB}`)
  }
}
