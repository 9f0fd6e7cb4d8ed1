import { type FormEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, useProblems } from '../../components/error-summary.tsx'
import { TextField } from '../../components/field.tsx'
import { GatePage } from '../../components/gate-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { NewPassphrase } from './new-passphrase.tsx'

interface RecoverPageProps {
  readonly isBusy: boolean
  /** Why the key or the passphrase was refused, in one sentence; null when neither was. */
  readonly refusal: string | null
  readonly onRecover: (recoveryKey: string, newPassphrase: string) => void
  readonly onGivenUp: () => void
}

/** Opens the store with the key from the recovery sheet, and replaces the forgotten passphrase. */
export function RecoverPage({ isBusy, refusal, onRecover, onGivenUp }: RecoverPageProps) {
  const [recoveryKey, setRecoveryKey] = useState('')
  const [hasKey, setHasKey] = useState(false)
  if (!hasKey) {
    return (
      <KeyStep
        recoveryKey={recoveryKey}
        onRecoveryKey={setRecoveryKey}
        onDone={() => setHasKey(true)}
        onGivenUp={onGivenUp}
      />
    )
  }
  return (
    <GatePage step="Step 2 of 2">
      <PageHeader title="Choose a new passphrase">
        <p>It replaces the one that was forgotten.</p>
      </PageHeader>
      <NewPassphrase
        label="New passphrase"
        action="Unlock and change passphrase"
        isBusy={isBusy}
        refusal={refusal}
        onChosen={(passphrase) => onRecover(recoveryKey, passphrase)}
        onGivenUp={() => setHasKey(false)}
      />
    </GatePage>
  )
}

interface KeyStepProps {
  readonly recoveryKey: string
  readonly onRecoveryKey: (recoveryKey: string) => void
  readonly onDone: () => void
  readonly onGivenUp: () => void
}

function KeyStep({ recoveryKey, onRecoveryKey, onDone, onGivenUp }: KeyStepProps) {
  const { problems, attempt, keep, errorAt } = useProblems()

  function submit(event: FormEvent): void {
    event.preventDefault()
    const message = 'Type the recovery key from the sheet.'
    if (keep(recoveryKey.trim() === '' ? [{ fieldId: 'recovery-key', message }] : [])) onDone()
  }

  return (
    <GatePage step="Step 1 of 2">
      <PageHeader title="Unlock with the recovery key">
        <p>The key is on the recovery sheet that was saved when this file was made.</p>
      </PageHeader>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} attempt={attempt} />
        <TextField
          id="recovery-key"
          label="Recovery key"
          hint="All its groups of letters and digits. Spaces, hyphens and small letters do not matter."
          error={errorAt('recovery-key')}
          value={recoveryKey}
          onValue={onRecoveryKey}
        />
        <div className="actions">
          <Button type="submit" look="primary">
            Go on
          </Button>
          <Button onClick={onGivenUp}>Use passphrase</Button>
        </div>
      </form>
    </GatePage>
  )
}
