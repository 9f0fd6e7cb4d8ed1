import { z } from 'zod'
import { command } from './channel.ts'
import { fileToken, nothing, workId } from './fields.ts'
import { editionChoice } from './plan.contract.ts'
import { savedFile } from './saved-file.ts'

/** The papers that can be made, and in which formats. */
const paper = z.discriminatedUnion('what', [
  /** The annual plan document. */
  z.strictObject({ what: z.literal('plan'), format: z.literal('pdf'), ...editionChoice.shape, workId }),
  /** The action-plan tables. */
  z.strictObject({
    what: z.literal('tables'),
    format: z.enum(['pdf', 'xlsx']),
    ...editionChoice.shape,
    workId,
  }),
])
export type PaperChoice = z.infer<typeof paper>

export const documentsContract = {
  /** Asks where to save, makes the paper with progress, and saves it whole or not at all. */
  'documents.export': command(paper, savedFile, { grant: 'save-dialog' }),
  /** Shows a file that this program has just saved in the system's file manager. */
  'documents.showInFolder': command(z.strictObject({ file: fileToken }), nothing, {
    owner: 'main',
    needsUnlocked: false,
  }),
}
