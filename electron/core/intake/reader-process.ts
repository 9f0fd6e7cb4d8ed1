import { Worker } from 'node:worker_threads'
import { isFailure } from '../../../shared/kit/failure.ts'
import { isReadRequest } from './read-request.ts'
import type { ReadReply } from './reader-messages.ts'
import { readSuppliedWorkbook } from './returns/read-supplied.ts'

/**
 * The process that opens one file from outside. It has no key, no store and no environment, answers one request and is
 * then killed by its parent. It is started by `child_process.fork`, or by Electron's `utilityProcess`.
 */

/** Bytes of memory that the whole process may take; the largest honest plans need about 150 MB. */
const MOST_MEMORY = 400 * 1024 * 1024

/**
 * Ends the process when it takes too much memory. A thread of its own looks, because the main thread is busy exactly
 * then; its limits cannot be left to Node, which bounds the heap but not buffers. The text is a script rather than a
 * file so that it works unchanged from source, from a bundle and from an archive.
 */
const MEMORY_WATCH = `
  const { workerData } = require('node:worker_threads')
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL')
  }, 50)
`

/** The port of Electron's utility process; Node's types do not know it. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

function parentPort(): ParentPort | undefined {
  return 'parentPort' in process ? (process.parentPort as ParentPort) : undefined
}

async function answer(request: unknown): Promise<ReadReply> {
  try {
    if (!isReadRequest(request)) throw new TypeError('no request')
    const { bytes, wanted } = request
    if (wanted === 'workbook') return { ok: true, workbook: await readSuppliedWorkbook(bytes) }
    // Word's reader takes longer to load than a spreadsheet to read.
    const { readPlanFile } = await import('./read-file.ts')
    return { ok: true, document: await readPlanFile(bytes) }
  } catch (error) {
    if (isFailure(error)) return { ok: false, failure: { kind: error.kind, message: error.message } }
    // A stack that ran full, or a bug: either way nothing of the file was kept, and its content stays out of messages.
    const message =
      'The file could not be read: its content is not built as Word or Excel build it. Open it there, save a new copy, and bring that in.'
    return { ok: false, failure: { kind: 'file-unreadable', message } }
  }
}

new Worker(MEMORY_WATCH, { eval: true, workerData: MOST_MEMORY }).unref()
const port = parentPort()
if (port) port.on('message', async ({ data }) => port.postMessage(await answer(data)))
else process.on('message', async (request) => process.send?.(await answer(request)))
// Most files are .xlsx, and a reader mostly waits for its file: what it needs then is there when the file comes.
setImmediate(() => void import('./returns/read-xlsx.ts'))
