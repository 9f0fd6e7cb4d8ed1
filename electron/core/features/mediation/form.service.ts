import {
  enterFormInput,
  noReplyInput,
  notAskedInput,
  remindFormInput,
  saveQuestionsInput,
  sendFormInput,
  takeBackFormInput,
} from '../../../../shared/domain/mediation/form-inputs.ts'
import {
  checkAsking,
  checkNoReply,
  checkReply,
  checkSending,
  type EvaluationForm,
  type FormId,
  type FormPoint,
  nextVersion,
  type PartyId,
} from '../../../../shared/domain/mediation/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { type CivilDate, dayHere } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { planWideCommand } from '../plan/index.ts'
import { getCase } from './case.repository.ts'
import { deleteForm, findForm, insertVersion, listVersions, writeForm } from './form.repository.ts'
import { getParty } from './party.repository.ts'
import { refuse } from './refuse.ts'

// A form is named by its party and its point, and is of the present end of the case. It comes into being when something
// is first noted of it; until then it is due all the same.

const byParty = {
  entity: (input: { readonly partyId: PartyId }) => ({ kind: 'mediation-party', id: input.partyId }),
}

/** Notes that a form went out. */
export const sendForm = planWideCommand({
  name: 'mediation.form.send',
  label: 'Send a form',
  input: sendFormInput,
  ...byParty,
  async run(tx, { partyId, point, on }, at) {
    const form = await formFor(tx, partyId, point)
    refuse(checkSending({ ...form, sentOn: null, reminders: [] }, on, dayHere(at)))
    if (form.sentOn !== null) {
      throw new Failure('conflict', 'The form was sent already. Note a reminder, or take the sending back.')
    }
    return writeForm(tx, { ...form, sentOn: on })
  },
})

/** Notes a reminder of a form that went out. */
export const remindForm = planWideCommand({
  name: 'mediation.form.remind',
  label: 'Note a reminder',
  input: remindFormInput,
  ...byParty,
  async run(tx, { partyId, point, on }, at) {
    const form = await formFor(tx, partyId, point)
    if (form.sentOn === null) {
      throw new Failure(
        'invalid-input',
        'The form was not sent yet, so there is nothing to remind of. Send it first.',
      )
    }
    refuse(checkSending(form, on, dayHere(at)))
    return writeForm(tx, { ...form, reminders: [...form.reminders, on] })
  },
})

/** Enters a form that came back; one that was never noted as sent came back all the same. Free words are sealed. */
export const enterForm = planWideCommand({
  name: 'mediation.form.enter',
  label: 'Enter a form',
  input: enterFormInput,
  ...byParty,
  async run(tx, { partyId, point, on, versionId, answers, words }, at, sealer): Promise<FormId> {
    const form = await formFor(tx, partyId, point)
    const version = (await listVersions(tx)).find(({ id }) => id === versionId)
    if (version === undefined) {
      throw new Failure('not-found', 'That version of the form is no longer there. Open the form again.')
    }
    refuse(checkReply(form, { on, answers }, version.questions[point], dayHere(at)))
    const reply = { kind: 'returned' as const, on, versionId, answers, hasWords: words !== '' }
    return writeForm(tx, { ...form, reply }, { sealer, words })
  },
})

/** Notes that there was no reply, after two reminders. */
export const noReply = planWideCommand({
  name: 'mediation.form.noReply',
  label: 'Note that there was no reply',
  input: noReplyInput,
  ...byParty,
  async run(tx, { partyId, point, on }, at) {
    const form = await formFor(tx, partyId, point)
    refuse(checkNoReply(form, on, dayHere(at)))
    return writeForm(tx, { ...form, reply: { kind: 'no-reply', on } })
  },
})

/** Notes that a party is not asked, and why. */
export const notAsked = planWideCommand({
  name: 'mediation.form.notAsked',
  label: 'Note that nobody is asked',
  input: notAskedInput,
  ...byParty,
  async run(tx, { partyId, point, reason }) {
    const form = await formFor(tx, partyId, point)
    if (form.reply.kind !== 'waiting') {
      throw new Failure('conflict', 'The form is settled already. Take that back first if it was a mistake.')
    }
    return writeForm(tx, { ...form, reply: { kind: 'not-asked', reason } })
  },
})

/** Takes the last thing back that was noted of a form: its reply, else the last reminder, else that it was sent. */
export const takeBackForm = planWideCommand({
  name: 'mediation.form.takeBack',
  label: 'Take a form back',
  input: takeBackFormInput,
  ...byParty,
  async run(tx, { partyId, point }) {
    const form = await formFor(tx, partyId, point)
    const id = form.id
    if (id === null) throw new Failure('not-found', 'Nothing is noted of that form yet.')
    if (form.reply.kind === 'waiting' && form.reminders.length > 0) {
      await writeForm(tx, { ...form, reminders: form.reminders.slice(0, -1) })
    } else if (form.reply.kind === 'waiting' || form.sentOn === null) {
      await deleteForm(tx, id)
    } else {
      await writeForm(tx, { ...form, reply: { kind: 'waiting' } })
    }
  },
})

/** Words the questions anew: a new version, unless nothing was changed. Answers of earlier versions stay comparable. */
export const saveQuestions = planWideCommand({
  name: 'mediation.questions.save',
  label: 'Change the evaluation form',
  input: saveQuestionsInput,
  async run(tx, { questions }): Promise<number | null> {
    const versions = await listVersions(tx)
    const next = nextVersion(versions, questions)
    if (next === null) return null
    return insertVersion(tx, (versions.at(-1)?.number ?? 0) + 1, next)
  },
})

type FormAtHand = Omit<EvaluationForm, 'id'> & { readonly id: FormId | null }

/** The form as it is noted, or as it stands while nothing is; refused while there is no end to ask about. */
async function formFor(tx: WriteTx, partyId: PartyId, point: FormPoint): Promise<FormAtHand> {
  const { caseId } = await getParty(tx, partyId)
  const { end } = await getCase(tx, caseId)
  refuse(checkAsking(end && { on: end.on, didProceed: end.outcome !== 'did-not-proceed' }))
  const endedOn: CivilDate = defined(end, 'the end of the case').on
  const known = await findForm(tx, partyId, point, endedOn)
  return (
    known ?? {
      id: null,
      caseId,
      partyId,
      point,
      endedOn,
      sentOn: null,
      reminders: [],
      reply: { kind: 'waiting' },
    }
  )
}
