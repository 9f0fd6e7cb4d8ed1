/** What a cell holds. A percentage is its fraction (0.71), a date its day, whatever a sheet's epoch; see `SuppliedCell`. */
export const CELL_KINDS = [
  'text',
  'number',
  'percentage',
  'date',
  'time',
  'yes-no',
  'error',
  'not-calculated',
] as const
export type CellKind = (typeof CELL_KINDS)[number]

/** A cell of a partner's file that holds something. */
export interface SuppliedCell {
  readonly kind: CellKind
  /** As a person sees it in the file, nearly: dates in words, percentages with their sign. */
  readonly text: string
  /**
   * The number behind it: of a date the days since 1 January 1970, of a time its part of a day, of a percentage its
   * fraction, of yes or no 1 or 0; null for text and errors. Text that looks like a number stays text.
   */
  readonly number: number | null
}

/** Cells from a first to a last row and column, both included, counted from 1. */
export interface CellBlock {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/**
 * A sheet as it crosses from the reader's process: flat arrays, because a sheet may have a million cells. Cells stand in
 * order of rows, then of columns; those of row r (from 1) are `rowStarts[r - 1]` up to `rowStarts[r]`.
 */
export interface PackedSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rowCount: number
  readonly columnCount: number
  /** `rowCount + 1` entries. */
  readonly rowStarts: Uint32Array
  /** The column of each cell, from 1. */
  readonly columns: Uint16Array
  /** The place of each cell's kind in `CELL_KINDS`. */
  readonly kinds: Uint8Array
  /** The number of each cell; of text and errors the place of its words in `texts`. */
  readonly numbers: Float64Array
  /** Every distinct text once. */
  readonly texts: readonly string[]
  readonly merges: readonly CellBlock[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** How many cells are formulas; the value that each was saved with is what is read. */
  readonly formulaCount: number
}

export const WORKBOOK_FORMATS = ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'pasted'] as const
export type WorkbookFormat = (typeof WORKBOOK_FORMATS)[number]

export const TEXT_ENCODINGS = ['utf-8', 'utf-16', 'windows-1252'] as const
export type TextEncoding = (typeof TEXT_ENCODINGS)[number]

/** What the reader's process makes of a partner's spreadsheet: its values and nothing executable. */
export interface SuppliedWorkbook {
  readonly format: WorkbookFormat
  /** Of a text file, how its bytes were read; null for workbooks. */
  readonly encoding: TextEncoding | null
  readonly sheets: readonly PackedSheet[]
  /** What a person should know of how it was read, in plain words ("2 hidden rows on sheet Wards, read all the same"). */
  readonly remarks: readonly string[]
}

/** The most that a partner's file may hold; beyond it the file is refused with a sentence. */
export const RETURN_LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 50 * 1024 * 1024,
  sheets: 100,
  /** Rows of one sheet, with its title and headings. */
  rows: 105_000,
  columns: 200,
  /** Cells of all sheets together that hold something. */
  cells: 1_200_000,
  /** Characters of a cell, Excel's own limit. */
  text: 32_767,
} as const
