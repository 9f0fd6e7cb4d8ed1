import { countWords, likeness, type WordCounts } from './likeness.ts'

/** What matching looks at in a thing. */
export interface Matchable {
  /** The same in both where it is the same thing for certain; null where it has no identity. */
  readonly identity: string | null
  readonly words: string
  /** Things of different sorts are never the same. */
  readonly sort: string
}

/** Which thing of the older content is which of the newer. */
export interface Matching<T> {
  readonly newerOf: ReadonlyMap<T, T>
  readonly olderOf: ReadonlyMap<T, T>
}

/** Beyond this many pairs only equal words are looked for, so that a hostile plan cannot make comparing slow. */
const MOST_PAIRS = 400_000
/** How like words must be, under the same parent and elsewhere. */
const LIKE_NEARBY = 0.5
const LIKE_ANYWHERE = 0.75
/** Elsewhere, texts of fewer words are too easily alike by chance. */
const FEWEST_WORDS_ANYWHERE = 4

/**
 * Finds the pairs: by identity first, then by equal words under the same parent, equal words anywhere, like words
 * under the same parent, and very like words anywhere. Each thing is in one pair at most.
 */
export function matchThings<T extends Matchable>(
  older: readonly T[],
  newer: readonly T[],
  areNearby: (one: T, other: T) => boolean,
): Matching<T> {
  const newerOf = new Map<T, T>()
  const olderOf = new Map<T, T>()
  const pair = (one: T, other: T): void => {
    newerOf.set(one, other)
    olderOf.set(other, one)
  }
  const byIdentity = new Map(newer.flatMap((thing) => (thing.identity === null ? [] : [[key(thing), thing]])))
  for (const thing of older) {
    const same = thing.identity === null ? undefined : byIdentity.get(key(thing))
    if (same !== undefined && !olderOf.has(same)) pair(thing, same)
  }
  const left = (): { olderLeft: T[]; newerLeft: T[] } => ({
    olderLeft: older.filter((thing) => !newerOf.has(thing)),
    newerLeft: newer.filter((thing) => !olderOf.has(thing)),
  })
  matchEqual(left(), pair, areNearby)
  matchEqual(left(), pair, () => true)
  matchLike(left(), pair, areNearby)
  return { newerOf, olderOf }
}

function key({ identity, sort }: Matchable): string {
  return `${sort} ${identity}`
}

interface Left<T> {
  readonly olderLeft: readonly T[]
  readonly newerLeft: readonly T[]
}

function matchEqual<T extends Matchable>(
  { olderLeft, newerLeft }: Left<T>,
  pair: (one: T, other: T) => void,
  mayMatch: (one: T, other: T) => boolean,
): void {
  const byWords = Map.groupBy(newerLeft, equalKey)
  for (const thing of olderLeft) {
    if (thing.words.trim() === '') continue
    const candidates = byWords.get(equalKey(thing)) ?? []
    const at = candidates.findIndex((other) => mayMatch(thing, other))
    const [same] = at === -1 ? [] : candidates.splice(at, 1)
    if (same !== undefined) pair(thing, same)
  }
}

function equalKey({ sort, words }: Matchable): string {
  return `${sort} ${words.replace(/\s+/gu, ' ').trim()}`
}

function matchLike<T extends Matchable>(
  { olderLeft, newerLeft }: Left<T>,
  pair: (one: T, other: T) => void,
  areNearby: (one: T, other: T) => boolean,
): void {
  if (olderLeft.length * newerLeft.length > MOST_PAIRS) return
  const counts = new Map<T, WordCounts>()
  const countsOf = (thing: T): WordCounts => {
    const known = counts.get(thing) ?? countWords(thing.words)
    counts.set(thing, known)
    return known
  }
  const pairs = olderLeft.flatMap((one) =>
    newerLeft.flatMap((other) => {
      if (one.sort !== other.sort) return []
      const isNearby = areNearby(one, other)
      const alike = likeness(countsOf(one), countsOf(other))
      const isShort = Math.min(countsOf(one).size, countsOf(other).size) < FEWEST_WORDS_ANYWHERE
      if (isNearby ? alike < LIKE_NEARBY : isShort || alike < LIKE_ANYWHERE) return []
      return [{ one, other, rank: alike + (isNearby ? 1 : 0) }]
    }),
  )
  const taken = new Set<T>()
  for (const { one, other } of pairs.toSorted((a, b) => b.rank - a.rank)) {
    if (taken.has(one) || taken.has(other)) continue
    taken.add(one).add(other)
    pair(one, other)
  }
}
