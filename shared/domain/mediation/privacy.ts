import type { Brand } from '../../kit/brand.ts'
import type { CivilDate } from '../../kit/civil-date.ts'
import type { CaseId, PartyLetter } from './case.ts'

export type DisclosureId = Brand<number, 'DisclosureId'>

/** What can be erased so that it is gone: a whole case, one party of it, or one raw form. */
export const ERASABLE = ['mediation-case', 'mediation-party', 'mediation-form'] as const
export type Erasable = (typeof ERASABLE)[number]

/** The fewest and the most characters that a person can be looked for by. */
export const FEWEST_LETTERS = 3
export const MOST_PERSON_LETTERS = 200

/** Whom something was disclosed to, as a kind; `person` is the one whom it is about. */
export const DISCLOSURE_AUDIENCES = ['board', 'restricted', 'public', 'person'] as const
export type DisclosureAudience = (typeof DISCLOSURE_AUDIENCES)[number]

/** What a disclosure can rest on, to choose from; the officer may write another. The words are for her to confirm. */
export const LEGAL_BASES = [
  'Crime and Disorder Act 1998, section 115',
  'Consent of the person',
  'Right of access (subject access request)',
  'Safeguarding',
  'Court order',
] as const

/** What a disclosure was about: a whole case, one party of it, or no case at all. */
export const DISCLOSURE_CONCERNS = ['nobody', 'case', 'party'] as const
export type DisclosureConcern = (typeof DISCLOSURE_CONCERNS)[number]

/**
 * Something that was told to somebody: to whom, what, and on what ground. It is evidence and outlives the record that it
 * is about: once that is erased, the entry says that there was one, and nothing in it leads to anybody.
 */
export interface Disclosure {
  readonly id: DisclosureId
  readonly concerned: DisclosureConcern
  /** The case; null where none was concerned, and once it is erased. */
  readonly caseId: CaseId | null
  /** "M-2020-014", with `caseId`. */
  readonly reference: string | null
  /** The party; null where it was the whole case, and once the party is erased. */
  readonly letter: PartyLetter | null
  readonly on: CivilDate
  readonly recipient: string
  readonly what: string
  readonly legalBasis: string
  readonly audience: DisclosureAudience
  /** Names of the fields that were told, never their values. */
  readonly fields: readonly string[]
}
