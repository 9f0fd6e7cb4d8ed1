import { useState } from 'react'
import type { Erasable } from '../../../shared/domain/mediation/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRefreshPlan } from '../../api/use-refresh-plan.ts'
import { useStatus } from '../../app/status.tsx'
import { Button } from '../../components/button.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

interface EraseRecordProps {
  readonly kind: Erasable
  readonly recordId: number
  /** "Case M-2020-014", "Party A of M-2020-014". */
  readonly what: string
  /** What the button says; absent where it is "Erase for good". */
  readonly label?: string
  readonly onErased: () => void
}

const STAYS: Readonly<Record<Erasable, string>> = {
  'mediation-case':
    'Only the counts of the case stay: when it was, what it was about and how it ended. The log of disclosures keeps what was told to whom, without saying of which case.',
  'mediation-party':
    'The case stays, with the scores of the forms and the entries in the log of disclosures, none of which leads to anybody any more.',
  'mediation-form': 'Its scores stay as counts that no longer lead to anybody.',
}

/** Erases for good, after a look at what that means. It is no step of undo. */
export function EraseRecord({ kind, recordId, what, label = 'Erase for good', onErased }: EraseRecordProps) {
  const erase = useCommand('mediation.erase')
  const refresh = useRefreshPlan()
  const { announce } = useStatus()
  const [isAsking, setAsking] = useState(false)

  async function submit(): Promise<void> {
    const done = await erase.run({ kind, recordId })
    if (done === undefined) return
    setAsking(false)
    announce(`${what} is erased.`)
    onErased()
    await refresh()
  }

  return (
    <>
      <Button look="quiet" aria-label={`${label}: ${what}`} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <FormDialog
          title={`Erase ${what}?`}
          submit="Erase for good"
          onSubmit={() => void submit()}
          onClose={() => setAsking(false)}
        >
          <p>
            Names, contact details, notes and forms are gone from the file, from undo, and from backups when
            they are restored here. {STAYS[kind]} This cannot be undone, nor can any step before it.
          </p>
          {erase.refusal !== null && <p role="alert">{erase.refusal}</p>}
        </FormDialog>
      )}
    </>
  )
}
