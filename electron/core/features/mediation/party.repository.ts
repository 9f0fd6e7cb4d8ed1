import type { Selectable } from 'kysely'
import {
  type CaseId,
  isBlank,
  NO_DETAILS,
  type Party,
  type PartyDetails,
  type PartyId,
  type PartyLetter,
} from '../../../../shared/domain/mediation/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { MediationPartyTable, ReadDb, WriteTx } from '../../store/schema/index.ts'
import type { FieldSealer } from '../../store/sealing/field-sealer.ts'

/** A party, and the case that it belongs to. */
export interface StoredParty extends Party {
  readonly caseId: CaseId
}

export type PartyFace = Pick<Party, 'household' | 'isSafeguarding' | 'isVulnerable'>

/** The parties of a case by letter. Nothing that is sealed is read. */
export async function listParties(db: ReadDb, caseId: CaseId): Promise<StoredParty[]> {
  const rows = await db
    .selectFrom('mediation_party')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('letter')
    .execute()
  return rows.map(partyOf)
}

/** @throws Failure `not-found` */
export async function getParty(db: ReadDb, id: PartyId): Promise<StoredParty> {
  const row = await db.selectFrom('mediation_party').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw noSuchParty()
  return partyOf(row)
}

/** Opens what names a party. Only for calls that leave an entry in the audit log. @throws Failure `not-found` */
export async function getDetails(db: ReadDb, sealer: FieldSealer, id: PartyId): Promise<PartyDetails> {
  const row = await db.selectFrom('mediation_party').select('sealed').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw noSuchParty()
  return openDetails(sealer, id, row.sealed)
}

export interface PartyWithDetails {
  readonly id: PartyId
  readonly caseId: CaseId
  readonly letter: string
  /** Null of a case of which only counts are left; such a case has no parties. */
  readonly reference: string | null
  readonly details: PartyDetails
}

/** Opens what names every party. Only for looking a person up inside the core; what is found is answered as places. */
export async function listDetails(db: ReadDb, sealer: FieldSealer): Promise<PartyWithDetails[]> {
  const rows = await db
    .selectFrom('mediation_party')
    .innerJoin('mediation_case', 'mediation_case.id', 'mediation_party.case_id')
    .select(['mediation_party.id', 'case_id', 'letter', 'reference', 'sealed'])
    .where('sealed', 'is not', null)
    .orderBy('mediation_party.id')
    .execute()
  return rows.map(({ id, case_id, letter, reference, sealed }) => ({
    id: id as PartyId,
    caseId: case_id as CaseId,
    letter,
    reference,
    details: openDetails(sealer, id, sealed),
  }))
}

export async function insertParty(
  tx: WriteTx,
  caseId: CaseId,
  letter: PartyLetter,
  face: PartyFace,
): Promise<PartyId> {
  const { id } = await tx
    .insertInto('mediation_party')
    .values({ case_id: caseId, letter, ...columnsOf(face), sealed: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as PartyId
}

export async function updateParty(tx: WriteTx, id: PartyId, face: PartyFace): Promise<void> {
  await tx.updateTable('mediation_party').set(columnsOf(face)).where('id', '=', id).execute()
}

/** Seals names and contact details under the party's number; blank ones leave nothing. */
export async function writeDetails(
  tx: WriteTx,
  sealer: FieldSealer,
  id: PartyId,
  details: PartyDetails,
): Promise<void> {
  const sealed = isBlank(details) ? null : sealer.seal(JSON.stringify(details), boundTo(id))
  await tx.updateTable('mediation_party').set({ sealed }).where('id', '=', id).execute()
}

export async function deleteParty(tx: WriteTx, id: PartyId): Promise<void> {
  await tx.deleteFrom('mediation_party').where('id', '=', id).execute()
}

/** Opens what names a party. Only for calls that leave an entry in the audit log. */
export function openDetails(sealer: FieldSealer, id: number, sealed: string | null): PartyDetails {
  if (sealed === null) return NO_DETAILS
  return { ...NO_DETAILS, ...(JSON.parse(sealer.open(sealed, boundTo(id))) as Partial<PartyDetails>) }
}

/** What sealed details are bound to, so that they cannot be moved to another party. */
function boundTo(id: number): string {
  return `mediation-party ${id}`
}

function partyOf(row: Selectable<MediationPartyTable>): StoredParty {
  return {
    id: row.id as PartyId,
    caseId: row.case_id as CaseId,
    letter: row.letter as PartyLetter,
    household: row.household,
    isSafeguarding: row.is_safeguarding === 1,
    isVulnerable: row.is_vulnerable === 1,
    hasDetails: row.sealed !== null,
  }
}

function columnsOf({ household, isSafeguarding, isVulnerable }: PartyFace) {
  return {
    household,
    is_safeguarding: isSafeguarding ? (1 as const) : (0 as const),
    is_vulnerable: isVulnerable ? (1 as const) : (0 as const),
  }
}

function noSuchParty(): Failure {
  return new Failure('not-found', 'That party is no longer there. It may have been erased or undone.')
}
