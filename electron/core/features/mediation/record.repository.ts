import type {
  CaseReviewFace,
  CaseReviewPeriod,
  CaseReviewPeriodId,
  PublishedCount,
  PublishedCountId,
} from '../../../../shared/domain/mediation/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

// Case reviews and other published counts.

/** The newest period first. */
export async function listCaseReviews(db: ReadDb): Promise<CaseReviewPeriod[]> {
  const rows = await db.selectFrom('case_review_period').selectAll().orderBy('from_on', 'desc').execute()
  return rows.map((row) => ({
    id: row.id as CaseReviewPeriodId,
    from: row.from_on as CivilDate,
    to: row.to_on as CivilDate,
    figures: {
      applications: { count: row.applications, note: row.applications_note },
      belowThreshold: { count: row.below_threshold, note: row.below_threshold_note },
      reviews: { count: row.reviews, note: row.reviews_note },
      recommendations: { count: row.recommendations, note: row.recommendations_note },
    },
  }))
}

export async function writeCaseReviews(
  tx: WriteTx,
  id: CaseReviewPeriodId | null,
  { from, to, figures }: CaseReviewFace,
): Promise<number> {
  const { applications, belowThreshold, reviews, recommendations } = figures
  const columns = {
    from_on: from,
    to_on: to,
    applications: applications.count,
    applications_note: applications.note,
    below_threshold: belowThreshold.count,
    below_threshold_note: belowThreshold.note,
    reviews: reviews.count,
    reviews_note: reviews.note,
    recommendations: recommendations.count,
    recommendations_note: recommendations.note,
  }
  if (id === null) {
    const made = await tx
      .insertInto('case_review_period')
      .values(columns)
      .returning('id')
      .executeTakeFirstOrThrow()
    return made.id
  }
  await tx.updateTable('case_review_period').set(columns).where('id', '=', id).execute()
  return id
}

/** By name, the newest year first. */
export async function listPublishedCounts(db: ReadDb): Promise<PublishedCount[]> {
  const rows = await db
    .selectFrom('published_count')
    .selectAll()
    .orderBy('name')
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as PublishedCountId }))
}

export async function writePublishedCount(tx: WriteTx, count: Omit<PublishedCount, 'id'>): Promise<number> {
  const { id } = await tx
    .insertInto('published_count')
    .values(count)
    .onConflict((conflict) => conflict.columns(['name', 'year']).doUpdateSet(count))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @throws Failure `not-found` */
export async function deleteRecord(
  tx: WriteTx,
  table: 'case_review_period' | 'published_count',
  id: number,
): Promise<void> {
  const { numDeletedRows } = await tx.deleteFrom(table).where('id', '=', id).executeTakeFirst()
  if (numDeletedRows > 0n) return
  throw new Failure('not-found', 'That entry is no longer there. It may have been undone.')
}
