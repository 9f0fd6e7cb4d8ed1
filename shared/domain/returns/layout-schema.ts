import { z } from 'zod'
import { QUESTION_REF } from './forms/question-columns.ts'
import type { ReturnLayout } from './layout.ts'
import { type ColumnUse, DATE_ORDERS, type Meaning, NAMED_FIELDS } from './mapping.ts'
import { RETURN_FIELDS, RETURN_PURPOSES } from './purpose.ts'
import { AXIS_ROLES } from './table.ts'

export const columnUseSchema: z.ZodType<ColumnUse> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('field'),
    field: z.enum(RETURN_FIELDS),
    question: z.string().regex(QUESTION_REF).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('across') }),
  z.strictObject({ kind: z.literal('left-out') }),
])

export const meaningSchema: z.ZodType<Meaning> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), id: z.string().max(200) }),
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('left-out'), reason: z.string().trim().min(1).max(500) }),
])

/** A layout as it is kept: it may come from a file on disc, where a person says how a partner's table is read. */
export const returnLayoutSchema: z.ZodType<ReturnLayout, unknown> = z.strictObject({
  purpose: z.enum(RETURN_PURPOSES),
  columns: z
    .array(
      z.strictObject({
        heading: z.string().max(2_000),
        use: columnUseSchema,
        order: z.enum(DATE_ORDERS).nullable(),
        fillsDown: z.boolean(),
      }),
    )
    .max(400)
    .readonly(),
  levels: z.array(z.enum(AXIS_ROLES).nullable()).max(10).readonly(),
  constants: z.partialRecord(z.enum(RETURN_FIELDS), z.string().max(32_767)),
  values: z
    .array(
      z.strictObject({ field: z.enum(NAMED_FIELDS), words: z.string().max(32_767), meaning: meaningSchema }),
    )
    .max(5_000)
    .readonly(),
  subject: z.string().max(200).nullable().default(null),
})
