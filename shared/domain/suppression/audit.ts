import { walkTowards } from './other-tables.ts'
import { isSmall, ROUNDING_REACH, ROUNDING_STEP, type SuppressionPolicy, smallCounts } from './policy.ts'
import { type KnownRange, narrow, type Sum } from './published-range.ts'

/** One cell as it is to be published. */
export interface AuditedCell {
  readonly truth: number
  /** Which star it carries: of its own smallness, or for the sake of another; null when it is shown. */
  readonly star: 'primary' | 'secondary' | null
  readonly isExempt: boolean
}

/**
 * The places of the starred cells that a reader could work out from what is shown. A cell fails when only one value is
 * possible for it, or when every possible value is small (for stars; with rounding the star itself says "1 to 7"). Two
 * readers are thought of: one who knows only that counts are whole numbers of 0 or more, and one who also knows the
 * policy: noughts are shown, so that a star is at least 1, and with rounding at most 7. A cell passes only when other
 * tables were found that prove it safe: first the ranges are narrowed, which settles most failures, then other tables
 * that look the same are searched for.
 */
export function workedOut(
  cells: readonly AuditedCell[],
  sums: readonly Sum[],
  policy: SuppressionPolicy,
): readonly number[] {
  const plain = cells.map((cell) => known(cell, policy, { low: 0, high: Infinity }))
  const informed = cells.map((cell) => known(cell, policy, informedStar(cells, policy)))
  const plainNarrowed = narrow(plain, sums)
  const informedNarrowed = narrow(informed, sums)
  const failing: number[] = []
  for (const [place, cell] of cells.entries()) {
    if (cell.star === null) continue
    const isSafe =
      plainNarrowed !== null &&
      informedNarrowed !== null &&
      hasAnother(place, informedNarrowed, sums) &&
      (policy.kind === 'rounding' || canBeLarge(place, plainNarrowed, sums, policy))
    if (!isSafe) failing.push(place)
  }
  return failing
}

function known(
  cell: AuditedCell,
  policy: SuppressionPolicy,
  star: { readonly low: number; readonly high: number },
): KnownRange {
  const { truth } = cell
  if (cell.star !== null) return { truth, ...star }
  if (policy.kind === 'stars' || cell.isExempt || truth === 0) return { truth, low: truth, high: truth }
  const shown = rounded(truth)
  const least = smallCounts(policy).most + 1
  return { truth, low: Math.max(least, shown - ROUNDING_REACH), high: shown + ROUNDING_REACH }
}

/** What the policy tells about a star, as long as no star breaks it: a nought or a large count may carry one too. */
function informedStar(
  cells: readonly AuditedCell[],
  policy: SuppressionPolicy,
): { low: number; high: number } {
  const starred = cells.filter((cell) => cell.star !== null)
  const small = smallCounts(policy)
  const low = starred.every((cell) => cell.truth >= 1) ? small.least : 0
  const isUpTo = policy.kind === 'rounding' && starred.every((cell) => isSmall(cell.truth, policy))
  return { low, high: isUpTo ? small.most : Infinity }
}

function hasAnother(place: number, ranges: readonly KnownRange[], sums: readonly Sum[]): boolean {
  const range = ranges[place]
  if (range === undefined || range.low === range.high) return false
  return [range.truth + 1, range.truth - 1].some(
    (value) => walkTowards(place, value, ranges, sums) !== range.truth,
  )
}

function canBeLarge(
  place: number,
  ranges: readonly KnownRange[],
  sums: readonly Sum[],
  policy: SuppressionPolicy,
): boolean {
  const range = ranges[place]
  if (range === undefined) return false
  const small = smallCounts(policy)
  if (!isSmall(range.truth, policy)) return true
  if (range.low < small.least && walkTowards(place, small.least - 1, ranges, sums) < small.least) return true
  return range.high > small.most && walkTowards(place, small.most + 1, ranges, sums) > small.most
}

/** A count to the nearest step of the rounding policy. */
export function rounded(count: number): number {
  return Math.round(count / ROUNDING_STEP) * ROUNDING_STEP
}
