import {
  type BoardReport,
  countStatuses,
  type IssueMark,
  measuresOf,
} from '../../../../../shared/domain/documents/board/index.ts'
import { MEASURE_STATUSES } from '../../../../../shared/domain/measures/index.ts'
import { dateInWords } from '../../../../../shared/kit/civil-date.ts'
import {
  AUDIENCE_WORDS,
  boardChangeInWords,
  MEASURE_STATUS_MEANINGS,
  protectionInWords,
  releaseInWords,
  statusRuleInWords,
} from '../../../../../shared/text/board-words.ts'
import { periodInWords } from '../../../../../shared/text/period-words.ts'
import { MEASURE_STATUS_WORDS } from '../../../../../shared/text/status-words.ts'
import type { PressSheet, PressWorkbook } from '../../../press/workbook-model.ts'
import { chartSheet } from '../chart-sheet.ts'
import type { DocumentDetails } from '../document-words.ts'
import { mediationSheets } from '../mediation/index.ts'
import { surveySheets } from '../survey/index.ts'
import { chartsOf } from './charts.ts'
import { reportTitle, standingOf } from './front-matter.ts'
import { statusesIn } from './overall.ts'
import { wardSheets } from './ward-blocks.ts'
import { actionsSheet, measuresSheet, readingsSheet } from './workbook-sheets.ts'
import { zonesSheet } from './zone-table.ts'

/**
 * The board report as a workbook with the same numbers, as real numbers and dates, one table a sheet. A figure that is
 * not known is an empty cell; the status beside it says why.
 */
export function buildBoardWorkbook(
  report: BoardReport,
  mark: IssueMark | null,
  details: DocumentDetails,
): PressWorkbook {
  return {
    title: reportTitle(report),
    publisher: details.publisher,
    date: details.date,
    about: [
      `${report.area}, plan year ${report.editionLabel}. The report covers ${periodInWords(report.period)}.`,
      `Figures and statuses are as they were known on ${dateInWords(report.asAt)}. ${standingOf(mark)}.`,
      `${releaseInWords(report.front)}.`,
      ...(report.protection === undefined ? [] : [`${AUDIENCE_WORDS[report.protection.audience]}.`]),
      ...protectionInWords(report.protection),
      statusRuleInWords(report.policy),
      'An empty cell means that there is no such figure; the status and the reason beside it say why. Percentages are given in percent: 71 is 71%.',
    ],
    ...(report.protection?.audience === 'restricted' ? { marking: `${AUDIENCE_WORDS.restricted}.` } : {}),
    sheets: [
      summarySheet(report),
      measuresSheet(report),
      readingsSheet(report),
      ...zonesSheet(report),
      actionsSheet(report),
      ...changesSheet(report),
      ...wardSheets(report.wardPages ?? []),
      ...surveySheets(report.surveys ?? []),
      ...mediationSheets(report.mediation ?? null),
      ...chartsOf(report).map(({ name, spec }) => chartSheet(spec, name)),
      definitionsSheet(),
      ...abbreviationsSheet(report),
    ],
  }
}

function summarySheet(report: BoardReport): PressSheet {
  const statuses = statusesIn(report)
  const groups = [
    ...report.priorities.map(({ name, measures }) => ({ name, measures })),
    { name: 'All priorities', measures: measuresOf(report) },
  ]
  return {
    name: 'Summary',
    title: 'How many measures have which status',
    notes: ['The last row counts the measures of all priorities.'],
    columns: [
      { heading: 'Priority', kind: 'text', width: 40, isKey: true },
      ...statuses.map((status) => ({
        heading: MEASURE_STATUS_WORDS[status],
        kind: 'number' as const,
        width: 13,
      })),
      { heading: 'All measures', kind: 'number', width: 13 },
    ],
    rows: groups.map(({ name, measures }) => {
      const counts = countStatuses(measures)
      return [name, ...statuses.map((status) => counts[status]), measures.length]
    }),
  }
}

function changesSheet({ previous }: BoardReport): PressSheet[] {
  if (previous === null || previous.changes.length === 0) return []
  return [
    {
      name: 'Changes',
      title: `What changed since report ${previous.number}`,
      notes: [`The figures of that report were as at ${dateInWords(previous.asAt)}.`],
      columns: [
        { heading: 'Priority', kind: 'text', width: 30, isKey: true },
        { heading: 'Change', kind: 'text', width: 90 },
      ],
      rows: previous.changes.map((change) => [change.priority, boardChangeInWords(change)]),
    },
  ]
}

function definitionsSheet(): PressSheet {
  return {
    name: 'Definitions',
    title: 'What the statuses mean',
    notes: [],
    columns: [
      { heading: 'Status', kind: 'text', width: 20, isKey: true },
      { heading: 'What it means', kind: 'text', width: 80 },
    ],
    rows: MEASURE_STATUSES.map((status) => [MEASURE_STATUS_WORDS[status], MEASURE_STATUS_MEANINGS[status]]),
  }
}

function abbreviationsSheet({ abbreviations }: BoardReport): PressSheet[] {
  if (abbreviations.length === 0) return []
  return [
    {
      name: 'Abbreviations',
      title: 'The abbreviations that the report uses',
      notes: [],
      columns: [
        { heading: 'Abbreviation', kind: 'text', width: 20, isKey: true },
        { heading: 'What it stands for', kind: 'text', width: 60 },
      ],
      rows: abbreviations.map(({ short, meaning }) => [short, meaning]),
    },
  ]
}
