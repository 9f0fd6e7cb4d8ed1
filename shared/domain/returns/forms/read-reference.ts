import { caseReference, type PartyLetter } from '../../mediation/index.ts'

/** The reference of a case as a file writes it, and the party where that stands with it: "M-2020-014 A". */
export interface SaidReference {
  readonly reference: string
  readonly letter: PartyLetter | null
}

const BETWEEN = '[\\s\\-–—/._]'
const REFERENCE = new RegExp(
  `^(?:case${BETWEEN}*)?(m?)${BETWEEN}*(\\d{4})${BETWEEN}+(\\d{1,4})(?:${BETWEEN}*\\(?(?:party${BETWEEN}*)?([a-z])\\)?)?$`,
  'i',
)

/** Reads "M-2020-014", "m 2020/14", "2020-014" and "M-2020-014 (party A)". Undefined for anything else. */
export function readReference(words: string): SaidReference | undefined {
  const parts = REFERENCE.exec(words.trim())
  if (parts === null) return undefined
  const letter = parts[4]
  return {
    reference: caseReference(Number(parts[2]), Number(parts[3])),
    letter: letter === undefined ? null : (letter.toUpperCase() as PartyLetter),
  }
}

/** True for a reference with its letter M: a month ("2020-04") is none. */
export function looksLikeReference(words: string): boolean {
  return /^(?:case\s*)?m/i.test(words.trim()) && readReference(words) !== undefined
}
