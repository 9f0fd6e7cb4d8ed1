/**
 * The members of a list of distinct numbers that stay when as few as possible are taken out so that the rest ascends.
 * What is taken out has moved; everything else has kept its order.
 */
export function longestAscending(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length, the place of the smallest number that ends an ascending row of it. */
  const ends: number[] = []
  const previous: number[] = []
  numbers.forEach((value, at) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[at] = ends[low - 1] ?? -1
    ends[low] = at
  })
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) kept.add(numbers[at] ?? 0)
  return kept
}

/**
 * Two lists of one shelf as one: the newer in its order, and each thing that only the older has after the nearest thing
 * before it that both have, at the beginning where there is none.
 */
export function interleaved<T>(
  older: readonly T[],
  newer: readonly T[],
  newerOf: ReadonlyMap<T, T>,
): { readonly older: T | null; readonly newer: T | null }[] {
  const here = new Set(newer)
  const olderOf = new Map<T, T>()
  const dropped = new Map<T | null, T[]>()
  let anchor: T | null = null
  for (const thing of older) {
    const match = newerOf.get(thing)
    if (match === undefined) {
      const after = dropped.get(anchor) ?? []
      after.push(thing)
      dropped.set(anchor, after)
    } else if (here.has(match)) {
      olderOf.set(match, thing)
      anchor = match
    }
  }
  const droppedAfter = (thing: T | null): { older: T | null; newer: null }[] =>
    (dropped.get(thing) ?? []).map((each) => ({ older: each, newer: null }))
  return [
    ...droppedAfter(null),
    ...newer.flatMap((thing) => [
      { older: olderOf.get(thing) ?? null, newer: thing },
      ...droppedAfter(thing),
    ]),
  ]
}
