export * from './aim.service.ts'
export * from './block.service.ts'
export * from './column.service.ts'
export { getEditionContent } from './content.repository.ts'
export { type WrittenEdition, writeEditionFromDraft } from './draft-writer.ts'
export { addEarlierEdition } from './earlier-edition.service.ts'
export { edit } from './edit-handler.ts'
export {
  type EditionListing,
  getEdition,
  getEditionInUse,
  listEditions,
  refuseMissingPlan,
} from './edition.repository.ts'
export {
  approveEdition,
  changePlan,
  createEdition,
  createPlan,
  publishEdition,
  reopenEdition,
  withdrawApproval,
} from './edition.service.ts'
export { listEditionEvents } from './edition-event.repository.ts'
export * from './fact.service.ts'
export { listHeldFacts } from './held-facts.ts'
export * from './issue.service.ts'
export { getItemIdentity } from './item.repository.ts'
export * from './item.service.ts'
export { findMeasure } from './item-detail.repository.ts'
export * from './item-detail.service.ts'
export * from './note.service.ts'
export { paste } from './paste.service.ts'
export { getItemPlace } from './place.repository.ts'
export type { PlanCommand } from './plan-command.ts'
export { planWideCommand } from './plan-wide-command.ts'
export * from './priority.service.ts'
export { getRememberedContent } from './remembered-content.ts'
export { rememberedFindings } from './remembered-findings.ts'
export { rollEditionForward } from './roll-forward.service.ts'
export * from './row.service.ts'
export * from './section.service.ts'
export * from './section-text.service.ts'
export {
  getContentAt,
  getSnapshotContent,
  insertSnapshot,
  listSnapshots,
  type SnapshotListing,
} from './snapshot.repository.ts'
export { summariseEdition } from './summary.repository.ts'
