import { useState } from 'react'
import type { Input, SavedFile } from '../../../shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useIsShown } from '../../api/use-is-shown.ts'
import { useWork, type WorkProgress } from '../../api/use-work.ts'
import { useStatus } from '../../app/status.tsx'

/** Where a paper goes: asked for, where it failed just before, or beside it under another name. */
export type Place = NonNullable<Input<'documents.export'>['place']>

/** All of a paper's order but its name and place. */
export type PaperOrder = (rest: {
  readonly workId: string
  readonly place: Place
}) => Input<'documents.export'>

interface PaperMaking {
  readonly isBusy: boolean
  /** How far the paper is; null while none is made. */
  readonly progress: WorkProgress | null
  /** Why it could not be made or saved, in one sentence; null when it could. */
  readonly refusal: string | null
  /** The file that was saved last; null before, and while another is made. */
  readonly saved: Extract<SavedFile, { kind: 'saved' }> | null
  readonly wasCancelled: boolean
  readonly make: (order: PaperOrder, place: Place) => Promise<void>
  /** Stops the work; undefined while there is none to stop. */
  readonly cancel: (() => void) | undefined
}

/** Makes papers and saves them, one at a time. */
export function usePaper(): PaperMaking {
  const exporting = useCommand('documents.export')
  const work = useWork()
  const { announce } = useStatus()
  const isShown = useIsShown()
  const [saved, setSaved] = useState<PaperMaking['saved']>(null)
  const [hasEnded, setEnded] = useState(false)

  async function make(order: PaperOrder, place: Place): Promise<void> {
    setSaved(null)
    setEnded(false)
    const result = await exporting.run(order({ workId: work.begin(), place }))
    setEnded(true)
    if (result?.kind !== 'saved') return
    setSaved(result)
    // A person who has gone on to another page meanwhile hears of it in the status line.
    if (!isShown.current) announce(`Saved as ${result.name}.`)
  }

  const waiting: WorkProgress = { activity: 'Waiting for the place to save', fraction: null }
  return {
    isBusy: exporting.isBusy,
    progress: exporting.isBusy ? (work.progress ?? waiting) : null,
    refusal: exporting.refusal,
    saved,
    wasCancelled: hasEnded && saved === null && exporting.refusal === null,
    make,
    cancel: work.cancel,
  }
}
