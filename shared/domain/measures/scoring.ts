import type { CivilDate } from '../../kit/civil-date.ts'
import type { ActivityKind } from '../activities/index.ts'
import type { Identity, PartnerId } from '../plan/ids.ts'
import type { GroupId, QuestionId } from '../survey/index.ts'
import type { Frequency, Period } from './period.ts'

/**
 * What one reading is: a number of things or people; a share or a rate, with the two numbers that it is made of; a
 * score on some scale; or yes or no.
 */
export const READING_FORMS = ['count', 'percentage', 'rate', 'score', 'yes-no'] as const
export type ReadingForm = (typeof READING_FORMS)[number]

/**
 * What can be counted from mediation: cases by the day of their referral; cases resolved or partly resolved, by the day
 * on which the intervention ended; evaluation forms of either point, by the day they came back; reports about the same
 * matter afterwards, by their day.
 */
export const MEDIATION_COUNTS = [
  'mediation-referred',
  'mediation-resolved',
  'mediation-forms',
  'mediation-repeats',
] as const
export type MediationCount = (typeof MEDIATION_COUNTS)[number]

/** Where the numbers come from: a person or a partner's return, the log of activities, or mediation. */
export const COUNTING_WAYS = [
  'readings',
  'activities',
  'attendance',
  'first-time',
  ...MEDIATION_COUNTS,
] as const
/** `activities` counts those linked, `attendance` adds up who came, `first-time` those who came for the first time. */
export type CountingWay = (typeof COUNTING_WAYS)[number]

/** What mediation is counted for, where a measure is; null where it is not. */
export function mediationCountOf(counting: CountingWay): MediationCount | null {
  return MEDIATION_COUNTS.find((count) => count === counting) ?? null
}

/** What a reading is held against where the words say "compared with". */
export const COMPARISONS = ['baseline', 'previous-period', 'previous-year', 'previous-12-months'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** Who counts as having taken part, where the words ask for more than being there once. */
export type ParticipationRule =
  | { readonly kind: 'sessions' /** At least so many. */; readonly atLeast: number }
  | { readonly kind: 'months' /** For longer than so many. */; readonly longerThan: number }
  | { readonly kind: 'words'; readonly words: string }

/** A question of the measure clinic whose proposal a person declined, and the words of the measure then. */
export interface DeclinedProposal {
  /** The id of the question. */
  readonly question: string
  readonly words: string
}

/**
 * What a person has said about how a measure is scored, besides its kind, polarity, baseline, target and due date. The
 * printed words stay as they are. Null and empty mean that nobody has said; `scoringFor` gives what then holds.
 */
export interface MeasureScoring {
  readonly form: ReadingForm | null
  /** A rate is of so many people: 1,000 unless said. */
  readonly ratePer: number | null
  readonly frequency: Frequency | null
  readonly counting: CountingWay
  /** Which kinds of linked activities count; empty means all. */
  readonly activityKinds: readonly ActivityKind[]
  /** When counting begins; the first day of the edition unless said. */
  readonly startsOn: CivilDate | null
  /** Parts of the target that are due by the ends of equal parts of the time: 0 to 1, rising, the last is 1. */
  readonly profile: readonly number[] | null
  /** How far beside the target still counts as near it: percent of the target, or points for a percentage. */
  readonly tolerance: number | null
  readonly comparison: Comparison | null
  readonly baselinePeriod: Period | null
  readonly baselineSource: string | null
  readonly ownerId: PartnerId | null
  readonly caveat: string | null
  readonly participation: ParticipationRule | null
  /** Only this place or group counts: "Chasetown and Stowe". */
  readonly placeFilter: string | null
  /** The question of a survey that its figures are the positive answers to, and of which group; null where there is none. */
  readonly surveyQuestionId: QuestionId | null
  readonly surveyGroupId: GroupId | null
  /** Watched without a target, on purpose. */
  readonly isTracker: boolean
  /** Whether it counts people, or cases that point to people: their small numbers are kept back from papers. */
  readonly countsPeople: boolean | null
  /** Why its figures are published whatever their size: the law wants them, or they are public already. */
  readonly publishedBecause: string | null
  /** Proposals of the measure clinic that a person declined: they are not made again for the same words. */
  readonly declined: readonly DeclinedProposal[]
  /** When a milestone was reached. */
  readonly doneOn: CivilDate | null
  /** For a source of evidence: the measure that it is evidence for. */
  readonly evidenceFor: Identity | null
  /** What is done about it while it is off track. */
  readonly correctiveAction: string | null
  /** The officer's own words in place of the generated ones. */
  readonly comment: string | null
}

export const UNSAID_SCORING: MeasureScoring = {
  form: null,
  ratePer: null,
  frequency: null,
  counting: 'readings',
  activityKinds: [],
  startsOn: null,
  profile: null,
  tolerance: null,
  comparison: null,
  baselinePeriod: null,
  baselineSource: null,
  ownerId: null,
  caveat: null,
  participation: null,
  placeFilter: null,
  surveyQuestionId: null,
  surveyGroupId: null,
  isTracker: false,
  countsPeople: null,
  publishedBecause: null,
  declined: [],
  doneOn: null,
  evidenceFor: null,
  correctiveAction: null,
  comment: null,
}
