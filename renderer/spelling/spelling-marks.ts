import { findMisspellings, type Misspelling } from './misspellings.ts'
import type { SpellingClient } from './spelling-client.ts'

const HIGHLIGHT = 'misspelling'
/** How long the page must be still before it is looked through. */
const STILL_MS = 300

/**
 * Keeps the misspelt words of the page marked, without changing the page: the marks are the browser's own highlights.
 * Looks again whenever the page has changed and stands still, and only while nothing else is to be done.
 */
export class SpellingMarks {
  readonly #client: SpellingClient
  readonly #observer = new MutationObserver(() => this.#lookSoon())
  #found: readonly Misspelling[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #round = 0

  constructor(client: SpellingClient) {
    this.#client = client
    this.#observer.observe(document.body, { childList: true, characterData: true, subtree: true })
    this.#lookSoon()
  }

  /** The misspelt words that still stand where they were found. */
  get found(): readonly Misspelling[] {
    return this.#found.filter(
      ({ word, range }) => range.startContainer.isConnected && range.toString() === word,
    )
  }

  /** Looks again at once, because other words are known now. */
  lookAgain(): void {
    this.#lookSoon(0)
  }

  stop(): void {
    this.#observer.disconnect()
    clearTimeout(this.#timer)
    this.#round += 1
    CSS.highlights.delete(HIGHLIGHT)
  }

  #lookSoon(delay = STILL_MS): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => requestIdleCallback(() => void this.#look(), { timeout: 2_000 }), delay)
  }

  async #look(): Promise<void> {
    this.#round += 1
    const round = this.#round
    const found = await findMisspellings(document, this.#client)
    if (round !== this.#round) return
    this.#found = found
    CSS.highlights.set(HIGHLIGHT, new Highlight(...found.map(({ range }) => range)))
  }
}
