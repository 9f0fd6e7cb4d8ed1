import { useState } from 'react'
import type { EditionState, SavedFile } from '../../../shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWork } from '../../api/use-work.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Progress } from '../../components/progress.tsx'
import { SavedResult } from '../documents/saved-result.tsx'

interface ComparisonExportProps {
  readonly before: EditionState
  readonly after: EditionState
}

/** Saves the marked-up plan as a PDF. */
export function ComparisonExport({ before, after }: ComparisonExportProps) {
  const exporting = useCommand('documents.exportComparison')
  const work = useWork()
  const [saved, setSaved] = useState<Extract<SavedFile, { kind: 'saved' }> | null>(null)

  async function save(): Promise<void> {
    setSaved(null)
    const result = await exporting.run({ before, after, workId: work.begin() })
    if (result?.kind === 'saved') setSaved(result)
  }

  const waiting = { activity: 'Waiting for the place to save', fraction: null }
  return (
    <div className="stack">
      <ErrorSummary problems={exporting.refusal === null ? [] : [{ message: exporting.refusal }]} />
      {exporting.isBusy && <Progress {...(work.progress ?? waiting)} onCancel={work.cancel} />}
      {saved !== null && <SavedResult saved={saved} />}
      <div className="actions">
        <Button busy={exporting.isBusy} onClick={save}>
          Save the marked plan as PDF
        </Button>
      </div>
    </div>
  )
}
