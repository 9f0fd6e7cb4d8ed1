import { keepPreviousData, type QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Input, Output } from '../../shared/contract/index.ts'
import { call } from './call.ts'

/** The questions that change nothing, whose answers may be remembered. */
export type QueryName =
  | 'plan.itemDetail'
  | 'plan.columnWidths'
  | 'editions.list'
  | 'editions.moments'
  | 'editions.contentAt'
  | 'app.status'
  | 'plan.overview'
  | 'plan.content'
  | 'governance.check'
  | 'facts.held'
  | 'facts.figure'
  | 'governance.attention'
  | 'partners.list'
  | 'vault.backups'
  | 'spelling.words'
  | 'vault.care'
  | 'vault.checkLog'
  | 'vault.copyFolder'
  | 'vault.place'
  | 'documents.board'
  | 'documents.contactOfficer'
  | 'measures.attention'
  | 'measures.list'
  | 'measures.page'
  | 'measures.revisions'
  | 'measures.zone.revisions'
  | 'measures.policy.try'
  | 'activities.list'
  | 'places.list'
  | 'places.figures'
  | 'returns.prepare'
  | 'survey.list'
  | 'mediation.list'
  | 'mediation.case'
  | 'mediation.diary'
  | 'mediation.outcomes'
  | 'mediation.listParts'
  | 'mediation.questions'
  | 'mediation.questions.draft'
  | 'mediation.reviews'
  | 'mediation.retention'
  | 'mediation.disclosures'
  | 'survey.get'
  | 'survey.results'
  | 'returns.view'
  | 'returns.grid'
  | 'returns.values'
  | 'returns.rows'
  | 'returns.list'
  | 'returns.get'
  | 'returns.rowAt'
  | 'returns.expected'
  | 'views.list'
  | 'plan.history'

/**
 * Asks ahead, where an answer is certain to be needed next. A refusal is not told: whoever needs the answer asks again.
 */
export function askAhead<Name extends QueryName>(
  client: QueryClient,
  channel: Name,
  input: Input<Name>,
): void {
  void client.prefetchQuery({ queryKey: [channel, input], queryFn: () => call(channel, input) })
}

/** The answer to a question, asked once and remembered until a command changes something. */
export function useAnswer<Name extends QueryName>(
  channel: Name,
  input: Input<Name>,
): UseQueryResult<Output<Name>> {
  return useQuery({ queryKey: [channel, input], queryFn: () => call(channel, input) })
}

/** The same, asked again each time that something shows it: for what also changes while nobody does anything. */
export function useFreshAnswer<Name extends QueryName>(
  channel: Name,
  input: Input<Name>,
): UseQueryResult<Output<Name>> {
  return useQuery({ queryKey: [channel, input], queryFn: () => call(channel, input), staleTime: 0 })
}

/** The same, where what is asked changes while it is shown: the last answer stays until the next is there. */
export function useLastingAnswer<Name extends QueryName>(
  channel: Name,
  input: Input<Name>,
): UseQueryResult<Output<Name>> {
  return useQuery({
    queryKey: [channel, input],
    queryFn: () => call(channel, input),
    placeholderData: keepPreviousData,
  })
}
