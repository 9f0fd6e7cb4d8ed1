/** A passphrase as the bytes that cross to the core, which overwrites them after use. */
export function secretBytes(passphrase: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(passphrase)
}
