/** What one side offers the other, by name. Arguments and results are cloned on the way. */
export type Handlers = Readonly<Record<string, (...params: never[]) => unknown>>

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: never[]
  readonly result?: unknown
  readonly error?: unknown
}

/** Two-way calls over a channel that clones its messages: child_process with `serialization: 'advanced'`. */
export class Rpc {
  #next = 1
  #dead: Error | undefined
  readonly #waiting = new Map<number, Waiting>()
  readonly #post: (message: object) => void
  readonly #handlers: Handlers

  constructor(post: (message: object) => void, handlers: Handlers) {
    this.#post = post
    this.#handlers = handlers
  }

  /** Asks the other side and waits for its answer; rejects at once when the other side is gone. */
  call<T = unknown>(method: string, ...params: unknown[]): Promise<T> {
    if (this.#dead !== undefined) return Promise.reject(this.#dead)
    const id = this.#next++
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as T), reject })
      this.#post({ id, method, params })
    })
  }

  /** Tells the other side and does not wait. */
  notify(method: string, ...params: unknown[]): void {
    if (this.#dead === undefined) this.#post({ method, params })
  }

  /** Takes a message that came from the other side. */
  receive(raw: unknown): void {
    const message = raw as Message
    if (message.method === undefined) this.#settle(message)
    else if (message.id === undefined) this.#run(message)
    else this.#answer(message.id, message)
  }

  /** Ends every call that still waits. Without it, closing would wait for ever for a process that has ended. */
  fail(error: Error): void {
    this.#dead = error
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
  }

  #settle(message: Message): void {
    const waiting = this.#waiting.get(message.id ?? 0)
    this.#waiting.delete(message.id ?? 0)
    if ('error' in message) waiting?.reject(message.error)
    else waiting?.resolve(message.result)
  }

  #answer(id: number, message: Message): void {
    Promise.try(() => this.#run(message)).then(
      (result) => this.#post({ id, result }),
      (error: unknown) => this.#post({ id, error }),
    )
  }

  #run(message: Message): unknown {
    const handler = this.#handlers[message.method ?? '']
    if (handler === undefined) throw new Error(`nobody handles ${message.method}`)
    return handler(...(message.params ?? []))
  }
}
