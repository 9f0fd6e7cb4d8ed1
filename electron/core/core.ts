import { printShopOf } from './features/documents/index.ts'
import { backUpWhenPutAway, startBackupClock } from './features/vault/automatic-backups.ts'
import type { CoreOptions } from './handler.types.ts'
import { HANDLERS } from './handlers.ts'
import { createRouter, type Route } from './router.ts'
import { workOf } from './running-work.ts'
import { createSession } from './session.ts'

/** Everything behind the window, without a window: the same in the core process, in the command line, and in tests. */
export interface Core {
  readonly route: Route
  /**
   * Cancels what is under way, closes the store and zeroes its keys. With time to spare, the backup of the day is made
   * first if it is due.
   */
  close(haste?: 'in-haste' | 'with-time'): Promise<void>
}

export function createCore(options: CoreOptions): Core {
  const session = createSession(options)
  const stopBackupClock = startBackupClock(session)
  return {
    route: createRouter(HANDLERS, session),
    async close(haste = 'in-haste') {
      stopBackupClock()
      workOf(session).cancelAll()
      session.readings.clear()
      session.returns.clear()
      session.recoveryKey = null
      await printShopOf(session).close()
      if (haste === 'with-time') await backUpWhenPutAway(session)
      await session.store?.close()
    },
  }
}
