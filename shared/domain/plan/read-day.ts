import { type CivilDate, civilDate, dateParts, parseCivilDate } from '../../kit/civil-date.ts'
import { dueDateFromWords } from './due-date.ts'

const NUMBERS = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})$/

/**
 * A day as a person types it: "3 April 2020", "3/4/2020", "3.4.20". Numbers are day first, always; two-digit years are of
 * this century. A day as spreadsheets copy it, "2020-04-03", is understood as well. Undefined where no single day is named.
 */
export function readDay(text: string): CivilDate | undefined {
  const typed = text.trim()
  const match = NUMBERS.exec(typed)
  if (match !== null) {
    const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
    return civilDate(year < 100 ? 2000 + year : year, month, day)
  }
  const found = dueDateFromWords(typed)
  return found?.precision === 'day' && found.words === typed ? found.on : parseCivilDate(typed)
}

/** The same with numbers, "3/4/2020", as it is typed in a small field. */
export function shortDay(day: CivilDate): string {
  const { year, month, day: number } = dateParts(day)
  return `${number}/${month}/${year}`
}

export const DAY_HINT = 'For example 3 April 2020, or 3/4/2020.'
export const NO_DAY = 'That is not a day. Type it as 3 April 2020, or 3/4/2020.'
