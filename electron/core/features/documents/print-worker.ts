import { parentPort } from 'node:worker_threads'
import type { Progress } from '../../../../shared/kit/progress.ts'
import { renderWorkbook } from '../../press/excel/index.ts'
import { renderPdf } from '../../press/pdf/index.ts'
import type { Printable } from './printing.ts'

// Runs in a thread of its own and prints one paper after the other.

/** One paper to be printed. */
export interface PrintJob {
  readonly printable: Printable
  readonly fontsFolder: string
}

/** What it says: how far it is, then the paper. */
export type PrintMessage =
  | { readonly kind: 'progress'; readonly activity: string; readonly fraction: number | null }
  /** A character that no font of the paper has, "U+65E5"; perhaps more than once. */
  | { readonly kind: 'missing-character'; readonly code: string }
  | { readonly kind: 'done'; readonly bytes: Uint8Array }

const say = (message: PrintMessage): void => parentPort?.postMessage(message)

// Cancelling ends the thread from outside.
const progress: Progress = {
  signal: { aborted: false },
  report: (activity, fraction) => say({ kind: 'progress', activity, fraction }),
}

async function printed({ printable, fontsFolder }: PrintJob): Promise<Uint8Array> {
  if (printable.kind === 'pdf') {
    const missingCharacter = (code: string): void => say({ kind: 'missing-character', code })
    return renderPdf(printable.document, { fontsFolder, progress, missingCharacter })
  }
  if (printable.kind === 'xlsx') return renderWorkbook(printable.workbook, progress)
  // Read only when it is wanted: it would keep each first look at a paper waiting.
  const { renderWord } = await import('../../press/word/index.ts')
  return renderWord(printable.document, progress)
}

// What goes wrong here is a bug: it ends the thread, and whoever waits for the paper hears of it as the thread's error.
parentPort?.on('message', async (job: PrintJob) => say({ kind: 'done', bytes: await printed(job) }))
