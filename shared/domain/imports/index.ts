export { placeInWords } from './findings.ts'
export type * from './plan-draft.ts'
export type * from './raw-document.ts'
export { proposalsFor, understandPlan } from './understand-plan.ts'
