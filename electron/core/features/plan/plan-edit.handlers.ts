import type { EditChannel, ParsedInput } from '../../../../shared/contract/index.ts'
import type { Handlers } from '../../handler.types.ts'

import type { Store } from '../../store/index.ts'
import { setAims, setPrioritySupports, setRiskWords } from './aim.service.ts'

import { addBlock, changeBlock, deleteBlock, joinBlock, moveBlock, splitBlock } from './block.service.ts'
import { addColumn, deleteColumn, moveColumn, renameColumn } from './column.service.ts'
import { edit } from './edit-handler.ts'
import { approveEdition, withdrawApproval } from './edition.service.ts'
import { addFact, changeFact, deleteFact, tieFact } from './fact.service.ts'
import { addIssue, deleteIssue, joinIssue, moveIssue, splitIssue } from './issue.service.ts'
import {
  addItem,
  deleteItem,
  joinItem,
  moveItem,
  setItemMark,
  setItemText,
  splitItem,
} from './item.service.ts'
import {
  declineActionDue,
  setActionDue,
  setActionOwner,
  setActionStatus,
  setLeadPartners,
  setMeasure,
} from './item-detail.service.ts'
import { addNote, changeNote, deleteNote } from './note.service.ts'
import { paste } from './paste.service.ts'
import { countEntries } from './priority.repository.ts'
import {
  addPriority,
  addTable,
  deletePriority,
  foldPriority,
  movePriority,
  renamePriority,
  setPriorityHotspots,
  setPriorityKind,
  setPriorityRisk,
} from './priority.service.ts'
import { addRow, deleteRow, joinRow, moveRow, splitRow } from './row.service.ts'
import {
  addSection,
  changeSection,
  deleteSection,
  joinSection,
  moveSection,
  splitSection,
} from './section.service.ts'
import { setSectionBlocks } from './section-text.service.ts'

/** Entries that a deletion may take without a backup before it; undo brings them back all the same. */
const MOST_DELETED_WITHOUT_BACKUP = 20

/** The same, after a backup where a whole priority with its table goes: more than a slip of the hand should cost. */
const deletePriorityAfterBackup = {
  policy: 'store' as const,
  async run(store: Store, input: ParsedInput<'plan.priority.delete'>) {
    const entries = await store.unitOfWork.read((db) => countEntries(db, input.priorityId))
    if (entries > MOST_DELETED_WITHOUT_BACKUP) await store.writeAutomaticBackup('before-bulk-delete')
    return edit(deletePriority).run(store.unitOfWork, input)
  },
}

export const planEditHandlers: Pick<Handlers, EditChannel> = {
  'plan.section.add': edit(addSection),
  'plan.section.change': edit(changeSection),
  'plan.section.move': edit(moveSection),
  'plan.section.delete': edit(deleteSection),
  'plan.section.split': edit(splitSection),
  'plan.section.join': edit(joinSection),
  'plan.section.setBlocks': edit(setSectionBlocks),
  'plan.block.add': edit(addBlock),
  'plan.block.change': edit(changeBlock),
  'plan.block.move': edit(moveBlock),
  'plan.block.delete': edit(deleteBlock),
  'plan.block.split': edit(splitBlock),
  'plan.block.join': edit(joinBlock),
  'plan.priority.add': edit(addPriority),
  'plan.priority.rename': edit(renamePriority),
  'plan.priority.setKind': edit(setPriorityKind),
  'plan.priority.setRisk': edit(setPriorityRisk),
  'plan.priority.setHotspots': edit(setPriorityHotspots),
  'plan.priority.setSupports': edit(setPrioritySupports),
  'plan.priority.fold': edit(foldPriority),
  'plan.priority.move': edit(movePriority),
  'plan.priority.delete': deletePriorityAfterBackup,
  'plan.priority.addTable': edit(addTable),
  'plan.column.add': edit(addColumn),
  'plan.column.rename': edit(renameColumn),
  'plan.column.move': edit(moveColumn),
  'plan.column.delete': edit(deleteColumn),
  'plan.issue.add': edit(addIssue),
  'plan.issue.move': edit(moveIssue),
  'plan.issue.split': edit(splitIssue),
  'plan.issue.join': edit(joinIssue),
  'plan.issue.delete': edit(deleteIssue),
  'plan.row.add': edit(addRow),
  'plan.row.move': edit(moveRow),
  'plan.row.split': edit(splitRow),
  'plan.row.join': edit(joinRow),
  'plan.row.delete': edit(deleteRow),
  'plan.item.add': edit(addItem),
  'plan.item.setText': edit(setItemText),
  'plan.item.setMark': edit(setItemMark),
  'plan.item.move': edit(moveItem),
  'plan.item.split': edit(splitItem),
  'plan.item.join': edit(joinItem),
  'plan.item.delete': edit(deleteItem),
  'plan.action.setStatus': edit(setActionStatus),
  'plan.action.declineDue': edit(declineActionDue),
  'plan.note.add': edit(addNote),
  'plan.note.change': edit(changeNote),
  'plan.note.delete': edit(deleteNote),
  'plan.action.setDue': edit(setActionDue),
  'plan.action.setOwner': edit(setActionOwner),
  'plan.measure.change': edit(setMeasure),
  'plan.lead.setPartners': edit(setLeadPartners),
  'plan.aim.setList': edit(setAims),
  'plan.risk.setWords': edit(setRiskWords),
  'plan.fact.add': edit(addFact),
  'plan.fact.change': edit(changeFact),
  'plan.fact.delete': edit(deleteFact),
  'plan.fact.tie': edit(tieFact),
  'plan.edition.approve': edit(approveEdition),
  'plan.edition.withdrawApproval': edit(withdrawApproval),
  'plan.paste': edit(paste),
}
