/**
 * Kish's effective base: how many unweighted answers tell as much as these weighted ones, (Σw)² ÷ Σw². 0 for none. Used
 * as the base of limits and tests of weighted answers.
 */
export function effectiveBase(weights: readonly number[]): number {
  let sum = 0
  let squares = 0
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  return squares === 0 ? 0 : (sum * sum) / squares
}

/** How many times more answers the weighting costs: 1 where all weigh the same, above 1 otherwise. */
export function designEffect(weights: readonly number[]): number {
  const base = effectiveBase(weights)
  return base === 0 ? 1 : weights.length / base
}
