import { recogniseHeading } from '../../shared/domain/imports/column-heading.ts'
import type { ColumnFace } from '../../shared/domain/plan/index.ts'
import type { ClipboardCell } from './clipboard-block.ts'
import type { GridRow } from './html-tables.ts'

/** What the headings of a copied table say that its columns hold; `other` where they say nothing that a plan knows. */
export function columnFaces(headings: readonly string[]): ColumnFace[] {
  return headings.map((heading) => {
    const role = recogniseHeading(heading)?.role ?? 'other'
    return { role: role === 'priority' || role === 'due' ? 'other' : role, heading }
  })
}

/** A copied table with the row of its headings apart. */
export interface HeadedRows {
  readonly headings: readonly string[] | null
  readonly rows: readonly (readonly ClipboardCell[])[]
  /** Words of a title row above the headings. */
  readonly titles: readonly string[]
}

/**
 * Finds the headings of a copied table: the first row where its writer made it one, or where it reads like headings of an
 * action plan; a title that spans the table may stand above it. The same headings further down, repeated on each page of
 * a document, are left out.
 */
export function headedRows(rows: readonly GridRow[]): HeadedRows {
  const [first, second] = rows
  if (first === undefined || second === undefined) return plain(rows)
  if (isHeadingRow(first)) return headed(first, rows.slice(1), [])
  const title = onlyWords(first)
  if (title !== null && rows.length > 2 && readsLikeHeadings(second)) {
    return headed(second, rows.slice(2), [title])
  }
  return plain(rows)
}

function plain(rows: readonly GridRow[]): HeadedRows {
  return { headings: null, rows: rows.map((row) => row.cells), titles: [] }
}

function headed(row: GridRow, below: readonly GridRow[], titles: readonly string[]): HeadedRows {
  const headings = row.cells.map(wordsOf)
  const key = headings.join('\t')
  const own = below.filter((each) => each.cells.map(wordsOf).join('\t') !== key)
  return { headings, rows: own.map((each) => each.cells), titles }
}

function isHeadingRow(row: GridRow): boolean {
  if (row.cells.some((cell) => cell.joinsAbove || cell.items.length > 1)) return false
  return row.isHeading || readsLikeHeadings(row)
}

/** Two headings or more that are known, and no less than half of what stands there. */
function readsLikeHeadings({ cells }: GridRow): boolean {
  const words = cells.map(wordsOf).filter((heading) => heading !== '')
  const known = words.filter((heading) => recogniseHeading(heading)?.certainty === 'known')
  return known.length >= 2 && known.length * 2 >= words.length
}

function onlyWords({ cells }: GridRow): string | null {
  const words = cells.map(wordsOf).filter((text) => text !== '')
  return words.length === 1 && cells.length > 1 ? (words[0] ?? null) : null
}

function wordsOf(cell: ClipboardCell): string {
  return cell.items.map((item) => item.text.replace(/\s+/gu, ' ')).join(' ')
}
