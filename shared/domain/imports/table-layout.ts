import { type HeadingRole, recogniseHeading } from './column-heading.ts'
import type { Grid, GridCell, GridRow, Passage } from './passages.ts'
import type { SourcePlace } from './plan-draft.ts'

/** One column of an action table as its header says. Grid columns count from 0. */
export interface LayoutColumn {
  readonly from: number
  readonly width: number
  readonly heading: string
  readonly role: HeadingRole
  /** `guessed`: no list knows the heading; it is kept as an extra column unless a person says better. */
  readonly certainty: 'known' | 'likely' | 'guessed'
  readonly sources: readonly SourcePlace[]
}

export interface TableLayout {
  readonly columns: readonly LayoutColumn[]
  /** Grid columns of the table that the header stood in. */
  readonly width: number
}

export interface HeaderRows {
  readonly layout: TableLayout
  /** 1, or 2 where headings stand in two rows. */
  readonly depth: number
}

/** Roles that make a table an action table; a list of contacts has a lead too. */
const TELLTALE: ReadonlySet<HeadingRole> = new Set(['issue', 'action', 'outcome', 'measure'])
const CORE: ReadonlySet<HeadingRole> = new Set([...TELLTALE, 'lead', 'due', 'priority', 'funding'])

const LONGEST_HEADING = 90

/** The header of an action table that begins at row `at` of the grid; null where none begins there. */
export function headerAt(grid: Grid, at: number): HeaderRows | null {
  const row = grid.rows[at]
  if (row === undefined || !mayBeHeader(row)) return null
  const below = grid.rows[at + 1]
  if (below !== undefined && mayBeTwoDeep(row, below)) {
    const deep = columnsOf(leavesOf(row, below), grid.width)
    if (isHeader(deep)) return { layout: { columns: deep, width: grid.width }, depth: 2 }
  }
  const columns = columnsOf(
    row.cells.map((cell) => ({ cell, above: null })),
    grid.width,
  )
  return isHeader(columns) ? { layout: { columns, width: grid.width }, depth: 1 } : null
}

/** True when the row says the same as the layout's header: it was repeated on a new page. */
export function repeatsHeader(row: GridRow, layout: TableLayout): boolean {
  const filled = row.cells.filter((cell) => cell.passages.length > 0)
  if (filled.length < 2 || !mayBeHeader(row)) return false
  const alike = filled.filter((cell) => {
    const column = layout.columns.find((one) => one.from === cell.column)
    const recognised = recogniseHeading(textOf(cell))
    return column !== undefined && recognised?.certainty === 'known' && recognised.role === column.role
  })
  return alike.length >= 2 && alike.length >= filled.length * 0.7
}

/** A heading is a few words; most rows of a table are ruled out by this alone. */
function mayBeHeader(row: GridRow): boolean {
  return row.cells.every((cell) => cell.passages.every((passage) => passage.text.length <= LONGEST_HEADING))
}

interface Leaf {
  readonly cell: GridCell
  /** The cell over several columns that it stands under, with whether it is the first of them. */
  readonly above: { readonly cell: GridCell; readonly isFirst: boolean } | null
}

function mayBeTwoDeep(row: GridRow, below: GridRow): boolean {
  const wide = row.cells.filter((cell) => cell.width > 1 && cell.passages.length > 0)
  const reachesDown = row.cells.some((cell) => cell.height > 1)
  const filled = below.cells.filter((cell) => cell.passages.length > 0)
  if (filled.length === 0 || (wide.length === 0 && !reachesDown)) return false
  if (row.cells.length < 2) return false
  const underWide = filled.filter((cell) => wide.some((over) => isOver(over, cell)))
  const recognised = filled.filter((cell) => recogniseHeading(textOf(cell)) !== null)
  return underWide.length === filled.length && recognised.length * 2 >= filled.length
}

function isOver(over: GridCell, cell: GridCell): boolean {
  return over.column <= cell.column && cell.column < over.column + over.width
}

function leavesOf(row: GridRow, below: GridRow): Leaf[] {
  return row.cells.flatMap((over): Leaf[] => {
    const under = over.width > 1 ? below.cells.filter((cell) => isOver(over, cell)) : []
    if (!under.some((cell) => cell.passages.length > 0)) return [{ cell: over, above: null }]
    return under.map((cell, index) => ({ cell, above: { cell: over, isFirst: index === 0 } }))
  })
}

function columnsOf(leaves: readonly Leaf[], width: number): LayoutColumn[] {
  const columns: LayoutColumn[] = []
  let next = 0
  const fill = (to: number): void => {
    for (; next < to; next += 1) columns.push(unnamedColumn(next))
  }
  for (const { cell, above } of leaves) {
    fill(cell.column)
    const own = textOf(cell)
    const over = above === null ? '' : textOf(above.cell)
    const recognised = recogniseHeading(own) ?? recogniseHeading(`${over} ${own}`) ?? recogniseHeading(over)
    const withOver = above?.isFirst
    const passages = withOver ? [...above.cell.passages, ...cell.passages] : cell.passages
    columns.push({
      from: cell.column,
      width: cell.width,
      heading: headingOf(passages),
      role: recognised?.role ?? 'other',
      certainty: recognised?.certainty ?? 'guessed',
      sources: passages.map((passage) => passage.place),
    })
    next = cell.column + cell.width
  }
  fill(width)
  return settleRoles(columns)
}

function unnamedColumn(from: number): LayoutColumn {
  return { from, width: 1, heading: '', role: 'other', certainty: 'guessed', sources: [] }
}

/**
 * A table has one column of issues, of priorities and of due dates; a second one is an extra column. A first column
 * without a heading holds the issues where no other does.
 */
function settleRoles(columns: readonly LayoutColumn[]): LayoutColumn[] {
  const single: readonly HeadingRole[] = ['issue', 'priority', 'due']
  const hasIssues = columns.some((column) => column.role === 'issue')
  return columns.map((column, at) => {
    if (at === 0 && !hasIssues && column.heading === '')
      return { ...column, role: 'issue', certainty: 'likely' }
    if (!single.includes(column.role)) return column
    const rivals = columns.filter((one) => one.role === column.role)
    const best = rivals.find((one) => /issue|problem/i.test(one.heading)) ?? rivals[0]
    return best === column ? column : { ...column, role: 'other' }
  })
}

function isHeader(columns: readonly LayoutColumn[]): boolean {
  const named = columns.filter((column) => column.heading !== '')
  const recognised = named.filter((column) => column.certainty !== 'guessed')
  const roles = new Set(recognised.map((column) => column.role).filter((role) => CORE.has(role)))
  const hasTelltale = [...roles].some((role) => TELLTALE.has(role))
  return hasTelltale && roles.size >= 2 && recognised.length * 2 >= named.length
}

function textOf(cell: GridCell): string {
  return headingOf(cell.passages)
}

function headingOf(passages: readonly Passage[]): string {
  return passages.map((passage) => passage.text).join(' ')
}
