import { createHash, randomBytes } from 'node:crypto'
import { Failure } from '../../../../shared/kit/failure.ts'
import { fromCrockford, toCrockford } from './crockford.ts'

const KEY_BYTES = 20
const KEY_CHARACTERS = 32
const CHECK_CHARACTERS = 2
const GROUP = /.{1,4}/g

/** A fresh recovery key, 160 random bits, as it is printed: eight groups of four characters and two to check. */
export function newRecoveryKey(): string {
  return printed(randomBytes(KEY_BYTES))
}

/**
 * The 20 bytes of a recovery key as a person types it: spaces, hyphens and the case do not matter.
 *
 * @throws Failure `wrong-passphrase` when the length or the two check characters show a typing mistake.
 */
export function readRecoveryKey(text: string): Buffer {
  const characters = text.replaceAll(/[\s-]/g, '')
  const bytes = fromCrockford(characters.slice(0, KEY_CHARACTERS))
  const isWhole = characters.length === KEY_CHARACTERS + CHECK_CHARACTERS && bytes?.length === KEY_BYTES
  if (!isWhole || normalised(characters.slice(KEY_CHARACTERS)) !== checkCharacters(bytes)) {
    throw new Failure(
      'wrong-passphrase',
      'There is a typing mistake in the recovery key. Compare it with the printed sheet: eight groups of four characters, then two.',
    )
  }
  return Buffer.from(bytes)
}

function printed(bytes: Buffer): string {
  const groups = toCrockford(bytes).match(GROUP) ?? []
  return [...groups, checkCharacters(bytes)].join('-')
}

/** Ten bits of a hash: a mistyped or swapped character goes unseen once in a thousand. */
function checkCharacters(bytes: Uint8Array): string {
  return toCrockford(createHash('sha256').update('saferplan recovery key').update(bytes).digest()).slice(
    0,
    CHECK_CHARACTERS,
  )
}

function normalised(text: string): string {
  return text.toUpperCase().replaceAll(/[IL]/g, '1').replaceAll('O', '0')
}
