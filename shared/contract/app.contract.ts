import { z } from 'zod'
import { command, query } from './channel.ts'
import { instant, nothing, workId } from './fields.ts'

/** Where the app stands; what the first screen is decided by. */
export const appStatus = z.strictObject({
  /** `no-store` before the first start is finished, then `locked` or `unlocked`. */
  state: z.enum(['no-store', 'locked', 'unlocked']),
  /** What the store is called on screen and on the recovery sheet; null while there is none. */
  storeName: z.string().nullable(),
  /** When the store was last written; null while there is none. */
  lastSavedAt: instant.nullable(),
  /** Wrong passphrases in a row since the store was last opened. */
  failedUnlocks: z.int().nonnegative(),
  /** The program's version, "0.1.0". */
  version: z.string(),
})
export type AppStatus = z.infer<typeof appStatus>

export const appContract = {
  'app.status': query(nothing, appStatus, { needsUnlocked: false }),
  /** The page's answer to the event `flush`: everything that was typed is stored. */
  'app.flushed': command(nothing, nothing, { owner: 'main', needsUnlocked: false }),
  /** Asks long work to stop; its own call then answers with a failure of kind `cancelled`. */
  'app.cancel': command(z.strictObject({ workId }), nothing, { needsUnlocked: false }),
}
