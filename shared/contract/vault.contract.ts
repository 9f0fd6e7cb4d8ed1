import { z } from 'zod'
import { command } from './channel.ts'
import { instant, nothing, passphrase, recoveryKey, workId } from './fields.ts'
import { savedFile } from './saved-file.ts'

const opened = z.strictObject({
  /** Wrong passphrases since the store was last open, to be shown once. */
  failedUnlocks: z.int().nonnegative(),
})

export const vaultContract = {
  /** Five passphrases of four random words to choose from. */
  'vault.suggestPassphrases': command(nothing, z.array(z.string()).max(10).readonly(), {
    needsUnlocked: false,
  }),
  /** Makes the store and opens it. The recovery key is given here, once, and never again. */
  'vault.create': command(
    z.strictObject({ passphrase, workId }),
    z.strictObject({ recoveryKey: z.string(), storeName: z.string(), createdAt: instant }),
    { needsUnlocked: false },
  ),
  'vault.unlock': command(z.strictObject({ passphrase }), opened, { needsUnlocked: false }),
  /** Opens with the recovery key and replaces the forgotten passphrase. */
  'vault.unlockWithRecoveryKey': command(z.strictObject({ recoveryKey, newPassphrase: passphrase }), opened, {
    needsUnlocked: false,
  }),
  /** Locks now: the process that holds the key ends, and the page starts afresh. */
  'vault.lock': command(nothing, nothing, { owner: 'main', needsUnlocked: false }),
  /**
   * Makes a new recovery key. Until `vault.confirmRecoveryKey` has proved that its paper works, the old sheet stays the
   * one that opens the store.
   */
  'vault.newRecoverySheet': command(nothing, z.strictObject({ recoveryKey: z.string() })),
  /** Saves the sheet with the recovery key that was just made, while it is still remembered. */
  'vault.saveRecoverySheet': command(nothing, savedFile, { grant: 'save-dialog' }),
  /** Compares what the person read from the paper with the key; when they agree, the key counts and is forgotten. */
  'vault.confirmRecoveryKey': command(
    z.strictObject({ recoveryKey }),
    z.strictObject({ isRight: z.boolean() }),
  ),
  'vault.changePassphrase': command(z.strictObject({ current: passphrase, next: passphrase }), nothing),
}
