import type {
  CaseId,
  Disclosure,
  DisclosureId,
  PartyId,
  PartyLetter,
} from '../../../../shared/domain/mediation/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

/** The log of disclosures, the newest first; with a case, only what concerned it, and with a party, only that one. */
export async function listDisclosures(
  db: ReadDb,
  about: { readonly caseId?: CaseId; readonly partyId?: PartyId } = {},
): Promise<Disclosure[]> {
  const rows = await db
    .selectFrom('disclosure')
    .leftJoin('mediation_case', 'mediation_case.id', 'disclosure.case_id')
    .leftJoin('mediation_party', 'mediation_party.id', 'disclosure.party_id')
    .selectAll('disclosure')
    .select(['reference', 'letter'])
    .$if(about.caseId !== undefined, (query) => query.where('disclosure.case_id', '=', about.caseId ?? null))
    .$if(about.partyId !== undefined, (query) =>
      query.where('disclosure.party_id', '=', about.partyId ?? null),
    )
    .orderBy('disclosed_on', 'desc')
    .orderBy('disclosure.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id as DisclosureId,
    concerned: row.concerned,
    caseId: row.case_id as CaseId | null,
    reference: row.reference,
    letter: row.letter as PartyLetter | null,
    on: row.disclosed_on as CivilDate,
    recipient: row.recipient,
    what: row.what,
    legalBasis: row.legal_basis,
    audience: row.audience,
    fields: JSON.parse(row.fields) as string[],
  }))
}

/** What is written into the log of something that was told. */
export type NewDisclosure = Pick<
  Disclosure,
  'caseId' | 'on' | 'recipient' | 'what' | 'legalBasis' | 'audience' | 'fields'
> & { readonly partyId: PartyId | null }

export async function insertDisclosure(tx: WriteTx, disclosure: NewDisclosure): Promise<number> {
  const { caseId, partyId } = disclosure
  const { id } = await tx
    .insertInto('disclosure')
    .values({
      case_id: caseId,
      party_id: partyId,
      concerned: caseId === null ? 'nobody' : partyId === null ? 'case' : 'party',
      disclosed_on: disclosure.on,
      recipient: disclosure.recipient,
      what: disclosure.what,
      legal_basis: disclosure.legalBasis,
      audience: disclosure.audience,
      fields: JSON.stringify(disclosure.fields),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
