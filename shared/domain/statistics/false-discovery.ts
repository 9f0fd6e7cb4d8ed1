/**
 * Which of many tests still count when so many were made: the procedure of Benjamini and Hochberg, which keeps the share
 * of false findings among the findings at `rate` (0 to 1). Gives an answer for each p (0 to 1), in their order.
 */
export function falseDiscovery(ps: readonly number[], rate: number): boolean[] {
  const sorted = [...ps].sort((one, other) => one - other)
  let limit = -1
  for (const [at, p] of sorted.entries()) {
    if (p <= (rate * (at + 1)) / sorted.length) limit = p
  }
  return ps.map((p) => p <= limit)
}
