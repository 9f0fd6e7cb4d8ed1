import { call, sentenceOf } from '../api/call.ts'
import { flushUnsaved } from '../api/unsaved.ts'
import { useRefreshPlan } from '../api/use-refresh-plan.ts'
import { useShowChange } from './place.ts'
import { useStatus } from './status.tsx'

interface Steps {
  /** Takes the last step back, from whichever page it came; what is typed and not stored is stored first. */
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  /** Takes the last so many steps back. */
  readonly undoMany: (count: number) => Promise<void>
}

/** Undo and redo of the whole plan. What changed is shown, wherever it is. */
export function useSteps(): Steps {
  const { announce } = useStatus()
  const refresh = useRefreshPlan()
  const showChange = useShowChange()

  async function take(
    channel: 'plan.undo' | 'plan.redo',
    count: number,
    tell: (label: string | null) => string,
  ): Promise<void> {
    try {
      await flushUnsaved()
      let taken = await call(channel, {})
      for (let more = 1; more < count && taken.label !== null; more += 1) taken = await call(channel, {})
      await refresh()
      announce(tell(taken.label))
      if (taken.place !== null) showChange(taken.place)
    } catch (error) {
      announce(sentenceOf(error))
    }
  }

  const undone = (label: string | null): string =>
    label === null ? 'There is nothing to undo.' : `Undone: ${label}.`
  const redone = (label: string | null): string =>
    label === null ? 'There is nothing to do again.' : `Done again: ${label}.`
  return {
    undo: () => take('plan.undo', 1, undone),
    redo: () => take('plan.redo', 1, redone),
    undoMany: (count) =>
      take('plan.undo', count, (label) => `${count} steps undone, the last one: ${label ?? 'none'}.`),
  }
}
