export { buildBoardDocument } from './board-document.ts'
export { buildBoardWorkbook } from './board-workbook.ts'
export { type BoardChoice, gatherBoardReport } from './gather-report.ts'
