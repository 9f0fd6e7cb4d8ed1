import path from 'node:path'
import { schemaVersion } from '../../electron/core/store/database/migrate.ts'
import { openDatabase, type StoreDatabase } from '../../electron/core/store/database/open-database.ts'
import type { StoreSecret } from '../../electron/core/store/index.ts'
import { deriveKey } from '../../electron/core/store/keys/data-key.ts'
import type { Kdf } from '../../electron/core/store/keys/kdf.ts'
import { readSlots } from '../../electron/core/store/keys/slots-file.ts'
import { unlockSlots } from '../../electron/core/store/keys/unlock.ts'
import { MIGRATIONS } from '../../electron/core/store/migrations/index.ts'

/** Looks behind a closed store, at its data file as it lies there. */
export async function withPages<T>(
  folder: string,
  secret: StoreSecret,
  kdf: Kdf,
  look: (db: StoreDatabase) => T,
): Promise<T> {
  const dataKey = await unlockSlots((await readSlots(folder)).slots, secret, kdf)
  const options = { purpose: 'open', knownVersion: schemaVersion(MIGRATIONS) } as const
  const db = openDatabase(path.join(folder, 'data.db'), { ...options, key: deriveKey(dataKey, 'db') })
  try {
    return look(db)
  } finally {
    db.close()
  }
}
