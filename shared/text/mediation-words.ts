import type {
  CaseOutcome,
  ContactWay,
  DiaryEntry,
  DiaryTask,
  FormPoint,
  FormState,
  InterventionKind,
  MeetingKind,
  NotAskedReason,
  OutcomeCaution,
  PresentingIssue,
  QuestionKind,
  ReferralRoute,
  RepeatKind,
  Share,
  ShareBase,
  Tenure,
} from '../domain/mediation/index.ts'
import { dateInWords } from '../kit/civil-date.ts'
import { countOf } from './counts.ts'

export const OUTCOME_WORDS: Readonly<Record<CaseOutcome, string>> = {
  open: 'Open',
  resolved: 'Resolved',
  'partly-resolved': 'Partly resolved',
  'not-resolved': 'Not resolved',
  'did-not-proceed': 'Did not proceed',
}

export const ROUTE_WORDS: Readonly<Record<ReferralRoute, string>> = {
  self: 'One of the parties',
  police: 'Police',
  council: 'Council',
  landlord: 'Landlord',
  hub: 'Partnership Hub',
  councillor: 'Councillor',
  other: 'Somebody else',
}

export const PRESENTING_ISSUE_WORDS: Readonly<Record<PresentingIssue, string>> = {
  noise: 'Noise',
  boundary: 'Boundaries',
  parking: 'Parking',
  children: 'Children',
  pets: 'Pets',
  abuse: 'Abuse or threats',
  rubbish: 'Rubbish',
  gardens: 'Gardens and trees',
  lifestyle: 'Ways of living',
  other: 'Something else',
}

export const TENURE_WORDS: Readonly<Record<Tenure, string>> = {
  council: 'Council tenants',
  'housing-association': 'Housing association tenants',
  'private-rented': 'Private tenants',
  owner: 'Owners',
  other: 'Other or mixed',
}

export const INTERVENTION_WORDS: Readonly<Record<InterventionKind, string>> = {
  'conflict-coaching': 'Conflict coaching',
  shuttle: 'Shuttle mediation',
  'joint-meeting': 'Joint meeting',
  'facilitated-agreement': 'Facilitated agreement',
  signposting: 'Signposting',
  other: 'Something else',
}

export const CONTACT_WAY_WORDS: Readonly<Record<ContactWay, string>> = {
  phone: 'Telephone',
  letter: 'Letter',
  email: 'E-mail',
  visit: 'Visit',
  message: 'Message',
  other: 'Other',
}

export const MEETING_WORDS: Readonly<Record<MeetingKind, string>> = {
  first: 'First meeting',
  shuttle: 'Shuttle meeting',
  joint: 'Joint meeting',
  review: 'Review meeting',
}

export const REPEAT_WORDS: Readonly<Record<RepeatKind, string>> = {
  police: 'To the police',
  council: 'To the council',
  landlord: 'To the landlord',
  other: 'To somebody else',
}

export const POINT_WORDS: Readonly<Record<FormPoint, string>> = {
  'one-month': 'One-month form',
  'six-month': 'Six-month form',
}

export const QUESTION_KIND_WORDS: Readonly<Record<QuestionKind, string>> = {
  scale: 'A number from 1 to 5',
  'yes-no': 'Yes, no or not sure',
  stress: 'A number from 0 to 10',
  words: 'Free words',
}

export const NOT_ASKED_WORDS: Readonly<Record<NotAskedReason, string>> = {
  declined: 'Did not want to be asked',
  vulnerable: 'Asking could do harm',
  'no-address': 'Cannot be reached',
  missed: 'The time was missed',
  other: 'Another reason',
}

export const FORM_STATE_WORDS: Readonly<Record<FormState, string>> = {
  'not-yet-due': 'Not yet due',
  due: 'Due',
  overdue: 'Out of its window',
  returned: 'Returned',
  'no-reply': 'No reply after two reminders',
  'not-asked': 'Not asked',
}

export const TASK_WORDS: Readonly<Record<DiaryTask, string>> = {
  send: 'Send the form',
  remind: 'Send a reminder',
  wait: 'Wait for the reply',
  close: 'Say that there was no reply',
}

/** What to be careful of with a party: flags, and never a reason. */
export function flagsInWords({
  isSafeguarding,
  isVulnerable,
}: {
  readonly isSafeguarding: boolean
  readonly isVulnerable: boolean
}): string[] {
  return [...(isSafeguarding ? ['safeguarding'] : []), ...(isVulnerable ? ['vulnerable: take care'] : [])]
}

/** "in 3 days", "today", "5 days ago". */
export function daysInWords(days: number): string {
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${countOf(days, 'day')}` : `${countOf(-days, 'day')} ago`
}

/** "28 February 2021, in 3 days". */
export function dueInWords({ due, days }: Pick<DiaryEntry, 'due' | 'days'>): string {
  return `${dateInWords(due.on)}, ${daysInWords(days)}`
}

/** What a share is of, as it goes on after "12 of 40". */
export const SHARE_BASE_WORDS: Readonly<Record<ShareBase, string>> = {
  'ended-referrals': 'referrals that ended',
  'ended-cases': 'cases taken on that ended',
  'cases-that-proceeded': 'cases that proceeded',
  'cases-with-joint-meeting': 'cases that reached a joint meeting',
  'forms-sent': 'forms sent',
  'forms-answering': 'returned forms that answer the question',
  'matched-pairs': 'people who answered at both points',
}

/** "12 of 40 forms sent, 30% (18% to 45%)". */
export function shareInWords({ count, base, of, percent, limits }: Share): string {
  const counts = `${count} of ${base} ${SHARE_BASE_WORDS[of]}`
  if (percent === null) return `none of 0 ${SHARE_BASE_WORDS[of]}`
  const range = limits === null ? '' : ` (${Math.round(limits.low)}% to ${Math.round(limits.high)}%)`
  return `${counts}, ${Math.round(percent)}%${range}`
}

export const CAUTION_WORDS: Readonly<Record<OutcomeCaution, string>> = {
  'no-answers': 'Nobody has answered yet.',
  few: 'Fewer than 30 answers: the limits are wide.',
  'non-response': 'Fewer than 60% of those asked answered. Those who did not may see it otherwise.',
}
