import type {
  Column,
  ColumnId,
  Issue,
  IssueId,
  Item,
  ItemId,
  Priority,
  Row,
  RowId,
} from '../../../../shared/domain/plan/index.ts'

/** One line of the table, and the issue whose cell it shares with the other lines of that issue. */
export interface GridRow {
  readonly issue: Issue
  readonly row: Row
  /** Where the issue begins and how many lines it has. */
  readonly issueStart: number
  readonly issueRows: number
}

/** The table as lines and columns, the column of the issues first. */
export interface GridLayout {
  readonly columns: readonly Column[]
  readonly rows: readonly GridRow[]
}

/** A cell by what it is of. In the column of the issues any line of the issue names its cell. */
export interface CellName {
  readonly rowId: RowId
  readonly columnId: ColumnId
}

/** A cell by where it stands, counted from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** What a command calls a cell. */
export type CellAddress =
  | { readonly kind: 'statement'; readonly issueId: IssueId }
  | { readonly kind: 'cell'; readonly rowId: RowId; readonly columnId: ColumnId }

/** The lines and columns of a priority's table. */
export function layoutOf({ columns, issues }: Pick<Priority, 'columns' | 'issues'>): GridLayout {
  const first = columns.filter(({ role }) => role === 'issue')
  const rows: GridRow[] = []
  for (const issue of issues) {
    const issueStart = rows.length
    for (const row of issue.rows) rows.push({ issue, row, issueStart, issueRows: issue.rows.length })
  }
  return { columns: [...first, ...columns.filter(({ role }) => role !== 'issue')], rows }
}

/** Where a cell stands; undefined when it is no longer in the table. */
export function placeOf(layout: GridLayout, { rowId, columnId }: CellName): Place | undefined {
  const row = layout.rows.findIndex((each) => each.row.id === rowId)
  const column = layout.columns.findIndex(({ id }) => id === columnId)
  return row === -1 || column === -1 ? undefined : { row, column }
}

/** The cell at a place; undefined outside the table. */
export function cellAt(layout: GridLayout, { row, column }: Place): CellName | undefined {
  const line = layout.rows[row]
  const head = layout.columns[column]
  return line === undefined || head === undefined ? undefined : { rowId: line.row.id, columnId: head.id }
}

/** What commands call the cell; undefined when it is no longer in the table. */
export function addressOf(layout: GridLayout, cell: CellName): CellAddress | undefined {
  const place = placeOf(layout, cell)
  const line = place === undefined ? undefined : layout.rows[place.row]
  if (place === undefined || line === undefined) return undefined
  if (layout.columns[place.column]?.role === 'issue') return { kind: 'statement', issueId: line.issue.id }
  return { kind: 'cell', rowId: cell.rowId, columnId: cell.columnId }
}

/** The entries of a cell in order; none when it is no longer in the table. */
export function itemsOf(layout: GridLayout, cell: CellName): readonly Item[] {
  const line = layout.rows.find((each) => each.row.id === cell.rowId)
  const column = layout.columns.find(({ id }) => id === cell.columnId)
  if (line === undefined || column === undefined) return []
  if (column.role === 'issue') return line.issue.statement
  return line.row.cells.find(({ columnId }) => columnId === cell.columnId)?.items ?? []
}

/** The cell that holds an entry; undefined when no cell does. */
export function cellOfItem(layout: GridLayout, itemId: ItemId): CellName | undefined {
  for (const { issue, row, issueStart } of layout.rows) {
    const head = layout.columns[0]
    const isFirst = layout.rows[issueStart]?.row.id === row.id
    if (isFirst && head?.role === 'issue' && issue.statement.some(({ id }) => id === itemId)) {
      return { rowId: row.id, columnId: head.id }
    }
    const cell = row.cells.find(({ items }) => items.some(({ id }) => id === itemId))
    if (cell !== undefined) return { rowId: row.id, columnId: cell.columnId }
  }
  return undefined
}

/** The first line of the cell at a place: lines of one issue share the cell of the issue. */
export function headRowOf(layout: GridLayout, { row, column }: Place): number {
  return layout.columns[column]?.role === 'issue' ? (layout.rows[row]?.issueStart ?? row) : row
}
