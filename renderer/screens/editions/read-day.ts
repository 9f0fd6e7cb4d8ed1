import { dueDateFromWords } from '../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'

/** A day as a person types it ("3 April 2020", "3/4/2020"); undefined where no single day is named. */
export function readDay(text: string): CivilDate | undefined {
  const found = dueDateFromWords(text.trim())
  return found?.precision === 'day' && found.words === text.trim() ? found.on : undefined
}

export const DAY_HINT = 'For example 3 April 2020, or 3/4/2020.'
