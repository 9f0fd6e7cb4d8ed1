import type { ReadingForm } from '../../../../shared/domain/measures/index.ts'

export type ReadingColumn =
  | 'period'
  | 'numerator'
  | 'denominator'
  | 'figure'
  | 'provisional'
  | 'note'
  | 'source'

const OF_PARTS: readonly ReadingColumn[] = [
  'period',
  'numerator',
  'denominator',
  'figure',
  'provisional',
  'note',
  'source',
]
const OF_ONE: readonly ReadingColumn[] = ['period', 'figure', 'provisional', 'note', 'source']

/** The columns of the figures; what is a share or a rate has the two numbers that it is made of. */
export function readingColumns(form: ReadingForm): readonly ReadingColumn[] {
  return form === 'percentage' || form === 'rate' ? OF_PARTS : OF_ONE
}

export const READING_COLUMN_WORDS: Readonly<Record<ReadingColumn, string>> = {
  period: 'Period',
  numerator: 'Number',
  denominator: 'Out of',
  figure: 'Figure',
  provisional: 'Provisional',
  note: 'Note',
  source: 'From',
}

export const readingCellId = (row: number, column: ReadingColumn): string => `reading-cell-${row}-${column}`
/** The cell in which the first figure of a measure is typed. */
export const FIRST_FIGURE_ID = readingCellId(0, 'figure')
