import type {
  BoardFigures,
  BoardPoint,
  KeptBackFigure,
} from '../../../../../shared/domain/documents/board/index.ts'
import {
  type Change,
  type Figure,
  gather,
  type IsKeptBack,
  keepFiguresBack,
  type PrintedTotal,
  type PublishedFigure,
  plainFigure,
  readingsWithin,
  type Standing,
  type StatusPolicy,
  samePeriodLastYear,
  statusOf,
} from '../../../../../shared/domain/measures/index.ts'
import type { Edition } from '../../../../../shared/domain/plan/index.ts'
import type { SuppressionPolicy } from '../../../../../shared/domain/suppression/index.ts'
import { standingInWords, targetInWords } from '../../../../../shared/text/measure-sentences.ts'
import type { ScoredMeasure } from '../../measures/index.ts'
import { textGuard } from './text-guard.ts'

/** What a measure's figures are protected by. */
export interface ProtectionCase {
  readonly policy: SuppressionPolicy
  readonly edition: Pick<Edition, 'startsOn' | 'endsOn'>
  readonly statusPolicy: StatusPolicy
  /** What earlier papers said of the measure. */
  readonly published: readonly PublishedFigure[]
  /** True where any of its figures would tell what another part of the same paper keeps back. */
  readonly tellsElsewhere: boolean
}

/** The figures of a measure as they may be printed, and how many texts of the officer had to be left out. */
export interface ProtectedFigures {
  readonly figures: BoardFigures
  readonly replacedTexts: number
  /** The figures that are kept back: no text of the paper may name them. */
  readonly kept: readonly Pick<Figure, 'value' | 'numerator'>[]
}

const COMPARED_WITH_STAR =
  'Suppressed: the figure, or one that it is held against, is kept back, because it is of so few people.'
export const KEPT_BACK = 'Some figures are kept back, because they are of few people.'

/**
 * Keeps back what could point to people from the figures of a measure that counts them: the numbers, and whatever says
 * something of them: status, direction, reasons, sentences, and the officer's own words where they name one.
 */
export function protectedFigures(
  figures: BoardFigures,
  scored: ScoredMeasure,
  { policy, edition, statusPolicy, published, tellsElsewhere }: ProtectionCase,
): ProtectedFigures {
  const { standing, series, direction, item, scoring } = scored
  const readings = series.readings.filter(({ period }) => period.from <= standing.asAt)
  const { rules } = standing
  const totals = printedTotals(figures, scored)
  const isKept: IsKeptBack = tellsElsewhere
    ? () => true
    : keepFiguresBack({ form: rules.form, readings, totals: all(totals), published }, policy)
  const kept = [...readings, ...all(totals)].filter(isKept)
  if (kept.length === 0) return { figures, replacedTexts: 0, kept: [] }
  const isHidden = (figure: PublishedFigure | null): boolean => figure !== null && isKept(figure)
  const isSuppressed = isHidden(totals.actual) || isHidden(totals.baselineUsed)
  const isComparisonHidden = changeOf(standing).some(isHidden)
  const suppressed = statusOf({
    measure: item.measure,
    scoring,
    series,
    edition,
    asAt: standing.asAt,
    policy: statusPolicy,
    isSuppressed: true,
  })
  const isOpen = !isSuppressed && !isComparisonHidden
  const guard = textGuard(kept)
  const printed: BoardFigures = {
    ...figures,
    baseline: isHidden(totals.baseline) ? null : figures.baseline,
    samePeriodLastYear: isHidden(totals.lastYear) ? null : figures.samePeriodLastYear,
    actual: isHidden(totals.actual) ? null : figures.actual,
    status: isOpen ? figures.status : suppressed.status,
    reason: isOpen ? figures.reason : isSuppressed ? standingInWords(suppressed) : COMPARED_WITH_STAR,
    onPrevious: directionOf(direction.onPrevious, isHidden) ?? figures.onPrevious,
    onLastYear: directionOf(direction.onLastYear, isHidden) ?? figures.onLastYear,
    comment:
      scoring.comment === null
        ? [KEPT_BACK, isOpen ? targetInWords(standing) : ''].join(' ').trim()
        : guard.text(scoring.comment),
    correctiveAction: figures.correctiveAction === null ? null : guard.text(figures.correctiveAction),
    notes: figures.notes.map(guard.note),
    method: isOpen ? figures.method : [],
    series: readings.map((reading): BoardPoint => {
      const { period, value, isProvisional } = reading
      return { period, value: isKept(reading) ? null : value, isProvisional }
    }),
    breaks: figures.breaks.map(({ on, words }) => ({ on, words: guard.note(words) })),
    keptBack: keptBackOf(totals, readings, isKept),
  }
  return { figures: printed, replacedTexts: guard.replaced(), kept }
}

