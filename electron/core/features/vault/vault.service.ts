import { Failure } from '../../../../shared/kit/failure.ts'
import type { Session } from '../../handler.types.ts'
import {
  ARGON2_KDF,
  calibrateKdfMemoryMib,
  checkNewPassphrase,
  createStore,
  newRecoveryKey,
  openStore,
  type Store,
  type StoreOptions,
  type StoreSecret,
} from '../../store/index.ts'
import { rememberProvedSheet } from './care.service.ts'
import { tryToOpen } from './unlock-pause.ts'

/** The text of a passphrase; the bytes are overwritten, because they have no further use. */
export function passphraseText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  bytes.fill(0)
  return text
}

/** Makes the store, opens it, and remembers its recovery key until the paper is proved to work. */
export async function createVault(session: Session, passphrase: string): Promise<string> {
  refuseWhenOpen(session)
  checkNewPassphrase(passphrase)
  const options = storeOptions(session)
  const kdfMemoryMib =
    session.options.kdfMemoryMib ?? (await calibrateKdfMemoryMib(options.kdf ?? ARGON2_KDF))
  const { store, recoveryKey } = await createStore(session.options.storeFolder, {
    ...options,
    passphrase,
    kdfMemoryMib,
  })
  session.use(store)
  session.recoveryKey = { key: recoveryKey, replacesOther: false }
  return recoveryKey
}

/** Opens the store and answers how many wrong tries there were since it was last open. */
export async function unlockVault(session: Session, secret: StoreSecret): Promise<number> {
  refuseWhenOpen(session)
  const store = await tryToOpen(session, () =>
    openStore(session.options.storeFolder, secret, storeOptions(session)),
  )
  return takeIntoUse(session, store)
}

/** Opens with the recovery key and sets a new passphrase; nothing is opened when the new one is refused. */
export async function recoverVault(
  session: Session,
  recoveryKey: string,
  newPassphrase: string,
): Promise<number> {
  refuseWhenOpen(session)
  checkNewPassphrase(newPassphrase)
  const store = await tryToOpen(session, () =>
    openStore(session.options.storeFolder, { recoveryKey }, storeOptions(session)),
  )
  try {
    await store.setPassphraseAfterRecovery(newPassphrase)
  } catch (error) {
    await store.close()
    throw error
  }
  return takeIntoUse(session, store)
}

/** Makes a recovery key whose sheet can be saved. The old sheet goes on opening the store until the new one is proved. */
export function beginRecoverySheet(session: Session): string {
  const key = newRecoveryKey()
  session.recoveryKey = { key, replacesOther: true }
  return key
}

/** Compares what was read from the paper with the recovery key; when they agree, the key counts and is forgotten. */
export async function confirmRecoveryKey(store: Store, session: Session, typed: string): Promise<boolean> {
  const { key, replacesOther } = pendingRecoveryKey(session)
  if (comparable(typed) !== comparable(key)) return false
  if (replacesOther) await store.replaceRecoveryKey(key)
  await rememberProvedSheet(store, session)
  session.recoveryKey = null
  return true
}

/** The recovery key while it is still remembered. */
export function pendingRecoveryKey(session: Session): NonNullable<Session['recoveryKey']> {
  if (session.recoveryKey !== null) return session.recoveryKey
  throw new Failure(
    'not-found',
    'The recovery key is no longer remembered: it is shown only once. Use the sheet that was printed or saved.',
  )
}

function takeIntoUse(session: Session, store: Store): number {
  session.use(store)
  const failed = session.failedUnlocks
  session.failedUnlocks = 0
  return failed
}

function refuseWhenOpen(session: Session): void {
  if (session.store === null) return
  throw new Failure('conflict', 'The store is open already. Lock it first.')
}

function storeOptions(session: Session): StoreOptions {
  return { ...session.options.store, appVersion: session.options.appVersion }
}

/** As the recovery key is read: spaces, hyphens and case do not matter, and letters stand for the digits they look like. */
function comparable(key: string): string {
  return key.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0')
}
