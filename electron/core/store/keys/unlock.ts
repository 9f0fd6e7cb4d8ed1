import type { Kdf } from './kdf.ts'
import { openWithPassphrase, openWithRecoveryKey } from './key-slot.ts'
import type { KeySlots } from './slots-file.ts'

/** What opens a store: the passphrase, or the recovery key from the printed sheet. */
export type StoreSecret = { readonly passphrase: string } | { readonly recoveryKey: string }

/** The data key, 32 bytes, which the caller zeroes. @throws Failure `wrong-passphrase`, `slots-damaged`. */
export async function unlockSlots(slots: KeySlots, secret: StoreSecret, kdf: Kdf): Promise<Buffer> {
  if ('recoveryKey' in secret) return openWithRecoveryKey(slots.recovery, slots.storeId, secret.recoveryKey)
  return openWithPassphrase(slots.passphrase, slots.storeId, secret.passphrase, kdf)
}
