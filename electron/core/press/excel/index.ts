export { renderWorkbook } from './render-workbook.ts'
