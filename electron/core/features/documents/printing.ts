import type { Progress } from '../../../../shared/kit/progress.ts'
import type { PressDocument } from '../../press/document-model.ts'
import type { PressWorkbook } from '../../press/workbook-model.ts'
import { PrintThread } from './print-thread.ts'

/** What pages are printed as: a PDF that looks the same everywhere, or a Word document that others go on with. */
export type PageFormat = 'pdf' | 'docx'

/** A model of a paper, and what it is printed as. */
export type Printable =
  | { readonly kind: PageFormat; readonly document: PressDocument }
  | { readonly kind: 'xlsx'; readonly workbook: PressWorkbook }

/** A paper as bytes. */
export interface PrintedPaper {
  readonly bytes: Uint8Array
  /** Characters that no font of the paper has, by their codes ("U+65E5"): each is printed as "[U+65E5]". */
  readonly missingCharacters: readonly string[]
}

/**
 * Prints in a thread of its own, so that a long paper never keeps a click waiting. Cancelling ends the thread.
 *
 * @throws Failure `cancelled`.
 */
export async function print(
  printable: Printable,
  fontsFolder: string,
  progress: Progress,
): Promise<PrintedPaper> {
  const thread = new PrintThread()
  try {
    return await thread.print({ printable, fontsFolder }, progress)
  } finally {
    await thread.end()
  }
}
