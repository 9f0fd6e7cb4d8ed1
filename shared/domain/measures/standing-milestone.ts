import type { CivilDate } from '../../kit/civil-date.ts'
import { type Standing, type StandingCase, standing } from './standing.ts'

/**
 * How a milestone stands. It is met on the day that a person named, or else at the end of the first period that was
 * answered with yes, also where that is late; missed while it is not done after its day.
 */
export function milestoneStanding(given: StandingCase): Standing {
  const { rules, asAt } = given
  const due = rules.deadline.on
  const doneOn = doneBy(given)
  const reason = { kind: 'milestone', due, doneOn } as const
  if (doneOn !== null) return standing(given, 'met', reason)
  return standing(given, asAt > due ? 'missed' : 'not-yet-due', reason)
}

function doneBy({ scoring, series, asAt }: StandingCase): CivilDate | null {
  if (scoring.doneOn !== null) return scoring.doneOn <= asAt ? scoring.doneOn : null
  const yes = series.readings.find(({ value, period }) => value > 0 && period.to <= asAt)
  return yes?.period.to ?? null
}
