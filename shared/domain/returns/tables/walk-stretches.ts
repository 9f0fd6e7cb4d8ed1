import { tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import { isNoteRow, repeatsHeadings } from './aside-rows.ts'
import { findHeadingRows, type HeadingRows, headingsAlone } from './heading-rows.ts'
import type { RowLook } from './row-look.ts'

/** The filled rows of one table, from its first heading row on, with the lines above it; notes below are still in it. */
export interface TableStretch {
  readonly headingRows: HeadingRows
  readonly rows: readonly RowLook[]
  readonly title: readonly RowLook[]
}

interface OpenTable {
  readonly headingRows: HeadingRows
  readonly rows: RowLook[]
  readonly title: readonly RowLook[]
  first: number
  last: number
}

type Stretch = readonly RowLook[]

/**
 * Walks down rows and tells the tables that stand one above the other. `marked` are headings that a person chose for
 * the first of them. Each row is looked at a bounded number of times.
 */
export function walkStretches(
  sheet: SuppliedSheet,
  looks: readonly RowLook[],
  marked?: { readonly headingRows: HeadingRows; readonly title: readonly RowLook[] },
): TableStretch[] {
  const tables: OpenTable[] = []
  let open: OpenTable | null = marked === undefined ? null : opened(marked.headingRows, [], marked.title)
  if (open !== null) {
    const { first, last } = open.headingRows
    add(
      open,
      looks.filter(({ row, filled }) => row >= first && row <= last && filled > 0),
    )
    tables.push(open)
  }
  const below = marked === undefined ? looks : looks.filter(({ row }) => row > marked.headingRows.last)
  // Lines that may be notes of the table above, or titles of one below.
  let pending: Stretch[] = []
  for (const stretch of joined(sheet, stretchesOf(below))) {
    const isFirstMarked =
      marked !== undefined && tables.length === 1 && open?.rows.every(isHeading(open)) === true
    const headingRows = findHeadingRows(sheet, stretch)
    if (open !== null && isFirstMarked) add(open, stretch)
    else if (headingRows === null) pending.push(stretch)
    else if (open !== null && goesOn(sheet, open, { stretch, headingRows, pending })) {
      for (const lines of [...pending, stretch]) add(open, lines)
      pending = []
    } else {
      const [notes, titles] = open === null ? [[], pending] : parted(sheet, open, pending)
      if (open !== null) for (const lines of notes) add(open, lines)
      const start = stretch.findIndex(({ row }) => row >= Math.min(headingRows.first, headingRows.last + 1))
      open = opened(headingRows, stretch.slice(start), [...titles.flat(), ...stretch.slice(0, start)])
      tables.push(open)
      pending = []
    }
  }
  if (open !== null) for (const lines of pending) add(open, lines)
  return tables
}

function opened(headingRows: HeadingRows, rows: Stretch, title: Stretch): OpenTable {
  const table: OpenTable = { headingRows, rows: [], title, first: Number.POSITIVE_INFINITY, last: 0 }
  add(table, rows)
  return table
}

function add(table: OpenTable, rows: Stretch): void {
  for (const look of rows) {
    table.rows.push(look)
    table.first = Math.min(table.first, look.firstColumn)
    table.last = Math.max(table.last, look.lastColumn)
  }
}

function isHeading({ headingRows }: OpenTable): (look: RowLook) => boolean {
  return ({ row }) => row <= headingRows.last
}

/** Rows without an empty one between them. */
function stretchesOf(looks: readonly RowLook[]): Stretch[] {
  const stretches: RowLook[][] = []
  let isOpen = false
  for (const look of looks) {
    if (look.filled === 0) isOpen = false
    else if (isOpen) stretches.at(-1)?.push(look)
    else {
      stretches.push([look])
      isOpen = true
    }
  }
  return stretches
}

/** A heading row that an empty row parts from the rows below it belongs to them. */
function joined(sheet: SuppliedSheet, stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (let at = 0; at < stretches.length; at += 1) {
    const [here, below] = [stretches[at] ?? [], stretches[at + 1]]
    const heading = below === undefined ? undefined : headingsAlone(sheet, here)
    if (below !== undefined && heading !== undefined && isHeadingOf(sheet, heading, below)) {
      result.push([...here, ...below])
      at += 1
    } else result.push(here)
  }
  return result
}

function isHeadingOf(sheet: SuppliedSheet, heading: RowLook, below: Stretch): boolean {
  const [body] = below
  if (body === undefined || body.row > heading.row + 3) return false
  const width = below.slice(0, 10).reduce((most, { filled }) => Math.max(most, filled), 0)
  if (heading.filled < width * 0.6) return false
  const found = findHeadingRows(sheet, below)
  const isHeadless = found !== null && found.first > found.last && found.first === body.row
  return (
    isHeadless || (heading.filled >= 3 && heading.filled === width && body.filled === width && found !== null)
  )
}

/**
 * A stretch goes on with the table above where it has no headings of its own, or the same again without a title, and
 * stands in the same columns.
 */
function goesOn(
  sheet: SuppliedSheet,
  open: OpenTable,
  next: {
    readonly stretch: Stretch
    readonly headingRows: HeadingRows
    readonly pending: readonly Stretch[]
  },
): boolean {
  const { stretch, headingRows, pending } = next
  if (!stretch.every((look) => look.firstColumn >= open.first && look.lastColumn <= open.last)) return false
  if (headingRows.first > headingRows.last) return true
  const [top] = stretch
  return pending.length === 0 && top !== undefined && repeatsHeadings(sheet, top, headingWords(sheet, open))
}

function headingWords(sheet: SuppliedSheet, { rows, headingRows }: OpenTable): Map<number, Set<string>> {
  const words = new Map<number, Set<string>>()
  for (const { row } of rows.slice(0, Math.max(0, headingRows.last - headingRows.first + 1))) {
    for (const [column, cell] of sheet.cellsOf(row)) {
      words.set(column, (words.get(column) ?? new Set()).add(tidy(cell.text).toLowerCase()))
    }
  }
  return words
}

/** The lines between two tables: notes first, which belong to the upper one, then titles of the lower one. */
function parted(sheet: SuppliedSheet, open: OpenTable, pending: readonly Stretch[]): [Stretch[], Stretch[]] {
  const width = open.last - open.first + 1
  const titles = pending.findLastIndex((lines) => lines.some((look) => isNoteRow(sheet, look, width))) + 1
  return [pending.slice(0, titles), pending.slice(titles)]
}
