import type { CivilDate } from '../../../kit/civil-date.ts'
import { type CaseOutcome, PRESENTING_ISSUES, type PresentingIssue } from '../case.ts'
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
  const formsByCase = Map.groupBy(forms, ({ caseId }) => caseId)
  const ended = cases
    .filter(({ endedOn }) => isIn(endedOn))
    .map((one): EndedCase => {
      const { id, referredOn, endedOn } = one
      const days = endedOn === null ? 0 : daysBetween(referredOn, endedOn)
      return { ...one, forms: formsByCase.get(id) ?? NO_FORMS, days }
    })
  const line = (arrived: readonly OutcomeCase[], over: readonly EndedCase[]): OutcomeLine =>
    lineOf(arrived, over, asAt)
  const referredByIssue = Map.groupBy(referred, ({ issue }) => issue)
  const endedByIssue = Map.groupBy(ended, ({ issue }) => issue)
  const referredByYear = Map.groupBy(referred, ({ referredOn }) => financialYear(referredOn))
  const endedByYear = Map.groupBy(ended, ({ endedOn }) => financialYear(endedOn))
  const years = [...new Set([...referredByYear.keys(), ...endedByYear.keys()])].sort(
    (one, other) => one - other,
  )
  return {
    asAt,
    all: line(referred, ended),
    byIssue: PRESENTING_ISSUES.filter((issue) => referredByIssue.has(issue) || endedByIssue.has(issue)).map(
      (issue) => ({ issue, line: line(referredByIssue.get(issue) ?? [], endedByIssue.get(issue) ?? []) }),
    ),
    byYear: years.map((year) => ({
      year,
      line: line(referredByYear.get(year) ?? [], endedByYear.get(year) ?? []),
    })),
  }
}

/** A case as everything after its end is counted from it. */
interface EndedCase extends OutcomeCase {
  readonly forms: readonly OutcomeForm[]
  /** From the referral to the end. */
  readonly days: number
}

const NO_FORMS: readonly OutcomeForm[] = []

function lineOf(referred: readonly OutcomeCase[], ended: readonly EndedCase[], asAt: CivilDate): OutcomeLine {
  const proceeded = ended.filter(({ outcome }) => outcome !== 'did-not-proceed')
  const points = FORM_POINTS.map((point) => pointOutcome(proceeded, point, asAt))
  const outcomes: Record<CaseOutcome, number> = {
    open: 0,
    resolved: 0,
    'partly-resolved': 0,
    'not-resolved': 0,
    'did-not-proceed': 0,
  }
  for (const { outcome } of ended) outcomes[outcome] += 1
  outcomes.open = referred.filter(({ outcome }) => outcome === 'open').length
  const why = { declined: 0, unsuitable: 0, 'referred-back': 0 }
  for (const { notProceeding } of ended) if (notProceeding !== null) why[notProceeding.why] += 1
  const later = points.at(-1)?.response ?? shareOf(0, 0, 'forms-sent')
  return {
    counts: countsOf(referred),
    outcomes,
    declined: why.declined,
    unsuitable: why.unsuitable,
    referredBack: why['referred-back'],
    resolved: resolvedShares(ended, proceeded),
    points,
    pairs: pairOutcome(proceeded, later),
    caseAnswers: FORM_POINTS.map((point) => caseAnswers(proceeded, point)),
    repeats: sumOf(proceeded, ({ repeats }) => repeats),
    days: spreadOf(proceeded.map(({ days }) => days)),
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
  return [
    resolvedOf(ended, 'ended-referrals', () => true),
    resolvedOf(ended, 'ended-cases', ({ openedOn }) => openedOn !== null),
    resolvedOf(proceeded, 'cases-that-proceeded', () => true),
    resolvedOf(proceeded, 'cases-with-joint-meeting', ({ jointMeetings }) => jointMeetings > 0),
  ]
}

function resolvedOf(
  cases: readonly OutcomeCase[],
  of: Share['of'],
  isIn: (one: OutcomeCase) => boolean,
): Share {
  let base = 0
  let resolved = 0
  for (const one of cases) {
    if (!isIn(one)) continue
    base += 1
    if (one.outcome === 'resolved' || one.outcome === 'partly-resolved') resolved += 1
  }
  return shareOf(resolved, base, of)
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
