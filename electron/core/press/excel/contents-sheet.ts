import type { Workbook } from 'exceljs'
import { footerOf, type PressSheetColumn, type PressWorkbook } from '../workbook-model.ts'
import { lineText } from './cell-text.ts'
import { LINK_FONT } from './look.ts'
import { CONTENTS_SHEET } from './sheet-names.ts'
import { addTableSheet } from './table-sheet.ts'

const COLUMNS: readonly PressSheetColumn[] = [
  { heading: 'Sheet', kind: 'text', width: 34 },
  { heading: 'Table', kind: 'text', width: 74 },
  { heading: 'Rows', kind: 'number', width: 10 },
]

/** Adds the first sheet: the workbook's title, what it is, and its sheets with links to them. */
export function addContentsSheet(workbook: Workbook, model: PressWorkbook, names: readonly string[]): void {
  const { sheet, rowNumbers } = addTableSheet(workbook, {
    name: CONTENTS_SHEET,
    title: model.title,
    notes: model.about,
    columns: names.length === 0 ? [] : COLUMNS,
    rows: model.sheets.map((each, at) => [names[at] ?? '', lineText(each.title), each.rows.length]),
    tableName: 'Table_Contents',
    footer: footerOf(model),
  })
  rowNumbers.forEach((number, at) => {
    const name = names[at] ?? ''
    const cell = sheet.getCell(number, 1)
    cell.value = { text: name, hyperlink: `'${name}'!A1` }
    cell.font = LINK_FONT
  })
}
