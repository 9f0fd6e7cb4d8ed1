import type { CivilDate } from '../../kit/civil-date.ts'
import type { InSteps } from '../../kit/in-steps.ts'
import type { ReadingForm } from '../measures/index.ts'
import { type KnownWave, readAnswerSheet, respondentRows } from './answer-sheet.ts'
import { asideRows, type ReadRow, understandRows } from './check-rows.ts'
import type { KnownMediation } from './forms/known-mediation.ts'
import type { ReturnMapping } from './mapping.ts'
import type { KnownNames } from './names.ts'
import type { SuppliedSheet } from './open-sheet.ts'
import { withPercentSums } from './percent-sums.ts'
import { type ReturnRecord, readRecords } from './records.ts'
import type { FoundTable } from './table.ts'
import { recordReader } from './understand.ts'
import { type DistinctValue, distinctValues, withProposedValues } from './values.ts'

/** What a table is read with besides what was said of it. */
export interface ReadingContext {
  readonly names: KnownNames
  /** A day of the plan year in use, which words without a year are of. */
  readonly day: CivilDate
  /** The form in which a measure takes its figures, by its id. */
  formOf(measure: string): ReadingForm
  /** The waves that answers can be brought into; absent where there are none. */
  readonly waves?: readonly KnownWave[]
  /** The cases and forms that replies can be brought into. */
  readonly mediation?: KnownMediation
}

/** A table read as a whole. */
export interface UnderstoodTable {
  readonly records: readonly ReturnRecord[]
  readonly values: readonly DistinctValue[]
  /** What was said, with what is proposed where nothing was. */
  readonly mapping: ReturnMapping
  /** Every record, and the rows that are set aside before they are records, in the order of the sheet. */
  readonly rows: readonly ReadRow[]
}

/** Reads a table with what was said of it, and takes what is proposed where nothing was. */
export function* understandTable(
  sheet: SuppliedSheet,
  table: FoundTable,
  said: ReturnMapping,
  context: ReadingContext,
): InSteps<UnderstoodTable> {
  const wave = context.waves?.find(({ name }) => name === said.constants.wave)
  if (said.purpose === 'survey-answers') return understandAnswers(sheet, table, said, wave)
  const records = yield* readRecords(sheet, table, said, context.day)
  const values = yield* distinctValues(records, said, context.names)
  const mapping = withProposedValues(values, said)
  const understood = yield* understandRows(records, recordReader({ mapping, ...context, wave }))
  yield
  const rows = [
    ...(said.purpose === 'survey-totals' ? withPercentSums(understood) : understood),
    ...asideRows(table),
    ...leftOutRows(table, said),
  ]
  return {
    records,
    values,
    mapping,
    rows: rows.sort((one, other) => one.row - other.row || one.column - other.column),
  }
}

/** A file of respondents is not made into records: there may be 100,000 of them with 60 answers each. */
function understandAnswers(
  sheet: SuppliedSheet,
  table: FoundTable,
  said: ReturnMapping,
  wave: KnownWave | undefined,
): UnderstoodTable {
  const answers = readAnswerSheet(sheet, table, said, wave)
  const rows = [
    ...respondentRows(sheet, table, { mapping: said, answers, wave }),
    ...asideRows(table),
    ...leftOutRows(table, said),
  ]
  return { records: [], values: [], mapping: said, rows: rows.sort((one, other) => one.row - other.row) }
}

/** The rows that a person left out, with the reason she gave. */
function leftOutRows(table: FoundTable, { leftOutRows: rows }: ReturnMapping): ReadRow[] {
  return rows.map(({ row, reason }) => ({
    row,
    column: table.block.firstColumn,
    key: null,
    face: null,
    problems: [],
    aside: reason,
    counted: null,
  }))
}
