import { utilityProcess } from 'electron'
import type { FromCore, ToCore } from '../../shared/contract/core-messages.ts'

type ReaderMessage = Extract<FromCore, { kind: 'start-reader' | 'reader-request' | 'end-reader' }>

/** Megabytes of JavaScript objects that one file may turn into. */
const HEAP_LIMIT_MB = 320

/**
 * Processes that open one untrusted file each. They have no key, no store and no way to the core but through here:
 * main passes messages on without reading them.
 */
export class ReaderProcesses {
  readonly #file: string
  readonly #toCore: (message: ToCore) => void
  readonly #running = new Map<number, Electron.UtilityProcess>()

  constructor(file: string, toCore: (message: ToCore) => void) {
    this.#file = file
    this.#toCore = toCore
  }

  handle(message: ReaderMessage): void {
    if (message.kind === 'start-reader') this.#start(message.reader)
    else if (message.kind === 'reader-request')
      this.#running.get(message.reader)?.postMessage(message.message)
    else this.#end(message.reader)
  }

  endAll(): void {
    for (const reader of [...this.#running.keys()]) this.#end(reader)
  }

  #start(reader: number): void {
    const process = utilityProcess.fork(this.#file, [], {
      serviceName: 'Saferplan reader',
      stdio: 'ignore',
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_LIMIT_MB}`],
    })
    this.#running.set(reader, process)
    process.on('message', (message: unknown) => this.#toCore({ kind: 'reader-message', reader, message }))
    process.once('exit', () => {
      if (!this.#running.delete(reader)) return
      this.#toCore({ kind: 'reader-ended', reader })
    })
  }

  #end(reader: number): void {
    const process = this.#running.get(reader)
    this.#running.delete(reader)
    process?.kill()
  }
}
