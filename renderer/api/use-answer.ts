import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Input, Output } from '../../shared/contract/index.ts'
import { call } from './call.ts'

/** The questions that change nothing, whose answers may be remembered. */
export type QueryName = 'app.status' | 'plan.overview' | 'plan.content' | 'governance.check'

/** The answer to a question, asked once and remembered until a command changes something. */
export function useAnswer<Name extends QueryName>(
  channel: Name,
  input: Input<Name>,
): UseQueryResult<Output<Name>> {
  return useQuery({ queryKey: [channel, input], queryFn: () => call(channel, input) })
}
