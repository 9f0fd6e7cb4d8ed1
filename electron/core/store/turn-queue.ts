import { AsyncLocalStorage } from 'node:async_hooks'
import { strictAssert } from '../../../shared/kit/assert.ts'

/** Lets pieces of work take turns: each starts when the one before it has ended, however it ended. */
export interface TurnQueue {
  take<T>(work: () => Promise<T>): Promise<T>
}

/**
 * A queue for the one connection. Work that waits for a turn while it has one would wait for ever, so that is refused
 * at once.
 */
export function createTurnQueue(): TurnQueue {
  const turn = new AsyncLocalStorage<{ isOver: boolean }>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    take(work) {
      const outer = turn.getStore()
      strictAssert(
        outer === undefined || outer.isOver,
        'a unit of work was asked for inside another one, which would wait for ever: pass the handle on instead',
      )
      const mine = { isOver: false }
      const result = last
        .then(() => turn.run(mine, work))
        .finally(() => {
          mine.isOver = true
        })
      last = result.catch(() => undefined)
      return result
    },
  }
}
