import { strictAssert } from '../../shared/kit/assert.ts'
import type { HeldReturn } from './features/returns/held-return.ts'
import type { CoreOptions, HeldReading, Session } from './handler.types.ts'
import { workOf } from './running-work.ts'
import type { Store } from './store/index.ts'

/** A session without an open store. */
export function createSession(options: CoreOptions): Session {
  const state: { store: Store | null } = { store: null }
  const readings = new Map<string, HeldReading>()
  const returns = new Map<string, HeldReturn>()
  const session: Session = {
    options,
    get store() {
      return state.store
    },
    use(store) {
      strictAssert(state.store === null, 'no store was open')
      state.store = store
    },
    async release() {
      const { store } = state
      state.store = null
      await store?.close()
    },
    recoveryKey: null,
    hasCandidate: false,
    settling: null,
    backupTrouble: null,
    failedUnlocks: 0,
    nextUnlockMs: 0,
    readings,
    returns,
    cancel: (workId) => workOf(session).cancel(workId),
  }
  return session
}
