import type { BoardZone, KeptBackFigure } from '../../../../../shared/domain/documents/board/index.ts'
import {
  isSamePeriod,
  type JudgedZone,
  keepZoneBack,
  type Period,
  type Standing,
  samePeriodLastYear,
  statusOf,
  type ZoneKept,
  type ZoneReading,
  type ZoneSeries,
} from '../../../../../shared/domain/measures/index.ts'
import { courseInWords, standingInWords } from '../../../../../shared/text/measure-sentences.ts'
import type { ScoredMeasure } from '../../measures/index.ts'
import { figuresOf, KEPT_BACK, type ProtectedFigures, type ProtectionCase } from './protected-figures.ts'
import { textGuard } from './text-guard.ts'

interface KeptZone {
  readonly reading: ZoneReading
  readonly kept: ZoneKept
}

/**
 * Keeps back what could point to people from a condition that is judged zone by zone: the figures of small zones, and
 * where even meeting the condition tells of few people, that too, with whatever is worked out from it.
 */
export function protectedZones(
  figures: ProtectedFigures['figures'],
  scored: ScoredMeasure,
  { policy, edition, statusPolicy }: Omit<ProtectionCase, 'published' | 'tellsElsewhere'>,
): ProtectedFigures {
  const { standing, series, direction, item, scoring } = scored
  const { eachZone } = standing.rules
  const { byZone } = figures
  const zones = series.zones ?? []
  if (eachZone === null || byZone === undefined || standing.reason.kind !== 'zones') {
    return { figures, replacedTexts: 0, kept: [] }
  }
  const { period } = standing.reason
  const kept = zones.flatMap(({ readings, ...zone }): KeptZone[] => {
    const keptOf = keepZoneBack({ ...zone, readings }, eachZone, statusPolicy.tolerance, policy)
    return readings
      .filter((reading) => reading.period.from <= standing.asAt)
      .map((reading) => ({ reading, kept: keptOf(reading) }))
      .filter((each) => each.kept !== 'nothing')
  })
  if (kept.length === 0) return { figures, replacedTexts: 0, kept: [] }
  const isHidden = (one: Period): boolean =>
    kept.some(({ reading, kept: what }) => what === 'verdict' && isSamePeriod(reading.period, one))
  const keptOf = (zone: ZoneSeries): ZoneKept =>
    kept.find(({ reading }) => zone.readings.includes(reading) && isSamePeriod(reading.period, period))
      ?.kept ?? 'nothing'
  const isSuppressed = isHidden(period)
  const suppressed = statusOf({
    measure: item.measure,
    scoring,
    series,
    edition,
    asAt: standing.asAt,
    policy: statusPolicy,
    isSuppressed: true,
  })
  const silent: Standing = isSuppressed
    ? suppressed
    : withoutFigures(
        standing,
        zones.filter((zone) => keptOf(zone) !== 'nothing'),
      )
  const guard = textGuard(kept.map(({ reading }) => reading))
  const change = (name: 'onPrevious' | 'onLastYear') =>
    figuresOf(direction[name]).some((figure) => isHidden(figure.period))
      ? ({ direction: 'kept-back', difference: null } as const)
      : figures[name]
  const lastYear = samePeriodLastYear(period)
  const keptBack: KeptBackFigure[] = [
    ...(isSuppressed ? ['actual' as const] : []),
    ...(figures.samePeriodLastYear !== null && isHidden(lastYear) ? ['samePeriodLastYear' as const] : []),
    ...(figures.series.some((point) => isHidden(point.period)) ? ['series' as const] : []),
    'zones',
  ]
  const generated = isSuppressed ? KEPT_BACK : `${courseInWords(silent, series)} ${KEPT_BACK}`
  return {
    figures: {
      ...figures,
      actual: isSuppressed ? null : figures.actual,
      samePeriodLastYear: isHidden(lastYear) ? null : figures.samePeriodLastYear,
      status: silent.status,
      reason: standingInWords(silent),
      onPrevious: change('onPrevious'),
      onLastYear: change('onLastYear'),
      comment: scoring.comment === null ? generated : guard.text(scoring.comment),
      correctiveAction: figures.correctiveAction === null ? null : guard.text(figures.correctiveAction),
      notes: figures.notes.map(guard.note),
      method: isSuppressed ? [] : figures.method,
      series: figures.series.map((point) => (isHidden(point.period) ? { ...point, value: null } : point)),
      breaks: figures.breaks.map(({ on, words }) => ({ on, words: guard.note(words) })),
      byZone: {
        ...byZone,
        zones: byZone.zones.map((zone, at) => {
          const of = zones[at]
          return of === undefined ? zone : protectedZone(zone, keptOf(of))
        }),
      },
      keptBack,
    },
    replacedTexts: guard.replaced(),
    kept: kept.map(({ reading }) => reading),
  }
}

function protectedZone(zone: BoardZone, kept: ZoneKept): BoardZone {
  if (kept === 'nothing') return zone
  const verdict = kept === 'verdict' ? 'kept-back' : zone.verdict
  return { name: zone.name, verdict, value: null, numerator: null, denominator: null, isKeptBack: true }
}

/** A standing whose sentences name these zones without their figures. */
function withoutFigures(standing: Standing, zones: readonly ZoneSeries[]): Standing {
  const { reason } = standing
  if (reason.kind !== 'zones') return standing
  const ids = new Set(zones.map(({ id }) => id))
  const silent = reason.zones.map(
    (zone): JudgedZone => (ids.has(zone.zoneId) ? { ...zone, figure: null } : zone),
  )
  return { ...standing, reason: { ...reason, zones: silent } }
}
