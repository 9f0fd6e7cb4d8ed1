import {
  dueDateFromWords,
  ITEM_MARKS,
  type Item,
  type ItemMark,
} from '../../../../shared/domain/plan/index.ts'
import { dueInWords } from '../../../../shared/text/plan-words.ts'
import type { MenuEntry } from '../../../components/menu.tsx'
import { columnName } from './column-name.ts'
import { itemsOf } from './grid-layout.ts'
import type { TableController } from './table-controller.ts'

/** What the menu leads to that needs an answer of the person. */
export type TableQuestion = 'split-row' | 'move-issue' | 'add-column' | 'rename-column' | 'delete-column'

interface MenuSurroundings {
  readonly peek: () => void
  readonly ask: (question: TableQuestion) => void
  readonly widen: (step: 1 | -1 | 'usual') => void
}

/** The lines of the menu of the active cell: its entries, its row, its issue and its column. */
export function rowMenuOf(table: TableController, surroundings: MenuSurroundings): MenuEntry[] {
  const cell = table.active
  const line = table.activeRow
  if (cell === undefined || line === undefined) return []
  const entries = [
    ...entryLines(table, itemsOf(table.layout, cell), surroundings),
    ...rowLines(table, surroundings),
    ...issueLines(table, surroundings),
    ...columnLines(table, surroundings),
  ]
  if (!table.isLocked) return entries
  return entries.map((entry) => ({ ...entry, isAvailable: entry.group === 'details' }))
}

const MARK_WORDS: Readonly<Record<ItemMark, string>> = {
  none: 'As plain paragraphs',
  bullet: 'As points of a list',
  number: 'As a numbered list',
}

function entryLines(table: TableController, items: readonly Item[], { peek }: MenuSurroundings): MenuEntry[] {
  const marks = ITEM_MARKS.map(
    (mark): MenuEntry => ({
      group: 'marks',
      label: MARK_WORDS[mark],
      isAvailable: items.some((item) => item.mark !== mark),
      run: () => table.markEntries(mark),
    }),
  )
  return [
    { group: 'details', label: 'Details', keys: 'Space', run: peek },
    ...items.flatMap(offerLines),
    ...marks,
  ]

  function offerLines(item: Item): MenuEntry[] {
    if (item.role !== 'action' || item.due !== null) return []
    const due = dueDateFromWords(item.text)
    if (due === null || due.words === item.dueDeclined) return []
    const about = `of “${item.text.slice(0, 30)}”`
    return [
      {
        group: 'offer',
        label: `${dueInWords(due)}: take it as the date ${about}`,
        run: () => void table.send('plan.action.setDue', { itemId: item.id, due }),
      },
      {
        group: 'offer',
        label: `${dueInWords(due)}: leave it, it is no due date ${about}`,
        run: () => void table.send('plan.action.declineDue', { itemId: item.id, words: due.words ?? '' }),
      },
    ]
  }
}

function rowLines(table: TableController, { ask }: MenuSurroundings): MenuEntry[] {
  const line = table.activeRow
  if (line === undefined) return []
  const { issue, row } = line
  const isFirst = issue.rows[0]?.id === row.id
  const group = 'row'
  return [
    { group, label: 'Add a row below', keys: 'Insert', run: () => table.addRow() },
    {
      group,
      label: 'Split the row…',
      isAvailable: row.cells.some(({ items }) => items.length > 0),
      run: () => ask('split-row'),
    },
    {
      group,
      label: 'Join with the row above',
      isAvailable: !isFirst,
      run: () => void table.send('plan.row.join', { rowId: row.id }),
    },
    { group, label: 'Move up', keys: 'Alt+Up', run: () => table.shiftRow(-1) },
    { group, label: 'Move down', keys: 'Alt+Down', run: () => table.shiftRow(1) },
    { group, label: 'Delete the row', isAvailable: issue.rows.length > 1, run: () => table.deleteRow() },
  ]
}

function issueLines(table: TableController, { ask }: MenuSurroundings): MenuEntry[] {
  const line = table.activeRow
  if (line === undefined) return []
  const { issue, row } = line
  const group = 'issue'
  return [
    { group, label: 'Add an issue below', keys: 'Ctrl+N', run: () => table.addIssue() },
    {
      group,
      label: 'Split the issue: this row and those below go into a new one',
      isAvailable: issue.rows[0]?.id !== row.id,
      run: () => void table.send('plan.issue.split', { issueId: issue.id, rowId: row.id }),
    },
    {
      group,
      label: 'Join with the issue above',
      isAvailable: table.desk.view.issues[0]?.id !== issue.id,
      run: () => void table.send('plan.issue.join', { issueId: issue.id }),
    },
    { group, label: 'Move the issue to another priority…', run: () => ask('move-issue') },
    { group, label: 'Delete the issue', run: () => table.deleteIssue() },
  ]
}

function columnLines(table: TableController, { ask, widen }: MenuSurroundings): MenuEntry[] {
  const { column } = table
  if (column === undefined) return []
  const { columns } = table.desk.view
  const at = columns.findIndex(({ id }) => id === column.id)
  const isIssue = column.role === 'issue'
  const group = 'column'
  const name = `“${columnName(column)}”`
  return [
    { group, label: 'Add a column…', run: () => ask('add-column') },
    { group, label: `Rename the column ${name}…`, run: () => ask('rename-column') },
    {
      group,
      label: 'Move the column left',
      isAvailable: !isIssue && at > 1,
      run: () => void table.send('plan.column.move', { columnId: column.id, to: at }),
    },
    {
      group,
      label: 'Move the column right',
      isAvailable: !isIssue && at < columns.length - 1,
      run: () => void table.send('plan.column.move', { columnId: column.id, to: at + 2 }),
    },
    { group, label: 'Make the column wider', keys: 'Alt+Shift+Right', run: () => widen(1) },
    { group, label: 'Make the column narrower', keys: 'Alt+Shift+Left', run: () => widen(-1) },
    { group, label: 'Give the column its usual width', run: () => widen('usual') },
    { group, label: 'Delete the column…', isAvailable: !isIssue, run: () => ask('delete-column') },
  ]
}
