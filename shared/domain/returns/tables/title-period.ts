import type { CivilDate } from '../../../kit/civil-date.ts'
import { isSamePeriod, lengthOf, liesWithin, type Period, readPeriod } from '../../measures/index.ts'

/** As many words as the longest name of a period has: "1 April 2020 to 30 June 2020". */
const LONGEST = 7
/** Titles are longer in notes only. */
const MOST_WORDS = 40
/** So many lines nearest to a table are looked at. */
const MOST_LINES = 20
/** Lines that say when a file was made, and not what it is of. */
const MADE_ON =
  /\b(?:extracted|produced|printed|published|prepared|generated|run date|run on|created|updated|correct (?:at|as)|as at|version|refreshed|downloaded|completed|returned|due|signed)\b/i
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const PART_OF_YEAR = new RegExp(
  `\\b(?:q|qtr|quarter)\\s*:?\\s*[1-4](?!\\d)|\\b(?:h|half(?: year)?)\\s*[12](?!\\d)|\\b${MONTH}(?:\\s*(?:-|–|to)\\s*${MONTH})?\\b|^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$`,
  'gi',
)
const YEAR_ALONE = /^(?:calendar )?(?:year)?:?\s*(?:199\d|20\d\d)$/i

/**
 * The period that a table is of, from the lines above it and the name of its sheet: the shortest that a line names, the
 * nearest to the table of those that differ. A quarter or month without a year is of the year that another line names.
 * Null where they name none.
 */
export function periodOfTable(lines: readonly string[], sheetName: string, day: CivilDate): Period | null {
  const sayings = [sheetName, ...lines.slice(-MOST_LINES)]
  let best: Period | undefined
  for (const period of sayings.map((line) => periodInLine(line, day))) {
    if (period === undefined) continue
    if (best === undefined || !liesWithin(best, period) || isSamePeriod(best, period)) best = period
  }
  if (best !== undefined && !isYear(best)) return best
  const part = sayings.map(partOfYear).find((one) => one !== undefined)
  const year = sayings.find((line) => YEAR_ALONE.test(line.trim()))?.match(/\d{4}/)?.[0]
  if (part !== undefined && best !== undefined) return readPeriod(part, best.from) ?? best
  if (part !== undefined && year !== undefined) return readPeriod(`${part} ${year}`, day) ?? null
  return best ?? null
}

/** The one quarter, half or month that a line names without its year: "Quarter: 2", "April to June". */
function partOfYear(line: string): string | undefined {
  const named = beforeMadeOn(line).match(PART_OF_YEAR) ?? []
  return named.length === 1 ? named[0]?.replace(/[:\s]+/g, ' ') : undefined
}

function beforeMadeOn(line: string): string {
  return line.slice(0, MADE_ON.exec(line)?.index ?? line.length)
}

function isYear(period: Period): boolean {
  const { unit, count } = lengthOf(period)
  return unit === 'months' && count === 12
}

/**
 * The period that is named somewhere in a line: "ASB by ward, Quarter 2 2020/21". A year alone, or a month without a
 * year, is too little to be sure of, and one day is mostly the day that a file was made, unless the line says nothing
 * else. Undefined where none is named, or two that differ.
 */
export function periodInLine(line: string, day: CivilDate): Period | undefined {
  const words = beforeMadeOn(line)
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
      // The month of a day that is passed over is passed over with it.
      if (period.from !== period.to || saysOnlyADay(words, start, length)) found.push(period)
      start += length - 1
      break
    }
  }
  const [first, ...others] = found
  const agree = others.every(({ from, to }) => from === first?.from && to === first.to)
  return agree ? first : undefined
}

function saysOnlyADay(words: readonly string[], start: number, length: number): boolean {
  return (
    start + length === words.length &&
    start <= 1 &&
    /^(?:date|day|session|held)?$/i.test(words[start - 1] ?? '')
  )
}

/** Whether words name a period or a year and nothing else, as headings over several columns do. */
export function namesTime(words: string): boolean {
  return /^(?:19|20)\d\d$/.test(words) || readPeriod(words, '2020-04-01' as CivilDate) !== undefined
}

function namedBy(words: readonly string[], day: CivilDate): Period | undefined {
  const text = words.join(' ').replace(/ - /g, '-')
  const hasYear = /\d{2,4}/.test(text)
  if (!hasYear || /^\d+$/.test(text) || /^\d+-\d+$/.test(text.replace('/', ''))) return undefined
  // "20/21" alone may be a day, a score or a house number.
  if (/^\d{1,2}[/-]\d{1,2}$/.test(text)) return undefined
  return readPeriod(text, day)
}
