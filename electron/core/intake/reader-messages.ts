import { z } from 'zod'
import { FAILURE_KINDS } from '../../../shared/kit/failure.ts'
import { rawDocumentSchema } from './raw-document.schema.ts'
import { suppliedWorkbookSchema } from './returns/packed-schema.ts'

/** Reader to parent: the document, or what stands in its way in one sentence. Checked like the file itself. */
export const readReplySchema = z.union([
  z.strictObject({ ok: z.literal(true), document: rawDocumentSchema }),
  z.strictObject({ ok: z.literal(true), workbook: suppliedWorkbookSchema }),
  z.strictObject({
    ok: z.literal(false),
    failure: z.strictObject({ kind: z.enum(FAILURE_KINDS), message: z.string().max(1000) }),
  }),
])

export type ReadReply = z.infer<typeof readReplySchema>
