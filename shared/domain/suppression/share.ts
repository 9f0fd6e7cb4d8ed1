import { isSmall, type SuppressionPolicy, smallCounts } from './policy.ts'
import type { ProtectedCell } from './protect.ts'

/** A share as it may be published: percent from 0 to 100 of the published numbers, or why there is none. */
export type ProtectedShare =
  | { readonly kind: 'shown'; readonly percent: number }
  | { readonly kind: 'starred'; readonly because: 'part' | 'rest' | 'whole-group' }
  | { readonly kind: 'none' }

/**
 * A percentage of two published counts. Starred when either count is, when those left over are few ("all but two"), or
 * when it is 0 % or 100 % of a small group (fewer than twice the threshold), which would say something of everybody in
 * it. `none` for a group of nobody, and for a part above the whole, which rounding can bring about.
 */
export function protectShare(
  part: ProtectedCell,
  whole: ProtectedCell,
  policy: SuppressionPolicy,
): ProtectedShare {
  if (part.kind === 'starred' || whole.kind === 'starred') return { kind: 'starred', because: 'part' }
  const rest = whole.value - part.value
  if (whole.value === 0 || rest < 0) return { kind: 'none' }
  if ((part.value === 0 || rest === 0) && whole.value < smallGroup(policy)) {
    return { kind: 'starred', because: 'whole-group' }
  }
  if (rest > 0 && isSmall(rest, policy)) return { kind: 'starred', because: 'rest' }
  return { kind: 'shown', percent: (100 * part.value) / whole.value }
}

/** Groups below this are small: 10 with the usual threshold. */
function smallGroup(policy: SuppressionPolicy): number {
  return 2 * (smallCounts(policy).most + 1)
}
