import type {
  CaseId,
  Contact,
  ContactId,
  Meeting,
  MeetingId,
  PartyId,
  RepeatReport,
  RepeatReportId,
} from '../../../../shared/domain/mediation/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import type { FieldSealer } from '../../store/sealing/field-sealer.ts'

// Contacts, meetings and reports afterwards: each is counted apart, by its day.

export async function listContacts(db: ReadDb, caseId: CaseId): Promise<Contact[]> {
  const rows = await db
    .selectFrom('mediation_contact')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('contacted_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as ContactId,
    on: row.contacted_on as CivilDate,
    way: row.way,
    partyId: row.party_id as PartyId | null,
    hasNote: row.sealed_note !== null,
  }))
}

export async function listMeetings(db: ReadDb, caseId: CaseId): Promise<Meeting[]> {
  const rows = await db
    .selectFrom('mediation_meeting')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('met_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id as MeetingId, on: row.met_on as CivilDate, kind: row.kind }))
}

export async function listRepeats(db: ReadDb, caseId: CaseId): Promise<RepeatReport[]> {
  const rows = await db
    .selectFrom('mediation_repeat')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('reported_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as RepeatReportId,
    on: row.reported_on as CivilDate,
    kind: row.kind,
  }))
}

export async function insertContact(
  tx: WriteTx,
  sealer: FieldSealer,
  caseId: CaseId,
  { on, way, partyId, note }: Omit<Contact, 'id' | 'hasNote'> & { readonly note: string },
): Promise<ContactId> {
  const { id } = await tx
    .insertInto('mediation_contact')
    .values({ case_id: caseId, contacted_on: on, way, party_id: partyId, sealed_note: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (note !== '') {
    const sealed_note = sealer.seal(note, boundTo(id))
    await tx.updateTable('mediation_contact').set({ sealed_note }).where('id', '=', id).execute()
  }
  return id as ContactId
}

/** The notes of contacts, opened; only for calls that leave an entry in the audit log. With a case, only its own. */
export async function listNotes(
  db: ReadDb,
  sealer: FieldSealer,
  caseId: CaseId | null = null,
): Promise<
  {
    readonly id: ContactId
    readonly caseId: CaseId
    readonly partyId: PartyId | null
    readonly note: string
  }[]
> {
  const rows = await db
    .selectFrom('mediation_contact')
    .select(['id', 'case_id', 'party_id', 'sealed_note'])
    .where('sealed_note', 'is not', null)
    .$if(caseId !== null, (query) => query.where('case_id', '=', caseId))
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, case_id, party_id, sealed_note }) =>
    sealed_note === null
      ? []
      : [
          {
            id: id as ContactId,
            caseId: case_id as CaseId,
            partyId: party_id as PartyId | null,
            note: openNote(sealer, id, sealed_note),
          },
        ],
  )
}

/** Opens the note of a contact. Only for calls that leave an entry in the audit log. */
export function openNote(sealer: FieldSealer, id: number, sealed: string): string {
  return sealer.open(sealed, boundTo(id))
}

function boundTo(id: number): string {
  return `mediation-contact ${id}`
}

export async function insertMeeting(
  tx: WriteTx,
  caseId: CaseId,
  { on, kind }: Omit<Meeting, 'id'>,
): Promise<MeetingId> {
  const { id } = await tx
    .insertInto('mediation_meeting')
    .values({ case_id: caseId, met_on: on, kind })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as MeetingId
}

export async function insertRepeat(
  tx: WriteTx,
  caseId: CaseId,
  { on, kind }: Omit<RepeatReport, 'id'>,
): Promise<RepeatReportId> {
  const { id } = await tx
    .insertInto('mediation_repeat')
    .values({ case_id: caseId, reported_on: on, kind })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as RepeatReportId
}

/** Takes one of these away. @throws Failure `not-found` */
export async function deletePart(
  tx: WriteTx,
  table: 'mediation_contact' | 'mediation_meeting' | 'mediation_repeat',
  id: number,
): Promise<void> {
  const { numDeletedRows } = await tx.deleteFrom(table).where('id', '=', id).executeTakeFirst()
  if (numDeletedRows > 0n) return
  throw new Failure('not-found', 'That entry of the case is no longer there. It may have been undone.')
}
