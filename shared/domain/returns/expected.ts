import { addDays, type CivilDate } from '../../kit/civil-date.ts'
import { type Frequency, type Period, periodsWithin, planYearOf } from '../measures/index.ts'

/** How a partner's file is awaited: how often, and how many days after its period's end it is due. */
export interface Expectation {
  readonly frequency: Exclude<Frequency, 'once'>
  readonly dueDays: number
  /** The period of the first file that came; nothing before it is awaited. */
  readonly since: Period
  /** The periods of the files that came. */
  readonly received: readonly Period[]
}

export interface ExpectedReturn {
  readonly period: Period
  readonly dueOn: CivilDate
  /** `waiting`: its period is over, and it is not due yet. */
  readonly state: 'waiting' | 'late'
}

/**
 * The files that are awaited on a day, oldest first: those whose period is over and which no file covers. Depersonalised
 * returns are owed by the end of the following quarter (SI 2007/1831); councils may ask for less.
 */
export function awaitedReturns(
  { frequency, dueDays, since, received }: Expectation,
  today: CivilDate,
): ExpectedReturn[] {
  const years: Period[] = []
  for (let year = planYearOf(since.from); year.from <= today; year = planYearOf(addDays(year.to, 1)))
    years.push(year)
  const periods = years.flatMap((year) => periodsWithin(frequency, year))
  return periods.flatMap((period) => {
    const isOver = period.to < today && period.to >= since.to
    if (!isOver || received.some(({ from, to }) => from <= period.from && to >= period.to)) return []
    const dueOn = addDays(period.to, dueDays)
    return [{ period, dueOn, state: dueOn < today ? ('late' as const) : ('waiting' as const) }]
  })
}
