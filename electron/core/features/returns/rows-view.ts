import type { RowsView } from '../../../../shared/contract/index.ts'
import type { FormVersion } from '../../../../shared/domain/mediation/index.ts'
import {
  addressOf,
  type CheckedRow,
  columnOf,
  FIELDS_OF,
  type FieldRule,
  isGiven,
  type KnownNames,
  type ReturnField,
  type ReturnMapping,
  type ReturnRecord,
  ROW_FATES,
  type RowFate,
  tidy,
} from '../../../../shared/domain/returns/index.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import type { CheckedReturn } from './check-return.ts'
import { faceWords, fieldWords } from './face-words.ts'
import { formChange } from './form-face-words.ts'

/** A page of a file's rows, with what each cell was read as. */
export function describeRows(
  { understood, rows, account, context }: CheckedReturn,
  { sheet, names }: { readonly sheet: string; readonly names: KnownNames },
  { fate, offset, limit }: { readonly fate: RowFate | null; readonly offset: number; readonly limit: number },
): RowsView {
  const { mapping, records } = understood
  const versions = context.mediation?.versions ?? []
  const shown = fate === null ? rows : rows.filter((row) => row.fate === fate)
  const columns = FIELDS_OF[mapping.purpose].filter(({ field }) => isGiven(mapping, field))
  const byCell = new Map(records.map((record) => [`${record.row},${record.column}`, record]))
  const leftOut = new Set(mapping.leftOutRows.map(({ row }) => row))
  return {
    account,
    fates: fatesOf(rows),
    doubtful: rows.filter((row) => doubtWords(row) !== null).length,
    sentence: bringInWords(account),
    columns: columns.map(({ field, label }) => ({ field, label })),
    total: shown.length,
    rows: shown.slice(offset, offset + limit).map((row) => ({
      row: row.row,
      place: `${sheet}, cell ${addressOf(row.row, row.column)}`,
      fate: row.fate,
      reason: row.aside ?? wholeRowProblem(row) ?? doubtWords(row),
      change: changeWords(row, { names, versions }),
      cells: cellsOf(row, byCell.get(`${row.row},${row.column}`), { columns, mapping, names, versions }),
      isLeftOut: leftOut.has(row.row),
    })),
  }
}

function fatesOf(rows: readonly CheckedRow[]): RowsView['fates'] {
  const counts = new Map<RowFate, number>(ROW_FATES.map((fate) => [fate, 0]))
  for (const { fate } of rows) counts.set(fate, (counts.get(fate) ?? 0) + 1)
  const count = (fate: RowFate): number => counts.get(fate) ?? 0
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    attention: count('attention'),
    aside: count('aside'),
  }
}

/** What bringing in does, in the words of its button: "Add 38, change 4, leave out 2". */
export function bringInWords({ added, changed, unchanged, setAside }: RowsView['account']): string {
  const parts = [
    ...(added > 0 ? [`add ${countOf(added, 'row').replace(/ rows?$/, '')}`] : []),
    ...(changed > 0 ? [`change ${countOf(changed, 'row').replace(/ rows?$/, '')}`] : []),
    ...(setAside > 0 ? [`leave out ${countOf(setAside, 'row').replace(/ rows?$/, '')}`] : []),
  ]
  if (added + changed === 0) {
    return unchanged > 0
      ? 'Everything in this file is already here'
      : 'Nothing of this file can be brought in yet'
  }
  const words = parts.join(', ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function wholeRowProblem({ problems, row }: CheckedRow): string | null {
  const whole = problems.filter(({ field }) => field === null)
  return whole.length === 0 ? null : whole.map(({ message }) => `Row ${row} ${message}.`).join(' ')
}

function isBroughtIn({ fate }: CheckedRow): boolean {
  return fate === 'added' || fate === 'changed'
}

/** What is unlikely in a row that is brought in all the same. */
function doubtWords(row: CheckedRow): string | null {
  const { doubts = [] } = row
  return doubts.length === 0 || !isBroughtIn(row) ? null : doubts.join(' ')
}

function changeWords({ fate, stored, face }: CheckedRow, { names, versions }: Words): string | null {
  if (fate !== 'changed' || stored === null || face === null) return null
  if (face.kind === 'mediation-forms' && stored.face.kind === 'mediation-forms')
    return formChange(stored.face, face, versions)
  return `${faceWords(stored.face, names)} becomes ${faceWords(face, names)}`
}

interface Words {
  readonly names: KnownNames
  readonly versions: readonly FormVersion[]
}

interface Reading extends Words {
  readonly columns: readonly FieldRule[]
  readonly mapping: ReturnMapping
}

function cellsOf(
  row: CheckedRow,
  record: ReturnRecord | undefined,
  { columns, mapping, names, versions }: Reading,
): RowsView['rows'][number]['cells'] {
  return columns.map(({ field }) => {
    // Of a field that several columns have, the cell with a problem is the one to look at.
    const problems = row.problems.filter((one) => one.field === field)
    const problem = problems[0]
    const column = problem?.column ?? columnFor(field, row, mapping)
    return {
      field,
      row: row.row,
      column,
      original: tidy((record?.cells.get(field) ?? record?.replies?.get(problem?.column ?? 0))?.text ?? ''),
      reading: row.face === null ? '' : fieldWords(row.face, field, { names, versions }),
      problem:
        problem === undefined
          ? null
          : problems
              .map((one) => `Cell ${addressOf(row.row, one.column ?? column ?? row.column)} ${one.message}.`)
              .join(' '),
    }
  })
}

/** The column that a field of a row stands in; the row's own for a figure across; null for what is no cell of the row. */
function columnFor(field: ReturnField, row: CheckedRow, mapping: ReturnMapping): number | null {
  const own = columnOf(mapping, field)
  if (own !== undefined) return own
  const isFigure = field === 'count' || field === 'value' || field === 'attended'
  return isFigure && mapping.levels.length > 0 ? row.column : null
}
