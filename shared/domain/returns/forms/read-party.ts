import { type PartyLetter, partyLetter } from '../../mediation/index.ts'
import { normaliseName } from '../names.ts'

const LETTER = /^(?:(?:party|side|household) )?([a-z])$/
const NUMBER = /^(?:(?:party|side|household) )?([1-9])$/
const NUMBER_WORDS: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4' }

/** Whose dispute it was at first: the first letter is theirs. */
const FIRST: ReadonlySet<string> = new Set([
  'referrer',
  'referring party',
  'complainant',
  'applicant',
  'initiator',
  'first party',
  'party who referred',
])
/** The other side; which party that is can be told only where there are two. */
const OTHER: ReadonlySet<string> = new Set([
  'respondent',
  'other party',
  'other side',
  'second party',
  'responding party',
  'subject of complaint',
])

/**
 * The letter that words for a party mean in a case with these letters: "A", "Party B", "2", "referrer", "respondent".
 * Undefined where they mean none for certain; the letter may still be one that the case does not have.
 */
export function readParty(words: string, letters: readonly PartyLetter[]): PartyLetter | undefined {
  const plain = plainParty(words)
  const letter = LETTER.exec(plain)?.[1]
  if (letter !== undefined) return letter.toUpperCase() as PartyLetter
  const number = NUMBER.exec(plain)?.[1]
  if (number !== undefined) return partyLetter(Number(number) - 1)
  if (FIRST.has(plain)) return letters[0]
  return OTHER.has(plain) && letters.length === 2 ? letters[1] : undefined
}

/** True for words that stand for a party and for nothing else. A single letter may be an answer ("Y") from E on. */
export function looksLikeParty(words: string): boolean {
  const plain = plainParty(words)
  return /^[a-d]$|^(?:party|side|household) (?:[a-z]|\d)$/.test(plain) || FIRST.has(plain) || OTHER.has(plain)
}

function plainParty(words: string): string {
  const plain = normaliseName(words, 'kind').replace(/^the /, '')
  return plain.replace(/\b(?:one|two|three|four)$/, (word) => NUMBER_WORDS[word] ?? word)
}
