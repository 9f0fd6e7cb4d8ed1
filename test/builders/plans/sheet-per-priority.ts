import { type SheetSpec, workbookFile } from '../workbook-file.ts'
import type { PlanFixture } from './plan-fixture.ts'

const HEADER = ['Issue', 'Action', 'Desired outcome', 'Measure', 'Lead', 'Deadline']
const bold = (value: string): { readonly value: string; readonly strong: true } => ({ value, strong: true })
const day = (year: number, month: number, date: number) => ({
  value: new Date(Date.UTC(year, month - 1, date)),
  format: 'dd/mm/yyyy',
})

const ABOUT: SheetSpec = {
  name: 'About',
  rows: [
    [bold('Skelby Community Safety Partnership')],
    ['Delivery plan 2024/25'],
    [],
    ['Agreed by the Board in March 2024.'],
  ],
}

const BURGLARY: SheetSpec = {
  name: 'Burglary',
  rows: [
    [bold('Priority 1: Burglary')],
    [],
    HEADER.map(bold),
    [
      'Student houses are left open in September',
      'Visit every student house in the first fortnight\nGive out window alarms',
      'Fewer walk-in burglaries',
      '600 houses visited\n400 alarms given out',
      'University Liaison\nSkelby Police',
      day(2024, 10, 31),
    ],
    [
      'Sheds and garages are poorly locked',
      '• Sell shed alarms at cost\n• Run a lock exchange',
      'Sheds are harder to enter',
      'Number of alarms sold',
      'Neighbourhood Watch',
      day(2025, 3, 31),
    ],
  ],
}

const NIGHT: SheetSpec = {
  name: 'Evening economy',
  merges: ['A4:A5'],
  rows: [
    [bold('Priority 2: Evening economy')],
    [],
    HEADER.map(bold),
    [
      'Assaults near the taxi rank between 1 and 3 in the morning',
      'Fund taxi marshals',
      'Queues stay calm',
      'Marshals on 48 nights',
      'Licensing',
      day(2025, 3, 31),
    ],
    [
      null,
      'Move the burger van away from the rank',
      'People disperse',
      'Van moved',
      'Street Trading',
      { value: 'Spring 2024' },
    ],
    [
      'Drink spiking goes unreported',
      'Stock test kits in 20 bars',
      'Victims are believed',
      '20 bars stock kits',
      'Pubwatch',
      null,
    ],
  ],
}

/** Skelby: a workbook with a sheet for each priority, lists in cells by line breaks, and dates as real dates. */
export const sheetPerPriority: PlanFixture = {
  fileName: 'skelby-sheet-per-priority.xlsx',
  expected: {
    layout:
      'a workbook with a sheet for each priority; lists in cells by line breaks; due dates as date cells',
    priorityNames: ['Burglary', 'Evening economy'],
    counts: { priorities: 2, projects: 0, issues: 4, actions: 7, outcomes: 5, measures: 6, leads: 6 },
  },
  build: () => workbookFile([ABOUT, BURGLARY, NIGHT]),
}
