import type { Brand } from '../../kit/brand.ts'
import type { CivilDate } from '../../kit/civil-date.ts'
import type { CaseId } from './case.ts'

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

/** Something that was told to somebody: to whom, what, and on what ground. */
export interface Disclosure {
  readonly id: DisclosureId
  readonly caseId: CaseId | null
  readonly on: CivilDate
  readonly recipient: string
  readonly what: string
  readonly legalBasis: string
  readonly audience: DisclosureAudience
  /** Names of the fields that were told, never their values. */
  readonly fields: readonly string[]
}
