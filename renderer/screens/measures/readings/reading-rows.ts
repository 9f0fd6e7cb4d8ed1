import type { MeasurePage } from '../../../../shared/contract/index.ts'
import {
  figureInWords,
  isSamePeriod,
  type Period,
  periodRows,
  type Reading,
  type ScoringRules,
} from '../../../../shared/domain/measures/index.ts'
import { periodInWords } from '../../../../shared/text/period-words.ts'
import { figureInWords as figureInFull } from '../../plan/table/peek/figure-words.ts'
import type { ReadingColumn } from './reading-columns.ts'

/** A row of the figures: a period with its reading, one that waits for it, or the empty row at the end. */
export interface ReadingRow {
  readonly key: string
  /** Null in the row in which another period is typed. */
  readonly period: Period | null
  readonly reading: Reading | null
  readonly isMissing: boolean
}

/** What was typed of a row that cannot be stored yet: a period without a figure, one of two numbers. */
export interface ReadingDraft {
  readonly period?: Period
  readonly numerator?: number
  readonly denominator?: number
}

export const NEW_ROW: ReadingRow = { key: 'new', period: null, reading: null, isMissing: false }

/** Every figure that is known, and the periods that have begun, oldest first; last the row for any other. */
export function readingRows({ line, series, asAt }: MeasurePage): ReadingRow[] {
  const due = periodRows(line.standing.rules, series.readings, asAt).filter(
    ({ period, reading }, at) => at === 0 || period.from <= asAt || reading !== null,
  )
  const others = series.readings.filter(({ period }) => !due.some((row) => isSamePeriod(row.period, period)))
  const rows = [
    ...others.map((reading) => ({ period: reading.period, reading, isMissing: false })),
    ...due,
  ].sort((one, other) => (one.period.from < other.period.from ? -1 : 1))
  return [...rows.map((row) => ({ ...row, key: `${row.period.from} ${row.period.to}` })), NEW_ROW]
}

/** What a cell holds, as it is read and typed. */
export function cellWords(
  { period, reading }: ReadingRow,
  column: ReadingColumn,
  rules: ScoringRules,
  draft: ReadingDraft = {},
): string {
  const shown = draft.period ?? period
  switch (column) {
    case 'period':
      return shown === null ? '' : periodInWords(shown)
    case 'numerator':
      return figureInFull(draft.numerator ?? reading?.numerator ?? null)
    case 'denominator':
      return figureInFull(draft.denominator ?? reading?.denominator ?? null)
    case 'figure':
      return reading === null ? '' : figureInWords(reading.value, rules.form)
    case 'provisional':
      return reading?.isProvisional === true ? 'Provisional' : ''
    case 'note':
      return reading?.note ?? ''
    case 'source':
      return sourceWords(reading)
  }
}

function sourceWords(reading: Reading | null): string {
  if (reading === null) return ''
  const { source } = reading
  if (source.kind === 'typed') return 'Typed'
  if (source.kind === 'activities') return 'Counted from activities'
  if (source.kind === 'mediation') return 'Counted from mediation'
  if (source.kind === 'survey') return 'Survey'
  if (source.kind === 'zones') return 'Zones'
  return `${source.file}, ${source.sheet} ${source.cell}`
}
