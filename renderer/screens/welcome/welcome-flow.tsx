import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { contentsInWords } from '../../../shared/text/plan-words.ts'
import { GatePage } from '../../components/gate-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'
import { ImportReview } from '../imports/import-review.tsx'
import { NewPassphrase } from '../vault/new-passphrase.tsx'
import { EmptyPlanForm } from './empty-plan-form.tsx'
import { RecoveryStep } from './recovery-step.tsx'
import { SampleStep } from './sample-step.tsx'
import { StartChoice } from './start-choice.tsx'
import { type FirstStart, useFirstStart } from './use-first-start.ts'

interface WelcomeFlowProps {
  /** Called once the store exists, so that the way is finished even though there is something to unlock now. */
  readonly onCreated: () => void
  /** `stored` is the edition that was brought in; undefined where the way to start was another. */
  readonly onDone: (stored?: EditionId) => void
  readonly onBackup: () => void
}

/** The first start: where the plan comes from, the passphrase, the recovery sheet, and the plan itself. */
export function WelcomeFlow({ onCreated, onDone, onBackup }: WelcomeFlowProps) {
  const first = useFirstStart({ onCreated, onDone })
  switch (first.step) {
    case 'start':
      return (
        <StartChoice
          onChosen={first.chooseStart}
          onBackup={onBackup}
          file={first.file}
          onPasted={first.startFromPasted}
        />
      )
    case 'passphrase':
      return <PassphraseStep first={first} />
    case 'recovery':
      return <RecoveryStep recoveryKey={first.recoveryKey} onDone={first.leaveRecovery} />
    case 'fill':
      return <FillStep first={first} onDone={onDone} />
  }
}

function PassphraseStep({
  first: { reading, create, work, createStore, startAgain },
}: Readonly<{ first: FirstStart }>) {
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
        onGivenUp={startAgain}
      />
      {create.isBusy && (
        <Progress {...(work.progress ?? { activity: 'Making the encrypted file', fraction: null })} />
      )}
    </GatePage>
  )
}

/** The last step: the plan that was read, the example, or an empty one. */
function FillStep({ first, onDone }: Readonly<{ first: FirstStart; onDone: WelcomeFlowProps['onDone'] }>) {
  const { start, reading, sample, work, storeSample } = first
  if (start === 'example') {
    return <SampleStep sample={sample} work={work} onAgain={storeSample} onDone={() => onDone()} />
  }
  return (
    <GatePage step="Step 3 of 3" isWide={reading !== null}>
      {reading === null ? (
        <EmptyPlanForm onDone={() => onDone()} />
      ) : (
        <ImportReview reading={reading} onStored={onDone} onGivenUp={() => onDone()} />
      )}
    </GatePage>
  )
}
