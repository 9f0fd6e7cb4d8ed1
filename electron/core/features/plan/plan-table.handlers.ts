import type { Handlers } from '../../handler.types.ts'
import { listColumnWidths, writeColumnWidth } from './column-widths.ts'
import { listItemChanges, listItemSources } from './item-facts.repository.ts'
import { listNotes } from './note.repository.ts'
import { getItemPlace } from './place.repository.ts'

/** What the table on screen needs beside the plan's content. */
export const planTableHandlers: Pick<
  Handlers,
  'plan.itemDetail' | 'plan.columnWidths' | 'plan.setColumnWidth'
> = {
  'plan.itemDetail': {
    policy: 'read',
    async run(db, { itemId }) {
      await getItemPlace(db, itemId)
      return {
        notes: await listNotes(db, itemId),
        sources: await listItemSources(db, itemId),
        changes: await listItemChanges(db, itemId),
      }
    },
  },
  'plan.columnWidths': { policy: 'read', run: (db, { priorityId }) => listColumnWidths(db, priorityId) },
  'plan.setColumnWidth': {
    policy: 'write',
    async run(work, { priorityId, columnId, width }) {
      const command = { name: 'table.setColumnWidth', label: 'Change the width of a column' }
      await work.write(command, (tx) => writeColumnWidth(tx, priorityId, columnId, width))
      return {}
    },
  },
}
