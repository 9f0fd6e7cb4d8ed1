import { doubt, type EntryFinding } from '../../../../shared/domain/measures/index.ts'
import {
  type CaseId,
  type ContactId,
  type FormId,
  isSamePerson,
  type PartyDetails,
  type PartyId,
} from '../../../../shared/domain/mediation/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import { getCase } from './case.repository.ts'
import { listNotes } from './case-parts.repository.ts'
import { listWords } from './form.repository.ts'
import { getDetails, getParty, listDetails } from './party.repository.ts'

// What is sealed is shown only here. Each call leaves an entry in the audit log that names fields and never values.

/** Names and contact details of one party. @throws Failure `not-found` */
export function showParty(work: UnitOfWork, partyId: PartyId): Promise<PartyDetails> {
  return work.look(
    { name: 'mediation.showParty', entity: { kind: 'mediation-party', id: partyId } },
    (db) => getDetails(db, work.sealer, partyId),
    (details) => ({ fields: filledIn(details).join(', ') }),
  )
}

/** The notes of a case's contacts. @throws Failure `not-found` */
export function showNotes(
  work: UnitOfWork,
  caseId: CaseId,
): Promise<{ readonly contactId: ContactId; readonly note: string }[]> {
  return work.look(
    { name: 'mediation.showNotes', entity: { kind: 'mediation-case', id: caseId } },
    async (db) => {
      await getCase(db, caseId)
      return (await listNotes(db, work.sealer, caseId)).map(({ id, note }) => ({ contactId: id, note }))
    },
    (notes) => ({ notes: notes.length }),
  )
}

/** The free words of a party's forms. @throws Failure `not-found` */
export function showWords(
  work: UnitOfWork,
  partyId: PartyId,
): Promise<{ readonly formId: FormId; readonly words: string }[]> {
  return work.look(
    { name: 'mediation.showWords', entity: { kind: 'mediation-party', id: partyId } },
    async (db) => {
      await getParty(db, partyId)
      return (await listWords(db, work.sealer, partyId)).map(({ id, words }) => ({ formId: id, words }))
    },
    (forms) => ({ forms: forms.length }),
  )
}

/** A person may be in several disputes: whoever seems to be in another case is asked about, by reference and letter. */
export function checkPartyName(
  work: UnitOfWork,
  {
    caseId,
    partyId,
    name,
  }: { readonly caseId: CaseId; readonly partyId: PartyId | null; readonly name: string },
): Promise<EntryFinding[]> {
  return work.look(
    { name: 'mediation.checkParty', entity: { kind: 'mediation-case', id: caseId } },
    async (db) => {
      const same = (await listDetails(db, work.sealer)).filter(
        (party) => party.id !== partyId && isSamePerson(party.details.name, name),
      )
      return same.map((party) =>
        party.caseId === caseId
          ? doubt(
              'same-case',
              `Party ${party.letter} of this case has the same name. Is that another person?`,
            )
          : doubt(
              'other-case',
              `Somebody of this name is party ${party.letter} of ${party.reference ?? 'another case'}. Is it the same person? Both can be kept.`,
            ),
      )
    },
    (found) => ({ found: found.length }),
  )
}

function filledIn(details: PartyDetails): string[] {
  return Object.entries(details).flatMap(([field, value]) => (value === '' ? [] : [field]))
}
