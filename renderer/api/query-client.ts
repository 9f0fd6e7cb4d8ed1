import { QueryClient } from '@tanstack/react-query'

/**
 * Remembers answers while the store is open. Nothing waits for a network, and nothing is tried twice: a refusal comes
 * from our own program and would come again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
