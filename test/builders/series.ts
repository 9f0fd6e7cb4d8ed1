import type { Period } from '../../shared/domain/measures/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { type CivilDate, parseCivilDate } from '../../shared/kit/civil-date.ts'

/** A day from its ISO text. */
export function day(text: string): CivilDate {
  return defined(parseCivilDate(text), `the day ${text}`)
}

/** A period from its two days, "2020-04-01 2020-06-30". */
export function span(text: string): Period {
  const [from = '', to = ''] = text.split(' ')
  return { from: day(from), to: day(to) }
}
