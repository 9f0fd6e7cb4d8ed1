import { hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { strictAssert } from '../../../../shared/kit/assert.ts'

/** What a key that is derived from the data key is used for; each use has its own. */
export type KeyPurpose = 'db' | 'audit' | 'manifest' | 'attach' | 'sealed-fields'

const KEY_BYTES = 32

/** A fresh random data key, 32 bytes. It is the root of all of a store's secrets and is never written in the clear. */
export function newDataKey(): Buffer {
  return randomBytes(KEY_BYTES)
}

/** The name under which slots are bound to their store; random, and says nothing about it. */
export function newStoreId(): string {
  return randomUUID()
}

/** One purpose's own key, 32 bytes (HKDF-SHA256). The caller zeroes it. */
export function deriveKey(dataKey: Buffer, purpose: KeyPurpose): Buffer {
  assertUsable(dataKey)
  return Buffer.from(hkdfSync('sha256', dataKey, '', `saferplan ${purpose}`, KEY_BYTES))
}

/** Stops before a key that has been wiped, which is all zeros, would seal or sign anything. */
export function assertUsable(dataKey: Buffer): void {
  const isUsable = dataKey.length === KEY_BYTES && dataKey.some((byte) => byte !== 0)
  strictAssert(isUsable, 'the data key must have 32 bytes that have not been wiped')
}
