import { useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { GatePage } from '../../components/gate-page.tsx'
import { RecoverySheet } from '../vault/recovery-sheet.tsx'

interface RecoveryStepProps {
  /** As it is printed, in groups with hyphens or spaces between them. */
  readonly recoveryKey: string
  readonly onDone: () => void
}

/** Saves the recovery sheet and has its end typed back; the core then forgets the key. */
export function RecoveryStep({ recoveryKey, onDone }: RecoveryStepProps) {
  const [isSaved, setSaved] = useState(false)
  const [isWrong, setWrong] = useState(false)
  const save = useCommand('vault.saveRecoverySheet')
  const confirm = useCommand('vault.confirmRecoveryKey')

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

  return (
    <GatePage step="Step 2 of 3">
      <RecoverySheet
        groups={recoveryKey.split(/[\s-]+/)}
        isSaved={isSaved}
        isBusy={save.isBusy || confirm.isBusy}
        isWrong={isWrong}
        refusal={save.refusal ?? confirm.refusal}
        onSave={saveSheet}
        onConfirm={confirmKey}
      />
    </GatePage>
  )
}
