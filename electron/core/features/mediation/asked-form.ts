import {
  type EvaluationForm,
  type FormDue,
  type FormPoint,
  type FormVersion,
  formDue,
  type PartyId,
  type PartyLetter,
  versionOfForm,
} from '../../../../shared/domain/mediation/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { getCase } from './case.repository.ts'
import { listVersions } from './form.repository.ts'
import { formAtHand } from './form-at-hand.ts'
import { getParty } from './party.repository.ts'

/** A form as it is asked of one party: whose it is, how it stands, and by which questions. */
export interface AskedForm {
  readonly reference: string
  readonly letter: PartyLetter
  readonly form: Omit<EvaluationForm, 'id'>
  readonly due: FormDue
  readonly version: FormVersion
}

/**
 * The form of a party at a point of the present end of its case, by the questions that it was answered by, else by
 * those that went out, else by the newest ones. @throws Failure `not-found`, `invalid-input` where there is no end to ask about
 */
export async function askedForm(db: ReadDb, partyId: PartyId, point: FormPoint): Promise<AskedForm> {
  const form = await formAtHand(db, partyId, point)
  const { letter, caseId } = await getParty(db, partyId)
  const { reference } = await getCase(db, caseId)
  const version = versionOfForm(form, await listVersions(db))
  if (version === null) throw noForm()
  return { reference, letter, form, due: formDue(form.endedOn, point), version }
}

/** The questions that are asked now. @throws Failure `not-found` */
export async function newestVersion(db: ReadDb): Promise<FormVersion> {
  const newest = (await listVersions(db)).at(-1)
  if (newest === undefined) throw noForm()
  return newest
}

function noForm(): Failure {
  return new Failure('not-found', 'There is no evaluation form yet. Write one first.')
}
