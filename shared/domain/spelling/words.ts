/** A word of a text, and where it begins. */
export interface WordPlace {
  readonly word: string
  readonly start: number
}

const TOKEN = /[\p{L}\p{N}\p{M}@._/:\\'’-]+/gu
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu

/** The most characters of one text that are looked at. */
const LONGEST = 20_000

/**
 * The words of a text that can be misspelt. Addresses, words with figures, abbreviations in capitals and single letters
 * are none; the parts of a word with a hyphen are each one.
 */
export function wordsToCheck(text: string): WordPlace[] {
  const found: WordPlace[] = []
  for (const token of text.slice(0, LONGEST).matchAll(TOKEN)) {
    if (/\p{N}|[@_/:\\]|\p{L}\.\p{L}/u.test(token[0])) continue
    for (const word of token[0].matchAll(WORD)) {
      if (isWord(word[0])) found.push({ word: word[0], start: token.index + word.index })
    }
  }
  return found
}

function isWord(word: string): boolean {
  const letters = word.replace(/['’]?s$/u, '')
  return (
    [...letters].length > 1 &&
    letters !== letters.toLocaleUpperCase('en-GB') &&
    !/\p{Ll}\p{Lu}/u.test(letters)
  )
}

/** A word in the form in which it is looked up: with a straight apostrophe. */
export function lookedUp(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'")
}
