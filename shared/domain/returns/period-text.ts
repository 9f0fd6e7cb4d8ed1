import { dateInWords } from '../../kit/civil-date.ts'
import type { Period } from '../measures/index.ts'

/** A period in words that read back as exactly it: "1 April 2020 to 30 June 2020". */
export function spelledPeriod({ from, to }: Period): string {
  return from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`
}
