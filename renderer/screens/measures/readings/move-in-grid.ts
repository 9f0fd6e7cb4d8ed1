/** A place in a grid of rows and columns, from 0. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

interface MoveKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
}

const PAGE = 10

/** Where a key leads from a place, as in a spreadsheet; null where it leads nowhere. Tab leaves at either end. */
export function placeAfterKey(
  { key, ctrlKey, shiftKey }: MoveKey,
  { row, column }: GridPlace,
  size: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const at = (toRow: number, toColumn: number): GridPlace => ({
    row: Math.min(Math.max(toRow, 0), last.row),
    column: Math.min(Math.max(toColumn, 0), last.column),
  })
  switch (key) {
    case 'ArrowUp':
      return at(ctrlKey ? 0 : row - 1, column)
    case 'ArrowDown':
      return at(ctrlKey ? last.row : row + 1, column)
    case 'ArrowLeft':
      return at(row, ctrlKey ? 0 : column - 1)
    case 'ArrowRight':
      return at(row, ctrlKey ? last.column : column + 1)
    case 'Home':
      return at(ctrlKey ? 0 : row, 0)
    case 'End':
      return at(ctrlKey ? last.row : row, last.column)
    case 'PageUp':
      return at(row - PAGE, column)
    case 'PageDown':
      return at(row + PAGE, column)
    case 'Tab':
      return afterTab({ row, column }, last, shiftKey ? -1 : 1)
    default:
      return null
  }
}

function afterTab({ row, column }: GridPlace, last: GridPlace, step: 1 | -1): GridPlace | null {
  const next = row * (last.column + 1) + column + step
  const end = (last.row + 1) * (last.column + 1)
  if (next < 0 || next >= end) return null
  return { row: Math.floor(next / (last.column + 1)), column: next % (last.column + 1) }
}
