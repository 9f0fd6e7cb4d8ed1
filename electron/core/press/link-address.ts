import type { PressRun } from './document-model.ts'

const ADDRESS = /^(https?:\/\/|mailto:)/i

/**
 * Where a run leads; null where it leads nowhere. Only web and mail addresses become links; anything else
 * ("javascript:", a file) is printed as the words that it stands on.
 */
export function addressOf({ link }: PressRun): string | null {
  return link !== undefined && ADDRESS.test(link) ? link : null
}

/**
 * Addresses in PDF are ASCII (ISO 32000-1, 12.6.4.7), and those in Word are better so: what is not is percent-encoded,
 * what is already stays.
 */
export function asciiAddress(address: string): string {
  return address.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent)
}
