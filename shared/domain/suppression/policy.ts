/**
 * How small counts of people are kept from pointing at somebody. `stars`: counts below the threshold are starred, and
 * so many more that nobody can work them out. `rounding`: 1 to 7 are starred and all others are rounded to the nearest
 * 5, as in the rules for sub-national health figures. `zeros: 'hidden'` stars a nought like a small count.
 */
export type SuppressionPolicy =
  | { readonly kind: 'stars'; readonly threshold: 5 | 10; readonly zeros: 'shown' | 'hidden' }
  | { readonly kind: 'rounding' }

/** What holds unless somebody chooses otherwise: 1 to 4 are starred, noughts are shown. */
export const DEFAULT_POLICY: SuppressionPolicy = { kind: 'stars', threshold: 5, zeros: 'shown' }

/** The step of the rounding policy, and how far a rounded count can lie from the true one. */
export const ROUNDING_STEP = 5
export const ROUNDING_REACH = 2

/** The lowest and the highest count that a policy stars for its own sake. */
export function smallCounts(policy: SuppressionPolicy): { readonly least: number; readonly most: number } {
  if (policy.kind === 'rounding') return { least: 1, most: 7 }
  return { least: policy.zeros === 'hidden' ? 0 : 1, most: policy.threshold - 1 }
}

/** Whether a count is so small that a policy stars it. */
export function isSmall(count: number, policy: SuppressionPolicy): boolean {
  const small = smallCounts(policy)
  return count >= small.least && count <= small.most
}
