import { setTimeout as wait } from 'node:timers/promises'
import { isFailure } from '../../../../shared/kit/failure.ts'
import type { Session } from '../../handler.types.ts'

/** Tries that are free before the pause begins to grow. */
const FREE_TRIES = 5
const LONGEST_PAUSE_MS = 30_000

/** The pause after so many wrong tries in a row: none for the first four, then 1, 2, 4 seconds and so on up to 30. */
export function pauseAfterMs(failedTries: number): number {
  if (failedTries < FREE_TRIES) return 0
  return Math.min(1000 * 2 ** (failedTries - FREE_TRIES), LONGEST_PAUSE_MS)
}

/** Tries to open, waits first as long as earlier failures demand, and counts a wrong secret. */
export async function tryToOpen<T>(session: Session, open: () => Promise<T>): Promise<T> {
  const elapsedMs = session.options.elapsedMs ?? (() => performance.now())
  const pauseMs = session.nextUnlockMs - elapsedMs()
  if (pauseMs > 0) await wait(pauseMs)
  try {
    return await open()
  } catch (error) {
    if (isFailure(error, 'wrong-passphrase')) {
      session.failedUnlocks += 1
      session.nextUnlockMs = elapsedMs() + pauseAfterMs(session.failedUnlocks)
    }
    throw error
  }
}
