import type { Cell, Column, Issue, Row } from './content.ts'
import {
  type ChangedCell,
  type NewCell,
  type NewIssue,
  type PasteAnchor,
  type PastedCell,
  type PastedCells,
  type PasteMode,
  type PasteOutcome,
  type PastePlan,
  type PasteTable,
  refused,
} from './paste.ts'
import { type PasteColumns, pasteColumns } from './paste-columns.ts'

/**
 * What a paste does to a table, decided before anything is changed. `anchor` is null for a table without a row, or to
 * add issues at its end. What does not fit is refused as a whole.
 */
export function planPaste(
  { columns, issues }: PasteTable,
  given: { readonly anchor: PasteAnchor | null; readonly mode: PasteMode; readonly cells: PastedCells },
): PasteOutcome {
  const { anchor, mode, cells } = given
  const table = { columns: asShown(columns), issues }
  const lines = linesOf(table)
  const line = lines.findIndex(({ row }) => row.id === anchor?.rowId)
  const column = table.columns.findIndex(({ id }) => id === anchor?.columnId)
  if (anchor !== null && (line === -1 || column === -1)) {
    return refused(
      'The cell that you are pasting into is no longer in the table. Choose another, then paste.',
    )
  }
  if (table.columns.length === 0) {
    return refused('This priority has no table yet. Add a table first, then paste.')
  }
  if (withWords(cells.rows).length === 0)
    return refused('The copied cells are all empty. Nothing was pasted.')
  const place: Place = { table, lines, line: Math.max(line, 0), column: Math.max(column, 0), cells }
  if (mode === 'items') return anchor === null ? planIssues(place, table.issues.length) : planItems(place)
  if (mode === 'fill' && anchor !== null) return planFill(place)
  return planIssues(place, anchor === null ? table.issues.length : issueOf(place) + 1)
}

/** The columns as they stand on the page: that of the issues first. */
function asShown(columns: readonly Column[]): readonly Column[] {
  return [
    ...columns.filter(({ role }) => role === 'issue'),
    ...columns.filter(({ role }) => role !== 'issue'),
  ]
}

/** A row of the table as it stands on the page. */
interface Line {
  readonly issue: Issue
  readonly row: Row
  readonly isFirst: boolean
}

interface Place {
  readonly table: PasteTable
  readonly lines: readonly Line[]
  /** The line and the column that are pasted into. */
  readonly line: number
  readonly column: number
  readonly cells: PastedCells
}

function linesOf({ issues }: PasteTable): Line[] {
  return issues.flatMap((issue) => issue.rows.map((row, at) => ({ issue, row, isFirst: at === 0 })))
}

function issueOf({ table, lines, line }: Place): number {
  return table.issues.findIndex((issue) => issue.id === lines[line]?.issue.id)
}

function planItems({ table, lines, line, column, cells }: Place): PasteOutcome {
  const target = lines[line]
  const into = table.columns[column]
  if (target === undefined || into === undefined) return refused('There is no cell to paste into.')
  const items = cells.rows.flatMap((row) => row.flatMap((cell) => [...cell.items]))
  return { kind: 'plan', plan: { ...NOTHING, cells: [changed(target, into, items, 'append')] } }
}

const NOTHING: PastePlan = { cells: [], rows: [], issues: [], issuesBefore: 0 }

/** Copied rows as issues of their own: each begins at a row that says what the issue is. */
function planIssues({ table, column, cells }: Place, issuesBefore: number): PasteOutcome {
  const width = cells.rows[0]?.length ?? 0
  const from = column + width > table.columns.length ? 0 : column
  const into = pasteColumns(table.columns, cells, from)
  if (typeof into === 'string') return refused(into)
  return { kind: 'plan', plan: { ...NOTHING, issues: issuesFrom(withWords(cells.rows), into), issuesBefore } }
}

function withWords(rows: PastedCells['rows']): PastedCells['rows'] {
  return rows.filter((row) => row.some((cell) => cell.items.length > 0))
}

