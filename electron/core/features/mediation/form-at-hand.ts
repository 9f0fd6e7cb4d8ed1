import type { z } from 'zod'
import type { enterFormInput } from '../../../../shared/domain/mediation/form-inputs.ts'
import {
  checkAsking,
  checkReply,
  type EvaluationForm,
  type FormId,
  type FormPoint,
  type PartyId,
} from '../../../../shared/domain/mediation/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { type CivilDate, dayHere } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import type { FieldSealer } from '../../store/sealing/field-sealer.ts'
import { getCase } from './case.repository.ts'
import { findForm, listVersions, writeForm } from './form.repository.ts'
import { getParty } from './party.repository.ts'
import { refuse } from './refuse.ts'

export type FormAtHand = Omit<EvaluationForm, 'id'> & { readonly id: FormId | null }

/** The form as it is noted, or as it stands while nothing is; refused while there is no end to ask about. */
export async function formAtHand(db: ReadDb, partyId: PartyId, point: FormPoint): Promise<FormAtHand> {
  const { caseId } = await getParty(db, partyId)
  const { end } = await getCase(db, caseId)
  refuse(checkAsking(end && { on: end.on, didProceed: end.outcome !== 'did-not-proceed' }))
  const endedOn: CivilDate = defined(end, 'the end of the case').on
  const known = await findForm(db, partyId, point, endedOn)
  return (
    known ?? {
      id: null,
      caseId,
      partyId,
      point,
      endedOn,
      sentOn: null,
      sentVersionId: null,
      reminders: [],
      reply: { kind: 'waiting' },
    }
  )
}

interface TakingIn {
  /** The command's instant. */
  readonly at: string
  readonly sealer: FieldSealer
  /** The file that it came with; null where it is typed. */
  readonly importId: number | null
}

/** Writes a reply down, typed or from a file, by the same rules. Free words are sealed. @throws Failure `invalid-input` */
export async function takeInReply(
  tx: WriteTx,
  form: FormAtHand,
  { on, versionId, answers, words }: z.output<typeof enterFormInput>,
  { at, sealer, importId }: TakingIn,
): Promise<FormId> {
  const version = (await listVersions(tx)).find(({ id }) => id === versionId)
  if (version === undefined) {
    throw new Failure('not-found', 'That version of the form is no longer there. Open the form again.')
  }
  refuse(checkReply(form, { on, answers }, version.questions[form.point], dayHere(at)))
  const reply = { kind: 'returned' as const, on, versionId, answers, hasWords: words !== '' }
  return writeForm(tx, { ...form, reply }, { sealer, words }, importId)
}
