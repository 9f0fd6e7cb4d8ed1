import { civilDateFromDayNumber, dateInWords } from '../../kit/civil-date.ts'
import { CELL_KINDS, type CellKind, type PackedSheet, type SuppliedCell } from './sheet.ts'

/** A sheet to look cells up in; rows and columns count from 1. */
export interface SuppliedSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rowCount: number
  readonly columnCount: number
  readonly packed: PackedSheet
  /** Undefined where the cell is empty or covered by a merge. */
  cell(row: number, column: number): SuppliedCell | undefined
  /** The filled cells of a row, from left to right. */
  cellsOf(row: number): readonly (readonly [column: number, cell: SuppliedCell])[]
}

/** Makes the cells of a packed sheet easy to reach; nothing is copied but the texts that were asked for. */
export function openSheet(packed: PackedSheet): SuppliedSheet {
  const { name, isHidden, rowCount, columnCount, rowStarts, columns } = packed
  // The same text stands in thousands of cells, which are one object here.
  const textCells: SuppliedCell[] = []
  const cellAt = (at: number): SuppliedCell => {
    const kind = CELL_KINDS[packed.kinds[at] ?? 0] ?? 'text'
    const number = packed.numbers[at] ?? 0
    if (kind !== 'text') return valueCell(packed, kind, number)
    const known = textCells[number]
    if (known !== undefined) return known
    const cell: SuppliedCell = { kind, text: packed.texts[number] ?? '', number: null }
    textCells[number] = cell
    return cell
  }
  const range = (row: number): readonly [number, number] =>
    row < 1 || row > rowCount ? [0, 0] : [rowStarts[row - 1] ?? 0, rowStarts[row] ?? 0]
  return {
    name,
    isHidden,
    rowCount,
    columnCount,
    packed,
    cell(row, column) {
      let [low, high] = range(row)
      while (low < high) {
        const middle = (low + high) >> 1
        const found = columns[middle] ?? 0
        if (found === column) return cellAt(middle)
        if (found < column) low = middle + 1
        else high = middle
      }
      return undefined
    },
    cellsOf(row) {
      const [first, end] = range(row)
      const cells: (readonly [number, SuppliedCell])[] = []
      for (let at = first; at < end; at += 1) cells.push([columns[at] ?? 0, cellAt(at)])
      return cells
    },
  }
}

function valueCell(packed: PackedSheet, kind: CellKind, number: number): SuppliedCell {
  if (kind === 'error') return { kind, text: packed.texts[number] ?? '', number: null }
  return { kind, text: shown(kind, number), number: kind === 'not-calculated' ? null : number }
}

function shown(kind: SuppliedCell['kind'], number: number): string {
  if (kind === 'percentage') return `${rounded(number * 100)}%`
  if (kind === 'date') return dateInWords(civilDateFromDayNumber(Math.floor(number)))
  if (kind === 'time') return clockTime(number)
  if (kind === 'yes-no') return number === 1 ? 'Yes' : 'No'
  return kind === 'not-calculated' ? '' : String(rounded(number))
}

/** Without the dust of binary fractions: 0.1 + 0.2 is shown as 0.3. */
function rounded(number: number): number {
  if (Number.isInteger(number) && Math.abs(number) < 1e12) return number
  return Number(number.toPrecision(12))
}

function clockTime(partOfDay: number): string {
  const minutes = Math.round(partOfDay * 24 * 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
