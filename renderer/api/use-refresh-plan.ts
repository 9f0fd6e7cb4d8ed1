import { type QueryClient, useQueryClient } from '@tanstack/react-query'

/** How long the page waits, once nothing changes any more, before it asks again for what only sums the plan up. */
const QUIET_MS = 400

/** What the person looks at while she types. */
const AT_ONCE: ReadonlySet<unknown> = new Set([
  'plan.content',
  'measures.page',
  'activities.list',
  'places.list',
  'survey.list',
  'mediation.case',
  'mediation.list',
  'mediation.questions',
  'mediation.diary',
  'survey.get',
  'survey.results',
])

const pending = new WeakMap<QueryClient, ReturnType<typeof setTimeout>>()

/**
 * Asks again for what pages show after the plan has changed: for its content at once, for what is worked out from all
 * of it (overview, health) when the person pauses. Resolves when the content is there.
 */
export function useRefreshPlan(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    clearTimeout(pending.get(client))
    const timer = setTimeout(() => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => !AT_ONCE.has(queryKey[0]) })
    }, QUIET_MS)
    pending.set(client, timer)
    await client.invalidateQueries({ predicate: ({ queryKey }) => AT_ONCE.has(queryKey[0]) })
  }
}
