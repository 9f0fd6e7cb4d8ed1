import type { RawBlock, RawParagraph } from '../../../shared/domain/imports/index.ts'
import { cleanText, wordsOf } from './raw-text.ts'
import { walkXml } from './xml-events.ts'

/** How often each word stands somewhere. */
export type WordCounts = Map<string, number>

const DELETED = new Set(['del', 'moveFrom'])
const SPACES = new Set(['tab', 'br', 'cr', 'ptab', 'p'])

/**
 * Counts the words of a document part straight from its XML, without what tracked changes deleted. It is the check on
 * everything between the file and the blocks: a word that is here and not there was dropped.
 */
export function countPartWords(part: Uint8Array | undefined): WordCounts {
  const counts: WordCounts = new Map()
  if (part === undefined) return counts
  // The alternatives of a shape hold the same words twice: the plain one counts, or the other when it has none.
  const texts: { choice: string; fallback: string; in: 'choice' | 'fallback' }[] = [top()]
  let deleted = 0
  let inText = 0
  const add = (text: string): void => {
    const current = texts.at(-1)
    if (current !== undefined) current[current.in] += text
  }
  walkXml(part, {
    open(name) {
      if (DELETED.has(name)) deleted += 1
      else if (name === 't') inText += 1
      else if (name === 'AlternateContent') texts.push(top())
      else if (name === 'Fallback') setBranch(texts.at(-1), 'fallback')
      if (name === 'noBreakHyphen') add('-')
      else if (SPACES.has(name)) add(' ')
    },
    close(name) {
      if (DELETED.has(name)) deleted -= 1
      else if (name === 't') inText -= 1
      else if (name === 'p') add(' ')
      else if (name === 'Fallback') setBranch(texts.at(-1), 'choice')
      else if (name === 'AlternateContent') {
        const alternatives = texts.pop()
        const { choice, fallback } = alternatives ?? top()
        add(` ${fallback.trim() === '' ? choice : fallback} `)
      }
    },
    text(text) {
      if (inText > 0 && deleted === 0) add(text)
    },
  })
  countWords(texts[0]?.choice ?? '', counts)
  return counts
}

function top(): { choice: string; fallback: string; in: 'choice' | 'fallback' } {
  return { choice: '', fallback: '', in: 'choice' }
}

function setBranch(
  alternatives: { in: 'choice' | 'fallback' } | undefined,
  branch: 'choice' | 'fallback',
): void {
  if (alternatives !== undefined) alternatives.in = branch
}

/** Counts the words of blocks, notes included. */
export function countBlockWords(blocks: readonly RawBlock[]): WordCounts {
  const counts: WordCounts = new Map()
  const addAll = (paragraphs: readonly RawParagraph[]): void => {
    for (const paragraph of paragraphs) countWords(wordsOf(paragraph.runs), counts)
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph') addAll([block])
    else if (block.kind === 'note') addAll(block.paragraphs)
    else if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) addAll(cell.paragraphs)
    }
  }
  return counts
}

/** Splits into words and counts them; what has neither a letter nor a digit is a mark, not a word. */
function countWords(text: string, counts: WordCounts): void {
  for (const word of cleanText(text).split(/\s+/)) {
    if (/[\p{L}\p{N}]/u.test(word)) {
      const bare = word.replace(/^[^\p{L}\p{N}]+/u, '')
      counts.set(bare, (counts.get(bare) ?? 0) + 1)
    }
  }
}

/** The words that stand more often in `all` than in `some`, each as often as it is missing. */
export function missingWords(all: WordCounts, some: WordCounts): readonly string[] {
  return [...all].flatMap(([word, count]) =>
    Array<string>(Math.max(0, count - (some.get(word) ?? 0))).fill(word),
  )
}

/** Adds the counts of several parts. */
export function addCounts(counts: readonly WordCounts[]): WordCounts {
  const sum: WordCounts = new Map()
  for (const one of counts) for (const [word, count] of one) sum.set(word, (sum.get(word) ?? 0) + count)
  return sum
}
