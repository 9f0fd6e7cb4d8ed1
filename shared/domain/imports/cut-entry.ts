import type { Entry } from './entries.ts'
import type { SourcePlace } from './plan-draft.ts'
import { cleanText, stripMark } from './words.ts'

interface Token {
  readonly source: number
  readonly start: number
  readonly end: number
}

/** Anything between spaces; control characters count as spaces, as in stored text. */
const TOKEN = /[^\s\p{Cc}]+/gu

/**
 * Cuts an entry in front of the given words of its text (counted from 0, rising, none 0). Each piece gets the part of
 * the original words that it came from, so that no word is in two pieces and none is lost.
 */
export function cutEntry(entry: Entry, starts: readonly number[]): Entry[] {
  const words = entry.text.split(' ')
  const tokens = entry.sources.flatMap((place, source) => tokensOf(place.words, source))
  if (tokens.length !== words.length) return [entry]
  const beginsWithMark = starts.some((from) => stripMark(words.slice(from).join(' ')).mark !== 'none')
  if (beginsWithMark) return [entry]
  return [0, ...starts].map((from, at): Entry => {
    const to = starts[at] ?? words.length
    return {
      text: words.slice(from, to).join(' '),
      mark: entry.mark,
      sources: placesOf(entry.sources, tokens.slice(from, to), from === 0),
    }
  })
}

/** The words of one source that made it into clean text, with where they stand. */
function tokensOf(words: string, source: number): Token[] {
  const all = [...words.matchAll(TOKEN)].filter((match) => cleanText(match[0]) !== '')
  const unmarked = stripMark(cleanText(words)).text
  const kept = unmarked === '' ? 0 : unmarked.split(' ').length
  return all.slice(all.length - kept).map((match) => ({
    source,
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function placesOf(
  sources: readonly SourcePlace[],
  tokens: readonly Token[],
  isFirst: boolean,
): SourcePlace[] {
  return sources.flatMap((place, source) => {
    const own = tokens.filter((token) => token.source === source)
    const [first] = own
    const last = own.at(-1)
    if (first === undefined || last === undefined) return []
    const start = isFirst && source === 0 ? 0 : first.start
    return [{ ...place, words: place.words.slice(start, last.end) }]
  })
}
