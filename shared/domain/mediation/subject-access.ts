import type { CaseEnd, CaseFace, Contact, Meeting, Party, PartyDetails, RepeatReport } from './case.ts'
import type { EvaluationForm } from './form.ts'
import type { Disclosure } from './privacy.ts'
import type { Question } from './questionnaire.ts'

/** A form of a party, with its free words and with the questions as they were worded for its answers. */
export interface HeldForm {
  readonly form: EvaluationForm
  readonly words: string | null
  /** Empty while the form has not come back. */
  readonly questions: readonly Question[]
}

/** Everything that is held about one party, as data for a subject access request. */
export interface SubjectAccess {
  readonly reference: string
  readonly party: Omit<Party, 'hasDetails'>
  readonly details: PartyDetails
  readonly face: CaseFace
  /** Without who declined, where that was somebody else. */
  readonly end: CaseEnd | null
  /** Contacts with this party; notes without the names of the others. */
  readonly contacts: readonly (Omit<Contact, 'hasNote' | 'partyId'> & { readonly note: string | null })[]
  readonly meetings: readonly Meeting[]
  readonly repeats: readonly RepeatReport[]
  /** This party's forms, with their free words, again without the names of the others. */
  readonly forms: readonly HeldForm[]
  /** To whom something about this party was told, and on what ground. */
  readonly disclosures: readonly Pick<Disclosure, 'id' | 'on' | 'recipient' | 'what' | 'legalBasis'>[]
  /** Letters of the parties of whom nothing is in here. */
  readonly leftOut: readonly string[]
}
