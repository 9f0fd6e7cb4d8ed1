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
  /** Saves the sheet with the recovery key that `vault.create` gave, while it is still remembered. */
  'vault.saveRecoverySheet': command(nothing, savedFile, { grant: 'save-dialog' }),
  /** Compares what the person read from the paper with the key, and forgets the key when they agree. */
  'vault.confirmRecoveryKey': command(
    z.strictObject({ recoveryKey }),
    z.strictObject({ isRight: z.boolean() }),
  ),
  /** One file that needs only the passphrase or the recovery key; read back before it counts as made. */
  'vault.backup': command(z.strictObject({ workId }), savedFile, { grant: 'save-dialog' }),
  'vault.changePassphrase': command(z.strictObject({ current: passphrase, next: passphrase }), nothing),
}
