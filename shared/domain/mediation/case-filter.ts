import type { PlaceId } from '../places/index.ts'
import type { PartnerId } from '../plan/ids.ts'
import { CASE_OUTCOMES, type CaseOutcome, type PresentingIssue } from './case.ts'

/** How cases stand, to choose from: open, ended with any result, one result, or never begun. */
export const CASE_STATES = ['open', 'ended', ...CASE_OUTCOMES.filter((one) => one !== 'open')] as const
export type CaseState = CaseOutcome | 'ended'

/** Which cases are listed. Every part narrows; null and no words let everything through. */
export interface CaseListFilter {
  readonly state: CaseState | null
  readonly issue: PresentingIssue | null
  readonly placeId: PlaceId | null
  /** The agency that referred it. */
  readonly agencyId: PartnerId | null
  /** The calendar year of the referral, as references have it. */
  readonly year: number | null
  /** Part of a reference. */
  readonly reference: string
}

export const EVERY_CASE: CaseListFilter = {
  state: null,
  issue: null,
  placeId: null,
  agencyId: null,
  year: null,
  reference: '',
}

/** The outcomes that a state stands for; "ended" is every result of a case that proceeded. None lets all through. */
export function outcomesOfState(state: CaseState | null): CaseOutcome[] {
  if (state === null) return []
  if (state !== 'ended') return [state]
  return CASE_OUTCOMES.filter((outcome) => outcome !== 'open' && outcome !== 'did-not-proceed')
}
