import type { CivilDate } from '../../../kit/civil-date.ts'
import type { CaseId, CaseOutcome, NotProceeding, PresentingIssue } from '../case.ts'
import type { FormPoint, FormReply } from '../form.ts'

/** A case as outcomes are counted from it: no reference and no party. */
export interface OutcomeCase {
  readonly id: CaseId
  readonly issue: PresentingIssue
  readonly referredOn: CivilDate
  readonly openedOn: CivilDate | null
  readonly endedOn: CivilDate | null
  readonly outcome: CaseOutcome
  readonly notProceeding: NotProceeding | null
  readonly people: number
  readonly households: number
  readonly contacts: number
  readonly meetings: number
  readonly jointMeetings: number
  /** Reports about the same matter after the end. */
  readonly repeats: number
}

/** A form of the present end of its case. `respondent` tells the people of one case apart, and nobody else. */
export interface OutcomeForm {
  readonly caseId: CaseId
  readonly respondent: number
  readonly point: FormPoint
  readonly wasSent: boolean
  /** When it went out; null where it did not, and of an erased form. */
  readonly sentOn: CivilDate | null
  /** When it came back, or was given up. */
  readonly settledOn: CivilDate | null
  readonly kind: FormReply['kind']
  /** What a returned form says of the situation; null where that question was passed over, or it did not come back. */
  readonly improved: boolean | null
}
