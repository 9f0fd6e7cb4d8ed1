import type { Brand } from '../../kit/brand.ts'
import type { CivilDate } from '../../kit/civil-date.ts'
import type { PlaceId } from '../places/index.ts'
import type { PartnerId } from '../plan/ids.ts'

export type CaseId = Brand<number, 'CaseId'>
export type PartyId = Brand<number, 'PartyId'>
export type ContactId = Brand<number, 'ContactId'>
export type MeetingId = Brand<number, 'MeetingId'>
export type RepeatReportId = Brand<number, 'RepeatReportId'>

/** Who sent the case. */
export const REFERRAL_ROUTES = [
  'self',
  'police',
  'council',
  'landlord',
  'hub',
  'councillor',
  'other',
] as const
export type ReferralRoute = (typeof REFERRAL_ROUTES)[number]

/** What the dispute is about first of all. */
export const PRESENTING_ISSUES = [
  'noise',
  'boundary',
  'parking',
  'children',
  'pets',
  'abuse',
  'rubbish',
  'gardens',
  'lifestyle',
  'other',
] as const
export type PresentingIssue = (typeof PRESENTING_ISSUES)[number]

export const TENURES = ['council', 'housing-association', 'private-rented', 'owner', 'other'] as const
export type Tenure = (typeof TENURES)[number]

/** What was done with the parties; a case can have several. */
export const INTERVENTION_KINDS = [
  'conflict-coaching',
  'shuttle',
  'joint-meeting',
  'facilitated-agreement',
  'signposting',
  'other',
] as const
export type InterventionKind = (typeof INTERVENTION_KINDS)[number]

/** How a case came out; one without an end is open. */
export const CASE_OUTCOMES = [
  'open',
  'resolved',
  'partly-resolved',
  'not-resolved',
  'did-not-proceed',
] as const
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]

/** The letter of a party within its case: A, B, C… */
export type PartyLetter = Brand<string, 'PartyLetter'>

/** Why a case did not proceed: a party declined, or it was found unsuitable, or went back to who sent it. */
export type NotProceeding =
  | { readonly why: 'declined'; readonly by: PartyLetter }
  | { readonly why: 'unsuitable' }
  | { readonly why: 'referred-back' }

/** How a case arrived. */
export interface Referral {
  readonly on: CivilDate
  readonly route: ReferralRoute
  readonly agencyId: PartnerId | null
  readonly issue: PresentingIssue
  /** The ward; null is not known. */
  readonly placeId: PlaceId | null
  /** Null is not known. */
  readonly tenure: Tenure | null
}

/** What is known of a case, without any person. */
export interface CaseFace {
  readonly referral: Referral
  /** When it was taken on; null for a referral that was not, or not yet. */
  readonly openedOn: CivilDate | null
  /** When the parties agreed to take part. */
  readonly consentOn: CivilDate | null
  readonly interventions: readonly InterventionKind[]
  /** When it went to the Partnership Hub, and when an ASB case review was asked for. */
  readonly hubOn: CivilDate | null
  readonly caseReviewOn: CivilDate | null
}

/** How and when a case ended. */
export interface CaseEnd {
  /** The last day of the intervention; of a case that did not proceed, the day on which that was known. */
  readonly on: CivilDate
  readonly outcome: Exclude<CaseOutcome, 'open'>
  /** Null unless it did not proceed. */
  readonly notProceeding: NotProceeding | null
}

/** One side of a dispute, by letter. Names and contact details are sealed elsewhere. */
export interface Party {
  readonly id: PartyId
  readonly letter: PartyLetter
  /** People of one household share its number, from 1. */
  readonly household: number
  readonly isSafeguarding: boolean
  readonly isVulnerable: boolean
  /** True where names or contact details were given. */
  readonly hasDetails: boolean
}

export const CONTACT_WAYS = ['phone', 'letter', 'email', 'visit', 'message', 'other'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

/** The most characters of a note about a contact, and of free words in a form. */
export const LONGEST_NOTE = 4_000

/** A contact with one party, or with an agency where no party is named. */
export interface Contact {
  readonly id: ContactId
  readonly on: CivilDate
  readonly way: ContactWay
  readonly partyId: PartyId | null
  /** True where a note was written; it is sealed. */
  readonly hasNote: boolean
}

export const MEETING_KINDS = ['first', 'shuttle', 'joint', 'review'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** A meeting that took place; contacts and meetings are counted apart. */
export interface Meeting {
  readonly id: MeetingId
  readonly on: CivilDate
  readonly kind: MeetingKind
}

export const REPEAT_KINDS = ['police', 'council', 'landlord', 'other'] as const
export type RepeatKind = (typeof REPEAT_KINDS)[number]

/** A report about the same matter after the intervention ended, and to whom it was made. */
export interface RepeatReport {
  readonly id: RepeatReportId
  readonly on: CivilDate
  readonly kind: RepeatKind
}

/** The names and contact details of a party: the only place for them, and sealed wherever they are kept. */
export interface PartyDetails {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly email: string
  /** How and when to get in touch: "after 6, not by letter". */
  readonly howToReach: string
}

export const NO_DETAILS: PartyDetails = { name: '', address: '', phone: '', email: '', howToReach: '' }

/** Whether nothing was said of a party. */
export function isBlank(details: PartyDetails): boolean {
  return Object.values(details).every((value) => value === '')
}
