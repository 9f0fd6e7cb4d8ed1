import { z } from 'zod'
import type { ActionNote, Column, Item, Priority } from '../domain/plan/index.ts'
import { type CivilDate, parseCivilDate } from '../kit/civil-date.ts'
import { command, query } from './channel.ts'
import { id, instant, nothing } from './fields.ts'

const day = z.custom<CivilDate>(
  (value) => typeof value === 'string' && parseCivilDate(value) !== undefined,
  'a calendar day',
)
const note: z.ZodType<ActionNote> = z.strictObject({
  id: id<ActionNote['id']>(),
  on: day,
  text: z.string(),
})

/** What is known of an entry beside what the table shows of it. */
const itemDetail = z.strictObject({
  /** Dated notes on an action, the newest day first. */
  notes: z.array(note).readonly(),
  /** Where its words were read. */
  sources: z.array(z.strictObject({ fileName: z.string(), place: z.string(), words: z.string() })).readonly(),
  /** What was done to it, the newest first; the words are known for what can still be taken back. */
  changes: z
    .array(
      z.strictObject({
        at: instant,
        what: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    )
    .readonly(),
})
export type ItemDetailView = z.infer<typeof itemDetail>

const priorityId = id<Priority['id']>()
const columnId = id<Column['id']>()
/** In units of the text size, so that a column grows with the text. */
const width = z.number().min(1).max(100)

export const planTableContract = {
  'plan.itemDetail': query(z.strictObject({ itemId: id<Item['id']>() }), itemDetail),
  /** How wide the officer has made the columns of a table; the others are as wide as their kind. */
  'plan.columnWidths': query(
    z.strictObject({ priorityId }),
    z.array(z.strictObject({ columnId, width })).readonly(),
  ),
  /** Remembers the width of a column; null forgets it. No step of undo: it is no part of the plan. */
  'plan.setColumnWidth': command(z.strictObject({ priorityId, columnId, width: width.nullable() }), nothing),
}
