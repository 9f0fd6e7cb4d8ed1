import {
  type BoardAction,
  type BoardMeasure,
  type BoardPriority,
  type BoardReport,
  countStatuses,
  isException,
} from '../../../../../shared/domain/documents/board/index.ts'
import { ACTION_STATUSES } from '../../../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../../../shared/kit/civil-date.ts'
import { actionStandingWithSign, statusWithSign } from '../../../../../shared/text/board-words.ts'
import { countOf, countOrNo, listInWords } from '../../../../../shared/text/counts.ts'
import { ACTION_STATUS_WORDS, PRIORITY_KIND_WORDS } from '../../../../../shared/text/plan-words.ts'
import { MEASURE_STATUS_WORDS } from '../../../../../shared/text/status-words.ts'
import type { PressBlock } from '../../../press/document-model.ts'
import { bullets, type Cell, heading, paragraph, table } from './blocks.ts'
import {
  actualCell,
  commentCell,
  directionCell,
  figureCell,
  missingCell,
  targetCell,
} from './measure-cells.ts'
import { zoneTables } from './zone-table.ts'

/** Each priority with its highlights, its measures and its actions. */
export function priorityBlocks(report: BoardReport): PressBlock[] {
  return report.priorities.flatMap((priority) => [
    heading(2, `${PRIORITY_KIND_WORDS[priority.kind]}: ${priority.name}`),
    paragraph(highlights(priority), 'caption'),
    ...measureTable(priority),
    ...actionTable(priority),
  ])
}

/** "9 measures: 2 met, 4 on track, 1 off track. 6 actions: 3 on track, 1 overdue." */
function highlights({ measures, actions }: BoardPriority): string {
  const counts = countStatuses(measures)
  const statuses = Object.entries(MEASURE_STATUS_WORDS).flatMap(([status, words]) => {
    const count = counts[status as keyof typeof counts]
    return count === 0 ? [] : [`${count} ${words.toLowerCase()}`]
  })
  const states = ACTION_STATUSES.flatMap((status) => {
    const count = actions.filter((action) => action.status === status).length
    return count === 0 ? [] : [`${count} ${ACTION_STATUS_WORDS[status].toLowerCase()}`]
  })
  const overdue = actions.filter(({ isOverdue }) => isOverdue).length
  const ofMeasures = statuses.length === 0 ? '' : `: ${listInWords(statuses)}`
  const ofActions = states.length === 0 ? '' : `: ${listInWords(states)}`
  const late = overdue === 0 ? '' : `; ${countOf(overdue, 'action is', 'actions are')} past the due date`
  return `${sentence(countOrNo(measures.length, 'measure'))}${ofMeasures}. ${sentence(countOrNo(actions.length, 'action'))}${ofActions}${late}.`
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function measureTable({ name, measures }: BoardPriority): PressBlock[] {
  if (measures.length === 0) return [paragraph('This priority has no measures.', 'small')]
  const told = measures.filter((measure) => !isWithoutAnswer(measure))
  const exceptionsFirst = told.toSorted((one, other) => Number(isException(other)) - Number(isException(one)))
  return [
    ...(told.length === 0 ? [] : [figuresTable(name, exceptionsFirst)]),
    ...zoneTables(exceptionsFirst),
    ...withoutAnswerTable(name, measures.filter(isWithoutAnswer)),
  ]
}

function figuresTable(name: string, measures: readonly BoardMeasure[]): PressBlock {
  return table({
    summary: `The measures of ${name} with their figures.`,
    columns: [
      ['Measure', 25],
      ['Baseline', 9],
      ['Same period last year', 9],
      ['Actual', 12],
      ['Target', 11],
      ['Status', 11],
      ['Direction', 15],
      ['What the figures say', 27],
      ['Lead', 11],
    ],
    rows: measures.map((measure): Cell[] => [
      measure.text,
      figureCell(measure, 'baseline', 'None'),
      figureCell(measure, 'samePeriodLastYear', 'Not known'),
      actualCell(measure),
      targetCell(measure),
      statusWithSign(measure.status),
      directionCell(measure),
      commentCell(measure),
      leadCell(measure),
    ]),
  })
}

/** Measures without any figure are told in a table of their own, which says why, and whom to ask. */
function isWithoutAnswer({ status, actual }: BoardMeasure): boolean {
  return (status === 'no-data' || status === 'not-scored' || status === 'not-yet-due') && actual === null
}

function withoutAnswerTable(name: string, measures: readonly BoardMeasure[]): PressBlock[] {
  if (measures.length === 0) return []
  return [
    table({
      summary: `The measures of ${name} for which there is no figure.`,
      columns: [
        ['Measure without a figure', 44],
        ['Status', 14],
        ['Why', 50],
        ['Lead', 22],
      ],
      rows: measures.map((measure): Cell[] => [
        measure.text,
        statusWithSign(measure.status),
        missingCell(measure),
        leadCell(measure),
      ]),
    }),
  ]
}

function leadCell({ leads }: Pick<BoardMeasure, 'leads'>): string {
  return leads.length === 0 ? 'No lead' : leads.join(', ')
}

function actionTable({ name, actions }: BoardPriority): PressBlock[] {
  if (actions.length === 0) return [paragraph('This priority has no actions.', 'small')]
  const news = actions.filter((action) => !isWithoutNews(action))
  const others = actions.filter(isWithoutNews)
  return [
    ...(news.length === 0 ? [] : [newsTable(name, news)]),
    ...(others.length === 0
      ? []
      : [
          paragraph('Actions not started, of which nothing was noted and nothing is overdue:', 'caption'),
          bullets(others.map(({ text }) => text)),
        ]),
  ]
}

function isWithoutNews({ status, isOverdue, notes }: BoardAction): boolean {
  return status === 'not-started' && !isOverdue && notes.length === 0
}

function newsTable(name: string, actions: readonly BoardAction[]): PressBlock {
  return table({
    summary: `The actions of ${name} and how far they are.`,
    columns: [
      ['Action', 36],
      ['Status', 13],
      ['Due', 14],
      ['In the period of this report', 44],
      ['Lead', 22],
    ],
    rows: actions.map((action): Cell[] => [
      action.text,
      actionStatus(action),
      action.dueOn === null ? 'No date' : dateInWords(action.dueOn),
      action.notes.length === 0
        ? 'Nothing was noted.'
        : action.notes.map(({ on, text }) => `${dateInWords(on)}: ${text}`),
      leadCell(action),
    ]),
  })
}

function actionStatus({ status, statusReason, isOverdue }: BoardAction): Cell {
  return [
    actionStandingWithSign(status),
    statusReason ?? '',
    isOverdue ? actionStandingWithSign('overdue') : '',
  ]
}
