import type {
  PressSheet,
  PressSheetColumn,
  PressValue,
  PressWorkbook,
} from '../../electron/core/press/workbook-model.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'

/** A column of text, as wide as most. */
export function textColumn(heading: string, more: Partial<PressSheetColumn> = {}): PressSheetColumn {
  return { heading, kind: 'text', width: 30, ...more }
}

export function aSheet(sheet: Partial<PressSheet> = {}): PressSheet {
  return {
    name: 'Noise',
    title: 'Priority: Noise',
    notes: [],
    columns: [textColumn('Action')],
    rows: [['Patrol the quay']],
    ...sheet,
  }
}

export function aWorkbook(...sheets: readonly PressSheet[]): PressWorkbook {
  return {
    title: 'Action plans 2020/21',
    publisher: 'Northmere Partnership',
    date: defined(civilDate(2020, 4, 1), 'the day'),
    about: ['What this is.'],
    sheets: sheets.length === 0 ? [aSheet()] : sheets,
  }
}

/** A day as a value of a sheet. */
export function day(year: number, month: number, dayOfMonth: number): PressValue {
  return { date: defined(civilDate(year, month, dayOfMonth), 'the day') }
}
