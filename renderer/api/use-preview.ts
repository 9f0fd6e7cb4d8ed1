import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Input, Output } from '../../shared/contract/index.ts'
import { call, listen } from './call.ts'
import { nextWorkId, type WorkProgress } from './use-work.ts'

/** Which paper is looked at. */
export type PreviewChoice = WithoutWork<Input<'documents.preview'>>
type WithoutWork<Choice> = Choice extends unknown ? Omit<Choice, 'workId'> : never

export interface Preview {
  /** The paper as it was printed last; it stays while a newer one is printed. Undefined before the first. */
  readonly paper: Output<'documents.preview'> | undefined
  /** Why it could not be printed; null when it could. */
  readonly error: unknown
  /** True while a paper is printed. */
  readonly isPrinting: boolean
  /** How far the first paper is; null while nobody knows. */
  readonly progress: WorkProgress | null
}

/** Someone who ticks three boxes in a row wants the third paper only. */
const QUIET_MS = 120

/**
 * The paper of a choice, printed again whenever the plan changes. A paper that is no longer wanted is given up; null
 * prints none.
 */
export function usePreview(choice: PreviewChoice | null): Preview {
  const [progress, setProgress] = useState<WorkProgress | null>(null)
  const answer = useQuery({
    queryKey: ['documents.preview', choice],
    enabled: choice !== null,
    queryFn: ({ signal }) => printPreview(choice, signal, setProgress),
    placeholderData: keepPreviousData,
    // A paper may be large: it is kept while it is looked at, and compared with no other.
    gcTime: 0,
    structuralSharing: false,
  })
  return { paper: answer.data, error: answer.error, isPrinting: answer.isFetching, progress }
}

async function printPreview(
  choice: PreviewChoice | null,
  signal: AbortSignal,
  tell: (progress: WorkProgress) => void,
): Promise<Output<'documents.preview'>> {
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  signal.throwIfAborted()
  if (choice === null) throw new Error('a preview of no paper')
  const workId = nextWorkId()
  // A refusal means that the paper has just come, which nobody waits for any more.
  const giveUp = (): void => void call('app.cancel', { workId }).catch(() => undefined)
  const stop = listen('progress', (event) => {
    if (event.workId === workId) tell({ activity: event.activity, fraction: event.fraction })
  })
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    return await call('documents.preview', { ...choice, workId })
  } finally {
    signal.removeEventListener('abort', giveUp)
    stop()
  }
}
