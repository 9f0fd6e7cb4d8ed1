import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'
import type { PressDocument } from '../../press/document-model.ts'
import type { PressWorkbook } from '../../press/workbook-model.ts'
import type { PrintJob, PrintMessage } from './print-worker.ts'

// Beside this file when run from source; in the built app beside the bundle that this module ended up in.
const WORKER_PLACES = ['./print-worker.ts', './print-worker.js', '../print-worker.js']
const CANCEL_CHECK_MS = 50
// Most of what printing makes is soon forgotten. With a small nursery it is cleared away early: a third less memory for
// a long paper, at a tenth more time.
const YOUNG_MEMORY = { maxYoungGenerationSizeMb: 24 }

/** A model of a paper, and what it is printed as. */
export type Printable =
  | { readonly kind: 'pdf'; readonly document: PressDocument }
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
  const job: PrintJob = { printable, fontsFolder }
  const worker = new Worker(workerFile(), { workerData: job, resourceLimits: YOUNG_MEMORY })
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const missing = new Set<string>()
  const cancelCheck = setInterval(() => {
    if (progress.signal.aborted) reject(cancelled())
  }, CANCEL_CHECK_MS)
  worker.on('message', (message: PrintMessage) => {
    if (message.kind === 'done') resolve(message.bytes)
    else if (message.kind === 'missing-character') missing.add(message.code)
    else progress.report(message.activity, message.fraction)
  })
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('the printing thread ended without a paper')))
  try {
    const bytes = await promise
    return { bytes, missingCharacters: [...missing].sort() }
  } finally {
    clearInterval(cancelCheck)
    await worker.terminate()
  }
}

function cancelled(): Failure {
  return new Failure('cancelled', 'The paper was cancelled. Nothing was saved.')
}

function workerFile(): string {
  const places = WORKER_PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  return defined(
    places.find((place) => existsSync(place)),
    'the code of the printing thread',
  )
}
