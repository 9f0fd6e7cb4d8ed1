import { call, sentenceOf } from '../api/call.ts'
import { flushUnsaved } from '../api/unsaved.ts'
import { useRefreshPlan } from '../api/use-refresh-plan.ts'
import { useStatus } from './status.tsx'

interface Steps {
  /** Takes the last step back, from whichever page it came; what is typed and not stored is stored first. */
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

/** Undo and redo of the whole plan. */
export function useSteps(): Steps {
  const { announce } = useStatus()
  const refresh = useRefreshPlan()

  async function take(channel: 'plan.undo' | 'plan.redo', done: string, none: string): Promise<void> {
    try {
      await flushUnsaved()
      const { label } = await call(channel, {})
      await refresh()
      announce(label === null ? none : `${done}: ${label}.`)
    } catch (error) {
      announce(sentenceOf(error))
    }
  }

  return {
    undo: () => take('plan.undo', 'Undone', 'There is nothing to undo.'),
    redo: () => take('plan.redo', 'Done again', 'There is nothing to do again.'),
  }
}
