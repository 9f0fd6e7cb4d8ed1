/** The longest that locking waits for the page to store what was typed. */
const FLUSH_LIMIT_MS = 400

/**
 * Has the page store what was typed before the store is closed. The page is asked once and has a moment to answer; one
 * that hangs or is gone holds nothing up.
 */
export class PageFlush {
  readonly #ask: () => void
  #answered: (() => void) | undefined
  #waiting: Promise<void> | undefined

  /** `ask` tells the page that the store is about to be closed. */
  constructor(ask: () => void) {
    this.#ask = ask
  }

  /** Resolves when the page has stored everything, or when it had long enough. Two who wait at once ask once. */
  wait(): Promise<void> {
    this.#waiting ??= this.#askAndWait().finally(() => {
      this.#waiting = undefined
    })
    return this.#waiting
  }

  /** The page says that everything is stored. */
  confirm(): void {
    this.#answered?.()
  }

  async #askAndWait(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, FLUSH_LIMIT_MS)
    this.#answered = resolve
    this.#ask()
    await promise
    clearTimeout(timer)
    this.#answered = undefined
  }
}
