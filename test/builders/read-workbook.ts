import ExcelJS from 'exceljs'
import { readXlsx } from 'hucre'
import JSZip from 'jszip'
import { renderWorkbook } from '../../electron/core/press/excel/index.ts'
import type { PressWorkbook } from '../../electron/core/press/workbook-model.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'

/** A cell as readers give it back, made comparable: dates as ISO days, empty cells as null. */
export type ReadCell = string | number | null

/** The cells of a workbook by sheet, row and column, as a reader sees them; empty ends of rows are cut off. */
export type ReadSheets = ReadonlyMap<string, readonly (readonly ReadCell[])[]>

export async function written(model: PressWorkbook): Promise<Uint8Array> {
  return renderWorkbook(model, UNWATCHED)
}

export async function openWithExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  return workbook
}

export async function readWithExceljs(bytes: Uint8Array): Promise<ReadSheets> {
  const workbook = await openWithExceljs(bytes)
  return new Map(
    workbook.worksheets.map((sheet) => [
      sheet.name,
      Array.from({ length: sheet.rowCount }, (_, at) => {
        const row = sheet.getRow(at + 1)
        return trimmed(
          Array.from({ length: row.cellCount }, (_, cell) => comparable(row.getCell(cell + 1).value)),
        )
      }),
    ]),
  )
}

export async function readWithHucre(bytes: Uint8Array): Promise<ReadSheets> {
  const { sheets } = await readXlsx(bytes)
  return new Map(sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => trimmed(row.map(comparable)))]))
}

/** The text of one part of the package. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  const part = zip.file(name)
  if (part === null) throw new Error(`the workbook has no part ${name}`)
  return part.async('string')
}

function comparable(value: unknown): ReadCell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'object' && 'text' in value && typeof value.text === 'string') return value.text
  throw new Error(`a cell holds neither text, number nor date: ${JSON.stringify(value)}`)
}

function trimmed(row: readonly ReadCell[]): readonly ReadCell[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== null) + 1)
}
