export { renderWorkbook } from './render-workbook.ts'
export { writeLongWorkbook } from './write-long-workbook.ts'
