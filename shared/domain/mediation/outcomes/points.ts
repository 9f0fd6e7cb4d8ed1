import type { CivilDate } from '../../../kit/civil-date.ts'
import { exactHalfP, SMALLEST_BASE, twoSidedP } from '../../statistics/index.ts'
import type { FormPoint } from '../form.ts'
import { lastEndDue } from '../form-state.ts'
import type { OutcomeForm } from './inputs.types.ts'
import { type Share, shareOf } from './share.ts'

/** Below this response, in percent, those who did not answer may well see it otherwise. */
export const LOW_RESPONSE = 60
/** The exact test adds up terms for whole numbers below this; above, the normal curve is as good. */
const EXACT_BELOW = 1000

/** `few`: fewer than 30 answers. `non-response`: too few of those asked answered. `no-answers`: nothing to say. */
export type OutcomeCaution = 'no-answers' | 'few' | 'non-response'

/** What came of asking at one point. */
export interface PointOutcome {
  readonly point: FormPoint
  /** People whose form has come due, whether or not it was sent. */
  readonly due: number
  readonly notAsked: number
  readonly sent: number
  readonly returned: number
  readonly noReply: number
  /** Sent, and neither answered nor given up. */
  readonly waiting: number
  /** Returned of sent. */
  readonly response: Share
  /** Improved, of the returned forms that answer the question. */
  readonly improved: Share
  readonly cautions: readonly OutcomeCaution[]
}

/** An ended case that did proceed, with the forms of its present end. */
export interface AskedCase {
  readonly endedOn: CivilDate | null
  readonly people: number
  readonly forms: readonly OutcomeForm[]
}

/** What came of asking at a point, among cases that ended and did proceed, as at a day. */
export function pointOutcome(cases: readonly AskedCase[], point: FormPoint, asAt: CivilDate): PointOutcome {
  let due = 0
  const lastEnd = lastEndDue(point, asAt)
  const counts = { notAsked: 0, sent: 0, returned: 0, noReply: 0, answering: 0, improved: 0 }
  for (const { endedOn, people, forms } of cases) {
    if (endedOn !== null && endedOn <= lastEnd) due += people
    for (const form of forms) {
      if (form.point !== point) continue
      if (form.kind === 'not-asked') counts.notAsked += 1
      else if (form.wasSent || form.kind === 'returned') counts.sent += 1
      if (form.kind === 'returned') counts.returned += 1
      if (form.kind === 'no-reply') counts.noReply += 1
      if (form.improved !== null) counts.answering += 1
      if (form.improved === true) counts.improved += 1
    }
  }
  const { notAsked, sent, returned, noReply } = counts
  const response = shareOf(returned, sent, 'forms-sent')
  const improved = shareOf(counts.improved, counts.answering, 'forms-answering')
  return {
    point,
    due,
    notAsked,
    sent,
    returned,
    noReply,
    waiting: sent - returned - noReply,
    response,
    improved,
    cautions: cautionsOf(response, improved.base),
  }
}

/** What to be told of a percentage of so many answers, from people of whom so many were asked. */
export function cautionsOf(response: Share, answers: number): OutcomeCaution[] {
  if (answers === 0) return ['no-answers']
  return [
    ...(answers < SMALLEST_BASE ? (['few'] as const) : []),
    ...(response.percent !== null && response.percent < LOW_RESPONSE ? (['non-response'] as const) : []),
  ]
}

/** People who answered at both points: the only ones of whom it can be said that it lasted. */
export interface PairOutcome {
  readonly pairs: number
  /** Improved at one and at six months, of the matched pairs. */
  readonly sustained: Share
  /** Improved at one month and no longer at six, and the other way round. */
  readonly lost: number
  readonly gained: number
  /** McNemar's test of the change, 0 to 1; null without pairs. Exact up to 999 changed answers. */
  readonly p: number | null
  readonly cautions: readonly OutcomeCaution[]
}

/** What people who answered at both points say. Rule: domain reference 4.9. */
export function pairOutcome(cases: readonly AskedCase[], response: Share): PairOutcome {
  const counts = { pairs: 0, both: 0, lost: 0, gained: 0 }
  for (const { forms } of cases) {
    for (const { point, respondent, improved } of forms) {
      if (point !== 'six-month' || improved === null) continue
      const before = forms.find(
        (form) => form.point === 'one-month' && form.respondent === respondent,
      )?.improved
      if (before === undefined || before === null) continue
      counts.pairs += 1
      if (before && improved) counts.both += 1
      if (before && !improved) counts.lost += 1
      if (!before && improved) counts.gained += 1
    }
  }
  const { pairs, both, lost, gained } = counts
  return {
    pairs,
    sustained: shareOf(both, pairs, 'matched-pairs'),
    lost,
    gained,
    p: pairs === 0 ? null : mcnemarP(lost, gained),
    cautions: cautionsOf(response, pairs),
  }
}

/** How often chance alone changes answers so unevenly: exact where there are few, as where 9 stand against 2 (0.065). */
export function mcnemarP(lost: number, gained: number): number {
  const changed = lost + gained
  if (changed < EXACT_BELOW) return exactHalfP(lost, gained)
  return twoSidedP((lost - gained) / Math.sqrt(changed))
}

/** Cases by what their parties say at one point; two answers from one dispute are not independent of each other. */
export interface CaseAnswers {
  readonly point: FormPoint
  /** At least two answered: all say improved, some do, nobody does. */
  readonly both: number
  readonly one: number
  readonly neither: number
  /** Only one party answered, and says improved or not. */
  readonly aloneImproved: number
  readonly aloneNot: number
}

/** Counts cases at a point by how many of those who answered say that things improved. */
export function caseAnswers(cases: readonly AskedCase[], point: FormPoint): CaseAnswers {
  const counts = { both: 0, one: 0, neither: 0, aloneImproved: 0, aloneNot: 0 }
  for (const { forms } of cases) {
    let answers = 0
    let improved = 0
    for (const form of forms) {
      if (form.point !== point || form.improved === null) continue
      answers += 1
      if (form.improved) improved += 1
    }
    if (answers === 0) continue
    if (answers === 1) counts[improved === 1 ? 'aloneImproved' : 'aloneNot'] += 1
    else if (improved === answers) counts.both += 1
    else counts[improved === 0 ? 'neither' : 'one'] += 1
  }
  return { point, ...counts }
}
