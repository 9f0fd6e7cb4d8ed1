import { z } from 'zod'
import {
  CELL_KINDS,
  type PackedSheet,
  RETURN_LIMITS,
  type SuppliedWorkbook,
  TEXT_ENCODINGS,
  WORKBOOK_FORMATS,
} from '../../../../shared/domain/returns/sheet.ts'

const place = z.int().min(1).max(1_048_576)
const MOST_LISTED = 25_000

const packedSheet: z.ZodType<PackedSheet> = z
  .strictObject({
    name: z.string().max(300),
    isHidden: z.boolean(),
    rowCount: z.int().min(0).max(RETURN_LIMITS.rows),
    columnCount: z.int().min(0).max(RETURN_LIMITS.columns),
    rowStarts: z.instanceof(Uint32Array),
    columns: z.instanceof(Uint16Array),
    kinds: z.instanceof(Uint8Array),
    numbers: z.instanceof(Float64Array),
    texts: z.array(z.string().max(RETURN_LIMITS.text)).max(RETURN_LIMITS.cells).readonly(),
    merges: z
      .array(z.strictObject({ firstRow: place, lastRow: place, firstColumn: place, lastColumn: place }))
      .max(MOST_LISTED)
      .readonly(),
    hiddenRows: z.array(place).max(RETURN_LIMITS.rows).readonly(),
    hiddenColumns: z.array(place).max(MOST_LISTED).readonly(),
    formulaCount: z.int().min(0),
  })
  .refine(isWellPacked, 'cells that do not fit together')

/** What the parent accepts from a reader, which may have been taken over by the file that it read. */
export const suppliedWorkbookSchema: z.ZodType<SuppliedWorkbook> = z
  .strictObject({
    format: z.enum(WORKBOOK_FORMATS),
    encoding: z.enum(TEXT_ENCODINGS).nullable(),
    sheets: z.array(packedSheet).max(RETURN_LIMITS.sheets).readonly(),
    remarks: z.array(z.string().max(2_000)).max(1_000).readonly(),
  })
  .refine(
    ({ sheets }) => sheets.reduce((sum, { columns }) => sum + columns.length, 0) <= RETURN_LIMITS.cells,
    'too many cells',
  )

/** Every cell has a column in its row, in order, a known kind, and a number or a text that is there. */
function isWellPacked({
  rowCount,
  columnCount,
  rowStarts,
  columns,
  kinds,
  numbers,
  texts,
}: PackedSheet): boolean {
  const size = columns.length
  if (kinds.length !== size || numbers.length !== size || rowStarts.length !== rowCount + 1) return false
  if (rowStarts[0] !== 0 || rowStarts[rowCount] !== size) return false
  for (let row = 0; row < rowCount; row += 1) {
    const [start, end] = [rowStarts[row] ?? 0, rowStarts[row + 1] ?? 0]
    if (end < start || end > size) return false
    for (let at = start; at < end; at += 1) {
      const column = columns[at] ?? 0
      if (column < 1 || column > columnCount || (at > start && column <= (columns[at - 1] ?? 0))) return false
    }
  }
  const [text, error] = [CELL_KINDS.indexOf('text'), CELL_KINDS.indexOf('error')]
  for (let at = 0; at < size; at += 1) {
    const [kind, number] = [kinds[at] ?? 255, numbers[at] ?? Number.NaN]
    if (kind >= CELL_KINDS.length || !Number.isFinite(number)) return false
    if (
      (kind === text || kind === error) &&
      !(Number.isInteger(number) && number >= 0 && number < texts.length)
    )
      return false
  }
  return true
}
