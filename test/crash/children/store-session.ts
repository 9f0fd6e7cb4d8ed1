import { openStore, type Store } from '../../../electron/core/store/index.ts'
import { CHEAP_KDF } from '../../builders/cheap-kdf.ts'

/** What a child and its test open a store with. */
export const SESSION_OPTIONS = { kdf: CHEAP_KDF, appVersion: '0.0.0-test' } as const

/** The passphrase after n changes. */
export function passphraseNumber(n: number): string {
  return `otter marble kettle window ${n}`
}

/** Opens the store in a folder with its n-th passphrase. */
export function openSession(folder: string, n = 0): Promise<Store> {
  return openStore(folder, { passphrase: passphraseNumber(n) }, SESSION_OPTIONS)
}

/** Tells the test, at once, that something is done. */
export function acknowledge(what: number | string): void {
  process.stdout.write(`${what}\n`)
}
