import { useQueryClient } from '@tanstack/react-query'
import type { ReturnSaid, ReturnView } from '../../../shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'

export interface SayReturn {
  /** Says one thing of the file; the answer is the file as it is understood now, undefined when it was refused. */
  readonly say: (said: ReturnSaid) => Promise<ReturnView | undefined>
  readonly isBusy: boolean
  readonly refusal: string | null
}

/** Says things of a partner's file that was read; what the steps show of it is asked for again. */
export function useSayReturn(reading: string): SayReturn {
  const client = useQueryClient()
  const command = useCommand('returns.say')
  return {
    isBusy: command.isBusy,
    refusal: command.refusal,
    async say(said) {
      const view = await command.run({ reading, said })
      if (view === undefined) return undefined
      client.setQueryData(['returns.view', { reading }], view)
      await Promise.all(
        (['returns.values', 'returns.rows'] as const).map((channel) =>
          client.invalidateQueries({ queryKey: [channel] }),
        ),
      )
      return view
    },
  }
}