interface PrintedTotals {
  readonly actual: PrintedTotal | null
  readonly lastYear: PrintedTotal | null
  readonly baseline: PrintedTotal | null
  /** The baseline where the status stands upon it. */
  readonly baselineUsed: PrintedTotal | null
  readonly compared: readonly PrintedTotal[]
}

function all({ actual, lastYear, baseline, compared }: PrintedTotals): PrintedTotal[] {
  return [actual, lastYear, baseline, ...compared].filter((total) => total !== null)
}

/** Everything that would be printed of a measure besides its single readings. */
function printedTotals(
  { actual, samePeriodLastYear: earlier, baseline }: BoardFigures,
  { standing, series, direction }: ScoredMeasure,
): PrintedTotals {
  const { rules, asAt } = standing
  const partsOf = (within: Figure['period']): readonly Figure[] =>
    rules.gathering === 'latest' ? [] : readingsWithin(series.readings, within, asAt)
  const withParts = (figure: Figure): PrintedTotal => ({
    ...plainFigure(figure),
    parts: partsOf(figure.period),
  })
  const gathered = gather(rules, series.readings, rules.span, asAt)
  const isGathered = gathered !== null && gathered.value === standing.actual?.value
  const last = standing.actual === null ? null : samePeriodLastYear(standing.actual.period)
  const lastYear = last === null ? null : gather(rules, series.readings, last, asAt)
  const ofBaseline: PrintedTotal | null =
    baseline === null
      ? null
      : {
          period: rules.baselinePeriod ?? samePeriodLastYear(rules.span),
          value: baseline,
          numerator: null,
          denominator: null,
          parts: [],
        }
  return {
    actual:
      actual === null || standing.actual === null
        ? null
        : isGathered
          ? { ...plainFigure(gathered), parts: rules.gathering === 'latest' ? [] : gathered.readings }
          : withParts(standing.actual),
    lastYear:
      earlier === null || lastYear === null
        ? null
        : { ...plainFigure(lastYear), parts: rules.gathering === 'latest' ? [] : lastYear.readings },
    baseline: ofBaseline,
    baselineUsed: standing.reason.kind === 'retained' || rules.comparison === 'baseline' ? ofBaseline : null,
    compared: [
      ...changeOf(standing),
      ...figuresOf(direction.onPrevious),
      ...figuresOf(direction.onLastYear),
    ].map(withParts),
  }
}

/** The figures that the reason for a status names besides the actual one. */
function changeOf({ reason }: Standing): readonly Figure[] {
  return 'change' in reason ? figuresOf(reason.change) : []
}

export function figuresOf({ now, before }: Change): Figure[] {
  return [now, before].filter((figure) => figure !== null)
}

function directionOf(
  change: Change,
  isHidden: (figure: PublishedFigure | null) => boolean,
): BoardFigures['onPrevious'] | null {
  return figuresOf(change).some(isHidden) ? { direction: 'kept-back', difference: null } : null
}

function keptBackOf(
  { actual, lastYear, baseline }: PrintedTotals,
  readings: readonly PublishedFigure[],
  isKept: IsKeptBack,
): KeptBackFigure[] {
  const isHidden = (figure: PublishedFigure | null): boolean => figure !== null && isKept(figure)
  return [
    ...(isHidden(actual) ? ['actual' as const] : []),
    ...(isHidden(lastYear) ? ['samePeriodLastYear' as const] : []),
    ...(isHidden(baseline) ? ['baseline' as const] : []),
    ...(readings.some(isKept) ? ['series' as const] : []),
  ]
}
