/** Words as they are compared: without accents, case and punctuation, one space between them. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’‘`]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@.]+/gu, ' ')
    .replaceAll(/(?<![\p{L}\p{N}])\.|\.(?![\p{L}\p{N}])/gu, ' ')
    .replaceAll(/ +/gu, ' ')
    .trim()
}

/** Says whether a text names what was asked for: every word of it, in any order, each at the beginning of a word. */
export function personMatcher(asked: string): (text: string) => boolean {
  const words = plainWords(asked).split(' ').filter(Boolean)
  const digits = asked.replaceAll(/[^\d]/gu, '')
  const isNumber = digits.length >= 6 && /^[\d\s()+-]+$/u.test(asked.trim())
  return (text) => {
    if (isNumber) return text.replaceAll(/[^\d]/gu, '').includes(digits)
    const plain = ` ${plainWords(text)}`
    return words.length > 0 && words.every((word) => plain.includes(` ${word}`))
  }
}

/** Whether two names are the same but for order, case, accents and punctuation. Empty names are nobody's. */
export function isSamePerson(one: string, other: string): boolean {
  const sorted = (name: string): string => plainWords(name).split(' ').toSorted().join(' ')
  return sorted(one) !== '' && sorted(one) === sorted(other)
}

/** Replaces each whole name, and each of its words of three letters and more, by what stands for the person. */
export function redact(text: string, names: readonly string[], by: string): string {
  const words = names
    .flatMap((name) => [name.trim(), ...name.split(/\s+/u)])
    .filter((word) => word.length >= 3)
  const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length)
  return longestFirst.reduce((left, word) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'giu')
    return left.replaceAll(pattern, by)
  }, text)
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
