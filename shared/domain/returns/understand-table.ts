import type { CivilDate } from '../../kit/civil-date.ts'
import type { ReadingForm } from '../measures/index.ts'
import { asideRows, type ReadRow, understandRows } from './check-rows.ts'
import type { ReturnMapping } from './mapping.ts'
import type { KnownNames } from './names.ts'
import type { SuppliedSheet } from './open-sheet.ts'
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
export function understandTable(
  sheet: SuppliedSheet,
  table: FoundTable,
  said: ReturnMapping,
  context: ReadingContext,
): UnderstoodTable {
  const records = readRecords(sheet, table, said, context.day)
  const values = distinctValues(records, said, context.names)
  const mapping = withProposedValues(values, said)
  const rows = [
    ...understandRows(records, recordReader({ mapping, ...context })),
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
