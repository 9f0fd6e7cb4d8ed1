export type * from './plan-draft.ts'
export type * from './raw-document.ts'
export { understandPlan } from './understand-plan.ts'
