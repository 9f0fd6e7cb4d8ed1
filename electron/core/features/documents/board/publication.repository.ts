import { createHash } from 'node:crypto'
import { constants, deflateSync, inflateSync } from 'node:zlib'
import {
  type Audience,
  type BoardReport,
  EMPTY_FRONT_SHEET,
  type FrontSheet,
  frontSheet,
  type IssueMark,
  type PublicationId,
} from '../../../../../shared/domain/documents/board/index.ts'
import type { Period } from '../../../../../shared/domain/measures/index.ts'
import type { EditionId, PlanId } from '../../../../../shared/domain/plan/index.ts'
import { type CivilDate, dayHere } from '../../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../../shared/kit/failure.ts'
import { auditHeadOf } from '../../../store/index.ts'
import type { ReadDb, WriteTx } from '../../../store/schema/index.ts'

/** The shape in which reports are kept now; a later shape gets the next number and a way to read this one. */
const FORMAT = 2
/** A report of more than this, unpacked, is not one that this program kept. */
const LARGEST_REPORT = 64 * 1024 * 1024

/** A report that was issued, without its content. */
export interface PublicationListing extends IssueMark {
  readonly id: PublicationId
  readonly editionLabel: string
  readonly period: Period
  readonly asAt: CivilDate
  /** For whom it was issued; null for reports from before that was said. */
  readonly audience: Audience | null
  /** Why it was withdrawn; null while it stands. */
  readonly withdrawnReason: string | null
}

/** The plan that an edition is a year of. @throws Failure `not-found`. */
export async function planOfEdition(db: ReadDb, editionId: EditionId): Promise<PlanId> {
  const row = await db.selectFrom('edition').select('plan_id').where('id', '=', editionId).executeTakeFirst()
  if (row === undefined) throw new Failure('not-found', 'That edition is no longer in the store.')
  return row.plan_id as PlanId
}

/** The front sheet for the next report of a plan; an empty one where nothing was typed yet. */
export async function getFrontSheet(db: ReadDb, planId: PlanId): Promise<FrontSheet> {
  const row = await db
    .selectFrom('front_sheet')
    .select('sheet')
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return row === undefined ? EMPTY_FRONT_SHEET : frontSheet.parse(JSON.parse(row.sheet))
}

export async function writeFrontSheet(tx: WriteTx, planId: PlanId, sheet: FrontSheet): Promise<void> {
  const row = { plan_id: planId, sheet: JSON.stringify(sheet) }
  await tx
    .insertInto('front_sheet')
    .values(row)
    .onConflict((conflict) => conflict.column('plan_id').doUpdateSet({ sheet: row.sheet }))
    .execute()
}

/** Every report that was issued from a plan, the newest first. */
export async function listPublications(db: ReadDb, planId: PlanId): Promise<PublicationListing[]> {
  const rows = await db
    .selectFrom('publication')
    .select([
      'id',
      'number',
      'edition_label',
      'from_on',
      'to_on',
      'as_at',
      'issued_on',
      'audit_head',
      'withdrawn_reason',
      'audience',
    ])
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id as PublicationId,
    number: row.number,
    editionLabel: row.edition_label,
    period: { from: row.from_on as CivilDate, to: row.to_on as CivilDate },
    asAt: row.as_at as CivilDate,
    issuedOn: row.issued_on as CivilDate,
    auditHead: row.audit_head,
    audience: row.audience,
    withdrawnReason: row.withdrawn_reason,
  }))
}

/** A report as it was issued, to the letter. @throws Failure `not-found`, `store-newer`, `store-damaged`. */
export async function getPublication(
  db: ReadDb,
  id: PublicationId,
): Promise<{ readonly report: BoardReport; readonly mark: IssueMark }> {
  const row = await db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Failure('not-found', 'That report was never issued from this store.')
  if (row.format > FORMAT) {
    throw new Failure(
      'store-newer',
      'That report was issued by a newer version of this program. Use that version to print it again.',
    )
  }
  const json = inflateSync(row.report, { maxOutputLength: LARGEST_REPORT }).toString('utf8')
  if (hashOf(json) !== row.report_hash) {
    throw new Failure(
      'store-damaged',
      `Report ${row.number} is not as it was issued: it was changed outside Saferplan. Restore a backup, or use the paper.`,
    )
  }
  const { number, issued_on: issuedOn, audit_head: auditHead } = row
  const mark = { number, issuedOn: issuedOn as CivilDate, auditHead }
  return { report: JSON.parse(json) as BoardReport, mark }
}

/** Keeps a report as it is issued; answers its id. */
export async function insertPublication(
  tx: WriteTx,
  planId: PlanId,
  report: BoardReport,
  { at, auditHead }: { readonly at: string; readonly auditHead: string },
): Promise<PublicationId> {
  const json = JSON.stringify(report)
  const { last } = await tx
    .selectFrom('publication')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('publication')
    .values({
      plan_id: planId,
      number: (last ?? 0) + 1,
      edition_label: report.editionLabel,
      from_on: report.period.from,
      to_on: report.period.to,
      as_at: report.asAt,
      issued_at: at,
      issued_on: dayHere(at),
      audit_head: auditHead,
      format: FORMAT,
      report_hash: hashOf(json),
      report: deflateSync(json, { level: constants.Z_BEST_SPEED }),
      withdrawn_at: null,
      withdrawn_reason: null,
      audience: report.protection?.audience ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as PublicationId
}

/** Notes that a report was withdrawn; answers whether there was one that stood. */
export async function markWithdrawn(
  tx: WriteTx,
  id: PublicationId,
  { at, reason }: { readonly at: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('publication')
    .set({ withdrawn_at: at, withdrawn_reason: reason })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What stands for all of history up to now: the head of the log before the entry of the command that asks. */
export async function getLogHead(tx: WriteTx): Promise<string> {
  const row = await tx.selectFrom('audit').select('mac').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? '' : auditHeadOf(Buffer.from(row.mac))
}

function hashOf(json: string): string {
  return createHash('sha256').update(json).digest('hex')
}
