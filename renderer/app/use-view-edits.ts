import type { ChannelName, Input, SavedView } from '../../shared/contract/index.ts'
import type { PlanFilter } from '../../shared/domain/views/index.ts'
import { call, sentenceOf } from '../api/call.ts'
import { useRefreshPlan } from '../api/use-refresh-plan.ts'
import { useStatus } from './status.tsx'

interface ViewEdits {
  /** Each answers why it was refused, in a sentence; null when it was done. */
  readonly save: (name: string, filter: PlanFilter) => Promise<string | null>
  readonly rename: (view: SavedView, name: string) => Promise<string | null>
  readonly remove: (view: SavedView) => Promise<string | null>
}

/** Changes the officer's own views; the status line says what was done and offers to undo it. */
export function useViewEdits(): ViewEdits {
  const { announceStep, announce } = useStatus()
  const refresh = useRefreshPlan()

  async function change<Name extends Extract<ChannelName, `views.${string}`>>(
    channel: Name,
    input: Input<Name>,
    label: string,
  ): Promise<string | null> {
    try {
      await call(channel, input)
      announceStep(label)
      await refresh()
      return null
    } catch (error) {
      announce(sentenceOf(error))
      return sentenceOf(error)
    }
  }

  return {
    save: (name, filter) => change('views.save', { name, filter }, 'Save a view'),
    rename: ({ id, filter }, name) => change('views.change', { viewId: id, name, filter }, 'Change a view'),
    remove: ({ id }) => change('views.delete', { viewId: id }, 'Delete a view'),
  }
}
