import type { ReadRow } from './action-table.ts'
import type { PriorityBuild } from './assembly.ts'
import type { HealColumn } from './entries.ts'
import type { Findings } from './findings.ts'
import type { Passage } from './passages.ts'
import type { LayoutColumn, TableLayout } from './table-layout.ts'
import { comparable } from './words.ts'

/** A row by the columns of its priority; `covered` says that a merged issue cell reaches into it. */
export interface PlacedRow {
  readonly table: number
  readonly number: number
  readonly isAtTop: boolean
  readonly isIssueCovered: boolean
  readonly cells: readonly (readonly Passage[])[]
}

/** Keeps account of which headers were stored, because priorities of one table share its header. */
export interface UsedHeaders {
  readonly layouts: Set<TableLayout>
}

/** The heading of an issue column that the file does not have. */
const ISSUE_HEADING = 'Issue'

/**
 * One set of columns for all tables of a priority, and its rows by them. A later table's column is the one of the same
 * role and order; one that has no counterpart is added. There is exactly one issue column, the first if none was printed.
 */
export function placeRows(
  priority: PriorityBuild,
  used: UsedHeaders,
  findings: Findings,
): { readonly columns: HealColumn[]; readonly rows: PlacedRow[] } {
  const columns: HealColumn[] = []
  const rows: PlacedRow[] = []
  const maps = new Map<TableLayout, readonly (number | null)[]>()
  for (const group of priority.groups) {
    const { layout } = group.segment
    let map = maps.get(layout)
    if (map === undefined) {
      map = mapColumns(layout, columns, filledColumns(priority, layout), used, findings)
      maps.set(layout, map)
    }
    for (const row of group.rows) rows.push(place(row, map, layout))
  }
  if (columns.length > 0 && !columns.some((column) => column.role === 'issue')) {
    return withIssueColumn(columns, rows)
  }
  return { columns, rows: rows.map((row) => padded(row, columns.length)) }
}

function withIssueColumn(
  columns: HealColumn[],
  rows: PlacedRow[],
): { columns: HealColumn[]; rows: PlacedRow[] } {
  const issue: HealColumn = { role: 'issue', heading: ISSUE_HEADING, sources: [], isDue: false }
  const shifted = rows.map((row) => ({ ...row, cells: [[], ...row.cells] }))
  return { columns: [issue, ...columns], rows: shifted.map((row) => padded(row, columns.length + 1)) }
}

function padded(row: PlacedRow, width: number): PlacedRow {
  return { ...row, cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? []) }
}

/** The layout's columns that hold words in a row of this priority. */
function filledColumns(priority: PriorityBuild, layout: TableLayout): ReadonlySet<number> {
  const groups = priority.groups.filter((group) => group.segment.layout === layout)
  return new Set(
    groups.flatMap((group) =>
      group.rows.flatMap((row) => row.cells.flatMap((cell, at) => (cell.length > 0 ? [at] : []))),
    ),
  )
}

function mapColumns(
  layout: TableLayout,
  columns: HealColumn[],
  filled: ReadonlySet<number>,
  used: UsedHeaders,
  findings: Findings,
): (number | null)[] {
  const isFirstUse = !used.layouts.has(layout)
  used.layouts.add(layout)
  const taken = new Set<number>()
  const leaveOut = (column: LayoutColumn): void => {
    if (isFirstUse) findings.leaveOut(column.sources, 'The heading of the column is repeated.')
  }
  return layout.columns.map((column, at) => {
    if (column.role === 'priority') {
      if (isFirstUse)
        findings.leaveOut(column.sources, 'It heads the column of priorities, which became headings.')
      return null
    }
    if (column.heading === '' && !filled.has(at)) return null
    const known = columns.findIndex((one, index) => !taken.has(index) && isSameColumn(one, column))
    if (known !== -1) {
      leaveOut(column)
      taken.add(known)
      return known
    }
    columns.push(newColumn(column, isFirstUse))
    taken.add(columns.length - 1)
    return columns.length - 1
  })
}

function newColumn(column: LayoutColumn, isFirstUse: boolean): HealColumn {
  const isDue = column.role === 'due'
  const role = column.role === 'due' || column.role === 'priority' ? 'other' : column.role
  const heading = column.heading === '' ? unnamedHeading(column) : column.heading
  return { role, heading, sources: isFirstUse ? column.sources : [], isDue }
}

function unnamedHeading(column: LayoutColumn): string {
  return column.role === 'issue' ? ISSUE_HEADING : `Column ${column.from + 1}`
}

function isSameColumn(one: HealColumn, column: LayoutColumn): boolean {
  if (column.role === 'due') return one.isDue
  if (column.role !== 'other') return one.role === column.role
  return one.role === 'other' && !one.isDue && comparable(one.heading) === comparable(column.heading)
}

function place(row: ReadRow, map: readonly (number | null)[], layout: TableLayout): PlacedRow {
  const cells: Passage[][] = []
  for (const [at, passages] of row.cells.entries()) {
    const target = map[at]
    if (target === null || target === undefined) continue
    while (cells.length <= target) cells.push([])
    cells[target]?.push(...passages)
  }
  const issue = layout.columns.findIndex((column) => column.role === 'issue')
  return {
    table: row.table,
    number: row.number,
    isAtTop: row.isAtTop,
    isIssueCovered: issue !== -1 && row.covered.has(issue),
    cells,
  }
}
