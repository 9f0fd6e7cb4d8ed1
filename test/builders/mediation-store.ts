import { addCase, addParty, closeCase, enterForm } from '../../electron/core/features/mediation/index.ts'
import type { UnitOfWork } from '../../electron/core/store/index.ts'
import {
  type CaseId,
  type FormPoint,
  type FormVersionId,
  NO_DETAILS,
  type PartyDetails,
  type PartyId,
} from '../../shared/domain/mediation/index.ts'
import { caseFace } from './mediation.ts'
import { day } from './series.ts'
import { openTestStore } from './store.ts'

/** Made up, and found nowhere else in the store. */
export const MARKED: PartyDetails = {
  name: 'Zenobia Quillfeather',
  address: '9 Larkspur Mews',
  phone: '01632 960123',
  email: 'zq@example.org',
  howToReach: 'after six, by phone',
}

/** A store whose clock stands at 1 December 2020, with a case of two parties that was resolved on 30 April 2020. */
export async function aMediationStore() {
  const store = await openTestStore({ clock: { now: () => '2020-12-01T09:00:00.000Z' } })
  const made = await aCase(store.unitOfWork)
  return { ...store, work: store.unitOfWork, ...made }
}

/** A resolved case with party A, who has details, and party B, who has none. */
export async function aCase(work: UnitOfWork, details: PartyDetails = MARKED) {
  const caseId = await addCase(work, caseFace())
  const party = { caseId, isSafeguarding: false, isVulnerable: false }
  const a = await addParty(work, { ...party, household: 1, isVulnerable: true, details })
  const b = await addParty(work, { ...party, household: 2, details: NO_DETAILS })
  await closeCase(work, { caseId, on: day('2020-04-30'), outcome: 'resolved', notProceeding: null })
  return { caseId, a, b }
}

/** Enters a form with one answer, and free words where they are given. */
export function enter(
  work: UnitOfWork,
  partyId: PartyId,
  point: FormPoint,
  on: string,
  situation: number,
  words = '',
) {
  const answers = { situation, stress: 3, recommend: 'yes' as const }
  return enterForm(work, { partyId, point, on: day(on), versionId: 1 as FormVersionId, answers, words })
}

export type MadeCase = { readonly caseId: CaseId; readonly a: PartyId; readonly b: PartyId }
