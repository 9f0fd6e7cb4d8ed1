import { type CivilDate, dateParts } from '../../kit/civil-date.ts'
import type { DueDate, Item } from './content.ts'
import { type FoundDueDate, findDueDate } from './due-date.ts'

/** An item whose words name another day than the one by which it is due. */
export interface OldWording {
  /** As printed: "by March 2021". */
  readonly words: string
  /** The day that the words mean. */
  readonly on: CivilDate
  /** The whole text with the words brought up to date; null where that is for a person to write. */
  readonly proposal: string | null
}

/** The due date of an action or a measure; null for what has none. */
export function dueOf(item: Item): DueDate | null {
  if (item.role === 'measure') return item.measure.due
  return item.role === 'action' ? item.due : null
}

/**
 * Whether an action or a measure still says another date than it is due by, or without a due date one before the year
 * begins, as after a plan was rolled forward: printed words are never changed by themselves. Null where nothing is to
 * be put right, and where a person said that the words are no due date.
 */
export function oldWordingOf(item: Item, yearStartsOn: CivilDate): OldWording | null {
  if (item.role !== 'action' && item.role !== 'measure') return null
  const due = dueOf(item)
  const found = findDueDate(item.text)
  if (found === null || (due === null ? found.on >= yearStartsOn : found.on === due.on)) return null
  if (item.role === 'action' && due === null && item.dueDeclined === found.words) return null
  const proposal = due === null ? null : proposedText(item.text, found, due)
  return { words: found.words, on: found.on, proposal }
}

const DASH = '\\s?[/–—-]\\s?'
const TWO_YEARS = new RegExp(`(?<!\\d)((?:19|20)\\d\\d)(${DASH})((?:19|20)\\d\\d|\\d\\d)(?!\\d)`, 'gu')
const LONG_YEAR = /(?<![\d])(?:19|20)\d\d(?!\d)/gu
const SHORT_YEAR = /\d\d(?!\d)(?=\D*$)/u

/** Moves the years of the words; the months stay as they were, so the proposal counts only if it means the due date. */
function proposedText(text: string, found: FoundDueDate, due: DueDate): string | null {
  const years = dateParts(due.on).year - dateParts(found.on).year
  if (years === 0) return null
  const moved = withYearsMoved(found.words, years)
  const proposal = text.slice(0, found.start) + moved + text.slice(found.end)
  return findDueDate(proposal)?.on === due.on ? proposal : null
}

function withYearsMoved(words: string, years: number): string {
  const shifted = (year: string): string => {
    const moved = Number(year) + years
    return year.length === 2 ? String((moved + 100) % 100).padStart(2, '0') : String(moved)
  }
  if (!/(?:19|20)\d\d/u.test(words)) return words.replace(SHORT_YEAR, shifted)
  const pairs = words.replace(TWO_YEARS, (_all, first: string, join: string, second: string) => {
    // "2020/21" names two years; "2020-12" could not be one after the other and is left to the next rule.
    return Number(second) % 100 === (Number(first) + 1) % 100
      ? `${mask(shifted(first))}${join}${mask(shifted(second))}`
      : `${first}${join}${second}`
  })
  return unmask(pairs.replace(LONG_YEAR, shifted))
}

/** Digits as letters of no text, so that a year that was moved is not moved again. */
function mask(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCodePoint(0xe000 + Number(digit)))
}

function unmask(text: string): string {
  return text.replace(/[\ue000-\ue009]/gu, (letter) => String((letter.codePointAt(0) ?? 0xe000) - 0xe000))
}
