export * from './known-mediation.ts'
export { type QuestionRef, questionChoices, questionFor, versionFor } from './question-columns.ts'
export { readPoint } from './read-point.ts'
export { readOn } from './understand-form.ts'
