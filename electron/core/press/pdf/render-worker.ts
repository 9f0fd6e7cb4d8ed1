import { parentPort, workerData } from 'node:worker_threads'
import { strictAssert } from '../../../../shared/kit/assert.ts'
import type { RenderMessage, RenderOrder } from './render-messages.ts'
import { renderPdf } from './render-pdf.ts'

/**
 * The entry of the worker thread that prints: it takes one order, tells how far it is, gives the bytes and ends. A
 * bundle needs it as an entry of its own, named `render-worker.js`, in the folder of the bundle that starts it.
 */
const port = parentPort
strictAssert(port !== null, 'render-worker.ts runs in a worker thread only')

function say(message: RenderMessage): void {
  port?.postMessage(message)
}

async function print(order: RenderOrder): Promise<void> {
  try {
    const bytes = await renderPdf(order.document, {
      fontsFolder: order.fontsFolder,
      progress: {
        report: (activity, fraction) => say({ kind: 'progress', activity, fraction }),
        signal: { aborted: false },
      },
      missingCharacter: (code) => say({ kind: 'missing-character', code }),
    })
    say({ kind: 'done', bytes })
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    say({ kind: 'failed', message, stack: stack ?? '' })
  }
}

await print(workerData)
