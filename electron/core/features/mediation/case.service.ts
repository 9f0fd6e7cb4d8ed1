import {
  type CaseId,
  checkCase,
  checkEnd,
  MOST_PARTIES,
  type PartyId,
  partyLetter,
} from '../../../../shared/domain/mediation/index.ts'
import {
  addCaseInput,
  addContactInput,
  addMeetingInput,
  addPartyInput,
  addRepeatInput,
  changeCaseInput,
  changePartyInput,
  closeCaseInput,
  removeContactInput,
  removeMeetingInput,
  removePartyInput,
  removeRepeatInput,
  reopenCaseInput,
  setPartyDetailsInput,
} from '../../../../shared/domain/mediation/inputs.ts'
import { type CivilDate, dateInWords, dayHere } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { getPartner } from '../partners/index.ts'
import { planWideCommand } from '../plan/index.ts'
import {
  getCase,
  insertCase,
  type StoredCase,
  updateCase,
  updateEnd,
  updateLettersGiven,
} from './case.repository.ts'
import { deletePart, insertContact, insertMeeting, insertRepeat } from './case-parts.repository.ts'
import { listDisclosures } from './disclosure.repository.ts'
import { firstReplyOf, hasReplies, moveForms } from './form.repository.ts'
import {
  deleteParty,
  getParty,
  insertParty,
  listParties,
  updateParty,
  writeDetails,
} from './party.repository.ts'
import { refuse } from './refuse.ts'

// Cases go on over plan years. Labels and the audit log name a case by its number and never a person.

const byCase = {
  entity: (input: { readonly caseId: CaseId }) => ({ kind: 'mediation-case', id: input.caseId }),
}
const byParty = {
  entity: (input: { readonly partyId: PartyId }) => ({ kind: 'mediation-party', id: input.partyId }),
}

/** Writes a referral down, under the next reference of its year. */
export const addCase = planWideCommand({
  name: 'mediation.add',
  label: 'Add a mediation case',
  input: addCaseInput,
  async run(tx, face, at): Promise<CaseId> {
    refuse(checkCase(face, null, dayHere(at)))
    await refuseUnknownAgency(tx, face.referral.agencyId)
    return insertCase(tx, face)
  },
})

/** Changes what is known of a case. Its reference stays, also where the referral turns out to be of another year. */
export const changeCase = planWideCommand({
  name: 'mediation.change',
  label: 'Change a mediation case',
  input: changeCaseInput,
  ...byCase,
  async run(tx, { caseId, ...face }, at) {
    const { end } = await getCase(tx, caseId)
    refuse(
      end === null
        ? checkCase(face, null, dayHere(at))
        : [...checkCase(face, end, dayHere(at)), ...checkEnd(face, end, dayHere(at))],
    )
    await refuseUnknownAgency(tx, face.referral.agencyId)
    await updateCase(tx, caseId, face)
  },
})

/** Ends a case, or corrects its end; the forms of the end that is corrected move along. */
export const closeCase = planWideCommand({
  name: 'mediation.close',
  label: 'Close a mediation case',
  input: closeCaseInput,
  ...byCase,
  async run(tx, { caseId, ...end }, at) {
    const known = await getCase(tx, caseId)
    const firstReply = known.end === null ? null : await firstReplyOf(tx, caseId, known.end.on)
    refuse(checkEnd(known.face, end, dayHere(at), firstReply))
    if (
      known.end !== null &&
      end.outcome === 'did-not-proceed' &&
      (await hasReplies(tx, caseId, known.end.on))
    ) {
      throw new Failure(
        'conflict',
        'Forms about this end came back, so the case did proceed. Take the forms back first if that is wrong.',
      )
    }
    await refuseUnknownLetter(tx, known, end.notProceeding)
    await updateEnd(tx, caseId, end)
    if (known.end !== null) await moveForms(tx, caseId, known.end.on, end.on)
  },
})

/** Opens a case again. Forms that came back stay with the end that they are about, and count for no other. */
export const reopenCase = planWideCommand({
  name: 'mediation.reopen',
  label: 'Reopen a mediation case',
  input: reopenCaseInput,
  ...byCase,
  async run(tx, { caseId }) {
    const { end } = await getCase(tx, caseId)
    if (end === null) throw new Failure('conflict', 'The case is open already.')
    await updateEnd(tx, caseId, null)
  },
})

/** Adds a party under the next letter; names and contact details are sealed. */
export const addParty = planWideCommand({
  name: 'mediation.party.add',
  label: 'Add a party',
  input: addPartyInput,
  ...byCase,
  async run(tx, { caseId, details, ...face }, _at, sealer): Promise<PartyId> {
    const { lettersGiven } = await getCase(tx, caseId)
    if (lettersGiven >= MOST_PARTIES) {
      throw new Failure(
        'conflict',
        `A case can have at most ${MOST_PARTIES} parties, and all letters were given.`,
      )
    }
    const partyId = await insertParty(tx, caseId, partyLetter(lettersGiven), face)
    await updateLettersGiven(tx, caseId, lettersGiven + 1)
    await writeDetails(tx, sealer, partyId, details)
    return partyId
  },
})

/** Changes household and flags of a party. */
export const changeParty = planWideCommand({
  name: 'mediation.party.change',
  label: 'Change a party',
  input: changePartyInput,
  ...byParty,
  async run(tx, { partyId, ...face }) {
    await getParty(tx, partyId)
    await updateParty(tx, partyId, face)
  },
})

