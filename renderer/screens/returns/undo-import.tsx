import { useState } from 'react'
import type { ReturnRecordView } from '../../../shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useStatus } from '../../app/status.tsx'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { undoInWords } from './brought-in-words.ts'

interface UndoImportProps {
  readonly record: ReturnRecordView
  /** What was changed since and would stay, a sentence each. */
  readonly dependants: readonly string[]
  /** Called with what stayed. */
  readonly onUndone: (stayed: readonly string[]) => void
}

/** Takes an import back, once the person has read what goes and what stays. */
export function UndoImport({ record, dependants, onUndone }: UndoImportProps) {
  const { announce } = useStatus()
  const undo = useCommand('returns.undo', { changesPlan: true })
  const [isAsking, setAsking] = useState(false)

  async function takeBack(): Promise<void> {
    setAsking(false)
    const undone = await undo.run({ importId: record.importId })
    if (undone === undefined) return
    onUndone(undone.dependants)
    announce(`The import of ${record.fileName} was undone.`)
    // The button that had focus is gone; the heading is where the page begins.
    document.querySelector<HTMLElement>('h1')?.focus()
  }

  return (
    <>
      {undo.refusal !== null && <ErrorSummary problems={[{ message: undo.refusal }]} />}
      <div className="actions">
        <Button busy={undo.isBusy} onClick={() => setAsking(true)}>
          Undo this import
        </Button>
      </div>
      {isAsking && (
        <FormDialog
          title="Undo this import?"
          submit="Undo it"
          onSubmit={takeBack}
          onClose={() => setAsking(false)}
        >
          <p>{undoInWords(record.account)}</p>
          {dependants.length > 0 && (
            <ul>
              {dependants.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <p>The rows and the file are then no longer kept. The partner’s file can be brought in again.</p>
        </FormDialog>
      )}
    </>
  )
}
