import { rm } from 'node:fs/promises'
import { queryBuilder } from '../database/dialect.ts'
import { openDatabase } from '../database/open-database.ts'
import { deriveKey } from '../keys/data-key.ts'
import type { ReadDb, Schema } from '../schema/index.ts'
import type { takeImage } from './write-backup.ts'

/** A copy is read from its beginning to its end: there is little to remember. */
const CACHE_KIB = 8 * 1024

/**
 * Reads an encrypted copy of the database as it was at one moment, for work that takes long: nobody waits for the
 * connection meanwhile, and nothing changes under it. The copy is removed, also on failure.
 */
export async function readCopy<T>(
  image: ReturnType<typeof takeImage>,
  dataKey: Buffer,
  work: (db: ReadDb) => Promise<T>,
): Promise<T> {
  try {
    const knownVersion = image.summary.schemaVersion
    const db = openDatabase(image.file, { key: deriveKey(dataKey, 'db'), purpose: 'open', knownVersion })
    try {
      db.pragma(`cache_size=${-CACHE_KIB}`)
      db.pragma('query_only=ON')
      return await work(queryBuilder<Schema>(db))
    } finally {
      db.close()
    }
  } finally {
    for (const suffix of ['', '-wal', '-journal']) await rm(`${image.file}${suffix}`, { force: true })
  }
}
