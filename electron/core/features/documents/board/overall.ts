import {
  type BoardReport,
  countStatuses,
  exceptionsOf,
  isScored,
  measuresOf,
  needsCorrectiveAction,
} from '../../../../../shared/domain/documents/board/index.ts'
import { MEASURE_STATUSES, type MeasureStatus } from '../../../../../shared/domain/measures/index.ts'
import { dateInWords } from '../../../../../shared/kit/civil-date.ts'
import { boardChangeInWords, statusWithSign } from '../../../../../shared/text/board-words.ts'
import { countOf } from '../../../../../shared/text/counts.ts'
import { MEASURE_STATUS_WORDS } from '../../../../../shared/text/status-words.ts'
import type { PressBlock } from '../../../press/document-model.ts'
import { chartFigureBlock } from '../chart-blocks.ts'
import { bullets, heading, paragraph, table } from './blocks.ts'
import { statusChart } from './charts.ts'
import { actualCell, targetCell } from './measure-cells.ts'

export const CORRECTIVE_ACTION_MISSING = 'No corrective action has been given.'

/** The whole plan at a glance: statuses counted, exceptions first, and what changed since the last report. */
export function overall(report: BoardReport): PressBlock[] {
  return [
    heading(2, 'Summary'),
    ...summary(report),
    heading(2, 'Exceptions'),
    ...exceptions(report),
    heading(2, 'What changed since the last report'),
    ...changes(report),
  ]
}

/** The statuses that at least one measure has, in the order in which they are explained. */
export function statusesIn(report: BoardReport): MeasureStatus[] {
  const counts = countStatuses(measuresOf(report))
  return MEASURE_STATUSES.filter((status) => counts[status] > 0)
}

/** What a board counts: how it goes, what is not due yet, and what cannot be answered. */
const COUNTED = ['met', 'on-track', 'at-risk', 'off-track', 'missed', 'not-yet-due'] as const

function summary(report: BoardReport): PressBlock[] {
  const all = measuresOf(report)
  if (all.length === 0) return [paragraph('The plan has no measures.')]
  const counted = table({
    summary: 'How many measures of each priority have which status.',
    columns: [
      ['Priority', 30],
      ...COUNTED.map((status) => [statusWithSign(status), 10, 'end'] as const),
      ['– Cannot be scored', 11, 'end'],
      ['All', 7, 'end'],
    ],
    rows: [
      ...report.priorities.map(({ name, measures }) => countRow(name, measures)),
      countRow('All priorities', all),
    ],
  })
  const chart = statusChart(report)
  return [
    paragraph(shares(report)),
    counted,
    ...withoutAnswer(report),
    // The table above has the figures of the drawing.
    ...(chart === null ? [] : [paragraph(chart.title, 'caption'), chartFigureBlock(chart)]),
  ]
}

function countRow(name: string, measures: Parameters<typeof countStatuses>[0]): string[] {
  const counts = countStatuses(measures)
  const known = COUNTED.map((status) => counts[status])
  const others = measures.length - known.reduce((sum, count) => sum + count, 0)
  return [name, ...[...known, others, measures.length].map(String)]
}

/** Why the others cannot be scored: "14 have no data and 3 no target set." */
function withoutAnswer(report: BoardReport): PressBlock[] {
  const counts = countStatuses(measuresOf(report))
  const others = statusesIn(report).filter((status) => !COUNTED.some((counted) => counted === status))
  if (others.length === 0) return []
  const reasons = others.map((status) => `${MEASURE_STATUS_WORDS[status].toLowerCase()} ${counts[status]}`)
  return [paragraph(`Of those that cannot be scored: ${reasons.join(', ')}.`, 'small')]
}

/** "Of 72 measures 40 can be scored: 10 met (25%), 20 on track (50%), 10 off track (25%)." */
function shares(report: BoardReport): string {
  const all = measuresOf(report)
  const scored = all.filter(isScored)
  const head = `Of ${countOf(all.length, 'measure')} ${scored.length} can be scored`
  if (scored.length === 0) return `${head}; the table says why the others cannot.`
  const counts = countStatuses(scored)
  const parts = MEASURE_STATUSES.filter((status) => counts[status] > 0).map((status) => {
    const share = Math.round((100 * counts[status]) / scored.length)
    return `${counts[status]} ${MEASURE_STATUS_WORDS[status].toLowerCase()} (${share}%)`
  })
  return `${head}: ${parts.join(', ')}. Percentages are of those that can be scored.`
}

function exceptions(report: BoardReport): PressBlock[] {
  const found = exceptionsOf(report)
  if (found.length === 0) return [paragraph('No measure is off track, missed or at risk.')]
  return [
    table({
      summary: 'Measures that are off track, missed or at risk, with what is done about them.',
      columns: [
        ['Measure', 24],
        ['Priority', 16],
        ['Status', 11],
        ['Actual', 13],
        ['Target', 11],
        ['Why, and what is done about it', 28],
      ],
      rows: found.map(({ priority, measure }) => [
        measure.text,
        priority.name,
        statusWithSign(measure.status),
        actualCell(measure),
        targetCell(measure),
        [measure.reason, correctiveAction(measure)],
      ]),
    }),
  ]
}

function correctiveAction(
  measure: Parameters<typeof needsCorrectiveAction>[0] & {
    readonly correctiveAction: string | null
  },
): string {
  if (measure.correctiveAction !== null) return `Corrective action: ${measure.correctiveAction}`
  return needsCorrectiveAction(measure) ? CORRECTIVE_ACTION_MISSING : ''
}

function changes({ previous }: BoardReport): PressBlock[] {
  if (previous === null) return [paragraph('This is the first report that is issued from this plan.')]
  const since = `Since report ${previous.number}, with figures as at ${dateInWords(previous.asAt)}`
  if (previous.changes.length === 0) return [paragraph(`${since}, no status and no reported figure changed.`)]
  const byPriority = Map.groupBy(previous.changes, ({ priority }) => priority)
  return [
    paragraph(`${since}:`),
    ...[...byPriority].flatMap(([priority, own]) => [
      paragraph(priority, 'caption'),
      bullets(own.map(boardChangeInWords)),
    ]),
  ]
}
