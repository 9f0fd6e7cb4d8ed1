import type { ItemMark } from '../../shared/domain/plan/index.ts'
import { countOf } from '../../shared/text/counts.ts'

/** One entry of a copied cell: a paragraph, or a point of a list. */
export interface ClipboardItem {
  readonly text: string
  readonly mark: ItemMark
}

export interface ClipboardCell {
  readonly items: readonly ClipboardItem[]
  /** True for a cell that the one above it reaches over, as the cell of an issue with several rows. It is empty. */
  readonly joinsAbove: boolean
}

/** A copied table: every row has the same number of cells. */
export interface ClipboardBlock {
  /** The headings of its columns, where the first row held them; that row is not among `rows`. */
  readonly headings: readonly string[] | null
  readonly rows: readonly (readonly ClipboardCell[])[]
  /** Copied words outside the table, which a paste into cells leaves out. */
  readonly leftOut: readonly string[]
  /** Why nothing can be pasted, as a sentence for the person; null where something can. */
  readonly problem: string | null
}

export const EMPTY_CELL: ClipboardCell = { items: [], joinsAbove: false }

/** The words of a block's cells, for tables whose cells hold one thing each. */
export function wordsOfBlock({ rows }: ClipboardBlock): string[][] {
  return rows.map((row) =>
    row.map(({ items }) =>
      items
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    ),
  )
}

/** The most that is read from the clipboard. */
export const MOST_CHARACTERS = 5_000_000
export const MOST_ROWS = 2_000
export const MOST_COLUMNS = 60

/** Whether the clipboard holds more than is read. */
export function isTooLarge({ html, text }: { readonly html: string; readonly text: string }): boolean {
  return Math.max(html.length, text.length) > MOST_CHARACTERS
}

/** A block that holds nothing, and why. */
export function refusedBlock(problem: string): ClipboardBlock {
  return { headings: null, rows: [], leftOut: [], problem }
}

export const PROBLEMS = {
  nothing: 'There is no text on the clipboard. Copy the words or the table again, then paste.',
  tooLarge: 'More was copied than can be pasted at once. Copy part of it, then paste.',
  tooLong: `The copied table has more than ${countOf(MOST_ROWS, 'row')}. Copy part of it, then paste.`,
  tooWide: `The copied table has more than ${countOf(MOST_COLUMNS, 'column')}. Copy the columns that you need, then paste.`,
  tooDeep: 'What was copied is too tangled to be read. Copy the table alone, then paste.',
} as const
