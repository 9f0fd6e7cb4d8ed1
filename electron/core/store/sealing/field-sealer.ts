import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { strictAssert } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'

/**
 * Seals the few fields that name a person a second time, inside the encrypted file: so they are in no page, index,
 * journal or query result in plain words, and whoever shows them must ask for it.
 */
export interface FieldSealer {
  /** Text that only this store's key opens, and only under the same name ("mediation-party 17"). Never twice the same. */
  seal(plain: string, boundTo: string): string
  /** What was sealed. @throws Failure `store-damaged` where it was changed, or belongs to something else. */
  open(sealed: string, boundTo: string): string
}

// Form 1: AES-256-GCM with a fresh 96-bit nonce; nonce, ciphertext and tag as base64, so that undo can write it down.
const FORM = '1.'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32
/** Lengths are rounded up to this, so that they tell nothing of a name. */
const BLOCK_BYTES = 64
const LENGTH_BYTES = 4

/** A sealer with a key of 32 bytes, which stays with the caller, who zeroes it once the store is closed. */
export function createFieldSealer(key: Buffer): FieldSealer {
  strictAssert(key.length === KEY_BYTES, 'the key of sealed fields must have 32 bytes')
  return {
    seal(plain, boundTo) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', usable(key), nonce)
      cipher.setAAD(Buffer.from(boundTo, 'utf8'))
      const sealed = Buffer.concat([nonce, cipher.update(padded(plain)), cipher.final(), cipher.getAuthTag()])
      return `${FORM}${sealed.toString('base64')}`
    },
    open(sealed, boundTo) {
      try {
        strictAssert(sealed.startsWith(FORM), 'a sealed field has another form')
        const bytes = Buffer.from(sealed.slice(FORM.length), 'base64')
        const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(-TAG_BYTES)]
        const decipher = createDecipheriv('aes-256-gcm', usable(key), nonce)
        decipher.setAAD(Buffer.from(boundTo, 'utf8'))
        decipher.setAuthTag(tag)
        const inner = bytes.subarray(NONCE_BYTES, -TAG_BYTES)
        return unpadded(Buffer.concat([decipher.update(inner), decipher.final()]))
      } catch {
        // The cause is left out on purpose: nothing of what was sealed may reach a log.
        throw new Failure(
          'store-damaged',
          'Sealed details cannot be opened: they were changed outside Saferplan. Restore the latest backup into a new folder.',
        )
      }
    },
  }
}

function usable(key: Buffer): Buffer {
  strictAssert(
    key.some((byte) => byte !== 0),
    'the key of sealed fields has been wiped',
  )
  return key
}

function padded(plain: string): Buffer {
  const text = Buffer.from(plain, 'utf8')
  const length = LENGTH_BYTES + text.length
  const whole = Buffer.alloc(Math.ceil(length / BLOCK_BYTES) * BLOCK_BYTES)
  whole.writeUInt32BE(text.length)
  text.copy(whole, LENGTH_BYTES)
  return whole
}

function unpadded(whole: Buffer): string {
  return whole.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + whole.readUInt32BE())
}
