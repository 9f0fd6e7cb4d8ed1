import { z } from 'zod'
import { command, query } from './channel.ts'
import { editionState } from './editions.contract.ts'
import { bytes, fileToken, nothing, workId } from './fields.ts'
import { editionChoice } from './plan.contract.ts'
import { notices, savedFile } from './saved-file.ts'

const partKeys = z.array(z.string().regex(/^[a-z]+(-\d{1,15})?$/)).max(400)

const choice = {
  ...editionChoice.shape,
  /** Which parts are printed, and in which order; all in the plan's own order where it is left out. */
  parts: z.strictObject({ leftOut: partKeys, order: partKeys }).optional(),
  workId,
}

/** The annual plan document. */
const planPaper = z.strictObject({ what: z.literal('plan'), format: z.literal('pdf'), ...choice })
/** The action-plan tables. */
const tablesPaper = z.strictObject({ what: z.literal('tables'), format: z.enum(['pdf', 'xlsx']), ...choice })

/** The papers that can be made, and in which formats. */
const paper = z.discriminatedUnion('what', [planPaper, tablesPaper])
export type PaperChoice = z.infer<typeof paper>

/**
 * Where a paper goes: to the place that the person is asked for, to the one where saving failed just before, or beside
 * it under another name.
 */
const place = { place: z.enum(['ask', 'same', 'copy']).optional() }

/** What is saved: a paper, and where. */
const saving = z.discriminatedUnion('what', [planPaper.extend(place), tablesPaper.extend(place)])

/** A paper as it would be saved: the very same bytes. */
const preview = z.strictObject({ bytes, notices })
export type PaperPreview = z.infer<typeof preview>

const savedPaper = z.strictObject({ file: fileToken })

export const documentsContract = {
  /** Makes a PDF with progress and gives it to the page, which shows it. Nothing is saved. */
  'documents.preview': query(
    z.discriminatedUnion('what', [planPaper, tablesPaper.extend({ format: z.literal('pdf') })]),
    preview,
  ),
  /** The name that is offered for a paper's file. */
  'documents.suggestName': query(saving, z.strictObject({ name: z.string().min(1).max(255) })),
  /** Asks where to save, makes the paper with progress, and saves it whole or not at all. */
  'documents.export': command(saving, savedFile, { grant: 'save-dialog' }),
  /** Asks where to save, and saves the newer of two states of a plan as a PDF with its changes marked. */
  'documents.exportComparison': command(
    z.strictObject({ before: editionState, after: editionState, workId }),
    savedFile,
    { grant: 'save-dialog' },
  ),
  /** Opens a file that this program has just saved in the program that the system has for it. */
  'documents.open': command(savedPaper, nothing, { owner: 'main', needsUnlocked: false }),
  /** Shows a file that this program has just saved in the system's file manager. */
  'documents.showInFolder': command(savedPaper, nothing, { owner: 'main', needsUnlocked: false }),
}
