import type { Generated } from 'kysely'
import type {
  CaseOutcome,
  ContactWay,
  MeetingKind,
  NotProceeding,
  PresentingIssue,
  ReferralRoute,
  RepeatKind,
  Tenure,
} from '../../../../shared/domain/mediation/case.ts'
import type { FormPoint, FormReply, NotAskedReason } from '../../../../shared/domain/mediation/form.ts'
import type { DisclosureConcern } from '../../../../shared/domain/mediation/privacy.ts'
import type { RetentionAction, RetentionSubject } from '../../../../shared/domain/mediation/retention.ts'

// Row shapes of mediation. What names a person is in columns called sealed: text that only the store's own key opens.

export interface RetentionClassTable {
  id: Generated<number>
  subject: RetentionSubject
  name: string
  months: number
  action: RetentionAction
  reason: string
  is_usual: 0 | 1
}

/** The last number that was given to a case of a year. */
export interface MediationNumberTable {
  id: Generated<number>
  year: number
  last: number
}

interface RetainedColumns {
  retention_class_id: number | null
  review_on: string | null
  kept_because: string | null
}

/** The columns that begin with `kept_` and end with a count stand for rows that were erased. */
export interface MediationCaseTable extends RetainedColumns {
  id: Generated<number>
  /** Null of an erased case. */
  reference: string | null
  referred_on: string
  route: ReferralRoute
  agency_id: number | null
  issue: PresentingIssue
  place_id: number | null
  tenure: Tenure | null
  opened_on: string | null
  consent_on: string | null
  /** JSON array of kinds. */
  interventions: string
  hub_on: string | null
  case_review_on: string | null
  ended_on: string | null
  outcome: CaseOutcome
  why_not: NotProceeding['why'] | null
  declined_by: string | null
  /** How many letters were given to parties, those of removed ones included. */
  letters_given: Generated<number>
  erased_at: string | null
  kept_people: Generated<number>
  kept_households: Generated<number>
  kept_contacts: Generated<number>
  kept_meetings: Generated<number>
  kept_joint_meetings: Generated<number>
  kept_repeats: Generated<number>
}

export interface MediationPartyTable {
  id: Generated<number>
  case_id: number
  letter: string
  household: number
  is_safeguarding: 0 | 1
  is_vulnerable: 0 | 1
  sealed: string | null
}

export interface MediationContactTable {
  id: Generated<number>
  case_id: number
  contacted_on: string
  way: ContactWay
  party_id: number | null
  sealed_note: string | null
}

export interface MediationMeetingTable {
  id: Generated<number>
  case_id: number
  met_on: string
  kind: MeetingKind
}

export interface MediationRepeatTable {
  id: Generated<number>
  case_id: number
  reported_on: string
  kind: RepeatKind
}

export interface MediationFormVersionTable {
  id: Generated<number>
  number: number
  /** JSON of the questions of both points. */
  questions: string
}

export interface MediationFormTable extends RetainedColumns {
  id: Generated<number>
  case_id: number
  party_id: number
  point: FormPoint
  ended_on: string
  sent_on: string | null
  /** By which questions it went out; null where it did not, or before that was noted. */
  sent_version_id: number | null
  /** JSON array of days. */
  reminders: string
  state: FormReply['kind']
  settled_on: string | null
  version_id: number | null
  /** JSON by key of the question. */
  answers: string | null
  /** What the answers say of the situation, so that outcomes need not read them. */
  improved: 0 | 1 | null
  sealed_words: string | null
  not_asked_reason: NotAskedReason | null
  import_id: number | null
}

/** What a form said once its party was erased. */
export interface MediationKeptScoreTable {
  id: Generated<number>
  case_id: number
  respondent: number
  point: FormPoint
  ended_on: string
  was_sent: 0 | 1
  state: FormReply['kind']
  settled_on: string | null
  improved: 0 | 1 | null
}

export interface CaseReviewPeriodTable {
  id: Generated<number>
  from_on: string
  to_on: string
  applications: number
  applications_note: string | null
  below_threshold: number
  below_threshold_note: string | null
  reviews: number
  reviews_note: string | null
  recommendations: number
  recommendations_note: string | null
}

export interface PublishedCountTable {
  id: Generated<number>
  name: string
  year: number
  count: number
  reason: string
}

export interface DisclosureTable {
  id: Generated<number>
  /** Null where none was concerned, and once the case is erased. */
  case_id: number | null
  party_id: number | null
  /** What it was about when it was written down. */
  concerned: DisclosureConcern
  disclosed_on: string
  recipient: string
  what: string
  legal_basis: string
  audience: 'board' | 'restricted' | 'public' | 'person'
  /** JSON array of names of fields. */
  fields: string
}

/** A record that was erased, by its number. */
export interface ErasureTable {
  id: Generated<number>
  kind: 'mediation-case' | 'mediation-party' | 'mediation-form'
  record_id: number
  erased_at: string
}
