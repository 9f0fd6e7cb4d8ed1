import { FORM_POINTS, type OutcomeLine, type Outcomes, type PresentingIssue } from '../../mediation/index.ts'

/** What is printed of one presenting issue or year: numbers that add up to those of all. */
export interface RowCounts {
  readonly referrals: number
  readonly open: number
  readonly ended: number
  /** Resolved or partly resolved. */
  readonly settled: number
  /** By point, in the order of `FORM_POINTS`. */
  readonly answering: readonly number[]
  readonly improved: readonly number[]
  readonly repeats: number
}

/** Rows of one kind, and which issues or years each of them stands for. */
export interface CountRow<Of> {
  readonly of: readonly Of[]
  readonly counts: RowCounts
}

/** Fewer ended cases than these are not told apart: most of their numbers would point to people, and be starred. */
export const FEWEST_IN_ROW = 10

export function countsOfLine({ counts, outcomes, points, repeats }: OutcomeLine): RowCounts {
  const settled = outcomes.resolved + outcomes['partly-resolved']
  const improved = FORM_POINTS.map((point) => points.find((one) => one.point === point)?.improved)
  return {
    referrals: counts.referrals,
    open: outcomes.open,
    ended: settled + outcomes['not-resolved'] + outcomes['did-not-proceed'],
    settled,
    answering: improved.map((share) => share?.base ?? 0),
    improved: improved.map((share) => share?.count ?? 0),
    repeats,
  }
}

/**
 * The issues with enough cases, most first, and all others together as the last row. None where fewer than two rows
 * are left: they would say nothing that the total does not.
 */
export function issueRows({ byIssue }: Outcomes): readonly CountRow<PresentingIssue>[] {
  const rows = byIssue
    .map(({ issue, line }): CountRow<PresentingIssue> => ({ of: [issue], counts: countsOfLine(line) }))
    .toSorted((one, other) => other.counts.ended - one.counts.ended)
  const large = rows.filter(({ counts }) => counts.ended >= FEWEST_IN_ROW)
  let rest = rows.slice(large.length)
  while (rest.length > 0 && endedOf(rest) < FEWEST_IN_ROW && large.length > 0)
    rest = [...large.splice(-1), ...rest]
  const all = rest.length === 0 ? large : [...large, together(rest)]
  return all.length < 2 ? [] : all
}

/** The years, oldest first; a year with too few cases goes with the one before it, the first ones with the next. */
export function yearRows({ byYear }: Outcomes): readonly CountRow<number>[] {
  const rows: CountRow<number>[] = []
  for (const { year, line } of byYear) {
    const row: CountRow<number> = { of: [year], counts: countsOfLine(line) }
    const last = rows.at(-1)
    const joins = last !== undefined && [last, row].some(({ counts }) => counts.ended < FEWEST_IN_ROW)
    if (joins) rows.splice(-1, 1, together([last, row]))
    else rows.push(row)
  }
  return rows.length < 2 ? [] : rows
}

function endedOf(rows: readonly CountRow<unknown>[]): number {
  return rows.reduce((sum, { counts }) => sum + counts.ended, 0)
}

function together<Of>(rows: readonly CountRow<Of>[]): CountRow<Of> {
  const sum = (number: (counts: RowCounts) => number): number =>
    rows.reduce((total, { counts }) => total + number(counts), 0)
  const sumAt = (numbers: (counts: RowCounts) => readonly number[]): number[] =>
    FORM_POINTS.map((_, at) => sum((counts) => numbers(counts)[at] ?? 0))
  return {
    of: rows.flatMap(({ of }) => of),
    counts: {
      referrals: sum(({ referrals }) => referrals),
      open: sum(({ open }) => open),
      ended: sum(({ ended }) => ended),
      settled: sum(({ settled }) => settled),
      answering: sumAt(({ answering }) => answering),
      improved: sumAt(({ improved }) => improved),
      repeats: sum(({ repeats }) => repeats),
    },
  }
}
