import { type FormEvent, useState } from 'react'
import type { Input, OpenedBackup } from '../../../shared/contract/index.ts'
import { secretBytes } from '../../api/secret.ts'
import { flushUnsaved } from '../../api/unsaved.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWork } from '../../api/use-work.ts'
import { Button } from '../../components/button.tsx'
import { type Choice, ChoiceList } from '../../components/choice-list.tsx'
import { ErrorSummary, useProblems } from '../../components/error-summary.tsx'
import { TextField } from '../../components/field.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { Progress } from '../../components/progress.tsx'
import type { ChosenBackup } from './backup-choice.tsx'
import { BackupComparison } from './backup-comparison.tsx'

interface RestoreFlowProps {
  readonly chosen: ChosenBackup
  readonly onGivenUp: () => void
}

type Way = 'passphrase' | 'recovery-key'

const WAYS: readonly Choice<Way>[] = [
  { value: 'passphrase', label: 'Passphrase', hint: 'The one that was in use when the backup was made.' },
  { value: 'recovery-key', label: 'Recovery key', hint: 'From the recovery sheet of that time.' },
]

/** Opens a backup with its secret, shows what it holds beside what there is, and only then restores it. */
export function RestoreFlow({ chosen, onGivenUp }: RestoreFlowProps) {
  const open = useCommand('vault.openBackup')
  const close = useCommand('vault.closeBackup')
  const restore = useCommand('vault.restore')
  const work = useWork()
  const [opened, setOpened] = useState<OpenedBackup | null>(null)

  async function openWith(secret: Input<'vault.openBackup'>['secret']): Promise<void> {
    const found = await open.run({ source: chosen.source, secret, workId: work.begin() })
    if (found !== undefined) setOpened(found)
  }

  async function leave(): Promise<void> {
    await close.run({})
    onGivenUp()
  }

  // The app locks itself as soon as the backup is in place, and the page starts afresh.
  async function putInPlace(): Promise<void> {
    await flushUnsaved()
    await restore.run({})
  }

  return (
    <section aria-labelledby="restore" className="stack">
      <h2 id="restore">Open {chosen.name}</h2>
      {opened === null ? (
        <SecretForm isBusy={open.isBusy} refusal={open.refusal} onSecret={openWith} onGivenUp={leave} />
      ) : (
        <>
          {restore.refusal !== null && <ErrorSummary problems={[{ message: restore.refusal }]} />}
          <BackupComparison opened={opened} />
          <div className="actions">
            <Button look="primary" onClick={putInPlace} busy={restore.isBusy}>
              Restore this backup
            </Button>
            <Button onClick={leave} busy={restore.isBusy}>
              Leave everything as it is
            </Button>
          </div>
        </>
      )}
      {open.isBusy && (
        <Progress
          {...(work.progress ?? { activity: 'Opening the backup', fraction: null })}
          onCancel={work.cancel}
        />
      )}
    </section>
  )
}

interface SecretFormProps {
  readonly isBusy: boolean
  readonly refusal: string | null
  readonly onSecret: (secret: Input<'vault.openBackup'>['secret']) => void
  readonly onGivenUp: () => void
}

function SecretForm({ isBusy, refusal, onSecret, onGivenUp }: SecretFormProps) {
  const [way, setWay] = useState<Way>('passphrase')
  const [passphrase, setPassphrase] = useState('')
  const [recoveryKey, setRecoveryKey] = useState('')
  const { problems, attempt, keep, errorAt } = useProblems()

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy) return
    const isEmpty = way === 'passphrase' ? passphrase === '' : recoveryKey.trim() === ''
    const message =
      way === 'passphrase' ? 'Type the passphrase of the backup.' : 'Type the recovery key from the sheet.'
    if (!keep(isEmpty ? [{ fieldId: `backup-${way}`, message }] : [])) return
    onSecret(
      way === 'passphrase'
        ? { kind: 'passphrase', passphrase: secretBytes(passphrase) }
        : { kind: 'recovery-key', recoveryKey },
    )
  }

  const shown = problems.length === 0 && refusal !== null ? [{ message: refusal }] : problems
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary problems={shown} attempt={attempt} />
      <ChoiceList
        name="backup-way"
        legend="What opens it"
        choices={WAYS}
        value={way}
        onValue={setWay}
        takesFocus
      />
      {way === 'passphrase' ? (
        <PassphraseField
          id="backup-passphrase"
          label="Passphrase of the backup"
          value={passphrase}
          onValue={setPassphrase}
          error={errorAt('backup-passphrase')}
        />
      ) : (
        <TextField
          id="backup-recovery-key"
          label="Recovery key of the backup"
          hint="All its groups of letters and digits. Spaces, hyphens and small letters do not matter."
          value={recoveryKey}
          onValue={setRecoveryKey}
          error={errorAt('backup-recovery-key')}
        />
      )}
      <div className="actions">
        <Button type="submit" look="primary" busy={isBusy}>
          Look into the backup
        </Button>
        <Button onClick={onGivenUp} busy={isBusy}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
