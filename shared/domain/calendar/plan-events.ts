import { addDays, type CivilDate, dateInWords } from '../../kit/civil-date.ts'
import { type Frequency, type Period, periodsWithin, type ScoringRules } from '../measures/index.ts'
import type { EditionContent, Identity } from '../plan/index.ts'
import { planLines } from '../views/index.ts'
import type { CalendarEvent } from './calendar.ts'

/** What is known of a measure where its figures are asked for. */
export interface AskedMeasure {
  readonly identity: Identity
  readonly text: string
  readonly rules: Pick<ScoringRules, 'counting' | 'frequency' | 'span' | 'kind'>
}

/** A figure can be asked for once its period is over: on the day after. */
const DAYS_AFTER = 1

/**
 * The days of a plan year that a person would have in her calendar: open actions and measures on their due date, and
 * the day on which each further figure can be asked for. What lies before the day is left out.
 */
export function planEvents(
  content: EditionContent,
  measures: readonly AskedMeasure[],
  from: CivilDate,
): CalendarEvent[] {
  const due = planLines(content).flatMap(({ item, priority, due: date }): CalendarEvent[] => {
    const isClosed = item.role === 'action' && (item.status === 'finished' || item.status === 'stopped')
    if (date === null || date.on < from || isClosed) return []
    const kind = item.role === 'action' ? 'Action due' : 'Measure due'
    return [
      {
        uid: `due-${item.identity}`,
        on: date.on,
        summary: `${kind}: ${item.text}`,
        description: priority.name,
      },
    ]
  })
  const asked = measures.flatMap(({ identity, text, rules }) =>
    isAskedFor(rules)
      ? periodsWithin(rules.frequency, rules.span).map(
          (period): CalendarEvent => ({
            uid: `figure-${identity}-${period.to}`,
            on: addDays(period.to, DAYS_AFTER),
            summary: `Figure to ask for: ${text}`,
            description: daysOf(period),
          }),
        )
      : [],
  )
  return [...due, ...asked.filter(({ on }) => on >= from)].toSorted(
    (one, other) => one.on.localeCompare(other.on) || one.uid.localeCompare(other.uid),
  )
}

const SCORED_BY_FIGURES: ReadonlySet<Frequency> = new Set(['monthly', 'quarterly', 'half-yearly', 'yearly'])
const WITHOUT_FIGURES: ReadonlySet<ScoringRules['kind']> = new Set([
  'milestone',
  'evidence-source',
  'activity-as-measure',
  'not-measurable',
])

function isAskedFor({ counting, frequency, kind }: AskedMeasure['rules']): boolean {
  return counting === 'readings' && SCORED_BY_FIGURES.has(frequency) && !WITHOUT_FIGURES.has(kind)
}

function daysOf({ from, to }: Period): string {
  return `${dateInWords(from)} to ${dateInWords(to)}`
}
