export { describeDraft } from './describe-draft.ts'
export { type ImportedPlan, importPlan, type PlanImport } from './import-plan.service.ts'
export { readChosenBytes } from './plan-readings.ts'
