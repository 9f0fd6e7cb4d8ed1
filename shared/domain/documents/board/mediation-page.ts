import type { CivilDate } from '../../../kit/civil-date.ts'
import type { BarChart } from '../../charts/index.ts'

/** A count as it may be published; null where it is kept back as a small number, or as one that gives a small one away. */
export type ShownCount = number | null

/** A count under its name: "Referrals", "Resolved". */
export interface BoardMediationCount {
  readonly name: string
  readonly count: ShownCount
  /** What is counted, where the name could be taken for something else; empty elsewhere. */
  readonly meaning: string
}

/** So many of a named base, in whole percent with 95% limits; null where none is shown, and the remark says why. */
export interface BoardMediationShare {
  readonly name: string
  /** What it is of: "cases that reached a joint meeting". */
  readonly of: string
  readonly count: ShownCount
  readonly base: ShownCount
  readonly percent: number | null
  readonly low: number | null
  readonly high: number | null
  readonly remark: string
}

/** What came of asking one or six months after. */
export interface BoardMediationPoint {
  /** "One month after", "Six months after". */
  readonly name: string
  readonly asked: readonly BoardMediationCount[]
  readonly response: BoardMediationShare
  readonly improved: BoardMediationShare
  /** By case: both, one or neither; null where one of the numbers is small, since together they would tell it. */
  readonly byCase: readonly { readonly name: string; readonly count: number }[] | null
  readonly cautions: readonly string[]
}

/** People who answered at both points. */
export interface BoardMediationPairs {
  readonly counts: readonly BoardMediationCount[]
  readonly sustained: BoardMediationShare
  /** McNemar's test of the change, to three places; null where the numbers behind it are not all shown. */
  readonly p: number | null
  readonly sentence: string
  readonly cautions: readonly string[]
}

/** Days from referral to the end of the intervention; null where too few cases are behind them. */
export interface BoardMediationDays {
  readonly median: number
  readonly lowerQuartile: number
  readonly upperQuartile: number
}

/** One presenting issue, or one financial year. */
export interface BoardMediationLine {
  readonly name: string
  readonly referrals: ShownCount
  readonly ended: ShownCount
  /** Resolved or partly resolved, of referrals that ended. */
  readonly resolved: BoardMediationShare
  readonly improvedAtOne: BoardMediationShare
  readonly improvedAtSix: BoardMediationShare
  readonly repeats: ShownCount
}

/** The four figures of ASB case reviews of one period, whatever their size. */
export interface BoardCaseReviews {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly figures: readonly { readonly name: string; readonly count: number; readonly note: string }[]
}

/** Another count that is published every year whatever its size, with the reason. */
export interface BoardPublishedCount {
  readonly name: string
  readonly year: string
  readonly count: number
  readonly reason: string
}

/**
 * Mediation as plain data: everything that a paper prints of it, so that an issued report stays what it was. It holds no
 * number that is kept back, nor any person or reference.
 */
export interface BoardMediation {
  /** The days that cases are of, in words. */
  readonly period: string
  readonly asAt: CivilDate
  readonly sentences: readonly string[]
  readonly counts: readonly BoardMediationCount[]
  readonly outcomes: readonly BoardMediationCount[]
  readonly resolved: readonly BoardMediationShare[]
  readonly points: readonly BoardMediationPoint[]
  readonly pairs: BoardMediationPairs
  readonly days: BoardMediationDays | null
  readonly repeats: ShownCount
  readonly byIssue: readonly BoardMediationLine[]
  readonly byYear: readonly BoardMediationLine[]
  readonly charts: readonly BarChart[]
  readonly reviews: readonly BoardCaseReviews[]
  /** Why the figures of case reviews are printed whatever their size. */
  readonly exemption: string
  readonly published: readonly BoardPublishedCount[]
  readonly definitions: readonly string[]
}
