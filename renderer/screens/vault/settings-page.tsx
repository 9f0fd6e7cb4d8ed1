import { useState } from 'react'
import type { SavedFile } from '../../../shared/contract/index.ts'
import { momentInWords } from '../../../shared/text/moment-words.ts'
import { secretBytes } from '../../api/secret.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWork } from '../../api/use-work.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'
import { SavedResult } from '../documents/saved-result.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { PreferencesSection } from './preferences-section.tsx'

/** The file, its backup, its passphrase, preferences of the window, and what this program is. */
export function SettingsPage() {
  return (
    <>
      <PageHeader title="Settings" />
      <div className="stack-loose">
        <TheFile />
        <Backup />
        <PassphraseSection />
        <PreferencesSection />
        <About />
      </div>
    </>
  )
}

function TheFile() {
  const status = useAnswer('app.status', {})
  if (!status.isSuccess) return null
  const { storeName, lastSavedAt } = status.data
  return (
    <section aria-labelledby="the-file" className="stack">
      <h2 id="the-file">Your file</h2>
      <dl className="facts reading">
        <div>
          <dt>Name</dt>
          <dd>{storeName}</dd>
        </div>
        {lastSavedAt !== null && (
          <div>
            <dt>Last saved</dt>
            <dd>{momentInWords(lastSavedAt)}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function Backup() {
  const backup = useCommand('vault.backup')
  const work = useWork()
  const [saved, setSaved] = useState<Extract<SavedFile, { kind: 'saved' }> | null>(null)

  async function make(): Promise<void> {
    setSaved(null)
    const result = await backup.run({ workId: work.begin() })
    if (result?.kind === 'saved') setSaved(result)
  }

  return (
    <section aria-labelledby="backup" className="stack">
      <h2 id="backup">Backup</h2>
      <p className="reading">
        One encrypted file with everything in it. It opens with your passphrase or the recovery key, and is
        read back before it counts as made. Keep one away from this computer.
      </p>
      {backup.refusal !== null && <ErrorSummary problems={[{ message: backup.refusal }]} />}
      {backup.isBusy && (
        <Progress
          {...(work.progress ?? { activity: 'Waiting for the place to save', fraction: null })}
          onCancel={work.cancel}
        />
      )}
      {saved !== null && <SavedResult saved={saved} />}
      <div>
        <Button onClick={make} busy={backup.isBusy}>
          Back up now
        </Button>
      </div>
    </section>
  )
}

function PassphraseSection() {
  const change = useCommand('vault.changePassphrase')
  const [isOpen, setOpen] = useState(false)
  const [isChanged, setChanged] = useState(false)

  async function submit(current: string, next: string): Promise<void> {
    const done = await change.run({ current: secretBytes(current), next: secretBytes(next) })
    if (done === undefined) return
    setOpen(false)
    setChanged(true)
  }

  return (
    <section aria-labelledby="passphrase-heading" className="stack reading">
      <h2 id="passphrase-heading">Passphrase</h2>
      <p role="status">
        {isChanged ? 'The passphrase is changed. Backups made before still open with the old one.' : ''}
      </p>
      {isOpen ? (
        <ChangePassphrase
          isBusy={change.isBusy}
          refusal={change.refusal}
          onChosen={submit}
          onGivenUp={() => setOpen(false)}
        />
      ) : (
        <div>
          <Button
            onClick={() => {
              setOpen(true)
              setChanged(false)
            }}
          >
            Change passphrase
          </Button>
        </div>
      )}
    </section>
  )
}

function About() {
  const status = useAnswer('app.status', {})
  return (
    <section aria-labelledby="about" className="stack reading">
      <h2 id="about">About</h2>
      <p>
        Saferplan {status.data?.version}. It makes no network connections: no account, no updates by itself,
        nothing sent.
      </p>
    </section>
  )
}
