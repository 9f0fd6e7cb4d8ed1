/** Shorter words have too many neighbours: a mistake in them could mean anything. */
const SHORTEST = 4
const SHORTEST_FOR_TWO = 7
const MOST_CANDIDATES = 8

/** A word of the plan and in how many places it stands. */
export interface KnownWord {
  readonly word: string
  readonly count: number
}

/**
 * The words of the plan that somebody may have meant who typed a word that the plan does not hold: one slip away, two for
 * longer words; the nearest and most frequent first. `isUnfinished` also takes the beginning of a longer word.
 */
export function likelyWords(typed: string, known: Iterable<KnownWord>, isUnfinished: boolean): string[] {
  if (typed.length < SHORTEST || /\d/.test(typed)) return []
  const most = typed.length >= SHORTEST_FOR_TWO ? 2 : 1
  const near: (KnownWord & { readonly slips: number })[] = []
  for (const { word, count } of known) {
    const slips = slipsBetween(typed, word, most, isUnfinished)
    if (slips <= most) near.push({ word, count, slips })
  }
  const fewest = Math.min(...near.map(({ slips }) => slips))
  return near
    .filter(({ slips }) => slips === fewest)
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(({ word }) => word)
}

function slipsBetween(typed: string, word: string, most: number, isUnfinished: boolean): number {
  const whole = Math.abs(word.length - typed.length) > most ? most + 1 : slips(typed, word, most)
  if (!isUnfinished || word.length <= typed.length || whole === 0) return whole
  return Math.min(whole, slips(typed, word.slice(0, typed.length), most))
}

/**
 * How many slips make one word of another: a letter left out, put in, replaced, or swapped with its neighbour. Answers
 * `most` + 1 as soon as there are more.
 */
export function slips(a: string, b: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      next[column] = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    if (Math.min(...next) > most) return most + 1
    beforeLast = last
    last = next
  }
  return at(last, b.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
