import {
  type CaseEnd,
  type CaseFace,
  type Contact,
  type Disclosure,
  type EvaluationForm,
  type Meeting,
  type Party,
  type PartyDetails,
  type PartyId,
  type RepeatReport,
  redact,
} from '../../../../shared/domain/mediation/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import { getCase } from './case.repository.ts'
import { listContacts, listMeetings, listNotes, listRepeats } from './case-parts.repository.ts'
import { listDisclosures } from './disclosure.repository.ts'
import { listForms, listWords } from './form.repository.ts'
import { getDetails, getParty, listParties } from './party.repository.ts'

/** Everything that is held about one party, as data for a subject access request. */
export interface SubjectAccess {
  readonly reference: string
  readonly party: Omit<Party, 'hasDetails'>
  readonly details: PartyDetails
  readonly face: CaseFace
  readonly end: CaseEnd | null
  /** Contacts with this party; notes without the names of the others. */
  readonly contacts: readonly (Omit<Contact, 'hasNote' | 'partyId'> & { readonly note: string | null })[]
  readonly meetings: readonly Meeting[]
  readonly repeats: readonly RepeatReport[]
  /** This party's forms, with their free words, again without the names of the others. */
  readonly forms: readonly { readonly form: EvaluationForm; readonly words: string | null }[]
  /** To whom something about this party was told, and on what ground. */
  readonly disclosures: readonly Pick<Disclosure, 'id' | 'on' | 'recipient' | 'what' | 'legalBasis'>[]
  /** Letters of the parties of whom nothing is in here. */
  readonly leftOut: readonly string[]
}

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
      return {
        reference,
        party,
        details: await getDetails(db, sealer, partyId),
        face,
        end,
        contacts: (await listContacts(db, caseId))
          .filter((contact) => contact.partyId === partyId)
          .map(({ id, on, way }) => ({ id, on, way, note: notes.get(id) ?? null })),
        meetings: await listMeetings(db, caseId),
        repeats: await listRepeats(db, caseId),
        forms: (await listForms(db, caseId))
          .filter((form) => form.partyId === partyId)
          .map((form) => ({ form, words: words.get(form.id) ?? null })),
        disclosures: (await listDisclosures(db, { partyId })).map(
          ({ id, on, recipient, what, legalBasis }) => ({ id, on, recipient, what: clean(what), legalBasis }),
        ),
        leftOut: others.map(({ letter }) => letter),
      }
    },
    ({ contacts, forms }) => ({ contacts: contacts.length, forms: forms.length }),
  )
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
