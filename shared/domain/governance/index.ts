export * from './attention.ts'
export { checkPlan } from './check-plan.ts'
export {
  FINDING_SEVERITIES,
  type Finding,
  type FindingPlace,
  type FindingSeverity,
  type FindingTarget,
  whereInWords,
} from './finding.ts'
export type { Rule } from './rule.ts'
export { RULES } from './rules/index.ts'
