import { useEffect, useRef, useState } from 'react'
import { call, listen } from './call.ts'

/** How far long work is. */
export interface WorkProgress {
  readonly activity: string
  /** 0 to 1; null while nobody knows. */
  readonly fraction: number | null
}

export interface Work {
  /** Names the next piece of work: its progress is followed from now on. */
  readonly begin: () => string
  /** Null before the first word of it has come. */
  readonly progress: WorkProgress | null
  /** Asks the work to stop; the command itself then ends as cancelled. Undefined before there is work to stop. */
  readonly cancel: (() => void) | undefined
}

let lastNumber = 0

/** A name that no other work of this page has. */
export function nextWorkId(): string {
  lastNumber += 1
  return `work-${lastNumber}`
}

/** Follows one piece of long work at a time. */
export function useWork(): Work {
  const id = useRef<string | null>(null)
  const [progress, setProgress] = useState<WorkProgress | null>(null)

  useEffect(
    () =>
      listen('progress', ({ workId, activity, fraction }) => {
        if (workId === id.current) setProgress({ activity, fraction })
      }),
    [],
  )

  return {
    begin: () => {
      const next = nextWorkId()
      id.current = next
      setProgress(null)
      return next
    },
    progress,
    cancel: progress === null ? undefined : () => cancelWork(id.current),
  }
}

function cancelWork(workId: string | null): void {
  // A refusal means that the work has just ended, which is what was asked for.
  if (workId !== null) call('app.cancel', { workId }).catch(() => undefined)
}
