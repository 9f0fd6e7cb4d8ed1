import { type CellValue, read, type Sheet } from 'hucre'
import {
  RETURN_LIMITS,
  type SuppliedWorkbook,
  type WorkbookFormat,
} from '../../../../shared/domain/returns/sheet.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { cleanText } from '../raw-text.ts'
import { refuseEmpty, refuseTooManySheets } from './read-xlsx.ts'
import { type CellBudget, SheetPacker } from './sheet-packer.ts'

const DAY_MS = 86_400_000
/** 1 January 1900, in days since 1970. */
const FIRST_DAY_OF_1900 = -25_567

/**
 * Reads the workbooks of Excel 97 to 2003 and Excel's binary ones. The library makes the
 * whole workbook in memory, so what it is given was unpacked under limits before, and the process has limits of its own.
 */
export async function readOther(bytes: Uint8Array, format: WorkbookFormat): Promise<SuppliedWorkbook> {
  const workbook = await read(bytes, { maxRows: RETURN_LIMITS.rows + 1 }).catch(() => {
    throw new Failure(
      'file-unreadable',
      'The file cannot be read: its content is not built as a spreadsheet program builds it. Open it in Excel, save it as an Excel Workbook (.xlsx), and choose that.',
    )
  })
  refuseTooManySheets(workbook.sheets.length)
  const budget: CellBudget = { cellsLeft: RETURN_LIMITS.cells }
  const sheets = workbook.sheets.map((sheet) => packSheet(sheet, budget))
  refuseEmpty(sheets)
  const hidden = workbook.sheets.filter(isHidden)
  return {
    format,
    encoding: null,
    sheets,
    remarks: [...hidden.map(({ name }) => `Sheet ${name} is hidden; it was read all the same.`), ...MISSING],
  }
}

const MISSING: readonly string[] = [
  'In files of this kind percentages are read as fractions (25% as 0.25) and formulas by the values that were saved. Saved as an Excel Workbook (.xlsx), they are told apart.',
]

function isHidden(sheet: Sheet): boolean {
  return sheet.hidden === true || sheet.veryHidden === true
}

function packSheet(sheet: Sheet, budget: CellBudget) {
  const packer = new SheetPacker(sheet.name.slice(0, 100), isHidden(sheet), budget)
  // The library's types hide that rows may be missing, as in a bent file.
  const rows: readonly (readonly CellValue[] | undefined)[] = sheet.rows
  for (const [at, row = []] of rows.entries()) {
    // Rows may have holes.
    for (let column = 0; column < row.length; column += 1)
      addCell(packer, at + 1, column + 1, row[column] ?? null)
  }
  const merges = (sheet.merges ?? []).slice(0, 20_000).map(({ startRow, startCol, endRow, endCol }) => ({
    firstRow: startRow + 1,
    lastRow: endRow + 1,
    firstColumn: startCol + 1,
    lastColumn: endCol + 1,
  }))
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) =>
    hidden === true ? [row + 1] : [],
  )
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, at) => (hidden === true ? [at + 1] : []))
  return packer.finish({ merges, hiddenRows, hiddenColumns, formulaCount: 0 })
}

/** The library gives a time of day as one of the last days of 1899: from there the part of the day is what was meant. */
function addDate(packer: SheetPacker, row: number, column: number, day: number): void {
  if (!Number.isFinite(day)) return
  if (day < FIRST_DAY_OF_1900) packer.addNumber(row, column, 'time', day - Math.floor(day))
  else packer.addNumber(row, column, 'date', day)
}

function addCell(packer: SheetPacker, row: number, column: number, value: CellValue): void {
  if (value === null) return
  if (typeof value === 'string') {
    const isError = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/.test(value)
    packer.addText(row, column, cleanText(value), isError ? 'error' : 'text')
  } else if (typeof value === 'boolean') packer.addNumber(row, column, 'yes-no', value ? 1 : 0)
  else if (typeof value === 'number') {
    if (Number.isFinite(value)) packer.addNumber(row, column, 'number', value)
  } else addDate(packer, row, column, value.getTime() / DAY_MS)
}
