import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { PressDocument } from '../document-model.ts'
import type { RenderMessage, RenderOrder } from './render-messages.ts'
import type { PdfOptions } from './render-pdf.ts'

/** How often it is asked whether the person has cancelled, in milliseconds: below what feels like a delay. */
const CANCEL_CHECK = 50

/**
 * Prints like `renderPdf`, in a worker thread, so that a long document delays nothing else. A cancelled print ends at
 * once.
 */
export function renderPdfInWorker(document: PressDocument, options: PdfOptions): Promise<Uint8Array> {
  const order: RenderOrder = { document, fontsFolder: options.fontsFolder }
  const worker = new Worker(workerEntry(), { workerData: order })
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setInterval(() => {
      if (!options.progress.signal.aborted) return
      finish(() => reject(new Failure('cancelled', 'Printing was cancelled; no file was written.')))
    }, CANCEL_CHECK)
    const finish = (settle: () => void): void => {
      clearInterval(timer)
      worker.removeAllListeners()
      settle()
      void worker.terminate()
    }
    worker.on('message', (message: RenderMessage) => {
      if (message.kind === 'progress') options.progress.report(message.activity, message.fraction)
      else if (message.kind === 'missing-character') options.missingCharacter?.(message.code)
      else if (message.kind === 'done') finish(() => resolve(message.bytes))
      else finish(() => reject(bug(message.message, message.stack)))
    })
    worker.on('error', (error) => finish(() => reject(error)))
    worker.on('exit', () => finish(() => reject(new Error('The printing worker ended without a file'))))
  })
}

/** The source beside this module, or in a bundle `render-worker.js` beside the bundle or above its chunks. */
function workerEntry(): URL {
  const names = ['./render-worker.ts', './render-worker.js', '../render-worker.js']
  const entry = names.map((name) => new URL(name, import.meta.url)).find((url) => existsSync(url))
  if (entry === undefined) throw new Error('render-worker.js is missing from the bundle')
  return entry
}

/** The worker's error with the stack that it had there. */
function bug(message: string, stack: string): Error {
  const error = new Error(message)
  error.stack = stack
  return error
}
