import { AsyncLocalStorage } from 'node:async_hooks'
import { strictAssert } from '../../../shared/kit/assert.ts'

/** Lets pieces of work take turns: each starts when the one before it has ended, however it ended. */
export interface TurnQueue {
  /** `reads`: work that changes nothing, and may be let in while other work pauses. */
  take<T>(work: () => Promise<T>, kind?: 'reads' | 'alone'): Promise<T>
  /** True where the next that waits only reads. */
  readonly isReadWaiting: boolean
  /** For work that has the turn and pauses: carries out what waits and only reads, up to the first that does not. */
  letReadsIn(): Promise<void>
}

interface Waiting {
  readonly reads: boolean
  /** Carries the work out; never rejects. */
  run(): Promise<void>
}

/**
 * A queue for the one connection. Work that waits for a turn while it has one would wait for ever, so that is refused
 * at once.
 */
export function createTurnQueue(): TurnQueue {
  const turn = new AsyncLocalStorage<{ isOver: boolean }>()
  const waiting: Waiting[] = []
  let isTaken = false

  async function goOn(): Promise<void> {
    if (isTaken) return
    isTaken = true
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next.run()
    isTaken = false
  }

  return {
    take(work, kind = 'alone') {
      const outer = turn.getStore()
      strictAssert(
        outer === undefined || outer.isOver,
        'a unit of work was asked for inside another one, which would wait for ever: pass the handle on instead',
      )
      const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof work>>>()
      const mine = { isOver: false }
      // Bound to whoever asked, not to whoever happened to end before.
      const run = AsyncLocalStorage.bind(async () => {
        try {
          resolve(await turn.run(mine, work))
        } catch (error) {
          reject(error)
        } finally {
          mine.isOver = true
        }
      })
      waiting.push({ reads: kind === 'reads', run })
      // Not at once: whoever asks goes on first, as with any promise.
      queueMicrotask(() => void goOn())
      return promise
    },
    get isReadWaiting() {
      return waiting[0]?.reads === true
    },
    async letReadsIn() {
      while (waiting[0]?.reads === true) await waiting.shift()?.run()
    },
  }
}
