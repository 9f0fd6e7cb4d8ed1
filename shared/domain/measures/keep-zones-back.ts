import { isSmall, type SuppressionPolicy } from '../suppression/index.ts'
import { closenessOf, toleranceOf } from './expected.ts'
import { keepFiguresBack } from './keep-figures-back.ts'
import type { ZoneReading, ZoneRule, ZoneSeries } from './zone.ts'

/** What of a zone's figure is kept back: nothing, its numbers, or also whether it met the condition. */
export type ZoneKept = 'nothing' | 'figure' | 'verdict'

/** A base above this says nothing of few people by being above or below a threshold. */
const LARGEST_TOLD = 1_000

/**
 * What is kept back of the figures of one zone of a condition that counts people. Numbers go by the rule for any share or
 * count. Whether the condition is met is said as long as it leaves open how many people that are: a reader may know how
 * many live there, and of five households "at least 80%" leaves one against it at most.
 */
export function keepZoneBack(
  { readings }: ZoneSeries,
  rule: ZoneRule,
  usual: number,
  policy: SuppressionPolicy,
): (reading: ZoneReading) => ZoneKept {
  const isKept = keepFiguresBack({ form: rule.form, readings, totals: [], published: [] }, policy)
  return (reading) => {
    if (!isKept(reading)) return 'nothing'
    return tellsByVerdict(reading, rule, usual, policy) ? 'verdict' : 'figure'
  }
}

function tellsByVerdict(
  reading: ZoneReading,
  rule: ZoneRule,
  usual: number,
  policy: SuppressionPolicy,
): boolean {
  const { target, polarity, form, ratePer } = rule
  if (target === null) return true
  const tolerance = toleranceOf(rule, target, usual)
  const closeness = (value: number) => closenessOf(value, target, tolerance, polarity)
  const base = reading.denominator === null ? null : Math.round(reading.denominator)
  if (base !== null && base > LARGEST_TOLD) return false
  const most = base ?? LARGEST_TOLD
  const per = form === 'percentage' ? 100 : form === 'rate' ? ratePer : null
  const counts = Array.from({ length: most + 1 }, (_, count) => count).filter((count) => {
    const value = per === null || base === null ? count : (per * count) / base
    return closeness(value) === closeness(reading.value)
  })
  const isNarrow = (some: readonly number[]): boolean =>
    some.length <= 1 || some.every((count) => isSmall(count, policy))
  return isNarrow(counts) || (base !== null && isNarrow(counts.map((count) => base - count)))
}
