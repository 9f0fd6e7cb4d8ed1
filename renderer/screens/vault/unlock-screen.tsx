import { useState } from 'react'
import type { AppStatus } from '../../../shared/contract/index.ts'
import { secretBytes } from '../../api/secret.ts'
import { useCommand } from '../../api/use-command.ts'
import { RecoverPage } from './recover-page.tsx'
import { UnlockPage } from './unlock-page.tsx'

interface UnlockScreenProps {
  readonly status: AppStatus
  /** Called with how many wrong passphrases were tried since the store was last open. */
  readonly onUnlocked: (failedUnlocks: number) => void
}

/** Opens the locked store, by passphrase or by recovery key. */
export function UnlockScreen({ status, onUnlocked }: UnlockScreenProps) {
  const [isRecovering, setRecovering] = useState(false)
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

  if (isRecovering) {
    return (
      <RecoverPage
        isBusy={recover.isBusy}
        refusal={recover.refusal}
        onRecover={tryRecoveryKey}
        onGivenUp={() => setRecovering(false)}
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
      onRecover={() => setRecovering(true)}
    />
  )
}
