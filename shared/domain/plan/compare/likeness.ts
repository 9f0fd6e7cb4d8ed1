/** How many times each word stands in a text; case and punctuation make no difference. */
export type WordCounts = ReadonlyMap<string, number>

export function countWords(text: string): WordCounts {
  const counts = new Map<string, number>()
  for (const word of text.toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** The share of words that two texts have in common, from 0 to 1; texts without words are like no other. */
export function likeness(one: WordCounts, other: WordCounts): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const [word, count] of fewer) shared += Math.min(count, more.get(word) ?? 0)
  const all = total(one) + total(other)
  return all === 0 ? 0 : (2 * shared) / all
}

function total(counts: WordCounts): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}
