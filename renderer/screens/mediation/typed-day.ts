import { NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'

/** A day as typed: null where nothing is, undefined where it is none. */
export function optionalDay(text: string): CivilDate | null | undefined {
  return text.trim() === '' ? null : readDay(text)
}

export { NO_DAY }
