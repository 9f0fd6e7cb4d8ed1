import { measureAfterEdit, measureFromWords } from '../../../../shared/domain/measures/index.ts'
import {
  type Cell,
  dueAfterEdit,
  type Identity,
  type Issue,
  type IssueId,
  type Item,
  type ItemId,
  type ItemMark,
  insertedAt,
  movedTo,
  type Priority,
  type PriorityId,
  type Row,
  type RowId,
  splitText,
  tidyText,
} from '../../../../shared/domain/plan/index.ts'
import type { CellAddress } from './grid-layout.ts'

/**
 * An edit of the table whose outcome is known beforehand, so that it is shown before the store has answered. Things
 * that it makes have ids of the page's own until the store has given them theirs.
 */
export type TableEdit =
  | {
      readonly kind: 'item.add'
      readonly cell: CellAddress
      readonly text: string
      readonly mark: ItemMark
      readonly at: number
      readonly made: ItemId
    }
  | { readonly kind: 'item.setText'; readonly itemId: ItemId; readonly text: string }
  | { readonly kind: 'item.setMark'; readonly itemId: ItemId; readonly mark: ItemMark }
  | { readonly kind: 'item.split'; readonly itemId: ItemId; readonly offset: number; readonly made: ItemId }
  | { readonly kind: 'item.join'; readonly itemId: ItemId }
  | { readonly kind: 'item.move'; readonly itemId: ItemId; readonly to: number }
  | { readonly kind: 'item.delete'; readonly itemId: ItemId }
  | {
      readonly kind: 'issue.add'
      readonly priorityId: PriorityId
      readonly at: number
      readonly made: IssueId
      readonly madeRow: RowId
    }
  | { readonly kind: 'issue.move'; readonly issueId: IssueId; readonly to: number }
  | { readonly kind: 'issue.delete'; readonly issueId: IssueId }
  | { readonly kind: 'row.add'; readonly issueId: IssueId; readonly at: number; readonly made: RowId }
  | { readonly kind: 'row.move'; readonly rowId: RowId; readonly to: number }
  | { readonly kind: 'row.delete'; readonly rowId: RowId }

/** The priority as it will be once the store has carried the edit out; unchanged where the edit no longer applies. */
export function applyEdit(priority: Priority, edit: TableEdit): Priority {
  switch (edit.kind) {
    case 'issue.add':
      return withIssues(priority, (issues) => insertedAt(issues, emptyIssue(priority, edit), edit.at))
    case 'issue.move':
      return withIssues(priority, (issues) => {
        const issue = issues.find(({ id }) => id === edit.issueId)
        return issue === undefined ? issues : movedTo(issues, issue, edit.to)
      })
    case 'issue.delete':
      return withIssues(priority, (issues) => issues.filter(({ id }) => id !== edit.issueId))
    case 'row.add':
      return withRows(priority, (rows, issue) =>
        issue.id === edit.issueId ? insertedAt(rows, emptyRow(priority, edit.made), edit.at) : rows,
      )
    case 'row.move':
      return withRows(priority, (rows) => {
        const row = rows.find(({ id }) => id === edit.rowId)
        return row === undefined ? rows : movedTo(rows, row, edit.to)
      })
    case 'row.delete':
      return withRows(priority, (rows) => rows.filter(({ id }) => id !== edit.rowId || rows.length === 1))
    case 'item.add':
      return addItem(priority, edit)
    default:
      return withItems(priority, (items) => editItems(items, edit))
  }
}

type ItemEdit = Exclude<Extract<TableEdit, { kind: `item.${string}` }>, { kind: 'item.add' }>

function editItems(items: readonly Item[], edit: ItemEdit): readonly Item[] {
  const at = items.findIndex(({ id }) => id === edit.itemId)
  const item = items[at]
  if (item === undefined) return items
  switch (edit.kind) {
    case 'item.setText':
      return items.with(at, withText(item, edit.text))
    case 'item.setMark':
      return items.with(at, { ...item, mark: edit.mark })
    case 'item.split': {
      const { before, after } = splitText(item.text, edit.offset)
      if (before === '' || after === '') return items
      return items.toSpliced(at, 1, withText(item, before), newItem(item.role, edit.made, after, item.mark))
    }
    case 'item.join': {
      const upper = items[at - 1]
      if (upper === undefined) return items
      return items.toSpliced(at - 1, 2, withText(upper, `${upper.text} ${item.text}`))
    }
    case 'item.move':
      return movedTo(items, item, edit.to)
    case 'item.delete':
      return items.toSpliced(at, 1)
  }
}

