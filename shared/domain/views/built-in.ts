import { EVERYTHING, type PlanFilter } from './filter.ts'

/** A filter under a name. */
export interface NamedView {
  readonly name: string
  readonly filter: PlanFilter
}

/** The views that every store has; the officer's own follow them. */
export const BUILT_IN_VIEWS: readonly NamedView[] = [
  { name: 'Overdue', filter: { ...EVERYTHING, due: 'overdue' } },
  { name: 'Board: off track and stopped', filter: { ...EVERYTHING, statuses: ['off-track', 'stopped'] } },
]
