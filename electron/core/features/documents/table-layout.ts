import type { Column, ColumnRole, Issue, Item, Priority, Row } from '../../../../shared/domain/plan/index.ts'
import { strictAssert } from '../../../../shared/kit/assert.ts'
import { columnHeading } from './document-words.ts'

/** A column of a paper's table. */
export interface LayoutColumn {
  readonly role: ColumnRole
  readonly heading: string
  /** True when no cell of the column has anything in it. */
  readonly isEmpty: boolean
}

/** Rows that share their first cell. */
export interface LayoutGroup {
  readonly head: readonly Item[]
  /** For each row the cells of all columns but the first. */
  readonly rows: readonly (readonly (readonly Item[])[])[]
}

/** A priority's table as every paper lays it out: the issue first, then the other columns in printed order. */
export interface TableLayout {
  readonly columns: readonly LayoutColumn[]
  readonly groups: readonly LayoutGroup[]
}

/**
 * Lays out the table of a priority.
 *
 * A table whose council prints the issue in a later column gets it first, because it heads the rows. Where there is no
 * issue column and no issue says anything, each row is a group of its own, headed by its first cell.
 */
export function layOutTable(priority: Priority): TableLayout {
  const others = priority.columns.filter((column) => column.role !== 'issue')
  const groups = priority.issues.map((issue) => ({ head: issue.statement, rows: cellsOf(issue, others) }))
  const issueColumn = priority.columns.find((column) => column.role === 'issue')
  const isHeaded =
    issueColumn !== undefined || groups.some((group) => group.head.length > 0) || others.length === 0
  if (!isHeaded) return layOutPlain(others, groups)
  const first = {
    role: 'issue' as const,
    heading: columnHeading(issueColumn ?? { role: 'issue', heading: '' }),
  }
  return {
    columns: [
      { ...first, isEmpty: groups.every((group) => group.head.length === 0) },
      ...others.map((column, at) => layoutColumn(column, at, groups)),
    ],
    groups,
  }
}

function layOutPlain(columns: readonly Column[], groups: readonly LayoutGroup[]): TableLayout {
  return {
    columns: columns.map((column, at) => layoutColumn(column, at, groups)),
    groups: groups.flatMap((group) => group.rows.map(([head = [], ...rest]) => ({ head, rows: [rest] }))),
  }
}

function layoutColumn(column: Column, at: number, groups: readonly LayoutGroup[]): LayoutColumn {
  const isEmpty = groups.every((group) => group.rows.every((cells) => (cells[at] ?? []).length === 0))
  return { role: column.role, heading: columnHeading(column), isEmpty }
}

/** The cells of an issue's rows; an issue without rows has an empty one, so that its words are printed. */
function cellsOf(issue: Issue, columns: readonly Column[]): (readonly Item[])[][] {
  if (issue.rows.length === 0) return [columns.map(() => [])]
  return issue.rows.map((row) => {
    assertEveryCellHasAColumn(row, columns)
    return columns.map((column) => row.cells.find((cell) => cell.columnId === column.id)?.items ?? [])
  })
}

/** A cell that no column prints would be lost on paper without anybody noticing. */
function assertEveryCellHasAColumn(row: Row, columns: readonly Column[]): void {
  const known = new Set(columns.map((column) => column.id))
  const lost = row.cells.filter((cell) => cell.items.length > 0 && !known.has(cell.columnId))
  strictAssert(lost.length === 0, `${lost.length} cells of a row belong to no column of its table`)
}