/** An entry with other words; what was understood from the old ones follows. */
function withText(item: Item, given: string): Item {
  const text = tidyText(given)
  if (item.role === 'measure') {
    return { ...item, text, measure: measureAfterEdit(item.measure, item.text, text) }
  }
  if (item.role === 'action') {
    return { ...item, text, due: item.due === null ? null : dueAfterEdit(item.due, item.text, text) }
  }
  return { ...item, text }
}

/** The store gives the identity, which the page never shows. */
const NO_IDENTITY = '' as Identity

function newItem(role: Item['role'], id: ItemId, given: string, mark: ItemMark): Item {
  const text = tidyText(given)
  const base = { id, identity: NO_IDENTITY, text, mark }
  switch (role) {
    case 'action':
      return {
        ...base,
        role,
        status: 'not-started',
        statusReason: null,
        due: null,
        dueDeclined: null,
        ownerId: null,
      }
    case 'measure':
      return { ...base, role, measure: measureFromWords(text) }
    case 'lead':
      return { ...base, role, partners: [] }
    default:
      return { ...base, role }
  }
}

function addItem(priority: Priority, edit: Extract<TableEdit, { kind: 'item.add' }>): Priority {
  const { cell, made, text, mark, at } = edit
  if (cell.kind === 'statement') {
    return withIssues(priority, (issues) =>
      issues.map((issue) => {
        if (issue.id !== cell.issueId) return issue
        const item = newItem('issue', made, text, mark)
        return item.role === 'issue' ? { ...issue, statement: insertedAt(issue.statement, item, at) } : issue
      }),
    )
  }
  const role = priority.columns.find(({ id }) => id === cell.columnId)?.role
  if (role === undefined) return priority
  return withCells(priority, (each, row) =>
    row.id === cell.rowId && each.columnId === cell.columnId
      ? { ...each, items: insertedAt(each.items, newItem(role, made, text, mark), at) }
      : each,
  )
}

function emptyRow({ columns }: Priority, id: RowId): Row {
  const cells = columns.filter(({ role }) => role !== 'issue')
  return { id, cells: cells.map((column) => ({ columnId: column.id, items: [] })) }
}

function emptyIssue(priority: Priority, edit: Extract<TableEdit, { kind: 'issue.add' }>): Issue {
  return {
    id: edit.made,
    identity: NO_IDENTITY,
    statement: [],
    rows: [emptyRow(priority, edit.madeRow)],
  }
}

// Parts that an edit does not touch stay the same objects, so that only what changed is drawn anew.

function withIssues(priority: Priority, change: (issues: readonly Issue[]) => readonly Issue[]): Priority {
  return { ...priority, issues: change(priority.issues) }
}

function withRows(
  priority: Priority,
  change: (rows: readonly Row[], issue: Issue) => readonly Row[],
): Priority {
  return withIssues(priority, (issues) =>
    mapKept(issues, (issue) => {
      const rows = change(issue.rows, issue)
      return rows === issue.rows || isSame(rows, issue.rows) ? issue : { ...issue, rows }
    }),
  )
}

function withCells(priority: Priority, change: (cell: Cell, row: Row) => Cell): Priority {
  return withRows(priority, (rows) =>
    mapKept(rows, (row) => {
      const cells = mapKept(row.cells, (cell) => change(cell, row))
      return cells === row.cells ? row : { ...row, cells }
    }),
  )
}

function withItems(priority: Priority, change: (items: readonly Item[]) => readonly Item[]): Priority {
  const inCells = withCells(priority, (cell) => {
    const items = change(cell.items)
    return items === cell.items ? cell : { ...cell, items }
  })
  return withIssues(inCells, (issues) =>
    mapKept(issues, (issue) => {
      const statement = change(issue.statement)
      if (statement === issue.statement) return issue
      return { ...issue, statement: statement.filter((item) => item.role === 'issue') }
    }),
  )
}

function mapKept<T>(list: readonly T[], change: (member: T) => T): readonly T[] {
  const changed = list.map(change)
  return isSame(changed, list) ? list : changed
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((member, at) => member === other[at])
}
