import { type CivilDate, dateParts } from '../../kit/civil-date.ts'
import type { PartyLetter } from './case.ts'

/** As many parties as letters. */
export const MOST_PARTIES = 26
const FIRST_LETTER = 65

/** "M-2026-014": the calendar year of the referral, and the number of the case in that year. */
export function caseReference(year: number, number: number): string {
  return `M-${year}-${String(number).padStart(3, '0')}`
}

/** The year that a case is numbered in. */
export function referenceYear(referredOn: CivilDate): number {
  return dateParts(referredOn).year
}

/** The letter of the party with this number from 0: A, B, C… */
export function partyLetter(at: number): PartyLetter {
  return String.fromCharCode(FIRST_LETTER + at) as PartyLetter
}
