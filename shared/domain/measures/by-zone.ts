import { doubt, type EntryFinding } from './entry-finding.ts'
import { closenessOf, toleranceOf } from './expected.ts'
import { plainFigure } from './gather.ts'
import { figureInWords } from './number-words.ts'
import type { Period } from './period.ts'
import { periodInWords } from './period-words.ts'
import { isSamePeriod } from './periods.ts'
import type { Reading, Series } from './reading.ts'
import type { ScoringRules } from './scoring-rules.ts'
import type { WholeSeries } from './whole-series.ts'
import type { JudgedZone, ZoneRule, ZoneSeries } from './zone.ts'

/** True where a measure is judged zone by zone: a condition that has any. */
export function isByZone({ kind }: Pick<ScoringRules, 'kind'>, zones: readonly ZoneSeries[]): boolean {
  return kind === 'condition' && zones.length > 0
}

/**
 * The rules for a condition that is judged zone by zone. Its own figure is how many zones meet the condition, which is
 * to be all of them; what the measure says (form, threshold, which way is good) is what each zone is held to.
 */
export function rulesByZone(rules: ScoringRules, zones: number): ScoringRules {
  const { form, target, polarity, ratePer, tolerance } = rules
  const eachZone: ZoneRule = {
    form,
    target,
    polarity: polarity === 'lower' || polarity === 'closer' ? polarity : 'higher',
    ratePer,
    tolerance,
  }
  return {
    ...rules,
    eachZone,
    form: 'count',
    gathering: 'latest',
    polarity: 'higher',
    target: target === null ? null : zones,
    targetOf: 'figure',
    baseline: null,
    comparison: null,
    baselinePeriod: null,
    profile: [1],
  }
}

/** How each zone did in a period, in the order of the zones. `usual` is the tolerance of the whole plan. */
export function judgeZones(
  zones: readonly ZoneSeries[],
  rule: ZoneRule,
  period: Period,
  usual: number,
): JudgedZone[] {
  return zones.map(({ id, name, readings }): JudgedZone => {
    const reading = readings.find((one) => isSamePeriod(one.period, period))
    if (reading === undefined || rule.target === null) {
      return { zoneId: id, name, verdict: 'no-figure', figure: null, isNear: false }
    }
    const tolerance = toleranceOf(rule, rule.target, usual)
    const closeness = closenessOf(reading.value, rule.target, tolerance, rule.polarity)
    const meets = closeness === 'reached'
    return {
      zoneId: id,
      name,
      verdict: meets ? 'meets' : 'falls-short',
      figure: plainFigure(reading),
      isNear: closeness === 'near',
    }
  })
}

/**
 * The series of a condition that is judged zone by zone: for each period in which any zone has a figure, how many met the
 * condition. It is provisional while a zone is without one. Figures that were entered for no zone are kept and do not
 * count: a doubt names them.
 */
export function seriesByZone(
  entered: Series,
  zones: readonly ZoneSeries[],
  rules: ScoringRules,
  usual: number,
): WholeSeries {
  const { eachZone } = rules
  const periods = new Map(
    zones.flatMap(({ readings }) => readings.map(({ period }) => [`${period.from} ${period.to}`, period])),
  )
  const readings =
    eachZone === null || eachZone.target === null
      ? []
      : [...periods.values()]
          .sort((one, other) => (one.from < other.from ? -1 : 1))
          .map((period) => readingOf(zones, judgeZones(zones, eachZone, period, usual), period))
  const form = eachZone?.form ?? rules.form
  const doubts = entered.readings.map(({ period, value }) =>
    doubt(
      'of-no-zone',
      `The figure for ${periodInWords(period)}, ${figureInWords(value, form)}, is of no zone. It is kept, and does not count while the condition is judged zone by zone.`,
    ),
  )
  return { readings, marks: entered.marks, zones, doubts }
}

/** Says of zones that a measure keeps from when it was a condition that they do not count. */
export function zonesNotUsed(zones: readonly ZoneSeries[]): EntryFinding[] {
  if (zones.length === 0) return []
  const count = zones.length === 1 ? '1 zone' : `${zones.length} zones`
  return [
    doubt(
      'zones-not-used',
      `It has figures of ${count} from when it was a condition. They are kept, and count again if it becomes one.`,
    ),
  ]
}

function readingOf(zones: readonly ZoneSeries[], judged: readonly JudgedZone[], period: Period): Reading {
  const ofPeriod = zones.flatMap(({ readings }) =>
    readings.filter((reading) => isSamePeriod(reading.period, period)),
  )
  return {
    id: null,
    period,
    value: judged.filter(({ verdict }) => verdict === 'meets').length,
    numerator: null,
    denominator: null,
    note: null,
    isProvisional: ofPeriod.length < zones.length || ofPeriod.some(({ isProvisional }) => isProvisional),
    source: { kind: 'zones', zoneIds: judged.flatMap(({ zoneId, figure }) => (figure ? [zoneId] : [])) },
    revisions: 0,
  }
}
