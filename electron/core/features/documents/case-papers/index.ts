export { evaluationFormPaper, formLettersPaper } from './case-papers.ts'
export { heldPaper, heldPaperName } from './held-paper.ts'
