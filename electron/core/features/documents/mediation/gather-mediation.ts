import type { BoardMediation } from '../../../../../shared/domain/documents/board/index.ts'
import type { OutcomeSpan } from '../../../../../shared/domain/mediation/index.ts'
import { type CivilDate, dateInWords } from '../../../../../shared/kit/civil-date.ts'
import type { ReadDb } from '../../../store/schema/index.ts'
import { listCaseReviews, listPublishedCounts, outcomesOn } from '../../mediation/index.ts'
import { mediationPage } from './mediation-page.ts'

/**
 * What came of mediation as papers print it, of cases in some days (null for all) as known on a day. Null where there
 * was neither a case in those days nor a figure that is published every year.
 */
export async function mediationPages(
  db: ReadDb,
  span: OutcomeSpan | null,
  asAt: CivilDate,
): Promise<BoardMediation | null> {
  const days = span === null ? null : { from: span.from, to: earlier(span.to, asAt) }
  const outcomes = await outcomesOn(db, days, asAt)
  const { counts, outcomes: ended } = outcomes.all
  const reviews = (await listCaseReviews(db)).filter(({ to }) => to <= asAt)
  const published = (await listPublishedCounts(db)).filter(({ year }) => lastDayOf(year) <= asAt)
  const isEmpty = counts.referrals === 0 && Object.values(ended).every((count) => count === 0)
  if (isEmpty && (span !== null || (reviews.length === 0 && published.length === 0))) return null
  const period =
    days === null
      ? `all cases up to ${dateInWords(asAt)}`
      : `${dateInWords(days.from)} to ${dateInWords(days.to)}`
  return mediationPage({ outcomes, period, reviews, published })
}

function earlier(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other
}

/** The last day of the financial year that begins in a year. */
function lastDayOf(year: number): string {
  return `${year + 1}-03-31`
}
