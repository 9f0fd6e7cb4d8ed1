import type { Input, MeasurePage } from '../../../../shared/contract/index.ts'
import {
  checkReading,
  figureInWords,
  isSamePeriod,
  type Period,
  readFigure,
  type ScoringRules,
  type ZoneReading,
  type ZoneRule,
  type ZoneSeries,
} from '../../../../shared/domain/measures/index.ts'

export type ZoneInput = Omit<Input<'measures.zone.setFigure'>, 'itemId'>

/** What comes of words that were typed for a zone. */
export type ZoneOutcome =
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'remove'; readonly id: ZoneReading['id'] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'set'; readonly input: ZoneInput }

/** A figure of a zone as it is typed: "45 of 60" where it has its two numbers, "75%" where not. */
export function zoneFigureWords(reading: ZoneReading | undefined, { form }: ZoneRule): string {
  if (reading === undefined) return ''
  const { value, numerator, denominator } = reading
  if (numerator === null || denominator === null) return figureInWords(value, form)
  return `${figureInWords(numerator, 'score')} of ${figureInWords(denominator, 'score')}`
}

export function readingOf({ readings }: ZoneSeries, period: Period): ZoneReading | undefined {
  return readings.find((reading) => isSamePeriod(reading.period, period))
}

/** What a typed figure comes to. Of a period that is not over it is provisional until somebody says otherwise. */
export function enterZoneFigure(
  page: MeasurePage,
  { zone, period, rule }: { readonly zone: ZoneSeries; readonly period: Period; readonly rule: ZoneRule },
  words: string,
): ZoneOutcome {
  const old = readingOf(zone, period)
  if (words.trim() === '') return old === undefined ? { kind: 'nothing' } : { kind: 'remove', id: old.id }
  const read = readFigure(words, rule.form, rule.ratePer)
  if (!read.ok) return { kind: 'refused', sentence: read.message }
  const { value, numerator, denominator } = read
  const isProvisional = old?.isProvisional ?? period.to > page.asAt
  const figures = { period, value, numerator, denominator, isProvisional }
  const first = findingsOn(page, zone, rule, figures).find(({ severity }) => severity === 'refused')
  if (first !== undefined) return { kind: 'refused', sentence: first.message }
  return { kind: 'set', input: { zoneId: zone.id, ...figures, note: old?.note ?? null } }
}

/** What is asked softly about a figure that is stored: whether a jump is right. */
export function zoneDoubt(
  page: MeasurePage,
  { zone, period, rule }: { readonly zone: ZoneSeries; readonly period: Period; readonly rule: ZoneRule },
): string | null {
  const reading = readingOf(zone, period)
  if (reading === undefined) return null
  return findingsOn(page, zone, rule, reading).find(({ rule: found }) => found === 'jump')?.message ?? null
}

function findingsOn(
  { line, edition, asAt }: MeasurePage,
  zone: ZoneSeries,
  rule: ZoneRule,
  entry: Parameters<typeof checkReading>[0],
) {
  const rules: ScoringRules = { ...line.standing.rules, form: rule.form, ratePer: rule.ratePer }
  const replaces = readingOf(zone, entry.period)?.id ?? null
  return checkReading(entry, { rules, edition, readings: zone.readings, replaces, asAt })
}
