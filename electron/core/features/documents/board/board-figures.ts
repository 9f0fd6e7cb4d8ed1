import type { BoardDirection, BoardFigures } from '../../../../../shared/domain/documents/board/index.ts'
import {
  type Change,
  gather,
  isSamePeriod,
  type MeasureScoring,
  samePeriodLastYear,
} from '../../../../../shared/domain/measures/index.ts'
import { LEFT_OUT } from '../../../../../shared/domain/places/index.ts'
import { dateInWords } from '../../../../../shared/kit/civil-date.ts'
import {
  courseInWords,
  type MeasureNames,
  standingDetails,
  standingInWords,
} from '../../../../../shared/text/measure-sentences.ts'
import type { ScoredMeasure } from '../../measures/index.ts'

/** What a board report says of a scored measure: its figures as they stand, and every sentence that explains them. */
export function boardFigures(scored: ScoredMeasure, names: MeasureNames): BoardFigures {
  const { item, scoring, series, standing, direction } = scored
  const { rules, actual, asAt } = standing
  const lastYear =
    actual === null ? null : gather(rules, series.readings, samePeriodLastYear(actual.period), asAt)
  // Only the same days of the year before may stand beside the figure.
  const isSameTime =
    actual !== null && lastYear !== null && isSamePeriod(lastYear.period, samePeriodLastYear(actual.period))
  const isKeptBack = standing.status === 'suppressed'
  return {
    kind: rules.kind,
    form: rules.form,
    frequency: rules.frequency,
    polarity: rules.polarity,
    baseline: rules.baseline,
    samePeriodLastYear: isKeptBack || !isSameTime ? null : (lastYear?.value ?? null),
    actual: isKeptBack ? null : (actual?.value ?? null),
    actualPeriod: actual?.period ?? null,
    isProvisional: standing.isProvisional,
    target: rules.target,
    targetOf: rules.targetOf,
    gathering: rules.gathering,
    dueOn: item.measure.due?.on ?? null,
    status: standing.status,
    reason: standingInWords(standing, names),
    onPrevious: directionOf(direction.onPrevious),
    onLastYear: directionOf(direction.onLastYear),
    comment: scoring.comment ?? (actual === null || isKeptBack ? '' : courseInWords(standing, series)),
    correctiveAction: scoring.correctiveAction,
    notes: [
      ...series.marks
        .filter(({ on }) => on <= asAt)
        .map(({ kind, on, words }) =>
          kind === 'break'
            ? `From ${dateInWords(on)} on not comparable with before: ${words}`
            : `From ${dateInWords(on)} on: ${words}`,
        ),
      ...conditionsOf(scoring),
      ...(isCounted(scored) ? leftOutOf(scored) : []),
    ],
    method: standingDetails({ ...standing, missing: [], isProvisional: false }),
    missing: standing.missing,
    series: isKeptBack
      ? []
      : series.readings
          .filter(({ period }) => period.from <= asAt)
          .map(({ period, value, isProvisional }) => ({ period, value, isProvisional })),
    ...byZoneOf(scored),
    breaks: series.marks
      .filter(({ kind, on }) => kind === 'break' && on <= asAt)
      .map(({ on, words }) => ({ on, words })),
  }
}

function byZoneOf({ standing: { reason, rules } }: ScoredMeasure): Pick<BoardFigures, 'byZone'> {
  if (reason.kind !== 'zones' || rules.eachZone === null) return {}
  const zones = reason.zones.map(({ name, verdict, figure }) => ({
    name,
    verdict,
    value: figure?.value ?? null,
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
    isKeptBack: false,
  }))
  return { byZone: { rule: rules.eachZone, zones } }
}

function directionOf({ direction, difference }: Change): BoardDirection {
  return { direction, difference }
}

/** What limits the figure: who and what is counted, and the officer's caveat. */
function conditionsOf({ caveat, placeFilter, participation }: MeasureScoring): string[] {
  return [
    ...(placeFilter === null ? [] : [`Counted only: ${placeFilter}.`]),
    ...(participation === null ? [] : [participationInWords(participation)]),
    ...(caveat === null ? [] : [caveat]),
  ]
}

/** A typed figure has in it what its author put there: nothing was left out of that. */
function isCounted({ series }: ScoredMeasure): boolean {
  return series.readings.some(({ source }) => source.kind === 'activities' || source.kind === 'mediation')
}

function leftOutOf({ series }: ScoredMeasure): string[] {
  return series.doubts.filter(({ rule }) => rule === LEFT_OUT).map(({ message }) => message)
}

function participationInWords(rule: NonNullable<MeasureScoring['participation']>): string {
  if (rule.kind === 'sessions') return `Counted from ${rule.atLeast} sessions on.`
  if (rule.kind === 'months') return `Counted after more than ${rule.longerThan} months.`
  return `Counted: ${rule.words}.`
}
