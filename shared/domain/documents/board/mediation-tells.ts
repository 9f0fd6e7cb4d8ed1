import type { MediationCount } from '../../measures/index.ts'
import type { BoardMediation, ShownCount } from './mediation-page.ts'

/**
 * Whether a measure that counts the same as a report's section on mediation would tell what that section keeps back: a
 * number is starred there to protect another one, and the measure's figure beside it would undo that. Where the section
 * shows its numbers of that kind, or is not there, the measure is judged by its own figures alone.
 */
export function tellsOfMediation(page: BoardMediation | null, count: MediationCount | null): boolean {
  if (page === null || count === null) return false
  return NUMBERS[count](page).includes(null)
}

type Numbers = (page: BoardMediation) => readonly ShownCount[]

const NUMBERS: Readonly<Record<MediationCount, Numbers>> = {
  'mediation-referred': ({ counts, byYear }) => [
    ...counts.filter(({ name }) => name === 'Referrals').map(({ count }) => count),
    ...byYear.map(({ referrals }) => referrals),
  ],
  'mediation-resolved': ({ resolved, byYear }) => [
    ...resolved.slice(0, 1).map(({ count }) => count),
    ...byYear.map((year) => (year.resolved.base === 0 ? 0 : year.resolved.count)),
  ],
  'mediation-forms': ({ points }) => points.map(({ response }) => response.count),
  'mediation-repeats': ({ repeats, byYear }) => [repeats, ...byYear.map((year) => year.repeats)],
}
