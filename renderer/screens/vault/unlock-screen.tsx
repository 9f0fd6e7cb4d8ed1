import { useState } from 'react'
import type { AppStatus } from '../../../shared/contract/index.ts'
import { secretBytes } from '../../api/secret.ts'
import { useCommand } from '../../api/use-command.ts'
import type { ChosenBackup } from './backup-choice.tsx'
import { OpenBackupPage } from './open-backup-page.tsx'
import { RecoverPage } from './recover-page.tsx'
import { Rescue, RestoredNote } from './rescue.tsx'
import { UnlockPage } from './unlock-page.tsx'

type Way =
  | { readonly kind: 'passphrase' | 'recovery-key' }
  | { readonly kind: 'backup'; readonly start: ChosenBackup | null }

interface UnlockScreenProps {
  readonly status: AppStatus
  /** Called with how many wrong passphrases were tried since the store was last open. */
  readonly onUnlocked: (failedUnlocks: number) => void
}

/** Opens the locked store, by passphrase or by recovery key. */
export function UnlockScreen({ status, onUnlocked }: UnlockScreenProps) {
  const [way, setWay] = useState<Way>({ kind: 'passphrase' })
  const [failedTries, setFailedTries] = useState(status.failedUnlocks)
  const unlock = useCommand('vault.unlock')
  const recover = useCommand('vault.unlockWithRecoveryKey')

  async function tryPassphrase(passphrase: string): Promise<void> {
    const opened = await unlock.run({ passphrase: secretBytes(passphrase) })
    if (opened === undefined) setFailedTries((tries) => tries + 1)
    else onUnlocked(opened.failedUnlocks)
  }

  async function tryRecoveryKey(recoveryKey: string, newPassphrase: string): Promise<void> {
    const opened = await recover.run({ recoveryKey, newPassphrase: secretBytes(newPassphrase) })
    if (opened !== undefined) onUnlocked(opened.failedUnlocks)
  }

  if (way.kind === 'backup') {
    return <OpenBackupPage start={way.start} onGivenUp={() => setWay({ kind: 'passphrase' })} />
  }
  if (way.kind === 'recovery-key') {
    return (
      <RecoverPage
        isBusy={recover.isBusy}
        refusal={recover.refusal}
        onRecover={tryRecoveryKey}
        onGivenUp={() => setWay({ kind: 'passphrase' })}
      />
    )
  }
  return (
    <UnlockPage
      storeName={status.storeName ?? 'Your plan'}
      savedAt={status.lastSavedAt}
      isBusy={unlock.isBusy}
      refusal={unlock.refusal}
      failedTries={failedTries}
      onUnlock={tryPassphrase}
      onRecover={() => setWay({ kind: 'recovery-key' })}
      onBackup={() => setWay({ kind: 'backup', start: null })}
    >
      <Rescue refusalKind={unlock.refusalKind} onChosen={(start) => setWay({ kind: 'backup', start })} />
      <RestoredNote />
    </UnlockPage>
  )
}
