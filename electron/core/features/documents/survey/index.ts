export { surveyBlocks } from './survey-blocks.ts'
export { surveyPages } from './survey-pages.ts'
export { surveyPaper } from './survey-paper.ts'
export { surveySheets } from './survey-sheets.ts'
