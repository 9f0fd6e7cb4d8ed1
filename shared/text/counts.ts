const NUMBER = new Intl.NumberFormat('en-GB')

/** A count with its noun: "1 issue", "22 issues", "1,204 rows". The plural adds an s unless it is given. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? singular : plural}`
}

/** The same with "no" for nought: "no measures". */
export function countOrNo(count: number, singular: string, plural = `${singular}s`): string {
  return count === 0 ? `no ${plural}` : countOf(count, singular, plural)
}

/** Parts as a sentence lists them: "a", "a and b", "a, b and c". */
export function listInWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

/** The text with its first letter as a capital, for words that begin a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
