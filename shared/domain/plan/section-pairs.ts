import { type BlockFace, blockKey } from './section-blocks.ts'
import { plainText } from './text.ts'

/** Places of a stored paragraph and of the edited one that it became. */
export type Pair = readonly [old: number, now: number]

/** The most comparisons of words that one edit is worth; beyond it, only equal paragraphs are found again. */
const MOST_COMPARISONS = 40_000
/** How much of two paragraphs must be the same, from their ends, to take one for the other after an edit. */
const LEAST_LIKENESS = 0.4
/** Being the same outweighs any number of likenesses, so that no unchanged paragraph is given up for edited ones. */
const SAME = 10_000

/**
 * Pairs the paragraphs of two versions: first equal ones from both ends, then in between by the best alignment of equal
 * and alike ones, then equal ones that were moved, and last what stands alone between the same neighbours.
 */
export function pairUp(before: readonly BlockFace[], after: readonly BlockFace[]): Pair[] {
  const oldKeys = before.map(blockKey)
  const newKeys = after.map(blockKey)
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && oldKeys[start] === newKeys[start]) start += 1
  let end = 0
  while (end < shorter - start && oldKeys.at(-1 - end) === newKeys.at(-1 - end)) end += 1

  const pairs: Pair[] = []
  for (let at = 0; at < start; at += 1) pairs.push([at, at])
  const oldTexts = before.map(({ runs }) => plainText(runs))
  const newTexts = after.map(({ runs }) => plainText(runs))
  const rows = range(start, before.length - end)
  const columns = range(start, after.length - end)
  const compares = rows.length * columns.length <= MOST_COMPARISONS
  const oldSet = new Set(rows.map((at) => oldKeys[at]))
  const newSet = new Set(columns.map((at) => newKeys[at]))
  const inBoth = (key: string | undefined): boolean => oldSet.has(key) && newSet.has(key)
  const worth = (old: number, now: number): number => {
    if (oldKeys[old] === newKeys[now]) return SAME
    // What stands in both versions is to be found again, here or where it was moved to.
    if (!compares || inBoth(oldKeys[old]) || inBoth(newKeys[now])) return 0
    return likeness(oldTexts[old] ?? '', newTexts[now] ?? '')
  }
  pairs.push(
    ...align(
      rows.filter((at) => compares || inBoth(oldKeys[at])),
      columns.filter((at) => compares || inBoth(newKeys[at])),
      worth,
    ),
  )
  for (let at = end; at > 0; at -= 1) pairs.push([before.length - at, after.length - at])
  return withRewritten(withMoved(pairs, oldKeys, newKeys), before.length, after.length)
}

/** How much of the longer text both begin and end with, from 0 to 1; 0 where that is too little to tell. */
function likeness(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  const longer = Math.max(one.length, other.length)
  if (longer === 0) return 0
  let head = 0
  while (head < shorter && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  const share = (head + tail) / longer
  // A paragraph that was cut in two, or that took in another, is all there in one of the two.
  const isPart = head + tail === shorter && shorter > 0
  return share >= LEAST_LIKENESS || isPart ? Math.max(share, 0.01) : 0
}

/** The alignment of greatest worth that keeps the order. */
function align(
  olds: readonly number[],
  news: readonly number[],
  worth: (old: number, now: number) => number,
): Pair[] {
  const width = news.length + 1
  const best = new Float64Array((olds.length + 1) * width)
  const at = (row: number, column: number): number => best[row * width + column] ?? 0
  const worthAt = (row: number, column: number): number => worth(olds[row] ?? 0, news[column] ?? 0)
  for (let row = olds.length - 1; row >= 0; row -= 1) {
    for (let column = news.length - 1; column >= 0; column -= 1) {
      const value = worthAt(row, column)
      const taken = value > 0 ? value + at(row + 1, column + 1) : 0
      best[row * width + column] = Math.max(taken, at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: Pair[] = []
  let row = 0
  let column = 0
  while (row < olds.length && column < news.length) {
    const value = worthAt(row, column)
    if (value > 0 && at(row, column) === value + at(row + 1, column + 1)) {
      pairs.push([olds[row] ?? 0, news[column] ?? 0])
      row += 1
      column += 1
    } else if (at(row, column) === at(row + 1, column)) row += 1
    else column += 1
  }
  return pairs
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

/** Equal paragraphs that the order left over are the same one at another place. */
function withMoved(pairs: readonly Pair[], oldKeys: readonly string[], newKeys: readonly string[]): Pair[] {
  const { freeOld, freeNew } = leftOver(pairs, oldKeys.length, newKeys.length)
  const waiting = Map.groupBy(freeOld, (old) => oldKeys[old])
  const moved = freeNew.flatMap((now): Pair[] => {
    const old = waiting.get(newKeys[now])?.shift()
    return old === undefined ? [] : [[old, now]]
  })
  return [...pairs, ...moved]
}

/** As many paragraphs as before between the same neighbours are those that stood there, written anew. */
function withRewritten(pairs: readonly Pair[], before: number, after: number): Pair[] {
  const { freeOld, freeNew } = leftOver(pairs, before, after)
  const partner = new Map(pairs.map(([old, now]) => [now, old]))
  const added: Pair[] = []
  const free = new Set(freeOld)
  let at = 0
  while (at < freeNew.length) {
    const first = freeNew[at] ?? 0
    let length = 1
    while (freeNew[at + length] === first + length) length += 1
    const above = first === 0 ? -1 : partner.get(first - 1)
    if (above !== undefined && isGapOf(free, above + 1, length)) {
      for (let each = 0; each < length; each += 1) added.push([above + 1 + each, first + each])
    }
    at += length
  }
  return [...pairs, ...added]
}

function isGapOf(free: ReadonlySet<number>, from: number, length: number): boolean {
  for (let each = 0; each < length; each += 1) if (!free.has(from + each)) return false
  return !free.has(from + length)
}

function leftOver(pairs: readonly Pair[], before: number, after: number) {
  const olds = new Set(pairs.map(([old]) => old))
  const news = new Set(pairs.map(([, now]) => now))
  const free = (length: number, taken: ReadonlySet<number>): number[] =>
    range(0, length).filter((at) => !taken.has(at))
  return { freeOld: free(before, olds), freeNew: free(after, news) }
}
