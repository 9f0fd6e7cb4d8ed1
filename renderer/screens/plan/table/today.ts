import { defined } from '../../../../shared/kit/assert.ts'
import { type CivilDate, civilDate } from '../../../../shared/kit/civil-date.ts'

/** Today by the clock of this computer. */
export function today(): CivilDate {
  const now = new Date()
  return defined(civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate()), 'today')
}
