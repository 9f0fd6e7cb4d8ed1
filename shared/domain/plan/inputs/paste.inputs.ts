import { z } from 'zod'
import { COLUMN_ROLES } from '../content.ts'
import { PASTE_MODES } from '../paste.ts'
import { columnId, mark, priorityId, rowId, text } from './fields.ts'

/** The most rows and columns of one paste, and the most entries of one cell. */
const MOST_ROWS = 2_000
const MOST_COLUMNS = 60
const MOST_ITEMS = 500

const item = z.strictObject({ text, mark })

const pastedCell = z.strictObject({
  items: z
    .array(item)
    .max(MOST_ITEMS, `A cell can take at most ${MOST_ITEMS} entries at once. Copy fewer lines, then paste.`)
    .readonly(),
  joinsAbove: z.boolean(),
})

const TOO_WIDE = `At most ${MOST_COLUMNS} columns can be pasted at once. Copy fewer columns, then paste.`

const heading = z.strictObject({ role: z.enum(COLUMN_ROLES), heading: z.string().max(10_000) })

const pastedCells = z
  .strictObject({
    headings: z.array(heading).max(MOST_COLUMNS, TOO_WIDE).readonly().nullable(),
    rows: z
      .array(z.array(pastedCell).min(1).max(MOST_COLUMNS, TOO_WIDE).readonly())
      .min(1)
      .max(MOST_ROWS, 'At most 2,000 rows can be pasted at once. Copy fewer rows, then paste.')
      .readonly(),
  })
  .refine(({ headings, rows }) => {
    const widths = new Set([...rows.map((row) => row.length), headings?.length ?? rows[0]?.length])
    return widths.size === 1
  }, 'The copied rows are not of the same length. Copy the table again, then paste.')

/** `anchor` is the cell that is pasted into; null adds issues at the end of the table. */
export const pasteInput = z.strictObject({
  priorityId,
  anchor: z.strictObject({ rowId, columnId }).nullable(),
  mode: z.enum(PASTE_MODES),
  cells: pastedCells,
})
