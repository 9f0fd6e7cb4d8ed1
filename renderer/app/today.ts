import { defined } from '../../shared/kit/assert.ts'
import type { CivilDate } from '../../shared/kit/civil-date.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'

/** Today by the clock of this computer. */
export function todayHere(): CivilDate {
  const now = new Date()
  return defined(civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate()), 'today')
}
