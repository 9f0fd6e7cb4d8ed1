import type { CivilDate } from '../../../kit/civil-date.ts'
import type {
  CaseId,
  EndForForms,
  FormPoint,
  FormVersion,
  PartyId,
  PartyLetter,
} from '../../mediation/index.ts'

/** A party that a reply may be of. */
export interface KnownParty {
  readonly id: PartyId
  readonly letter: PartyLetter
  /** When the forms about the present end were sent; null where that was never noted. */
  readonly sentOn: Readonly<Record<FormPoint, CivilDate | null>>
}

/** A case that a reply may be about; nothing that names anybody. */
export interface KnownCase {
  readonly caseId: CaseId
  /** "M-2020-014". */
  readonly reference: string
  /** Null while it is open. */
  readonly end: EndForForms | null
  /** By letter. */
  readonly parties: readonly KnownParty[]
}

/** What the store knows that replies to evaluation forms are held against. */
export interface KnownMediation {
  /** Every version of the questions, the first one first; there is always one. */
  readonly versions: readonly FormVersion[]
  readonly cases: readonly KnownCase[]
  /** Nothing comes back after it. */
  readonly today: CivilDate
}

const byReference = new WeakMap<KnownMediation, ReadonlyMap<string, KnownCase>>()

/** The case of a reference; undefined where there is none, or it was erased. */
export function caseNamed(known: KnownMediation, reference: string): KnownCase | undefined {
  const cases = byReference.get(known) ?? new Map(known.cases.map((one) => [one.reference, one] as const))
  byReference.set(known, cases)
  return cases.get(reference)
}
