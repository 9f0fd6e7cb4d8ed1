import type { MissingPart, PlanFilter } from '../domain/views/index.ts'
import { dateInWords } from '../kit/civil-date.ts'
import { listInWords, sentenceCase } from './counts.ts'
import { MEASURE_KIND_WORDS } from './measure-words.ts'
import { ACTION_STATUS_WORDS } from './plan-words.ts'

/** What a line can lack, after "without". */
export const MISSING_WORDS: Readonly<Record<MissingPart, string>> = {
  lead: 'a lead',
  due: 'a due date',
  target: 'a target',
}

/** The names that a filter refers to; null where nothing of that name is in the plan. */
export interface FilterNames {
  readonly priority: string | null
  readonly partner: string | null
}

/** A filter as a person says it: "Actions off track, led by Police, due by 31 March 2021". */
export function filterInWords(filter: PlanFilter, names: FilterNames): string {
  const parts = [
    [subject(filter), statuses(filter)].filter((words) => words !== '').join(' '),
    ...(filter.measureKind === null ? [] : [`of the kind "${MEASURE_KIND_WORDS[filter.measureKind]}"`]),
    ...(filter.priority === null ? [] : [`under ${names.priority ?? 'a priority of another plan year'}`]),
    ...(filter.partner === null ? [] : [`led by ${names.partner ?? 'a partner who is no longer listed'}`]),
    ...due(filter),
    ...(filter.without.length === 0
      ? []
      : [`without ${listInWords(filter.without.map((part) => MISSING_WORDS[part]))}`]),
  ]
  return sentenceCase(parts.join(', '))
}

function subject({ kind, statuses: given, measureKind }: PlanFilter): string {
  if (kind === 'measure' || measureKind !== null) return 'measures'
  return kind === 'action' || given.length > 0 ? 'actions' : 'all actions and measures'
}

function statuses({ statuses: given }: PlanFilter): string {
  const words = given.map((status) => ACTION_STATUS_WORDS[status].toLowerCase())
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}

function due({ due: choice, dueBy }: PlanFilter): string[] {
  if (choice === 'overdue') return ['overdue']
  return choice === 'by' && dueBy !== null ? [`due by ${dateInWords(dueBy)}`] : []
}
