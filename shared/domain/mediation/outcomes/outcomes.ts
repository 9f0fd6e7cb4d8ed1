import type { CivilDate } from '../../../kit/civil-date.ts'
import { CASE_OUTCOMES, type CaseOutcome, PRESENTING_ISSUES, type PresentingIssue } from '../case.ts'
import { daysBetween } from '../diary.ts'
import { FORM_POINTS } from '../form.ts'
import type { OutcomeCase, OutcomeForm } from './inputs.types.ts'
import {
  type CaseAnswers,
  caseAnswers,
  type PairOutcome,
  type PointOutcome,
  pairOutcome,
  pointOutcome,
} from './points.ts'
import { type Share, shareOf } from './share.ts'
import { type Spread, spreadOf } from './spread.ts'

/** The days that outcomes are of; null for all. Referrals count by their day, everything after the end by that. */
export interface OutcomeSpan {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Counts that look alike and are not. */
export interface CaseCounts {
  readonly referrals: number
  /** Of these referrals, those that were taken on. */
  readonly cases: number
  /** Of those taken on. */
  readonly households: number
  readonly people: number
  readonly contacts: number
  readonly meetings: number
}

/** One line of outcomes: of all cases, of one presenting issue, or of one year. */
export interface OutcomeLine {
  readonly counts: CaseCounts
  /** Cases that ended, by how, and those referred that are open. */
  readonly outcomes: Readonly<Record<CaseOutcome, number>>
  readonly declined: number
  readonly unsuitable: number
  readonly referredBack: number
  /** Resolved or partly resolved, of each base that such a share can honestly be of. */
  readonly resolved: readonly Share[]
  readonly points: readonly PointOutcome[]
  readonly pairs: PairOutcome
  readonly caseAnswers: readonly CaseAnswers[]
  readonly repeats: number
  /** Days from referral to the end of the intervention. */
  readonly days: Spread | null
}

export interface Outcomes {
  readonly asAt: CivilDate
  readonly all: OutcomeLine
  /** Issues that any case has, in their fixed order. */
  readonly byIssue: readonly { readonly issue: PresentingIssue; readonly line: OutcomeLine }[]
  /** Financial years, oldest first; 2019 is 2019/20. */
  readonly byYear: readonly { readonly year: number; readonly line: OutcomeLine }[]
}

/** What came of mediation, as at a day. Pure counting: cases and forms may be in any order. */
export function outcomesOf(
  cases: readonly OutcomeCase[],
  forms: readonly OutcomeForm[],
  span: OutcomeSpan | null,
  asAt: CivilDate,
): Outcomes {
  const isIn = (day: CivilDate | null): boolean =>
    day !== null && (span === null || (span.from <= day && day <= span.to))
  const referred = cases.filter(({ referredOn }) => isIn(referredOn))
  const ended = cases.filter(({ endedOn }) => isIn(endedOn))
  const formsByCase = Map.groupBy(forms, ({ caseId }) => caseId)
  const formsOf = (some: readonly OutcomeCase[]): OutcomeForm[] =>
    some.flatMap(({ id }) => formsByCase.get(id) ?? [])
  const line = (arrived: readonly OutcomeCase[], over: readonly OutcomeCase[]): OutcomeLine =>
    lineOf(arrived, over, formsOf, asAt)
  const [referredByIssue, endedByIssue] = [referred, ended].map((some) =>
    Map.groupBy(some, ({ issue }) => issue),
  )
  const referredByYear = Map.groupBy(referred, ({ referredOn }) => financialYear(referredOn))
  const endedByYear = Map.groupBy(ended, ({ endedOn }) => financialYear(endedOn))
  const years = [...new Set([...referredByYear.keys(), ...endedByYear.keys()])].sort(
    (one, other) => one - other,
  )
  return {
    asAt,
    all: line(referred, ended),
    byIssue: PRESENTING_ISSUES.filter((issue) => referredByIssue?.has(issue) || endedByIssue?.has(issue)).map(
      (issue) => ({ issue, line: line(referredByIssue?.get(issue) ?? [], endedByIssue?.get(issue) ?? []) }),
    ),
    byYear: years.map((year) => ({
      year,
      line: line(referredByYear.get(year) ?? [], endedByYear.get(year) ?? []),
    })),
  }
}

function lineOf(
  referred: readonly OutcomeCase[],
  ended: readonly OutcomeCase[],
  formsOf: (cases: readonly OutcomeCase[]) => OutcomeForm[],
  asAt: CivilDate,
): OutcomeLine {
  const proceeded = ended.filter(({ outcome }) => outcome !== 'did-not-proceed')
  const forms = formsOf(proceeded)
  const points = FORM_POINTS.map((point) => pointOutcome(proceeded, forms, point, asAt))
  const outcomes = Object.fromEntries(CASE_OUTCOMES.map((outcome) => [outcome, 0])) as Record<
    CaseOutcome,
    number
  >
  for (const { outcome } of ended) outcomes[outcome] += 1
  outcomes.open = referred.filter(({ outcome }) => outcome === 'open').length
  const why = (reason: string): number =>
    ended.filter(({ notProceeding }) => notProceeding?.why === reason).length
  const later = points.at(-1)?.response ?? shareOf(0, 0, 'forms-sent')
  return {
    counts: countsOf(referred),
    outcomes,
    declined: why('declined'),
    unsuitable: why('unsuitable'),
    referredBack: why('referred-back'),
    resolved: resolvedShares(ended, proceeded),
    points,
    pairs: pairOutcome(forms, later),
    caseAnswers: FORM_POINTS.map((point) => caseAnswers(forms, point)),
    repeats: sumOf(proceeded, ({ repeats }) => repeats),
    days: spreadOf(
      proceeded.flatMap(({ referredOn, endedOn }) =>
        endedOn === null ? [] : [daysBetween(referredOn, endedOn)],
      ),
    ),
  }
}

function countsOf(referred: readonly OutcomeCase[]): CaseCounts {
  const opened = referred.filter(({ openedOn }) => openedOn !== null)
  return {
    referrals: referred.length,
    cases: opened.length,
    households: sumOf(opened, ({ households }) => households),
    people: sumOf(opened, ({ people }) => people),
    contacts: sumOf(referred, ({ contacts }) => contacts),
    meetings: sumOf(referred, ({ meetings }) => meetings),
  }
}

/** "80 % of cases that reach a joint meeting" and "80 % of referrals" are far apart, so all are given, each with its base. */
function resolvedShares(ended: readonly OutcomeCase[], proceeded: readonly OutcomeCase[]): Share[] {
  const isResolved = ({ outcome }: OutcomeCase): boolean =>
    outcome === 'resolved' || outcome === 'partly-resolved'
  const share = (cases: readonly OutcomeCase[], of: Share['of']): Share =>
    shareOf(cases.filter(isResolved).length, cases.length, of)
  return [
    share(ended, 'ended-referrals'),
    share(
      ended.filter(({ openedOn }) => openedOn !== null),
      'ended-cases',
    ),
    share(proceeded, 'cases-that-proceeded'),
    share(
      proceeded.filter(({ jointMeetings }) => jointMeetings > 0),
      'cases-with-joint-meeting',
    ),
  ]
}

function sumOf(cases: readonly OutcomeCase[], number: (one: OutcomeCase) => number): number {
  return cases.reduce((sum, one) => sum + number(one), 0)
}

/** The year in which the financial year of a day begins; of no day, none that any case has. */
function financialYear(day: CivilDate | null): number {
  if (day === null) return 0
  const year = Number(day.slice(0, 4))
  return day.slice(5, 7) >= '04' ? year : year - 1
}
