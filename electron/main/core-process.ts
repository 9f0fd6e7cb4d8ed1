import { utilityProcess } from 'electron'
import {
  type CoreSettings,
  type FromCore,
  fromCore,
  type ToCore,
} from '../../shared/contract/core-messages.ts'
import { bug, isReply, type Reply, refusal } from '../../shared/contract/index.ts'
import { ReaderProcesses } from './reader-processes.ts'

/** What the core process says besides its replies. */
export interface CoreListener {
  onEvent(name: string, payload: unknown): void
  /** The process ended although nobody ended it. */
  onStopped(): void
}

interface CoreFiles {
  /** The core's bundle. */
  readonly core: string
  /** The reader's bundle. */
  readonly reader: string
}

const CLOSE_LIMIT_MS = 5_000
const STOPPED = 'The part of the program that holds the store has stopped. Unlock the store, then try again.'

/**
 * The process that holds the key and the store. Closing ends it, and with it everything that it knew; a fresh one is
 * started for the lock screen.
 */
export class CoreProcess {
  readonly #process: Electron.UtilityProcess
  readonly #readers: ReaderProcesses
  readonly #listener: CoreListener
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>()
  readonly #closed = Promise.withResolvers<void>()
  readonly #ended = Promise.withResolvers<void>()
  #nextId = 1
  #isClosing = false

  constructor(files: CoreFiles, settings: CoreSettings, listener: CoreListener) {
    this.#listener = listener
    this.#process = utilityProcess.fork(files.core, [], { serviceName: 'Saferplan core', stdio: 'ignore' })
    this.#readers = new ReaderProcesses(files.reader, (message) => this.#post(message))
    this.#process.on('message', (message) => this.#receive(message))
    this.#process.once('exit', () => this.#onExit())
    this.#post({ kind: 'start', settings })
  }

  /** Passes a call on. Resolves always: when the process ends, with a refusal. */
  call(
    channel: string,
    input: unknown,
    grant: { path: string; token: string } | null,
  ): Promise<Reply<unknown>> {
    if (this.#isClosing) return Promise.resolve(refusal('locked', STOPPED))
    const id = this.#nextId++
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#post({ kind: 'call', id, channel, input, grant })
    })
  }

  /** Lets the core close the store, then ends the process. A core that does not answer is ended all the same. */
  async close(haste: 'in-haste' | 'with-time'): Promise<void> {
    this.#isClosing = true
    this.#post({ kind: 'close', haste })
    const limit = Promise.withResolvers<void>()
    const timer = setTimeout(limit.resolve, CLOSE_LIMIT_MS)
    await Promise.race([this.#closed.promise, this.#ended.promise, limit.promise])
    clearTimeout(timer)
    this.#readers.endAll()
    this.#process.kill()
    await this.#ended.promise
  }

  #post(message: ToCore): void {
    this.#process.postMessage(message)
  }

  #receive(raw: unknown): void {
    const parsed = fromCore.safeParse(raw)
    if (parsed.success) this.#handle(parsed.data)
  }

  #handle(message: FromCore): void {
    if (message.kind === 'reply') this.#settle(message.id, message.reply)
    else if (message.kind === 'event') this.#listener.onEvent(message.name, message.payload)
    else if (message.kind === 'closed') this.#closed.resolve()
    else this.#readers.handle(message)
  }

  #settle(id: number, reply: unknown): void {
    const answer = this.#waiting.get(id)
    this.#waiting.delete(id)
    answer?.(isReply(reply) ? reply : bug('00000000'))
  }

  #onExit(): void {
    this.#readers.endAll()
    this.#ended.resolve()
    for (const answer of this.#waiting.values()) answer(refusal('locked', STOPPED))
    this.#waiting.clear()
    if (!this.#isClosing) this.#listener.onStopped()
  }
}
