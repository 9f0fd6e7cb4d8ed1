import type {
  CaseId,
  Retention,
  RetentionClass,
  RetentionClassId,
  RetentionSubject,
} from '../../../../shared/domain/mediation/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { retentionOf } from './case.repository.ts'

/** Every class, by what it is for and by name. */
export async function listRetentionClasses(db: ReadDb): Promise<RetentionClass[]> {
  const rows = await db.selectFrom('retention_class').selectAll().orderBy('subject').orderBy('name').execute()
  return rows.map((row) => ({
    id: row.id as RetentionClassId,
    subject: row.subject,
    name: row.name,
    months: row.months,
    action: row.action,
    reason: row.reason,
    isUsual: row.is_usual === 1,
  }))
}

/** Writes a class down, in place of the one that `id` names. One that is usual takes that from the others. */
export async function writeRetentionClass(
  tx: WriteTx,
  id: RetentionClassId | null,
  { subject, name, months, action, reason, isUsual }: Omit<RetentionClass, 'id'>,
): Promise<number> {
  const columns = { subject, name, months, action, reason, is_usual: isUsual ? (1 as const) : (0 as const) }
  if (isUsual) {
    await tx.updateTable('retention_class').set({ is_usual: 0 }).where('subject', '=', subject).execute()
  }
  if (id === null) {
    const made = await tx
      .insertInto('retention_class')
      .values(columns)
      .returning('id')
      .executeTakeFirstOrThrow()
    return made.id
  }
  await tx.updateTable('retention_class').set(columns).where('id', '=', id).execute()
  return id
}

/** A record that is kept for a time: a case from its end, a form from the day it came back. */
export interface RetainedRecord {
  readonly subject: RetentionSubject
  readonly recordId: number
  readonly caseId: CaseId
  readonly reference: string
  readonly startsOn: CivilDate | null
  readonly retention: Retention
}

/** Every case, and every raw form that came back, in two queries. */
export async function listRetained(db: ReadDb): Promise<RetainedRecord[]> {
  const cases = await db
    .selectFrom('mediation_case')
    .select(['id', 'reference', 'ended_on', 'retention_class_id', 'review_on', 'kept_because'])
    .where('reference', 'is not', null)
    .orderBy('id')
    .execute()
  const forms = await db
    .selectFrom('mediation_form')
    .innerJoin('mediation_case', 'mediation_case.id', 'mediation_form.case_id')
    .select(['mediation_form.id', 'case_id', 'reference', 'settled_on'])
    .select(['mediation_form.retention_class_id', 'mediation_form.review_on', 'mediation_form.kept_because'])
    .where('state', '=', 'returned')
    .orderBy('mediation_form.id')
    .execute()
  return [
    ...cases.map((row) => ({
      subject: 'case' as const,
      recordId: row.id,
      caseId: row.id as CaseId,
      reference: row.reference ?? '',
      startsOn: row.ended_on as CivilDate | null,
      retention: retentionOf(row),
    })),
    ...forms.map((row) => ({
      subject: 'form' as const,
      recordId: row.id,
      caseId: row.case_id as CaseId,
      reference: row.reference ?? '',
      startsOn: row.settled_on as CivilDate | null,
      retention: retentionOf(row),
    })),
  ]
}

/** Says how long a record is kept. @throws Failure `not-found` */
export async function writeRetention(
  tx: WriteTx,
  subject: RetentionSubject,
  recordId: number,
  { classId, reviewOn, keptBecause }: Retention,
): Promise<void> {
  const columns = { retention_class_id: classId, review_on: reviewOn, kept_because: keptBecause }
  const { numUpdatedRows } = await tx
    .updateTable(subject === 'case' ? 'mediation_case' : 'mediation_form')
    .set(columns)
    .where('id', '=', recordId)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  throw new Failure('not-found', 'That record is no longer there. It may have been erased or undone.')
}
