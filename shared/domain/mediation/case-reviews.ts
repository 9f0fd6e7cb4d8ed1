import type { Brand } from '../../kit/brand.ts'
import { addDays, addMonths, type CivilDate, dateInWords } from '../../kit/civil-date.ts'
import { doubt, type EntryFinding, refusal } from '../measures/index.ts'
import { CASE_REVIEW_EXEMPTION } from '../suppression/index.ts'

export type CaseReviewPeriodId = Brand<number, 'CaseReviewPeriodId'>
export type PublishedCountId = Brand<number, 'PublishedCountId'>

/** The four figures of ASB case reviews that the law has published, in its order. */
export const CASE_REVIEW_COUNTS = ['applications', 'belowThreshold', 'reviews', 'recommendations'] as const
export type CaseReviewCount = (typeof CASE_REVIEW_COUNTS)[number]

/** One figure with the note that is printed with it. */
export interface NotedCount {
  readonly count: number
  readonly note: string | null
}

/** The four figures of one reporting period. */
export interface CaseReviewFace {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly figures: Readonly<Record<CaseReviewCount, NotedCount>>
}
export interface CaseReviewPeriod extends CaseReviewFace {
  readonly id: CaseReviewPeriodId
}

/** Why these figures are printed however small they are. */
export const PUBLISHED_WHATEVER = CASE_REVIEW_EXEMPTION

/** Another count that the officer publishes every year, whatever its size, with the reason. */
export interface PublishedCount {
  readonly id: PublishedCountId
  readonly name: string
  /** The year in which the financial year begins: 2020 for 2020/21. */
  readonly year: number
  readonly count: number
  readonly reason: string
}

/**
 * What is wrong or doubtful in the figures of a period. Sums that do not come out are doubts and never errors: a review
 * may be carried over, or held although the threshold was not met. Rule: domain reference 4.2.
 */
export function checkCaseReviews(face: CaseReviewFace, others: readonly CaseReviewFace[]): EntryFinding[] {
  const { from, to, figures } = face
  if (to < from) {
    return [
      refusal(
        'ends-before',
        `The period would end on ${dateInWords(to)}, before it begins on ${dateInWords(from)}. Change one of the two days.`,
      ),
    ]
  }
  const found: EntryFinding[] = []
  if (to > lastOfTwelveMonths(from)) {
    found.push(
      refusal(
        'too-long',
        'A reporting period has 12 months at most. Divide it, or change one of the two days.',
      ),
    )
  }
  const other = others.find((one) => one.from <= to && from <= one.to)
  if (other !== undefined) {
    found.push(
      refusal(
        'overlap',
        `The period overlaps with ${dateInWords(other.from)} to ${dateInWords(other.to)}. Change that one, or the days of this one.`,
      ),
    )
  }
  const { applications, belowThreshold, reviews, recommendations } = figures
  if (reviews.count > applications.count) {
    found.push(
      doubt(
        'more-reviews',
        `There are more reviews (${reviews.count}) than applications (${applications.count}). If some were carried over, say so in the note.`,
      ),
    )
  }
  if (belowThreshold.count + reviews.count !== applications.count) {
    found.push(
      doubt(
        'does-not-add-up',
        `Below the threshold (${belowThreshold.count}) and reviews (${reviews.count}) do not add up to applications (${applications.count}). If some are carried over, or were reviewed all the same, say so in the note.`,
      ),
    )
  }
  if (recommendations.count > reviews.count) {
    found.push(
      doubt(
        'more-recommendations',
        `More reviews led to recommendations (${recommendations.count}) than were carried out (${reviews.count}). Check the two figures.`,
      ),
    )
  }
  return found
}

/** Twelve months from 1 March 2019 end on 29 February 2020, and from 29 February 2020 on 28 February 2021. */
function lastOfTwelveMonths(from: CivilDate): CivilDate {
  const [before, after] = [addMonths(addDays(from, -1), 12), addDays(addMonths(from, 12), -1)]
  return before > after ? before : after
}
