import {
  type CaseEnd,
  type CaseFace,
  type CaseId,
  type Contact,
  classFor,
  type Disclosure,
  type EvaluationForm,
  FORM_POINTS,
  type FormDue,
  type FormPoint,
  type FormState,
  formDue,
  formState,
  type Meeting,
  type Party,
  type PartyId,
  type RepeatReport,
  type Retention,
  reviewDay,
} from '../../../../shared/domain/mediation/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { getCase } from './case.repository.ts'
import { listContacts, listMeetings, listRepeats } from './case-parts.repository.ts'
import { listDisclosures } from './disclosure.repository.ts'
import { listForms } from './form.repository.ts'
import { listParties } from './party.repository.ts'
import { listRetentionClasses } from './retention.repository.ts'

/** A form of the present end, as it stands: also one that nobody has touched yet. */
export interface StandingForm {
  readonly partyId: PartyId
  readonly point: FormPoint
  readonly due: FormDue
  readonly state: FormState
  /** Null while nothing is noted of it. */
  readonly form: EvaluationForm | null
}

/** Everything about one case that is not sealed. */
export interface CasePage {
  readonly id: CaseId
  readonly reference: string
  readonly today: CivilDate
  readonly face: CaseFace
  readonly end: CaseEnd | null
  readonly parties: readonly Party[]
  readonly contacts: readonly Contact[]
  readonly meetings: readonly Meeting[]
  readonly repeats: readonly RepeatReport[]
  /** By party and point; empty while the case is open or where it did not proceed. */
  readonly forms: readonly StandingForm[]
  /** Forms about earlier ends of a case that was reopened; they are kept and count for nothing. */
  readonly earlierForms: readonly EvaluationForm[]
  /** What was told of it or of one of its parties, and to whom; the newest first. */
  readonly disclosures: readonly Disclosure[]
  readonly retention: Retention
  /** When the case is to be looked at; null while it is open. */
  readonly reviewOn: CivilDate | null
}

/** @throws Failure `not-found` */
export async function casePage(db: ReadDb, id: CaseId, today: CivilDate): Promise<CasePage> {
  const { reference, face, end, retention } = await getCase(db, id)
  const parties = await listParties(db, id)
  const forms = await listForms(db, id)
  const usual = classFor(await listRetentionClasses(db), 'case', retention.classId)
  return {
    id,
    reference,
    today,
    face,
    end,
    parties: parties.map(({ caseId: _caseId, ...party }) => party),
    contacts: await listContacts(db, id),
    meetings: await listMeetings(db, id),
    repeats: await listRepeats(db, id),
    forms:
      end === null || end.outcome === 'did-not-proceed' ? [] : standingForms(parties, forms, end.on, today),
    earlierForms: forms.filter(({ endedOn }) => endedOn !== end?.on),
    disclosures: await listDisclosures(db, { caseId: id }),
    retention,
    reviewOn: usual === undefined ? retention.reviewOn : reviewDay(retention, usual, end?.on ?? null),
  }
}

function standingForms(
  parties: readonly Party[],
  forms: readonly EvaluationForm[],
  endedOn: CivilDate,
  today: CivilDate,
): StandingForm[] {
  return parties.flatMap(({ id: partyId }) =>
    FORM_POINTS.map((point): StandingForm => {
      const due = formDue(endedOn, point)
      const form =
        forms.find((one) => one.partyId === partyId && one.point === point && one.endedOn === endedOn) ?? null
      return { partyId, point, due, state: formState(due, form, today), form }
    }),
  )
}
