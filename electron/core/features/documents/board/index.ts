export { buildBoardDocument } from './board-document.ts'
export { buildBoardWorkbook } from './board-workbook.ts'
export { type BoardChoice, gatherBoardReport } from './gather-report.ts'
export {
  getFrontSheet,
  getPublication,
  listPublications,
  type PublicationListing,
  planOfEdition,
} from './publication.repository.ts'
export {
  draftReport,
  issueReport,
  type ReportChoice,
  setFrontSheet,
  withdrawReport,
} from './publication.service.ts'
export { wardBlocks, wardSheets } from './ward-blocks.ts'
export { planWardPages } from './ward-pages.ts'
