import type { CivilDate } from '../../kit/civil-date.ts'
import { type InSteps, isStep } from '../../kit/in-steps.ts'
import { bodyRows, mergedCells } from './body.ts'
import { isAttended } from './cell-forms.ts'
import { acrossField, columnOf, fieldOfRole, isGiven, type ReturnMapping } from './mapping.ts'
import type { SuppliedSheet } from './open-sheet.ts'
import { spelledPeriod } from './period-text.ts'
import type { ReturnField } from './purpose.ts'
import type { SuppliedCell } from './sheet.ts'
import type { FoundTable } from './table.ts'
import { axisPeriod, periodWords } from './tables/index.ts'

/** One thing that a table says: a figure, an activity, a partner. Its cells are as supplied, by field. */
export interface ReturnRecord {
  /** The cell that stands for it: its figure, or the first cell of its row. */
  readonly row: number
  readonly column: number
  readonly cells: RecordCells
  /** How many rows were counted into it, where the rows are cases or people; else null. */
  readonly counted: number | null
  /** The filled cells of the columns that answer the questions of a form, by column; absent in other tables. */
  readonly replies?: ReadonlyMap<number, SuppliedCell>
}

/** The cells of a record, by field. */
export type RecordCells = Pick<ReadonlyMap<ReturnField, SuppliedCell>, 'get' | 'has'>

/** What the rows of a table have in common. */
interface RowSource {
  readonly cellAt: CellReader
  readonly columns: ReadonlyMap<ReturnField, number>
  /** What a person said of all rows. */
  readonly constants: ReadonlyMap<ReturnField, SuppliedCell>
}

/** A row's cells, looked up on the sheet when they are asked for: 100,000 maps would take longer than reading the file. */
class RowCells implements RecordCells {
  readonly #row: number
  readonly #source: RowSource

  constructor(row: number, source: RowSource) {
    this.#row = row
    this.#source = source
  }

