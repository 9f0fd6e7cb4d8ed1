import { useState } from 'react'
import type { Input, SavedFile } from '../../../shared/contract/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useIsShown } from '../../api/use-is-shown.ts'
import { useWork, type WorkProgress } from '../../api/use-work.ts'
import { useStatus } from '../../app/status.tsx'

export type Paper = 'plan' | 'tables'
export type Format = 'pdf' | 'xlsx'

interface PaperMaking {
  readonly isBusy: boolean
  /** How far the paper is; null while none is made. */
  readonly progress: WorkProgress | null
  /** Why it could not be made or saved, in one sentence; null when it could. */
  readonly refusal: string | null
  /** The file that was saved last; null before, and while another is made. */
  readonly saved: Extract<SavedFile, { kind: 'saved' }> | null
  readonly wasCancelled: boolean
  readonly make: (paper: Paper, format: Format) => Promise<void>
  /** Stops the work; undefined while there is none to stop. */
  readonly cancel: (() => void) | undefined
}

/** Makes papers of an edition, one at a time; null for the edition in use. */
export function usePaper(edition: EditionId | null): PaperMaking {
  const exporting = useCommand('documents.export')
  const work = useWork()
  const { announce } = useStatus()
  const isShown = useIsShown()
  const [saved, setSaved] = useState<PaperMaking['saved']>(null)
  const [hasEnded, setEnded] = useState(false)

  async function make(paper: Paper, format: Format): Promise<void> {
    setSaved(null)
    setEnded(false)
    const result = await exporting.run(paperChoice(paper, format, edition, work.begin()))
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

function paperChoice(
  paper: Paper,
  format: Format,
  edition: EditionId | null,
  workId: string,
): Input<'documents.export'> {
  return paper === 'plan'
    ? { what: 'plan', format: 'pdf', edition, workId }
    : { what: 'tables', format, edition, workId }
}
