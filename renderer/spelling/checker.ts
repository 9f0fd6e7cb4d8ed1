import nspell from 'nspell'
import { lookedUp } from '../../shared/domain/spelling/index.ts'

/** A dictionary of Hunspell's form, and words of our own to know besides. */
export interface SpellingSource {
  readonly affixes: string
  readonly dictionary: string
  readonly sectorWords: string
}

/** Knows which words are spelt as British English spells them. */
export interface SpellingChecker {
  /** Replaces the words that are known besides the dictionary's: the officer's own, names of the plan. */
  know(words: readonly string[]): void
  isKnown(word: string): boolean
  /** Words that may be meant, the likeliest first. */
  suggest(word: string): readonly string[]
}

const MOST_SUGGESTIONS = 6
/** Trying out changes of a longer word takes seconds. */
const LONGEST_TO_SUGGEST = 24

/** Makes a checker; it takes a second or so and some 60 MB, so it belongs into a worker. */
export function createChecker({ affixes, dictionary, sectorWords }: SpellingSource): SpellingChecker {
  const speller = nspell({ aff: affixes, dic: dictionary })
  for (const word of wordsOfList(sectorWords)) speller.add(word)
  let own = new Set<string>()

  function isKnown(word: string): boolean {
    const plain = lookedUp(word)
    return own.has(key(plain)) || own.has(key(plain.replace(/'s$/, ''))) || speller.correct(plain)
  }

  return {
    know(words) {
      own = new Set(words.flatMap((text) => text.split(/[\s-]+/)).map((word) => key(lookedUp(word))))
    },
    isKnown,
    suggest(word) {
      if (word.length > LONGEST_TO_SUGGEST) return []
      return speller.suggest(lookedUp(word)).slice(0, MOST_SUGGESTIONS)
    },
  }
}

/** The words of a list file: one on each line, "#" begins a note. */
export function wordsOfList(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function key(word: string): string {
  return word.toLocaleLowerCase('en-GB')
}
