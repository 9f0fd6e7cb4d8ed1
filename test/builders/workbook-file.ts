import ExcelJS from 'exceljs'

/** A cell with more than a value: bold text, a number format ("dd/mm/yyyy"), or a formula with its saved value. */
export interface CellSpec {
  readonly value: string | number | Date | boolean
  readonly strong?: boolean
  readonly format?: string
  readonly formula?: string
}

/** A sheet as rows of cells from A1; null leaves a cell empty. Merges are ranges such as "A2:A4". */
export interface SheetSpec {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null | CellSpec)[])[]
  readonly merges?: readonly string[]
  readonly hidden?: boolean
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
}

/** Writes an .xlsx with the sheets in order. Dates are given as UTC midnight. */
export async function workbookFile(
  sheets: readonly SheetSpec[],
  options: { readonly from1904?: boolean } = {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.properties.date1904 = options.from1904 ?? false
  for (const spec of sheets) {
    const sheet = workbook.addWorksheet(spec.name, { state: spec.hidden ? 'hidden' : 'visible' })
    spec.rows.forEach((row, rowAt) => {
      row.forEach((cell, columnAt) => {
        if (cell !== null) fill(sheet.getCell(rowAt + 1, columnAt + 1), cell)
      })
    })
    for (const merge of spec.merges ?? []) sheet.mergeCells(merge)
    for (const row of spec.hiddenRows ?? []) sheet.getRow(row).hidden = true
    for (const column of spec.hiddenColumns ?? []) sheet.getColumn(column).hidden = true
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function fill(cell: ExcelJS.Cell, spec: string | number | CellSpec): void {
  const { value, strong, format, formula } = typeof spec === 'object' ? spec : { value: spec }
  cell.value = formula === undefined ? value : { formula, result: value }
  if (strong) cell.font = { bold: true }
  if (format) cell.numFmt = format
}
