/** Crockford's base 32: no I, L, O or U, so that a printed key is read back without doubt. Five bits a character. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS_PER_CHARACTER = 5
const BITS_PER_BYTE = 8

/** Bytes as base 32; the last character is filled up with zero bits. */
export function toCrockford(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let heldBits = 0
  for (const byte of bytes) {
    held = (held << BITS_PER_BYTE) | byte
    heldBits += BITS_PER_BYTE
    while (heldBits >= BITS_PER_CHARACTER) {
      heldBits -= BITS_PER_CHARACTER
      text += ALPHABET.charAt(held >> heldBits)
      held &= (1 << heldBits) - 1
    }
  }
  if (heldBits > 0) text += ALPHABET.charAt(held << (BITS_PER_CHARACTER - heldBits))
  return text
}

/** Reads base 32 as a person types it (lower case, I or L for 1, O for 0); undefined for any other character. */
export function fromCrockford(text: string): Uint8Array | undefined {
  const plain = text.toUpperCase().replaceAll(/[IL]/g, '1').replaceAll('O', '0')
  const bytes: number[] = []
  let held = 0
  let heldBits = 0
  for (const character of plain) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return undefined
    held = (held << BITS_PER_CHARACTER) | value
    heldBits += BITS_PER_CHARACTER
    if (heldBits < BITS_PER_BYTE) continue
    heldBits -= BITS_PER_BYTE
    bytes.push(held >> heldBits)
    held &= (1 << heldBits) - 1
  }
  return Uint8Array.from(bytes)
}
