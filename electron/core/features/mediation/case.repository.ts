import type { Selectable } from 'kysely'
import {
  type CaseEnd,
  type CaseFace,
  type CaseId,
  caseReference,
  type InterventionKind,
  type PartyLetter,
  type Retention,
  type RetentionClassId,
  referenceYear,
} from '../../../../shared/domain/mediation/index.ts'
import type { PlaceId } from '../../../../shared/domain/places/index.ts'
import type { PartnerId } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { MediationCaseTable, ReadDb, WriteTx } from '../../store/schema/index.ts'

/** A case as it is kept, without its parties. */
export interface StoredCase {
  readonly id: CaseId
  readonly reference: string
  readonly face: CaseFace
  /** Null while it is open. */
  readonly end: CaseEnd | null
  readonly lettersGiven: number
  readonly retention: Retention
}

const GONE = 'That case is no longer there. It may have been erased or undone.'

/** @throws Failure `not-found`, also where only the counts of an erased case are left */
export async function getCase(db: ReadDb, id: CaseId): Promise<StoredCase> {
  const row = await db.selectFrom('mediation_case').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined || row.reference === null) throw new Failure('not-found', GONE)
  return {
    id,
    reference: row.reference,
    face: faceOf(row),
    end: endOf(row),
    lettersGiven: row.letters_given,
    retention: retentionOf(row),
  }
}

/** Writes a case down under the next number of its year. */
export async function insertCase(tx: WriteTx, face: CaseFace): Promise<CaseId> {
  const year = referenceYear(face.referral.on)
  const { last } = await tx
    .insertInto('mediation_number')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((eb) => ({ last: eb('mediation_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('mediation_case')
    .values({
      ...columnsOf(face),
      ...endColumns(null),
      reference: caseReference(year, last),
      erased_at: null,
      retention_class_id: null,
      review_on: null,
      kept_because: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as CaseId
}

export async function updateCase(tx: WriteTx, id: CaseId, face: CaseFace): Promise<void> {
  await tx.updateTable('mediation_case').set(columnsOf(face)).where('id', '=', id).execute()
}

/** Ends a case, or opens it again. */
export async function updateEnd(tx: WriteTx, id: CaseId, end: CaseEnd | null): Promise<void> {
  await tx.updateTable('mediation_case').set(endColumns(end)).where('id', '=', id).execute()
}

/** Notes that another letter was given to a party. */
export async function updateLettersGiven(tx: WriteTx, id: CaseId, given: number): Promise<void> {
  await tx.updateTable('mediation_case').set({ letters_given: given }).where('id', '=', id).execute()
}

type Row = Selectable<MediationCaseTable>

export function faceOf(row: Row): CaseFace {
  return {
    referral: {
      on: row.referred_on as CivilDate,
      route: row.route,
      agencyId: row.agency_id as PartnerId | null,
      issue: row.issue,
      placeId: row.place_id as PlaceId | null,
      tenure: row.tenure,
    },
    openedOn: row.opened_on as CivilDate | null,
    consentOn: row.consent_on as CivilDate | null,
    interventions: JSON.parse(row.interventions) as InterventionKind[],
    hubOn: row.hub_on as CivilDate | null,
    caseReviewOn: row.case_review_on as CivilDate | null,
  }
}

function endOf({ ended_on, outcome, why_not, declined_by }: Row): CaseEnd | null {
  if (ended_on === null || outcome === 'open') return null
  const notProceeding =
    why_not === 'declined' ? { why: why_not, by: declined_by as PartyLetter } : why_not && { why: why_not }
  return { on: ended_on as CivilDate, outcome, notProceeding }
}

/** How long a record is kept, from the three columns that cases and forms have for it. */
export function retentionOf(row: Pick<Row, 'retention_class_id' | 'review_on' | 'kept_because'>): Retention {
  return {
    classId: row.retention_class_id as RetentionClassId | null,
    reviewOn: row.review_on as CivilDate | null,
    keptBecause: row.kept_because,
  }
}

function columnsOf({ referral, ...face }: CaseFace) {
  return {
    referred_on: referral.on,
    route: referral.route,
    agency_id: referral.agencyId,
    issue: referral.issue,
    place_id: referral.placeId,
    tenure: referral.tenure,
    opened_on: face.openedOn,
    consent_on: face.consentOn,
    interventions: JSON.stringify(face.interventions),
    hub_on: face.hubOn,
    case_review_on: face.caseReviewOn,
  }
}

function endColumns(end: CaseEnd | null) {
  const why = end?.notProceeding ?? null
  return {
    ended_on: end?.on ?? null,
    outcome: end?.outcome ?? ('open' as const),
    why_not: why?.why ?? null,
    declined_by: why?.why === 'declined' ? why.by : null,
  }
}
