import {
  type BoardMeasure,
  type BoardReport,
  needsCorrectiveAction,
} from '../../../../../shared/domain/documents/board/index.ts'
import type { ReadingForm } from '../../../../../shared/domain/measures/index.ts'
import { type CivilDate, dateInWords } from '../../../../../shared/kit/civil-date.ts'
import { boardDirectionWord, keptBackInWords } from '../../../../../shared/text/board-words.ts'
import { ACTION_STANDING_WORDS, MEASURE_STATUS_WORDS } from '../../../../../shared/text/status-words.ts'
import type { PressSheet, PressSheetColumn, PressValue } from '../../../press/workbook-model.ts'
import { CORRECTIVE_ACTION_MISSING } from './overall.ts'

const UNITS: Readonly<Record<ReadingForm, string>> = {
  count: 'Number',
  percentage: 'Percent',
  rate: 'Rate',
  score: 'Score',
  'yes-no': 'Yes is 1',
}

/** Of a condition that is judged zone by zone, zones that meet it are counted. */
function unitOf({ form, byZone }: BoardMeasure): string {
  return byZone === undefined ? UNITS[form] : 'Zones'
}

const text = (heading: string, width: number): PressSheetColumn => ({ heading, kind: 'text', width })
const key = (heading: string, width: number): PressSheetColumn => ({ ...text(heading, width), isKey: true })
const number = (heading: string): PressSheetColumn => ({ heading, kind: 'number', width: 12 })
const date = (heading: string): PressSheetColumn => ({ heading, kind: 'date', width: 19 })

function dateValue(day: CivilDate | null | undefined): PressValue {
  return day === null || day === undefined ? null : { date: day }
}

/** Every measure with its figures, in the plan's order. */
export function measuresSheet({ priorities }: BoardReport): PressSheet {
  return {
    name: 'Measures',
    title: 'Measures with their figures',
    notes: [],
    columns: [
      key('Number', 11),
      text('Priority', 24),
      text('Measure', 44),
      text('Lead', 18),
      text('Unit', 10),
      number('Baseline'),
      number('Same period last year'),
      number('Actual'),
      date('Actual from'),
      date('Actual to'),
      text('Provisional', 12),
      number('Target'),
      text('Target is a', 18),
      date('Due'),
      text('Status', 16),
      text('On the period before', 20),
      text('On last year', 20),
      text('What the figures say', 60),
      text('How it was found', 50),
      text('Corrective action', 40),
      text('Kept back', 24),
    ],
    rows: numbered(priorities).map(([at, priority, measure]) => [
      String(at),
      priority,
      measure.text,
      list(measure.leads),
      unitOf(measure),
      printed(measure.baseline),
      printed(measure.samePeriodLastYear),
      printed(measure.actual),
      dateValue(measure.actual === null ? null : measure.actualPeriod?.from),
      dateValue(measure.actual === null ? null : measure.actualPeriod?.to),
      measure.actual === null ? null : measure.isProvisional ? 'Yes' : 'No',
      printed(measure.target),
      measure.target === null ? null : measure.targetOf === 'change' ? 'Change in percent' : 'Figure',
      dateValue(measure.dueOn),
      MEASURE_STATUS_WORDS[measure.status],
      boardDirectionWord(measure.onPrevious.direction),
      boardDirectionWord(measure.onLastYear.direction),
      joined([measure.reason, measure.comment, ...measure.notes]),
      joined(measure.method),
      measure.correctiveAction ?? (needsCorrectiveAction(measure) ? CORRECTIVE_ACTION_MISSING : null),
      keptBackInWords(measure),
    ]),
  }
}

/** Every figure of every series, as the charts show them. */
export function readingsSheet({ priorities }: BoardReport): PressSheet {
  return {
    name: 'Figures',
    title: 'The figures of each measure by period',
    notes: ['The number of a measure is that of the sheet Measures.'],
    columns: [
      key('Number', 11),
      text('Measure', 60),
      text('Unit', 10),
      date('From'),
      date('To'),
      number('Figure'),
      text('Provisional', 12),
      text('Kept back', 12),
    ],
    rows: numbered(priorities).flatMap(([at, , measure]) =>
      measure.series.map(({ period, value, isProvisional }): PressValue[] => [
        String(at),
        measure.text,
        unitOf(measure),
        dateValue(period.from),
        dateValue(period.to),
        printed(value),
        isProvisional ? 'Yes' : 'No',
        value === null ? 'Yes' : null,
      ]),
    ),
  }
}

/** Every action with how far it is. */
export function actionsSheet({ priorities }: BoardReport): PressSheet {
  return {
    name: 'Actions',
    title: 'Actions and how far they are',
    notes: [],
    columns: [
      key('Priority', 24),
      text('Action', 50),
      text('Lead', 18),
      text('Status', 14),
      text('Overdue', 10),
      date('Due'),
      text('Noted in the period of the report', 60),
    ],
    rows: priorities.flatMap(({ name, actions }) =>
      actions.map((action): PressValue[] => [
        name,
        action.text,
        list(action.leads),
        ACTION_STANDING_WORDS[action.status],
        action.isOverdue ? 'Yes' : 'No',
        dateValue(action.dueOn),
        joined(action.notes.map(({ on, text: note }) => `${dateInWords(on)}: ${note}`)),
      ]),
    ),
  }
}

/** The measures with their numbers in the report, from 1. */
function numbered(priorities: BoardReport['priorities']): (readonly [number, string, BoardMeasure])[] {
  return priorities
    .flatMap(({ name, measures }) => measures.map((measure) => [name, measure] as const))
    .map(([name, measure], at) => [at + 1, name, measure] as const)
}

/** A figure as it is printed, with one place behind the point at most: a cell holds no more than the paper says. */
function printed(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10
}

function list(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join(', ')
}

function joined(parts: readonly string[]): string | null {
  const said = parts.filter((part) => part !== '')
  return said.length === 0 ? null : said.join('\n')
}
