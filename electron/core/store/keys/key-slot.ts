import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Failure } from '../../../../shared/kit/failure.ts'
import { assertUsable } from './data-key.ts'
import { isWithin, type Kdf, type KdfCost } from './kdf.ts'
import { passphraseBytes } from './passphrase.ts'
import { readRecoveryKey } from './recovery-key.ts'

const base64 = (bytes: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes)

const common = { salt: base64(16), nonce: base64(12), wrapped: base64(48) }

export const PassphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  memoryKib: z.int().positive(),
  passes: z.int().positive(),
  lanes: z.int().positive(),
  ...common,
})
export type PassphraseSlot = z.infer<typeof PassphraseSlot>

export const RecoverySlot = z.strictObject({ kind: z.literal('recovery'), ...common })
export type RecoverySlot = z.infer<typeof RecoverySlot>

type Slot = PassphraseSlot | RecoverySlot
type SlotHeader = Omit<PassphraseSlot, 'nonce' | 'wrapped'> | Omit<RecoverySlot, 'nonce' | 'wrapped'>

const CIPHER = 'aes-256-gcm'
const TAG_BYTES = 16

/** Wraps the data key under a passphrase (Argon2id, then AES-256-GCM). */
export async function sealWithPassphrase(
  dataKey: Buffer,
  storeId: string,
  passphrase: string,
  cost: KdfCost,
  kdf: Kdf,
): Promise<PassphraseSlot> {
  const salt = randomBytes(16)
  const { memoryKib, passes, lanes } = cost
  const header = { kind: 'passphrase', memoryKib, passes, lanes, salt: salt.toString('base64') } as const
  const wrappingKey = await keyFromPassphrase(passphrase, salt, cost, kdf)
  return { ...header, ...wrap(dataKey, wrappingKey, storeId, header) }
}

/** Wraps the data key under a recovery key (HKDF-SHA256, then AES-256-GCM). */
export function sealWithRecoveryKey(dataKey: Buffer, storeId: string, recoveryKey: string): RecoverySlot {
  const salt = randomBytes(16)
  const header = { kind: 'recovery', salt: salt.toString('base64') } as const
  return { ...header, ...wrap(dataKey, keyFromRecovery(recoveryKey, salt), storeId, header) }
}

/**
 * The data key out of a passphrase's slot. The caller zeroes it.
 *
 * @throws Failure `wrong-passphrase`; `slots-damaged` when the slot asks for a cost that this program never writes.
 */
export async function openWithPassphrase(
  slot: PassphraseSlot,
  storeId: string,
  passphrase: string,
  kdf: Kdf,
): Promise<Buffer> {
  if (!isWithin(slot, kdf.limits)) {
    throw new Failure(
      'slots-damaged',
      'The key file of this store asks for a protection that Saferplan never writes, so it was not used. Restore a backup, or open it with the recovery key.',
    )
  }
  const wrappingKey = await keyFromPassphrase(passphrase, Buffer.from(slot.salt, 'base64'), slot, kdf)
  return unwrap(slot, wrappingKey, storeId, 'The passphrase is not right. Nothing was changed; try again.')
}

/** The data key out of the recovery key's slot. @throws Failure `wrong-passphrase`. */
export function openWithRecoveryKey(slot: RecoverySlot, storeId: string, recoveryKey: string): Buffer {
  const wrappingKey = keyFromRecovery(recoveryKey, Buffer.from(slot.salt, 'base64'))
  return unwrap(
    slot,
    wrappingKey,
    storeId,
    'This recovery key does not belong to this store. Use the newest printed sheet of this store.',
  )
}

async function keyFromPassphrase(passphrase: string, salt: Buffer, cost: KdfCost, kdf: Kdf): Promise<Buffer> {
  const bytes = passphraseBytes(passphrase)
  try {
    const { memoryKib, passes, lanes } = cost
    return await kdf.derive(bytes, salt, { memoryKib, passes, lanes })
  } finally {
    bytes.fill(0)
  }
}

function keyFromRecovery(recoveryKey: string, salt: Buffer): Buffer {
  const bytes = readRecoveryKey(recoveryKey)
  try {
    return Buffer.from(hkdfSync('sha256', bytes, salt, 'saferplan recovery', 32))
  } finally {
    bytes.fill(0)
  }
}

function wrap(dataKey: Buffer, wrappingKey: Buffer, storeId: string, header: SlotHeader) {
  assertUsable(dataKey)
  const nonce = randomBytes(12)
  const cipher = createCipheriv(CIPHER, wrappingKey, nonce)
  cipher.setAAD(boundTo(storeId, header))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  wrappingKey.fill(0)
  return { nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') }
}

function unwrap(slot: Slot, wrappingKey: Buffer, storeId: string, refusal: string): Buffer {
  const wrapped = Buffer.from(slot.wrapped, 'base64')
  const decipher = createDecipheriv(CIPHER, wrappingKey, Buffer.from(slot.nonce, 'base64'), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(boundTo(storeId, slot))
  decipher.setAuthTag(wrapped.subarray(-TAG_BYTES))
  const key = decipher.update(wrapped.subarray(0, -TAG_BYTES))
  try {
    decipher.final()
    return key
  } catch (error) {
    key.fill(0)
    throw new Failure('wrong-passphrase', refusal, { cause: error })
  } finally {
    wrappingKey.fill(0)
  }
}

/** What a wrapped key is bound to: its store and every value that its wrapping key is made with. */
function boundTo(storeId: string, header: SlotHeader): Buffer {
  const cost = header.kind === 'passphrase' ? [header.memoryKib, header.passes, header.lanes] : []
  return Buffer.from(JSON.stringify(['saferplan slot 1', storeId, header.kind, header.salt, ...cost]), 'utf8')
}
