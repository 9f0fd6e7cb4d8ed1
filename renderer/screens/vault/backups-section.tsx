import { useState } from 'react'
import { useFreshAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { BackupChoice, type ChosenBackup } from './backup-choice.tsx'
import { RestoreFlow } from './restore-flow.tsx'

/** The backups on this computer: made by themselves or now, and the way back to one of them. */
export function BackupsSection() {
  const backups = useFreshAnswer('vault.backups', {})
  const make = useCommand('vault.backUpHere')
  const [madeName, setMadeName] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ChosenBackup | null>(null)

  async function makeNow(): Promise<void> {
    setMadeName(null)
    const made = await make.run({})
    if (made === undefined) return
    setMadeName(made.name)
    await backups.refetch()
  }

  if (chosen !== null) return <RestoreFlow chosen={chosen} onGivenUp={() => setChosen(null)} />
  return (
    <section aria-labelledby="backups" className="stack">
      <h2 id="backups">Backups on this computer</h2>
      <p className="reading">
        Made by themselves: each hour in which something changed, at the end of each day, and before anything
        that changes much. Each is opened and compared after it was written. The newest 10 hourly, 30 daily
        and 12 weekly ones are kept, none for longer than 90 days, but the newest always.
      </p>
      {make.refusal !== null && <ErrorSummary problems={[{ message: make.refusal }]} />}
      <div className="actions">
        <Button onClick={makeNow} busy={make.isBusy}>
          Back up now
        </Button>
        <span role="status">{madeName !== null && 'A backup was made and checked.'}</span>
      </div>
      <BackupChoice onChosen={setChosen} />
    </section>
  )
}
