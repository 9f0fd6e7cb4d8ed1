import { call } from './call.ts'
import { useEvent } from './use-event.ts'

/** Stores what was typed in one place; resolves when it is stored or was refused. */
export type Flush = () => Promise<void>

const flushes = new Set<Flush>()

/**
 * Tells of a place where something is typed and not stored yet, until the answered function is called. Whatever is
 * registered is stored before the app locks or closes, before a step is undone, and before a paper is made.
 */
export function registerUnsaved(flush: Flush): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Stores everything that was typed so far. */
export async function flushUnsaved(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush()))
}

/** Stores what was typed when main is about to close the store, and says so. */
export function useFlushBeforeLock(): void {
  useEvent('flush', () => {
    flushUnsaved()
      .then(() => call('app.flushed', {}))
      .catch(() => undefined)
  })
}
