import type { CivilDate } from '../../../kit/civil-date.ts'
import { type Period, readPeriod } from '../../measures/index.ts'

/** As many words as the longest name of a period has: "1 April 2020 to 30 June 2020". */
const LONGEST = 7
/** Titles are longer in notes only. */
const MOST_WORDS = 40

/**
 * The period that is named somewhere in a line: "ASB by ward, Quarter 2 2020/21". A year alone, or a month without a
 * year, is too little to be sure of. Undefined where none is named, or two that differ.
 */
export function periodInLine(line: string, day: CivilDate): Period | undefined {
  const words = line
    .replace(/[–—−]/gu, '-')
    .replace(/[,;:()[\]_]/g, ' ')
    .replace(/\s*-\s*/g, ' - ')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
  const found: Period[] = []
  for (let start = 0; start < words.length; start += 1) {
    for (let length = Math.min(LONGEST, words.length - start); length >= 1; length -= 1) {
      const period = namedBy(words.slice(start, start + length), day)
      if (period === undefined) continue
      found.push(period)
      start += length - 1
      break
    }
  }
  const [first, ...others] = found
  const agree = others.every(({ from, to }) => from === first?.from && to === first.to)
  return agree ? first : undefined
}

function namedBy(words: readonly string[], day: CivilDate): Period | undefined {
  const text = words.join(' ').replace(/ - /g, '-')
  const hasYear = /\d{2,4}/.test(text)
  if (!hasYear || /^\d+$/.test(text) || /^\d+-\d+$/.test(text.replace('/', ''))) return undefined
  // "20/21" alone may be a day, a score or a house number.
  if (/^\d{1,2}[/-]\d{1,2}$/.test(text)) return undefined
  return readPeriod(text, day)
}
