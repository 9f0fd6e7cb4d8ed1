export {
  type BoardChoice,
  buildBoardDocument,
  buildBoardWorkbook,
  draftReport,
  gatherBoardReport,
  getPublication,
  issueReport,
  listPublications,
  planWardPages,
  setFrontSheet,
  withdrawReport,
} from './board/index.ts'
export { boardPaper } from './board-paper.ts'
export { chartBlocks, chartFigureBlock, chartTableBlock } from './chart-blocks.ts'
export { chartSheet } from './chart-sheet.ts'
export { areaInUse } from './chosen-paper.ts'
export { exportEverything, exportWorkbook } from './data/index.ts'
export type { DocumentDetails } from './document-words.ts'
export { exportPaper, type PaperOrder, type SavedPaper, saveFile } from './export-paper.ts'
export { type PaperFormat, suggestBoardName, suggestFileName, suggestReportName } from './file-name.ts'
export { mediationPages, mediationPaper } from './mediation/index.ts'
export { paperOf, todayHere } from './papers.ts'
export { type ContentParagraph, listParagraphs } from './paragraphs.ts'
export { buildPlanDocument } from './plan-document.ts'
export { PrintShop, printShopOf } from './print-shop.ts'
export { type Printable, print } from './printing.ts'
export { buildRecoverySheet, type RecoverySheet } from './recovery-sheet.ts'
export { surveyPages, surveyPaper } from './survey/index.ts'
export { buildTablesDocument } from './tables-document.ts'
export { buildTablesWorkbook } from './tables-workbook.ts'
