import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { AppStatus } from '../../../../shared/contract/index.ts'
import type { AreaHandlers, Session } from '../../handler.types.ts'
import { settled } from './restore.service.ts'

/** What the store is called on screen and on the recovery sheet. */
export const STORE_NAME = 'Saferplan store'
// The files whose date says when something was last saved: the journal is newer than the data file while it is open.
const SAVED_FILES = ['data.db', 'data.db-wal']

export const appHandlers: AreaHandlers<'app'> = {
  'app.status': { policy: 'open', run: (session) => statusOf(session) },
  'app.cancel': {
    policy: 'open',
    async run(session, { workId }) {
      session.cancel(workId)
      return {}
    },
  },
}

async function statusOf(session: Session): Promise<AppStatus> {
  await settled(session)
  const savedAt = await lastSavedAt(session.options.storeFolder)
  const closed = savedAt === null ? 'no-store' : 'locked'
  return {
    state: session.store === null ? closed : 'unlocked',
    storeName: savedAt === null ? null : STORE_NAME,
    lastSavedAt: savedAt,
    failedUnlocks: session.failedUnlocks,
    version: session.options.appVersion,
  }
}

async function lastSavedAt(folder: string): Promise<string | null> {
  const dates = await Promise.all(
    SAVED_FILES.map((name) =>
      stat(path.join(folder, name)).then(
        (found) => found.mtimeMs,
        () => 0,
      ),
    ),
  )
  // Without the data file there is no store, whatever else lies there.
  return dates[0] === 0 ? null : new Date(Math.max(...dates)).toISOString()
}
