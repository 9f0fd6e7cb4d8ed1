import { useState } from 'react'
import type { SavedFile } from '../../../shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWork } from '../../api/use-work.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Progress } from '../../components/progress.tsx'
import { SavedResult } from '../documents/saved-result.tsx'

/** The way out: everything in the store as files that other programs read. */
export function EverythingSection() {
  const save = useCommand('documents.exportEverything')
  const work = useWork()
  const [withNames, setWithNames] = useState(false)
  const [saved, setSaved] = useState<Extract<SavedFile, { kind: 'saved' }> | null>(null)

  async function exportAll(): Promise<void> {
    setSaved(null)
    save.forgetRefusal()
    const result = await save.run({ withNames, workId: work.begin() })
    if (result?.kind === 'saved') setSaved(result)
  }

  return (
    <section aria-labelledby="everything" className="stack">
      <h2 id="everything">Everything, readable</h2>
      <p className="reading">
        One zip with a workbook of everything in the store, the plan and its tables as PDF and Word, the
        issued reports, and the files that were brought in. Anybody who has this file can read it: it is not
        encrypted, and small numbers of people are in it as they are.
      </p>
      {save.refusal !== null && <ErrorSummary problems={[{ message: save.refusal }]} />}
      {save.isBusy && (
        <Progress
          {...(work.progress ?? { activity: 'Waiting for the place to save', fraction: null })}
          onCancel={work.cancel}
        />
      )}
      {saved !== null && <SavedResult saved={saved} />}
      <div className="choice">
        <input
          id="with-names"
          type="checkbox"
          checked={withNames}
          onChange={({ currentTarget }) => setWithNames(currentTarget.checked)}
        />
        <label htmlFor="with-names">
          Put names, contact details, notes and free words of people in mediation in it
        </label>
      </div>
      {withNames && (
        <p role="alert" className="reading">
          Whoever gets this file can read who was in a dispute with whom. The activity log keeps that you made
          it.
        </p>
      )}
      <div className="actions">
        <Button onClick={exportAll} busy={save.isBusy}>
          Export everything
        </Button>
      </div>
    </section>
  )
}
