import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'
import type { PrintJob, PrintMessage } from './print-worker.ts'
import type { PrintedPaper } from './printing.ts'

// Beside this file when run from source; in the built app beside the bundle that this module ended up in.
const WORKER_PLACES = ['./print-worker.ts', './print-worker.js', '../print-worker.js']
const CANCEL_CHECK_MS = 50
// Most of what printing makes is soon forgotten. With a small nursery it is cleared away early: a third less memory for
// a long paper, at a tenth more time.
const YOUNG_MEMORY = { maxYoungGenerationSizeMb: 24 }

/** A thread that prints one paper after the other. Between papers it keeps no program from ending. */
export class PrintThread {
  readonly #worker = new Worker(workerFile(), { resourceLimits: YOUNG_MEMORY })
  #hasEnded = false

  constructor() {
    this.#worker.once('exit', () => {
      this.#hasEnded = true
    })
    // An error between papers has nobody to hear of it; the exit that follows is enough.
    this.#worker.on('error', () => undefined)
    this.#worker.unref()
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /**
   * Prints a paper; only one at a time. After anything but a paper the thread is ended, as it must not be used again.
   *
   * @throws Failure `cancelled`.
   */
  async print(job: PrintJob, progress: Progress): Promise<PrintedPaper> {
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
    const missing = new Set<string>()
    const hear = (message: PrintMessage): void => {
      if (message.kind === 'done') resolve(message.bytes)
      else if (message.kind === 'missing-character') missing.add(message.code)
      else progress.report(message.activity, message.fraction)
    }
    const onExit = (): void => reject(new Error('the printing thread ended without a paper'))
    const cancelCheck = setInterval(() => {
      if (progress.signal.aborted) reject(cancelled())
    }, CANCEL_CHECK_MS)
    this.#worker.on('message', hear).once('error', reject).once('exit', onExit)
    this.#worker.ref()
    try {
      this.#worker.postMessage(job)
      const bytes = await promise
      return { bytes, missingCharacters: [...missing].sort() }
    } catch (error) {
      await this.end()
      throw error
    } finally {
      clearInterval(cancelCheck)
      this.#worker.off('message', hear).off('error', reject).off('exit', onExit)
      this.#worker.unref()
    }
  }

  async end(): Promise<void> {
    this.#hasEnded = true
    await this.#worker.terminate()
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
