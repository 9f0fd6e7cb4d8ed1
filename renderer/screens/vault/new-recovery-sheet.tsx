import { useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'

interface NewRecoverySheetProps {
  readonly onDone: () => void
  readonly onGivenUp: () => void
}

/** Replaces the recovery sheet: what that means, then the new key, saved and typed back. Only then does it count. */
export function NewRecoverySheet({ onDone, onGivenUp }: NewRecoverySheetProps) {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const [isWrong, setWrong] = useState(false)
  const begin = useCommand('vault.newRecoverySheet')
  const save = useCommand('vault.saveRecoverySheet')
  const confirm = useCommand('vault.confirmRecoveryKey')

  async function start(): Promise<void> {
    const begun = await begin.run({})
    if (begun !== undefined) setRecoveryKey(begun.recoveryKey)
  }

  async function saveSheet(): Promise<void> {
    const result = await save.run({})
    if (result?.kind === 'saved') setSaved(true)
  }

  async function confirmKey(typed: string): Promise<void> {
    setWrong(false)
    const answer = await confirm.run({ recoveryKey: typed })
    if (answer?.isRight === true) onDone()
    if (answer?.isRight === false) setWrong(true)
  }

  if (recoveryKey === null) {
    return (
      <>
        {begin.refusal !== null && <ErrorSummary problems={[{ message: begin.refusal }]} />}
        <Notice tone="warning">
          <p>
            The new sheet counts once it is saved and you have typed its end back. From then on{' '}
            <strong>the old sheet opens this plan no more</strong>, only the backups made before. Until then,
            and if you close the window in between, the old sheet stays the one that works.
          </p>
        </Notice>
        <div className="actions">
          <Button look="primary" onClick={start} busy={begin.isBusy}>
            Make the new sheet
          </Button>
          <Button onClick={onGivenUp}>Keep the old sheet</Button>
        </div>
      </>
    )
  }
  return (
    <RecoverySheet
      title="Your new recovery sheet"
      groups={recoveryKey.split(/[\s-]+/)}
      isSaved={isSaved}
      isBusy={save.isBusy || confirm.isBusy}
      isWrong={isWrong}
      refusal={save.refusal ?? confirm.refusal}
      onSave={saveSheet}
      onConfirm={confirmKey}
      onGivenUp={onGivenUp}
    />
  )
}
