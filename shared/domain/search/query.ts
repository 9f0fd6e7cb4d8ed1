/** The most characters of a search; the rest says nothing more. */
export const LONGEST_QUERY = 200
const MOST_WORDS = 12

/** One thing that must be found: a word that may go on, or words in quotation marks that follow each other. */
export interface QueryWord {
  /** As it was typed, for the officer to read. */
  readonly typed: string
  /** The words to look for: small letters without accents. More than one for a phrase. */
  readonly words: readonly string[]
  readonly isPhrase: boolean
}

const PIECE = /["“”]([^"“”]*)["“”]?|[^\s"“”]+/gu
/** Apart from letters and digits nothing is looked for, as the index keeps nothing else. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/**
 * What a typed search asks for. Any text is a search: signs are left out, so nothing that is typed can mean anything to
 * the index. Words in quotation marks must follow each other.
 */
export function readQuery(typed: string): QueryWord[] {
  const pieces = [...typed.slice(0, LONGEST_QUERY).matchAll(PIECE)]
  return pieces.flatMap((piece) => queryWords(piece)).slice(0, MOST_WORDS)
}

function queryWords([all, quoted]: RegExpExecArray): QueryWord[] {
  const found = [...(quoted ?? all).matchAll(WORD)].map(([word]) => word)
  if (found.length === 0) return []
  if (quoted !== undefined && found.length > 1) {
    return [{ typed: found.join(' '), words: found.map(foldWord), isPhrase: true }]
  }
  return found.map((typed) => ({ typed, words: [foldWord(typed)], isPhrase: false }))
}

/** A word as the index keeps it: small letters, and no accents. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** A word and what it may be the plural of: "burglaries" also finds "burglary". */
export function wordForms(word: string): string[] {
  const singular = singularOf(word)
  return singular === null ? [word] : [word, singular]
}

function singularOf(word: string): string | null {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  return null
}
