import type { Passage } from './passages.ts'
import { announcesPriority, likeness, SAME_NAME } from './priority-name.ts'
import { endsSentence } from './words.ts'

const LONGEST_NAME = 25
const PLAN_TITLE = /\b(?:plan|strategy|partnership)\b/i
const ABOUT_THE_FILE = /\b(?:version|updated|author|owner|date|draft|confidential|official)\b|^\d/i

/** Which of the rows above a table's header names its priority; the others are text. */
export function pickTitle(
  titles: readonly Passage[],
  sheetName: string | null,
): { readonly title: Passage | null; readonly others: readonly Passage[] } {
  const fits = titles.filter((one) => one.text.split(' ').length <= LONGEST_NAME)
  const title =
    fits.find((one) => announcesPriority(one.text)) ??
    fits.find((one) => sheetName !== null && likeness(one.text, sheetName) >= SAME_NAME) ??
    fits.find(
      (one) => !PLAN_TITLE.test(one.text) && !ABOUT_THE_FILE.test(one.text) && !endsSentence(one.text),
    ) ??
    null
  return { title, others: titles.filter((one) => one !== title) }
}
