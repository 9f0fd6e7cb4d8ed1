import type { Output } from '../../../../shared/contract/index.ts'
import { columnLetters, openSheet, tidy } from '../../../../shared/domain/returns/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { HeldReturn } from './held-return.ts'

/** Longer texts are cut in the preview; the row check shows them whole. */
const LONGEST_SHOWN = 200
/** Wider sheets are cut in the preview. */
const MOST_COLUMNS = 60

/** Some rows of a sheet as the file has them. */
export function describeGrid(
  held: HeldReturn,
  sheet: number,
  { firstRow, rows }: { readonly firstRow: number; readonly rows: number },
): Output<'returns.grid'> {
  const packed = held.workbook.sheets[sheet]
  if (packed === undefined)
    throw new Failure('invalid-input', 'The file has no such sheet. Choose one of those that are shown.')
  const open = openSheet(packed)
  const hidden = new Set(packed.hiddenRows)
  const columns = Math.min(MOST_COLUMNS, packed.columnCount)
  const last = Math.min(packed.rowCount, firstRow + rows - 1)
  return {
    letters: Array.from({ length: columns }, (_, at) => columnLetters(at + 1)),
    rows: Array.from({ length: Math.max(0, last - firstRow + 1) }, (_, at) => {
      const row = firstRow + at
      const cells = Array.from({ length: columns }, (_none, column) =>
        tidy(open.cell(row, column + 1)?.text ?? '').slice(0, LONGEST_SHOWN),
      )
      return { row, isHidden: hidden.has(row), cells }
    }),
  }
}
