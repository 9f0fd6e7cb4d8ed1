import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { GatePage } from '../../components/gate-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { BackupChoice, type ChosenBackup } from './backup-choice.tsx'
import { RestoreFlow } from './restore-flow.tsx'

interface OpenBackupPageProps {
  /** The backup to begin with; null to choose one. */
  readonly start: ChosenBackup | null
  readonly onGivenUp: () => void
}

/** Restores a backup while the store is locked, damaged or not there at all. */
export function OpenBackupPage({ start, onGivenUp }: OpenBackupPageProps) {
  const [chosen, setChosen] = useState(start)
  return (
    <GatePage>
      <PageHeader title="Open a backup">
        <p>You see what it holds before anything is replaced.</p>
      </PageHeader>
      {chosen === null ? (
        <>
          <BackupChoice onChosen={setChosen} />
          <div className="actions">
            <Button look="quiet" onClick={onGivenUp}>
              Go back
            </Button>
          </div>
        </>
      ) : (
        <RestoreFlow chosen={chosen} onGivenUp={() => (start === null ? setChosen(null) : onGivenUp())} />
      )}
    </GatePage>
  )
}
