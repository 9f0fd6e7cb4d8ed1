import { useCommand } from '../../api/use-command.ts'
import { useWork } from '../../api/use-work.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { GatePage } from '../../components/gate-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'

/** Fills the new store with the example plan. */
export function SampleStep({ onDone }: Readonly<{ onDone: () => void }>) {
  const useSample = useCommand('imports.useSample', { changesPlan: true })
  const work = useWork()

  async function fill(): Promise<void> {
    const stored = await useSample.run({ workId: work.begin() })
    if (stored !== undefined) onDone()
  }

  return (
    <GatePage step="Step 3 of 3">
      <PageHeader title="Bring in the example plan">
        <p>
          A complete plan for 2020 to 2021. Its words are made up to look around in; you can take it out
          again.
        </p>
      </PageHeader>
      {useSample.refusal !== null && <ErrorSummary problems={[{ message: useSample.refusal }]} />}
      {useSample.isBusy && (
        <Progress
          {...(work.progress ?? { activity: 'Storing the example plan', fraction: null })}
          onCancel={work.cancel}
        />
      )}
      <div className="actions">
        <Button look="primary" busy={useSample.isBusy} onClick={fill}>
          Bring in the example plan
        </Button>
        <Button busy={useSample.isBusy} onClick={onDone}>
          Start empty instead
        </Button>
      </div>
    </GatePage>
  )
}