/** Seals new names and contact details in place of the old ones. */
export const setPartyDetails = planWideCommand({
  name: 'mediation.party.setDetails',
  label: "Change a party's details",
  input: setPartyDetailsInput,
  ...byParty,
  async run(tx, { partyId, details }, _at, sealer) {
    await getParty(tx, partyId)
    await writeDetails(tx, sealer, partyId, details)
  },
})

/** Takes a party that was added by mistake away. One whose forms were sent is erased, or its forms are taken back. */
export const removeParty = planWideCommand({
  name: 'mediation.party.remove',
  label: 'Remove a party',
  input: removePartyInput,
  ...byParty,
  async run(tx, { partyId }) {
    const { caseId, letter } = await getParty(tx, partyId)
    if (await hasReplies(tx, caseId, null, partyId)) {
      throw new Failure(
        'conflict',
        `Party ${letter} has evaluation forms. Take them back first, or erase the party, which keeps their scores.`,
      )
    }
    if ((await listDisclosures(tx, { partyId })).length > 0) {
      throw new Failure(
        'conflict',
        `The log says that something about party ${letter} was disclosed. Erase the party instead: the entry of the log then stays and leads to nobody.`,
      )
    }
    await deleteParty(tx, partyId)
  },
})

/** Notes a contact with a party, or with an agency where no party is named. */
export const addContact = planWideCommand({
  name: 'mediation.contact.add',
  label: 'Add a contact',
  input: addContactInput,
  ...byCase,
  async run(tx, { caseId, ...contact }, at, sealer): Promise<number> {
    const known = await getCase(tx, caseId)
    refuseDay(known, contact.on, at, 'A contact')
    if (contact.partyId !== null) await refuseOtherCase(tx, contact.partyId, caseId)
    return insertContact(tx, sealer, caseId, contact)
  },
})

export const removeContact = planWideCommand({
  name: 'mediation.contact.remove',
  label: 'Remove a contact',
  input: removeContactInput,
  run: (tx, { contactId }) => deletePart(tx, 'mediation_contact', contactId),
})

/** Notes a meeting that took place. */
export const addMeeting = planWideCommand({
  name: 'mediation.meeting.add',
  label: 'Add a meeting',
  input: addMeetingInput,
  ...byCase,
  async run(tx, { caseId, ...meeting }, at): Promise<number> {
    refuseDay(await getCase(tx, caseId), meeting.on, at, 'A meeting')
    return insertMeeting(tx, caseId, meeting)
  },
})

export const removeMeeting = planWideCommand({
  name: 'mediation.meeting.remove',
  label: 'Remove a meeting',
  input: removeMeetingInput,
  run: (tx, { meetingId }) => deletePart(tx, 'mediation_meeting', meetingId),
})

/** Notes a report about the same matter after the end. */
export const addRepeat = planWideCommand({
  name: 'mediation.repeat.add',
  label: 'Add a repeat report',
  input: addRepeatInput,
  ...byCase,
  async run(tx, { caseId, ...report }, at): Promise<number> {
    const known = await getCase(tx, caseId)
    refuseDay(known, report.on, at, 'A report')
    if (known.end === null || report.on < known.end.on) {
      throw new Failure(
        'invalid-input',
        known.end === null
          ? 'The case is open. A repeat report is one that came after its end: close the case first, or note a contact.'
          : `The report of ${dateInWords(report.on)} came before the intervention ended on ${dateInWords(known.end.on)}, so it repeats nothing. Change the day, or note a contact.`,
      )
    }
    return insertRepeat(tx, caseId, report)
  },
})

export const removeRepeat = planWideCommand({
  name: 'mediation.repeat.remove',
  label: 'Remove a repeat report',
  input: removeRepeatInput,
  run: (tx, { repeatId }) => deletePart(tx, 'mediation_repeat', repeatId),
})

function refuseDay({ face }: StoredCase, on: CivilDate, at: string, what: string): void {
  if (on < face.referral.on) {
    throw new Failure(
      'invalid-input',
      `${what} would be on ${dateInWords(on)}, before the case was referred on ${dateInWords(face.referral.on)}. Change the day.`,
    )
  }
  if (on > dayHere(at)) {
    throw new Failure(
      'invalid-input',
      `${dateInWords(on)} is still to come. Enter the day on which it happened.`,
    )
  }
}

async function refuseOtherCase(tx: WriteTx, partyId: PartyId, caseId: CaseId): Promise<void> {
  const party = await getParty(tx, partyId)
  if (party.caseId === caseId) return
  throw new Failure('invalid-input', 'That party belongs to another case. Choose one of this case.')
}

async function refuseUnknownLetter(
  tx: WriteTx,
  { id, reference }: StoredCase,
  why: { readonly why: string; readonly by?: string } | null,
): Promise<void> {
  if (why?.by === undefined) return
  const parties = await listParties(tx, id)
  if (parties.some(({ letter }) => letter === why.by)) return
  throw new Failure(
    'invalid-input',
    `${reference} has no party ${why.by}. Add the party, or choose who declined.`,
  )
}

async function refuseUnknownAgency(
  tx: WriteTx,
  agencyId: Parameters<typeof getPartner>[1] | null,
): Promise<void> {
  if (agencyId !== null) await getPartner(tx, agencyId)
}
