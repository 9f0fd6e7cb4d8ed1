import { useState } from 'react'
import { contentsInWords } from '../../../shared/text/plan-words.ts'
import { secretBytes } from '../../api/secret.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWork } from '../../api/use-work.ts'
import { GatePage } from '../../components/gate-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'
import { ImportReview } from '../imports/import-review.tsx'
import { type Reading, useReading } from '../imports/use-reading.ts'
import { NewPassphrase } from '../vault/new-passphrase.tsx'
import { EmptyPlanForm } from './empty-plan-form.tsx'
import { RecoveryStep } from './recovery-step.tsx'
import { SampleStep } from './sample-step.tsx'
import { type Start, StartChoice } from './start-choice.tsx'

type Step = 'start' | 'passphrase' | 'recovery' | 'fill'

interface WelcomeFlowProps {
  /** Called once the store exists, so that the way is finished even though there is something to unlock now. */
  readonly onCreated: () => void
  readonly onDone: () => void
}

/** The first start: where the plan comes from, the passphrase, the recovery sheet, and the plan itself. */
export function WelcomeFlow({ onCreated, onDone }: WelcomeFlowProps) {
  const [step, setStep] = useState<Step>('start')
  const [start, setStart] = useState<Start>('empty')
  const [reading, setReading] = useState<Reading | null>(null)
  const [recoveryKey, setRecoveryKey] = useState('')
  const file = useReading()
  const create = useCommand('vault.create')
  const sample = useCommand('imports.useSample', { changesPlan: true })
  const work = useWork()

  async function chooseStart(chosen: Start): Promise<void> {
    setStart(chosen)
    setReading(null)
    if (chosen === 'word' || chosen === 'spreadsheet') {
      const read = await file.choose(chosen)
      if (read === undefined) return
      setReading(read)
    }
    setStep('passphrase')
  }

  async function createStore(passphrase: string): Promise<void> {
    const created = await create.run({ passphrase: secretBytes(passphrase), workId: work.begin() })
    if (created === undefined) return
    setRecoveryKey(created.recoveryKey)
    setStep('recovery')
    onCreated()
  }

  async function storeSample(): Promise<void> {
    const stored = await sample.run({ workId: work.begin() })
    if (stored !== undefined) onDone()
  }

  if (step === 'start') {
    return (
      <StartChoice
        onChosen={chooseStart}
        refusal={file.refusal}
        progress={file.progress}
        onCancel={file.cancel}
      />
    )
  }
  if (step === 'passphrase') {
    return (
      <GatePage step="Step 1 of 3">
        <PageHeader title="Choose a passphrase">
          <p>
            {reading !== null && `${reading.fileName} was read: ${contentsInWords(reading.draft.counts)}. `}
            The passphrase encrypts everything that you keep here. You type it each time you open your plan.
          </p>
        </PageHeader>
        <NewPassphrase
          action="Make the encrypted file"
          isBusy={create.isBusy}
          refusal={create.refusal}
          onChosen={createStore}
          onGivenUp={() => setStep('start')}
        />
        {create.isBusy && (
          <Progress {...(work.progress ?? { activity: 'Making the encrypted file', fraction: null })} />
        )}
      </GatePage>
    )
  }
  if (step === 'recovery') {
    return (
      <RecoveryStep
        recoveryKey={recoveryKey}
        onDone={() => {
          setStep('fill')
          if (start === 'example') storeSample()
        }}
      />
    )
  }
  if (start === 'example') {
    return <SampleStep sample={sample} work={work} onAgain={storeSample} onDone={onDone} />
  }
  return (
    <GatePage step="Step 3 of 3">
      {reading === null ? (
        <EmptyPlanForm onDone={onDone} />
      ) : (
        <ImportReview reading={reading} onStored={onDone} onGivenUp={onDone} />
      )}
    </GatePage>
  )
}
