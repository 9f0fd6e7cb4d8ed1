import { addDays, type CivilDate } from '../../kit/civil-date.ts'
import { type Figure, type Gathered, gather, plainFigure } from './gather.ts'
import type { Period } from './period.ts'
import { isSamePeriod, rollingYear, samePeriodLastYear } from './periods.ts'
import type { Reading } from './reading.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** Two figures to hold against each other; `before` is null where there is nothing to compare with. */
export interface FigurePair {
  readonly now: Figure
  readonly before: Figure | null
}

/**
 * What was gathered, against the same days of the year before. Like is compared with like: a period counts only where
 * both years have it, or where the year before has one figure for all of it.
 */
export function againstLastYear(
  rules: ScoringRules,
  gathered: Gathered,
  readings: readonly Reading[],
  asAt: CivilDate,
): FigurePair {
  const wanted = samePeriodLastYear(gathered.period)
  const over = gathered.readings.filter(({ period }) => period.to <= asAt)
  const pairs = over.flatMap((now) => {
    const before = readings.find(({ period }) => isSamePeriod(period, samePeriodLastYear(now.period)))
    return before === undefined ? [] : [{ now, before }]
  })
  const whole = readings.find(({ period }) => isSamePeriod(period, wanted))
  if (pairs.length < over.length && whole !== undefined && covers(gathered.readings, gathered.period)) {
    return { now: gathered, before: plainFigure(whole) }
  }
  const now = together(
    rules,
    pairs.map((pair) => pair.now),
    asAt,
  )
  const before = together(
    rules,
    pairs.map((pair) => pair.before),
    asAt,
  )
  return now === null ? { now: gathered, before: null } : { now, before }
}

/** The twelve months up to the last reading, against the twelve before them; null unless both are covered whole. */
export function againstPreviousTwelveMonths(
  rules: ScoringRules,
  last: CivilDate,
  readings: readonly Reading[],
  asAt: CivilDate,
): FigurePair | null {
  const now = wholeFigure(rules, readings, rollingYear(last), asAt)
  const before = wholeFigure(rules, readings, samePeriodLastYear(rollingYear(last)), asAt)
  return now === null || before === null ? null : { now, before }
}

/** The reading before another one, whatever its length: the wave before, or the level before. */
export function readingBefore(
  readings: readonly Reading[],
  reading: Pick<Reading, 'period'>,
): Reading | null {
  let latest: Reading | null = null
  for (const other of readings) {
    const isEarlier = other.period.to < reading.period.from
    if (isEarlier && (latest === null || other.period.to > latest.period.to)) latest = other
  }
  return latest
}

/** True where readings, oldest first, cover every day of a period once. */
export function covers(readings: readonly Reading[], { from, to }: Period): boolean {
  let next = from
  for (const { period } of readings) {
    if (period.from !== next) return false
    next = addDays(period.to, 1)
  }
  return next === addDays(to, 1)
}

function wholeFigure(
  rules: ScoringRules,
  readings: readonly Reading[],
  period: Period,
  asAt: CivilDate,
): Figure | null {
  const gathered = gather(rules, readings, period, asAt)
  return gathered !== null && (rules.gathering === 'latest' || covers(gathered.readings, period))
    ? gathered
    : null
}

function together(rules: ScoringRules, readings: readonly Reading[], asAt: CivilDate): Figure | null {
  const [first, last] = [readings[0], readings.at(-1)]
  if (first === undefined || last === undefined) return null
  return gather(rules, readings, { from: first.period.from, to: last.period.to }, asAt)
}
