export { evaluationFormPaper, formLettersPaper } from './case-papers.ts'
export { councilInUse } from './council.ts'
export { heldPaper, heldPaperName } from './held-paper.ts'
