import { judgeZones } from './by-zone.ts'
import { toleranceOf } from './expected.ts'
import type { Gathered } from './gather.ts'
import { isFinal, type Standing, type StandingCase, standing } from './standing.ts'
import type { MeasureStatus } from './status.ts'
import type { JudgedZone, ZoneRule } from './zone.ts'

/**
 * How a condition stands that is judged zone by zone: by the last period in which any zone has a figure. It is met when
 * every zone meets it, and missed when one does not; a zone without a figure is never taken to meet it, and leaves it
 * open when the time is over and all others do.
 */
export function zonesStanding(given: StandingCase, rule: ZoneRule, gathered: Gathered): Standing {
  const { series, policy, asAt, rules, scoring } = given
  const zones = series.zones ?? []
  const period = gathered.readings.at(-1)?.period ?? gathered.period
  const judged = judgeZones(zones, rule, period, policy.tolerance)
  const isDecided = judged.some(isShort) || judged.every(({ verdict }) => verdict !== 'no-figure')
  const final = isDecided && isFinal(given, gathered.period.to)
  const status = scoring.isTracker
    ? 'tracker'
    : final
      ? finalStatus(judged)
      : asAt > rules.deadline.on
        ? 'no-data'
        : openStatus(judged)
  const reason = {
    kind: 'zones',
    isFinal: final,
    period,
    rule,
    zones: judged,
    tolerance: toleranceOf(rule, rule.target ?? 0, policy.tolerance),
  } as const
  const { isProvisional } = gathered
  return standing(given, status, reason, { actual: gathered, expected: zones.length, isProvisional })
}

function finalStatus(judged: readonly JudgedZone[]): MeasureStatus {
  return judged.some(isShort) ? 'missed' : 'met'
}

function openStatus(judged: readonly JudgedZone[]): MeasureStatus {
  const short = judged.filter(isShort)
  if (short.length === 0) return 'on-track'
  return short.every(({ isNear }) => isNear) ? 'at-risk' : 'off-track'
}

function isShort({ verdict }: JudgedZone): boolean {
  return verdict === 'falls-short'
}
