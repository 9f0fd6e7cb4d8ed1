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
  checkNoReply,
  checkSending,
  type FormId,
  nextVersion,
  type PartyId,
} from '../../../../shared/domain/mediation/index.ts'
import { dayHere } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { planWideCommand } from '../plan/index.ts'
import { newestVersion } from './asked-form.ts'
import { deleteForm, insertVersion, listVersions, writeForm } from './form.repository.ts'
import { formAtHand, takeInReply } from './form-at-hand.ts'
import { forgetQuestionDraft } from './question-draft.repository.ts'
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
    const form = await formAtHand(tx, partyId, point)
    refuse(checkSending({ ...form, sentOn: null, reminders: [] }, on, dayHere(at)))
    if (form.sentOn !== null) {
      throw new Failure('conflict', 'The form was sent already. Note a reminder, or take the sending back.')
    }
    return writeForm(tx, { ...form, sentOn: on, sentVersionId: (await newestVersion(tx)).id })
  },
})

/** Notes a reminder of a form that went out. */
export const remindForm = planWideCommand({
  name: 'mediation.form.remind',
  label: 'Note a reminder',
  input: remindFormInput,
  ...byParty,
  async run(tx, { partyId, point, on }, at) {
    const form = await formAtHand(tx, partyId, point)
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
  async run(tx, input, at, sealer): Promise<FormId> {
    const form = await formAtHand(tx, input.partyId, input.point)
    return takeInReply(tx, form, input, { at, sealer, importId: null })
  },
})

/** Notes that there was no reply, after two reminders. */
export const noReply = planWideCommand({
  name: 'mediation.form.noReply',
  label: 'Note that there was no reply',
  input: noReplyInput,
  ...byParty,
  async run(tx, { partyId, point, on }, at) {
    const form = await formAtHand(tx, partyId, point)
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
    const form = await formAtHand(tx, partyId, point)
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
    const form = await formAtHand(tx, partyId, point)
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
    await forgetQuestionDraft(tx)
    if (next === null) return null
    return insertVersion(tx, (versions.at(-1)?.number ?? 0) + 1, next)
  },
})
