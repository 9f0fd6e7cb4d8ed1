import { tieFactInput } from '../domain/facts/inputs.ts'
import {
  addBlockInput,
  addColumnInput,
  addFactInput,
  addIssueInput,
  addItemInput,
  addNoteInput,
  addPriorityInput,
  addRowInput,
  addSectionInput,
  addTableInput,
  approveEditionInput,
  changeBlockInput,
  changeFactInput,
  changeNoteInput,
  changeSectionInput,
  declineActionDueInput,
  deleteBlockInput,
  deleteColumnInput,
  deleteFactInput,
  deleteIssueInput,
  deleteItemInput,
  deleteNoteInput,
  deletePriorityInput,
  deleteRowInput,
  deleteSectionInput,
  foldPriorityInput,
  joinBlockInput,
  joinIssueInput,
  joinItemInput,
  joinRowInput,
  joinSectionInput,
  moveBlockInput,
  moveColumnInput,
  moveIssueInput,
  moveItemInput,
  movePriorityInput,
  moveRowInput,
  moveSectionInput,
  renameColumnInput,
  renamePriorityInput,
  setActionDueInput,
  setActionOwnerInput,
  setActionStatusInput,
  setAimsInput,
  setItemMarkInput,
  setItemTextInput,
  setLeadPartnersInput,
  setMeasureInput,
  setPriorityHotspotsInput,
  setPriorityKindInput,
  setPriorityRiskInput,
  setPrioritySupportsInput,
  setRiskWordsInput,
  setSectionBlocksInput,
  splitBlockInput,
  splitIssueInput,
  splitItemInput,
  splitRowInput,
  splitSectionInput,
  withdrawApprovalInput,
} from '../domain/plan/inputs/index.ts'
import type { activitiesContract } from './activities.contract.ts'
import { edit } from './edit-channel.ts'
import type { measuresContract } from './measures.contract.ts'
import type { mediationContract } from './mediation.contract.ts'
import type { placesContract } from './places.contract.ts'
import type { planCellsContract } from './plan-cells.contract.ts'
import type { surveyContract } from './survey.contract.ts'

/** The most that the text of a whole section may hold. */
const SECTION_CAP = 1_000_000

/**
 * One channel for each command that changes an edition or what all editions of a plan share. Each is one transaction and
 * one entry of the audit log; a published edition refuses those that would change it with `conflict`.
 */
export const planEditContract = {
  'plan.section.add': edit(addSectionInput),
  'plan.section.change': edit(changeSectionInput),
  'plan.section.move': edit(moveSectionInput),
  'plan.section.delete': edit(deleteSectionInput),
  'plan.section.split': edit(splitSectionInput),
  'plan.section.join': edit(joinSectionInput),
  'plan.section.setBlocks': edit(setSectionBlocksInput, SECTION_CAP),
  'plan.block.add': edit(addBlockInput),
  'plan.block.change': edit(changeBlockInput),
  'plan.block.move': edit(moveBlockInput),
  'plan.block.delete': edit(deleteBlockInput),
  'plan.block.split': edit(splitBlockInput),
  'plan.block.join': edit(joinBlockInput),
  'plan.priority.add': edit(addPriorityInput),
  'plan.priority.rename': edit(renamePriorityInput),
  'plan.priority.setKind': edit(setPriorityKindInput),
  'plan.priority.setRisk': edit(setPriorityRiskInput),
  'plan.priority.setHotspots': edit(setPriorityHotspotsInput),
  'plan.priority.setSupports': edit(setPrioritySupportsInput),
  'plan.priority.fold': edit(foldPriorityInput),
  'plan.priority.move': edit(movePriorityInput),
  'plan.priority.delete': edit(deletePriorityInput),
  'plan.priority.addTable': edit(addTableInput),
  'plan.column.add': edit(addColumnInput),
  'plan.column.rename': edit(renameColumnInput),
  'plan.column.move': edit(moveColumnInput),
  'plan.column.delete': edit(deleteColumnInput),
  'plan.issue.add': edit(addIssueInput),
  'plan.issue.move': edit(moveIssueInput),
  'plan.issue.split': edit(splitIssueInput),
  'plan.issue.join': edit(joinIssueInput),
  'plan.issue.delete': edit(deleteIssueInput),
  'plan.row.add': edit(addRowInput),
  'plan.row.move': edit(moveRowInput),
  'plan.row.split': edit(splitRowInput),
  'plan.row.join': edit(joinRowInput),
  'plan.row.delete': edit(deleteRowInput),
  'plan.item.add': edit(addItemInput),
  'plan.item.setText': edit(setItemTextInput),
  'plan.item.setMark': edit(setItemMarkInput),
  'plan.item.move': edit(moveItemInput),
  'plan.item.split': edit(splitItemInput),
  'plan.item.join': edit(joinItemInput),
  'plan.item.delete': edit(deleteItemInput),
  'plan.action.setStatus': edit(setActionStatusInput),
  'plan.action.declineDue': edit(declineActionDueInput),
  'plan.note.add': edit(addNoteInput),
  'plan.note.change': edit(changeNoteInput),
  'plan.note.delete': edit(deleteNoteInput),
  'plan.action.setDue': edit(setActionDueInput),
  'plan.action.setOwner': edit(setActionOwnerInput),
  'plan.measure.change': edit(setMeasureInput),
  'plan.lead.setPartners': edit(setLeadPartnersInput),
  'plan.aim.setList': edit(setAimsInput),
  'plan.risk.setWords': edit(setRiskWordsInput),
  'plan.fact.add': edit(addFactInput),
  'plan.fact.change': edit(changeFactInput),
  'plan.fact.delete': edit(deleteFactInput),
  /** Ties a fact to a figure of the store; null unties it. */
  'plan.fact.tie': edit(tieFactInput),
  'plan.edition.approve': edit(approveEditionInput),
  'plan.edition.withdrawApproval': edit(withdrawApprovalInput),
}

/** Every channel that changes an edition. */
export type EditChannel = keyof typeof planEditContract | keyof typeof planCellsContract
/** Every command that is a step of the plan: edits of it, and of what is known of its measures. */
export type StepChannel =
  | EditChannel
  | Exclude<
      keyof typeof measuresContract,
      | 'measures.list'
      | 'measures.attention'
      | 'measures.page'
      | 'measures.revisions'
      | 'measures.zone.revisions'
      | 'measures.policy.try'
    >
  | Exclude<keyof typeof activitiesContract, 'activities.list'>
  | Exclude<keyof typeof placesContract, 'places.list' | 'places.figures'>
  | Exclude<keyof typeof surveyContract, 'survey.list' | 'survey.get' | 'survey.results'>
  | Exclude<
      keyof typeof mediationContract,
      | 'mediation.list'
      | 'mediation.case'
      | 'mediation.diary'
      | 'mediation.outcomes'
      | 'mediation.listParts'
      | 'mediation.questions'
      | 'mediation.questions.draft'
      | 'mediation.questions.keepDraft'
      | 'mediation.showParty'
      | 'mediation.showNotes'
      | 'mediation.showWords'
      | 'mediation.checkParty'
      | 'mediation.findPerson'
      | 'mediation.subjectAccess'
      | 'mediation.erase'
      | 'mediation.reviews'
      | 'mediation.retention'
      | 'mediation.disclosures'
    >
  | 'documents.setFrontSheet'
