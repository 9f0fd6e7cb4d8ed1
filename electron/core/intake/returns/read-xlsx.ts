import {
  type PackedSheet,
  RETURN_LIMITS,
  type SuppliedWorkbook,
} from '../../../../shared/domain/returns/sheet.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { counted, ignoredInWorkbook, macros } from '../ignored.ts'
import { readWorkbookEntry, type SheetEntry } from '../workbook-parts.ts'
import { readCellStyles } from '../workbook-styles.ts'
import type { OfficePackage } from '../zip-guard.ts'
import { readXlsxSheet, type XlsxContext } from './xlsx-sheet.ts'
import { readTexts } from './xlsx-strings.ts'

/** Reads the values of every sheet of an unpacked .xlsx or .xlsm. @throws Failure for what is damaged or too large */
export function readXlsx(office: OfficePackage): SuppliedWorkbook {
  const workbook = readWorkbookEntry(office)
  refuseTooManySheets(workbook.sheets.length)
  const context: XlsxContext = {
    texts: readTexts(partOf(office, workbook.strings)),
    styles: readCellStyles(partOf(office, workbook.styles)),
    from1904: workbook.from1904,
    budget: { cellsLeft: RETURN_LIMITS.cells },
  }
  const sheets: PackedSheet[] = []
  const remarks: string[] = []
  for (const entry of workbook.sheets) {
    const part = partOf(office, entry.part)
    if (part === undefined) continue
    const { sheet, uncalculated, uncalculatedAt } = readXlsxSheet(part, entry.name, entry.hidden, context)
    sheets.push(sheet)
    remarks.push(...remarksOn(sheet, entry, uncalculated, uncalculatedAt))
  }
  refuseEmpty(sheets)
  const hasMacros = macros(office).length > 0
  return {
    format: hasMacros ? 'xlsm' : 'xlsx',
    encoding: null,
    sheets,
    remarks: [...remarks, ...ignored(office)],
  }
}

/** @throws Failure `too-large` for more sheets than are read */
export function refuseTooManySheets(count: number): void {
  if (count <= RETURN_LIMITS.sheets) return
  throw new Failure(
    'too-large',
    `The workbook has ${count} sheets; up to ${RETURN_LIMITS.sheets} are read. Remove the sheets that are not part of the return, save it, and choose it again.`,
  )
}

/** @throws Failure `file-unreadable` where no sheet holds a cell */
export function refuseEmpty(sheets: readonly PackedSheet[]): void {
  if (sheets.some(({ columns }) => columns.length > 0)) return
  throw new Failure(
    'file-unreadable',
    'The file is empty: none of its sheets holds a cell with something in it. Choose the file that holds the return.',
  )
}

function partOf(office: OfficePackage, name: string | null): Uint8Array | undefined {
  return name === null ? undefined : office.part(name)
}

/** What a person should know of how a sheet was read. */
function remarksOn(
  sheet: PackedSheet,
  { hidden }: SheetEntry,
  uncalculated: number,
  uncalculatedAt: readonly string[],
): readonly string[] {
  const more = uncalculated > uncalculatedAt.length ? ' and more' : ''
  const on = `on sheet ${sheet.name}`
  return [
    ...(hidden ? [`Sheet ${sheet.name} is hidden; it was read all the same.`] : []),
    ...counted(sheet.hiddenRows.length, 'hidden row', 'hidden rows').map(
      (what) => `${what} ${on}, read all the same.`,
    ),
    ...counted(sheet.hiddenColumns.length, 'hidden column', 'hidden columns').map(
      (what) => `${what} ${on}, read all the same.`,
    ),
    ...counted(sheet.formulaCount, 'formula', 'formulas').map(
      (what) => `${what} ${on}, of which the saved values were read.`,
    ),
    ...counted(uncalculated, 'formula', 'formulas').map(
      (what) =>
        `${what} ${on} without a saved value (${uncalculatedAt.join(', ')}${more}): open the file in Excel, save it, and choose it again.`,
    ),
  ]
}

function ignored(office: OfficePackage): readonly string[] {
  const things = ignoredInWorkbook(office)
  return things.length === 0 ? [] : [`Ignored: ${things.join(', ')}.`]
}
