import type { TableEdit } from './table-edits.ts'

/** A call that carries an edit out; ids may still be the page's own. */
export interface EditCall {
  readonly channel: `plan.${string}`
  readonly input: Readonly<Record<string, unknown>>
}

/** How the store is asked for an edit. */
export function callOf(edit: TableEdit): EditCall {
  switch (edit.kind) {
    case 'issue.add':
      return { channel: 'plan.issue.add', input: { priorityId: edit.priorityId, at: edit.at } }
    case 'row.add':
      return { channel: 'plan.row.add', input: { issueId: edit.issueId, at: edit.at } }
    case 'item.add': {
      const { cell, text, mark, at } = edit
      return { channel: 'plan.item.add', input: { cell, text, mark, at } }
    }
    case 'item.split':
      return { channel: 'plan.item.split', input: { itemId: edit.itemId, offset: edit.offset } }
    default: {
      const { kind, ...input } = edit
      return { channel: `plan.${kind}`, input }
    }
  }
}
