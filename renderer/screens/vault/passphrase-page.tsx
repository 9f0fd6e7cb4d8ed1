import { useState } from 'react'
import { momentInWords } from '../../../shared/text/moment-words.ts'
import { secretBytes } from '../../api/secret.ts'
import { useFreshAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { NewRecoverySheet } from './new-recovery-sheet.tsx'

/** The two ways in: changing the passphrase, and a new recovery sheet. */
export function PassphrasePage() {
  return (
    <div className="stack-loose">
      <PassphraseSection />
      <RecoverySection />
    </div>
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

function RecoverySection() {
  const care = useFreshAnswer('vault.care', {})
  const [isOpen, setOpen] = useState(false)
  const provedAt = care.data?.sheetProvedAt ?? null
  return (
    <section aria-labelledby="recovery-heading" className="stack reading">
      <h2 id="recovery-heading">Recovery sheet</h2>
      {care.isSuccess && provedAt === null && !isOpen && (
        <Notice tone="problem">
          <p>
            <strong>No recovery sheet has been proved to work.</strong> Without one, a forgotten passphrase
            means that everything is lost. Make one now.
          </p>
        </Notice>
      )}
      {provedAt !== null && (
        <p role="status">The newest sheet was proved to work: {momentInWords(provedAt)}.</p>
      )}
      {isOpen ? (
        <NewRecoverySheet
          onDone={async () => {
            setOpen(false)
            await care.refetch()
          }}
          onGivenUp={() => setOpen(false)}
        />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>Make a new recovery sheet</Button>
        </div>
      )}
    </section>
  )
}
