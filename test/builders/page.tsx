import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createQueryClient } from '../../renderer/api/query-client.ts'
import { CommandProvider } from '../../renderer/app/commands.tsx'
import { PeekProvider } from '../../renderer/app/peek.tsx'
import { RouterProvider } from '../../renderer/app/router.tsx'
import { StatusProvider } from '../../renderer/app/status.tsx'

/** A part of a page with everything around it that parts of pages rely on. */
export function inPage(part: ReactNode): ReactNode {
  return (
    <QueryClientProvider client={createQueryClient()}>
      <StatusProvider start="">
        <RouterProvider start={{ name: 'overview' }}>
          <CommandProvider>
            <PeekProvider>{part}</PeekProvider>
          </CommandProvider>
        </RouterProvider>
      </StatusProvider>
    </QueryClientProvider>
  )
}
