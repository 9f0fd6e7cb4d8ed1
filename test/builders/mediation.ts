import type {
  CaseFace,
  CaseId,
  EvaluationForm,
  FormId,
  FormPoint,
  OutcomeCase,
  OutcomeForm,
  PartyId,
} from '../../shared/domain/mediation/index.ts'
import { day } from './series.ts'

/** A case that was referred on 1 March 2020, opened on the 9th, with consent, about noise. */
export function caseFace(more: Partial<CaseFace> = {}): CaseFace {
  return {
    referral: {
      on: day('2020-03-01'),
      route: 'police',
      agencyId: null,
      issue: 'noise',
      placeId: null,
      tenure: 'council',
    },
    openedOn: day('2020-03-09'),
    consentOn: day('2020-03-12'),
    interventions: ['shuttle'],
    hubOn: null,
    caseReviewOn: null,
    ...more,
  }
}

/** The form of one party at a point after 31 January 2020, sent and not answered. */
export function sentForm(point: FormPoint, more: Partial<EvaluationForm> = {}): EvaluationForm {
  return {
    id: 1 as FormId,
    caseId: 1 as CaseId,
    partyId: 1 as PartyId,
    point,
    endedOn: day('2020-01-31'),
    sentOn: day('2020-02-29'),
    sentVersionId: null,
    reminders: [],
    reply: { kind: 'waiting' },
    ...more,
  }
}

/** A case with two parties that was resolved on 1 May 2019. */
export function outcomeCase(id: number, more: Partial<OutcomeCase> = {}): OutcomeCase {
  return {
    id: id as CaseId,
    issue: 'noise',
    referredOn: day('2019-03-20'),
    openedOn: day('2019-03-25'),
    endedOn: day('2019-05-01'),
    outcome: 'resolved',
    notProceeding: null,
    people: 2,
    households: 2,
    contacts: 5,
    meetings: 2,
    jointMeetings: 1,
    repeats: 0,
    ...more,
  }
}

/** What one person said at both points; null is not answered, absent was not sent. */
export function answersOf(
  caseId: number,
  respondent: number,
  first: boolean | null | undefined,
  sixth: boolean | null | undefined,
): OutcomeForm[] {
  const form = (point: FormPoint, improved: boolean | null | undefined): OutcomeForm[] =>
    improved === undefined
      ? []
      : [
          {
            caseId: caseId as CaseId,
            respondent,
            point,
            wasSent: true,
            sentOn: day('2019-05-28'),
            settledOn: day('2019-06-20'),
            kind: improved === null ? 'no-reply' : 'returned',
            improved,
          },
        ]
  return [...form('one-month', first), ...form('six-month', sixth)]
}
