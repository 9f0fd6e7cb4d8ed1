import { overlap, periodsWithin } from './periods.ts'
import { type Standing, type StandingCase, standing } from './standing.ts'

/**
 * How something that is to take place every so often stands: the periods in which it did, of those that are over and
 * known. One period beside what was expected is near it, however few they are.
 */
export function frequencyStanding(given: StandingCase): Standing {
  const { rules, series, asAt, policy } = given
  const periods = periodsWithin(rules.frequency, rules.span)
  let [held, due] = [0, 0]
  let isProvisional = false
  for (const period of periods) {
    if (period.from > asAt) continue
    const within = series.readings.filter((reading) => overlap(reading.period, period))
    const took = within.some(({ value }) => value > 0)
    // A period that is not over counts only once it has taken place in it.
    const counts = period.to <= asAt ? within.length > 0 : took
    if (!counts) continue
    due += 1
    held += took ? 1 : 0
    isProvisional ||= within.some((reading) => reading.isProvisional)
  }
  if (due === 0) {
    const next = periods[0] ?? null
    return given.missing.length > 0
      ? standing(given, 'no-data', { kind: 'unscored', cause: 'no-readings' })
      : standing(given, 'not-yet-due', { kind: 'waiting', next })
  }
  const expected = rules.target === null ? due : Math.floor((rules.target * due) / periods.length)
  const isFinal = asAt >= rules.deadline.on && due === periods.length
  const reason = { kind: 'frequency', held, due, isFinal } as const
  const short = expected - held
  const tolerance = Math.max(1, (expected * (rules.tolerance ?? policy.tolerance)) / 100)
  const figures = { expected, isProvisional }
  if (isFinal) return standing(given, short <= 0 ? 'met' : 'missed', reason, figures)
  if (short <= 0) return standing(given, 'on-track', reason, figures)
  return standing(given, short <= tolerance ? 'at-risk' : 'off-track', reason, figures)
}