function issuesFrom(rows: PastedCells['rows'], into: PasteColumns): NewIssue[] {
  const issues: { statement: NewIssue['statement']; rows: NewCell[][] }[] = []
  const issueAt = into.findIndex((column) => column?.role === 'issue')
  for (const row of rows) {
    const said = row[issueAt]
    const last = issues.at(-1)
    const goesOn = issueAt >= 0 && said?.items.length === 0 && last !== undefined
    if (goesOn) last.rows.push(newCells(row, into))
    else issues.push({ statement: said?.items ?? [], rows: [newCells(row, into)] })
  }
  return issues
}

function newCells(row: readonly PastedCell[], into: PasteColumns): NewCell[] {
  return into.flatMap((column, at) => {
    const items = row[at]?.items ?? []
    if (column === undefined || column.role === 'issue' || items.length === 0) return []
    return [{ columnId: column.id, role: column.role, items }]
  })
}

/** Copied rows into the rows from here on; what reaches below the table becomes rows and issues at its end. */
function planFill(place: Place): PasteOutcome {
  const { table, lines, cells, column } = place
  const into = pasteColumns(table.columns, cells, column)
  if (typeof into === 'string') return refused(into)
  const isIssueCell = table.columns[column]?.role === 'issue'
  const start = isIssueCell ? firstLineOfIssue(place) : place.line
  const issueAt = into.findIndex((each) => each?.role === 'issue')
  const kept = cells.rows.slice(0, lines.length - start)
  const misplaced = kept.findIndex((row, at) => says(row, issueAt) && lines[start + at]?.isFirst !== true)
  if (misplaced !== -1) {
    return refused(
      `Row ${misplaced + 1} of what was copied begins an issue, but the row that it would fill goes on with the issue above. Add the rows as new issues instead.`,
    )
  }
  const changes = kept.flatMap((row, at) => changesOf(lines[start + at], row, into))
  return {
    kind: 'plan',
    plan: {
      ...NOTHING,
      cells: changes,
      ...belowTable(place, withWords(cells.rows.slice(kept.length)), into),
    },
  }
}

function firstLineOfIssue({ lines, line }: Place): number {
  const own = lines[line]?.issue.id
  return lines.findIndex(({ issue }) => issue.id === own)
}

function says(row: readonly PastedCell[], issueAt: number): boolean {
  return (row[issueAt]?.items.length ?? 0) > 0
}

function changesOf(line: Line | undefined, row: readonly PastedCell[], into: PasteColumns): ChangedCell[] {
  return into.flatMap((column, at) => {
    const items = row[at]?.items ?? []
    if (line === undefined || column === undefined || items.length === 0) return []
    return [changed(line, column, items, 'replace')]
  })
}

/** The first rows below the table go on with its last issue, until one begins an issue. */
function belowTable({ table }: Place, rows: PastedCells['rows'], into: PasteColumns) {
  const issueAt = into.findIndex((column) => column?.role === 'issue')
  const begins = rows.findIndex((row) => says(row, issueAt))
  const last = table.issues.at(-1)
  const further = last === undefined ? 0 : begins === -1 ? rows.length : begins
  return {
    rows: rows
      .slice(0, further)
      .flatMap((row) => (last === undefined ? [] : [{ issueId: last.id, cells: newCells(row, into) }])),
    issues: issuesFrom(rows.slice(further), into),
    issuesBefore: table.issues.length,
  }
}

function changed(
  line: Line,
  column: Column,
  items: ChangedCell['items'],
  how: ChangedCell['how'],
): ChangedCell {
  const { issue, row } = line
  const isStatement = column.role === 'issue'
  const own: readonly unknown[] = isStatement ? issue.statement : itemsIn(row.cells, column)
  return {
    issueId: issue.id,
    rowId: isStatement ? null : row.id,
    columnId: column.id,
    role: column.role,
    how,
    items,
    isFull: own.length > 0,
  }
}

function itemsIn(cells: readonly Cell[], column: Column): Cell['items'] {
  return cells.find(({ columnId }) => columnId === column.id)?.items ?? []
}