  get(field: ReturnField): SuppliedCell | undefined {
    const { cellAt, columns, constants } = this.#source
    const column = columns.get(field)
    return (column === undefined ? undefined : cellAt(this.#row, column)) ?? constants.get(field)
  }

  has(field: ReturnField): boolean {
    return this.get(field) !== undefined
  }
}

/** Headings across a wide table, by column: the words that each level says, as cells. */
export type AcrossWords = ReadonlyMap<number, ReadonlyMap<ReturnField, SuppliedCell>>

/** Makes a cell of words that a person gave or that stand in headings. */
export function cellOfWords(words: string): SuppliedCell {
  return { kind: 'text', text: words, number: null }
}

/**
 * The words that the headings across give, by column. Levels are counted from the lowest up, because a column may have
 * fewer; a period that several levels say together is spelled out.
 */
export function acrossWords(
  sheet: SuppliedSheet,
  table: FoundTable,
  { mapping, day }: { readonly mapping: ReturnMapping; readonly day: CivilDate },
): AcrossWords {
  const across = new Set(
    mapping.columns.flatMap(({ column, use }) => (use.kind === 'across' ? [column] : [])),
  )
  const byColumn = new Map<number, ReadonlyMap<ReturnField, SuppliedCell>>()
  for (const { column, headings } of table.columns) {
    if (!across.has(column)) continue
    const words = new Map<ReturnField, SuppliedCell>()
    for (const [level, role] of mapping.levels.entries()) {
      const text = headings[level + headings.length - mapping.levels.length]
      if (role === null || text === undefined) continue
      words.set(fieldOfRole(role, mapping.purpose), cellOfWords(text))
    }
    const lowest = sheet.cell(table.headingRows.last, column)
    const period = axisPeriod(periodWords(headings, mapping.levels), table.period, day)
    if (mapping.purpose === 'activities' && words.has('day') && lowest?.kind === 'date')
      words.set('day', lowest)
    else if (words.has('period') && period !== undefined)
      words.set('period', cellOfWords(spelledPeriod(period)))
    byColumn.set(column, words)
  }
  return byColumn
}

/** Everything that a table says under a mapping, in the order of its rows. Rows that a person left out are not in it. */
export function* readRecords(
  sheet: SuppliedSheet,
  table: FoundTable,
  mapping: ReturnMapping,
  day: CivilDate,
): InSteps<ReturnRecord[]> {
  const leftOut = new Set(mapping.leftOutRows.map(({ row }) => row))
  const rows = bodyRows(sheet, table).filter((row) => !leftOut.has(row))
  const cellAt = cellReader(sheet, table, mapping)
  const across = acrossWords(sheet, table, { mapping, day })
  if (mapping.purpose === 'activities' && across.size > 0) return readRegister(rows, cellAt, across, mapping)
  const constants = Object.entries(mapping.constants).map(
    ([field, words]) => [field as ReturnField, cellOfWords(words)] as const,
  )
  const fields = mapping.columns.flatMap(({ column, use }) =>
    use.kind === 'field' ? [{ column, field: use.field }] : [],
  )
  const counted = countsRows(mapping) ? 1 : null
  const records: ReturnRecord[] = []
  let read = 0
  const columns = new Map(fields.map(({ field, column }) => [field, column]))
  const isPlain = columns.size === fields.length && !columns.has('reply') && mapping.fillDown.length === 0
  if (isPlain && across.size === 0) {
    const source = { cellAt, columns, constants: new Map(constants) }
    const led = valueColumn(mapping)
    for (const row of rows) {
      if (isStep(read++)) yield
      const column = led ?? fields.find((one) => cellAt(row, one.column) !== undefined)?.column ?? 0
      records.push({ row, column, cells: new RowCells(row, source), counted })
    }
    return records
  }
  for (const row of rows) {
    if (isStep(read++)) yield
    const cells = new Map<ReturnField, SuppliedCell>(constants)
    const replies = new Map<number, SuppliedCell>()
    let first = 0
    for (const { column, field } of fields) {
      const cell = cellAt(row, column)
      if (cell === undefined) continue
      if (field === 'reply') replies.set(column, cell)
      else cells.set(field, cell)
      if (first === 0) first = column
    }
    if (across.size === 0) {
      const record = { row, column: valueColumn(mapping) ?? first, cells, counted }
      records.push(replies.size === 0 ? record : { ...record, replies })
    } else records.push(...figuresAcross(row, cells, { cellAt, across, mapping }))
  }
  return records
}

type CellReader = (row: number, column: number) => SuppliedCell | undefined

/** Cells as the person left them: put right where she did, filled from above where she said so. */
function cellReader(sheet: SuppliedSheet, table: FoundTable, mapping: ReturnMapping): CellReader {
  const merged = mergedCells(sheet, table)
  const fixes = new Map(mapping.fixes.map(({ row, column, words }) => [`${row},${column}`, words]))
  const fixed: CellReader =
    fixes.size === 0
      ? merged
      : (row, column) => {
          const words = fixes.get(`${row},${column}`)
          if (words === undefined) return merged(row, column)
          return words.trim() === '' ? undefined : cellOfWords(words)
        }
  if (mapping.fillDown.length === 0) return fixed
  const above = new Map<number, SuppliedCell>()
  const filled = new Set(mapping.fillDown)
  return (row, column) => {
    const cell = fixed(row, column)
    if (!filled.has(column)) return cell
    if (cell !== undefined) above.set(column, cell)
    return above.get(column)
  }
}

/** The column whose cell a person is led to from the number that was stored. */
function valueColumn(mapping: ReturnMapping): number | undefined {
  const fields: readonly ReturnField[] = [
    'count',
    'value',
    'numerator',
    'activity',
    'partner',
    'case-reference',
  ]
  for (const field of fields) {
    const column = columnOf(mapping, field)
    if (column !== undefined) return column
  }
  return undefined
}

interface Across {
  readonly cellAt: CellReader
  readonly across: AcrossWords
  readonly mapping: ReturnMapping
}

/** One record for each filled cell of a row of a wide table. */
function figuresAcross(
  row: number,
  cells: ReadonlyMap<ReturnField, SuppliedCell>,
  { cellAt, across, mapping }: Across,
): ReturnRecord[] {
  const field = acrossField(mapping.purpose)
  return [...across].flatMap(([column, words]) => {
    const figure = cellAt(row, column)
    if (figure === undefined) return []
    return [{ row, column, cells: new Map([...cells, ...words, [field, figure]]), counted: null }]
  })
}

/** A register says who came on which day: one activity for each day, with how many came. Nobody is kept. */
function readRegister(
  rows: readonly number[],
  cellAt: CellReader,
  across: AcrossWords,
  mapping: ReturnMapping,
): ReturnRecord[] {
  const constants = Object.entries(mapping.constants).map(
    ([field, words]) => [field as ReturnField, cellOfWords(words)] as const,
  )
  return [...across].flatMap(([column, words]) => {
    const came = rows.filter((row) => isAttended(cellAt(row, column)))
    const first = rows[0]
    if (first === undefined || rows.every((row) => cellAt(row, column) === undefined)) return []
    const attendance: SuppliedCell = { kind: 'number', text: String(came.length), number: came.length }
    const cells = new Map<ReturnField, SuppliedCell>([...constants, ...words, ['attendance', attendance]])
    return [{ row: first, column, cells, counted: came.length }]
  })
}

/** True where each row of the table is a case that is to be counted, because nothing in it is a count. */
export function countsRows(mapping: ReturnMapping): boolean {
  return mapping.purpose === 'ward-figures' && !isGiven(mapping, 'count')
}
