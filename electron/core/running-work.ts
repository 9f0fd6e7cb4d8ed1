import { strictAssert } from '../../shared/kit/assert.ts'
import type { CallContext, Grant, Session } from './handler.types.ts'

/** Long work that the page can cancel, by the page's name for it. */
export class RunningWork {
  readonly #running = new Map<string, AbortController>()

  start(workId: string): AbortController {
    const controller = new AbortController()
    this.#running.set(workId, controller)
    return controller
  }

  cancel(workId: string): void {
    this.#running.get(workId)?.abort()
  }

  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort()
  }

  finish(workId: string, controller: AbortController): void {
    if (this.#running.get(workId) === controller) this.#running.delete(workId)
  }
}

const runningWork = new WeakMap<Session, RunningWork>()

/** The work that a session has under way. */
export function workOf(session: Session): RunningWork {
  const known = runningWork.get(session)
  if (known !== undefined) return known
  const created = new RunningWork()
  runningWork.set(session, created)
  return created
}

/**
 * What a handler is given about its call, and how to end it. Work that the call names can be cancelled from this moment
 * on, before the handler has come to it.
 */
export function followWork(
  session: Session,
  grant: Grant | null,
  named: string | null,
): { readonly call: CallContext; readonly finish: () => void } {
  const work = workOf(session)
  const started = new Map<string, AbortController>()
  const start = (workId: string): AbortController => {
    const controller = started.get(workId) ?? work.start(workId)
    started.set(workId, controller)
    return controller
  }
  if (named !== null) start(named)
  const call: CallContext = {
    session,
    grant() {
      strictAssert(grant !== null, 'a file was granted')
      return grant
    },
    progress(workId) {
      return {
        signal: start(workId).signal,
        report: (activity, fraction) => session.options.emit('progress', { workId, activity, fraction }),
      }
    },
  }
  const finish = (): void => {
    for (const [workId, controller] of started) work.finish(workId, controller)
  }
  return { call, finish }
}

/** The work that an input names; null for one that names none. */
export function workNamedBy(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('workId' in input)) return null
  return typeof input.workId === 'string' ? input.workId : null
}
