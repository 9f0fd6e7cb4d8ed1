import {
  type CaseEnd,
  type EvaluationForm,
  type FormVersion,
  type Party,
  type PartyDetails,
  type PartyId,
  type PartyLetter,
  type Question,
  redact,
  type SubjectAccess,
} from '../../../../shared/domain/mediation/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import { getCase } from './case.repository.ts'
import { listContacts, listMeetings, listNotes, listRepeats } from './case-parts.repository.ts'
import { listDisclosures } from './disclosure.repository.ts'
import { listForms, listVersions, listWords } from './form.repository.ts'
import { getDetails, getParty, listParties } from './party.repository.ts'

/**
 * What is held about one party, for that party: the others stand as letters, and their names, addresses and numbers are
 * taken out of notes and free words. Notes may still point to somebody without a name, so a person reads them before they
 * go out. It leaves an entry in the audit log. @throws Failure `not-found`
 */
export function subjectAccess(work: UnitOfWork, partyId: PartyId): Promise<SubjectAccess> {
  const { sealer } = work
  return work.look(
    { name: 'mediation.subjectAccess', entity: { kind: 'mediation-party', id: partyId } },
    async (db) => {
      const { caseId, hasDetails: _hasDetails, ...party } = await getParty(db, partyId)
      const { reference, face, end } = await getCase(db, caseId)
      const others = (await listParties(db, caseId)).filter(({ id }) => id !== partyId)
      const clean = await redactor(others, (id) => getDetails(db, sealer, id))
      const notes = new Map((await listNotes(db, sealer, caseId)).map(({ id, note }) => [id, clean(note)]))
      const words = new Map((await listWords(db, sealer, partyId)).map(({ id, words }) => [id, clean(words)]))
      const versions = await listVersions(db)
      const details = await getDetails(db, sealer, partyId)
      return {
        reference,
        party,
        // Written by an officer, and so perhaps about somebody else too.
        details: { ...details, howToReach: clean(details.howToReach) },
        face,
        end: endFor(party.letter, end),
        contacts: (await listContacts(db, caseId))
          .filter((contact) => contact.partyId === partyId)
          .map(({ id, on, way }) => ({ id, on, way, note: notes.get(id) ?? null })),
        meetings: await listMeetings(db, caseId),
        repeats: await listRepeats(db, caseId),
        forms: (await listForms(db, caseId))
          .filter((form) => form.partyId === partyId)
          .map((form) => ({
            form,
            words: words.get(form.id) ?? null,
            questions: questionsOf(form, versions),
          })),
        disclosures: (await listDisclosures(db, { partyId })).map(
          ({ id, on, recipient, what, legalBasis }) => ({ id, on, recipient, what: clean(what), legalBasis }),
        ),
        leftOut: others.map(({ letter }) => letter),
      }
    },
    ({ contacts, forms }) => ({ contacts: contacts.length, forms: forms.length }),
  )
}

/** That another party declined is about that party. */
function endFor(letter: PartyLetter, end: CaseEnd | null): CaseEnd | null {
  const why = end?.notProceeding ?? null
  return end !== null && why?.why === 'declined' && why.by !== letter ? { ...end, notProceeding: null } : end
}

function questionsOf(
  { point, reply }: EvaluationForm,
  versions: readonly FormVersion[],
): readonly Question[] {
  if (reply.kind !== 'returned') return []
  return versions.find(({ id }) => id === reply.versionId)?.questions[point] ?? []
}

async function redactor(
  others: readonly Party[],
  detailsOf: (id: PartyId) => Promise<PartyDetails>,
): Promise<(text: string) => string> {
  const known: { readonly letter: string; readonly names: string[] }[] = []
  for (const { id, letter } of others) {
    const { name, address, phone, email } = await detailsOf(id)
    known.push({ letter, names: [name, address, phone, email].filter(Boolean) })
  }
  return (text) => known.reduce((left, { letter, names }) => redact(left, names, `[party ${letter}]`), text)
}
