import type { CommandState } from '../../api/use-command.ts'
import type { Work } from '../../api/use-work.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { GatePage } from '../../components/gate-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'

interface SampleStepProps {
  readonly sample: CommandState<'imports.useSample'>
  readonly work: Work
  readonly onAgain: () => void
  readonly onDone: () => void
}

/** The example plan on its way into the new store, and what to do when it did not get there. */
export function SampleStep({ sample, work, onAgain, onDone }: SampleStepProps) {
  return (
    <GatePage step="Step 3 of 3">
      <PageHeader title="The example plan">
        <p>A complete plan for 2020 to 2021, to look around in. Undo takes it out again.</p>
      </PageHeader>
      {sample.refusal !== null && <ErrorSummary problems={[{ message: sample.refusal }]} />}
      {sample.isBusy ? (
        <Progress
          {...(work.progress ?? { activity: 'Storing the example plan', fraction: null })}
          onCancel={work.cancel}
        />
      ) : (
        <div className="actions">
          <Button look="primary" onClick={onAgain}>
            Try again
          </Button>
          <Button onClick={onDone}>Start without it</Button>
        </div>
      )}
    </GatePage>
  )
}
