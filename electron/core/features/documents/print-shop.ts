import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Progress } from '../../../../shared/kit/progress.ts'
import type { Session } from '../../handler.types.ts'
import { PrintThread } from './print-thread.ts'
import { type Printable, type PrintedPaper, print } from './printing.ts'

const THREAD_KEPT_MS = 60_000
const PAPERS_KEPT = 2

/**
 * Prints the papers of one session. Someone who looks at a paper while the plan changes has it printed again and again:
 * the thread stays warm for a while, which halves the time, and the papers printed last are kept, so that what was
 * looked at is saved as it is. Papers are known by their model: another word in the plan is another paper.
 */
export class PrintShop {
  readonly #fontsFolder: string
  readonly #papers = new Map<string, PrintedPaper>()
  #thread: PrintThread | undefined
  #isBusy = false
  #idle: NodeJS.Timeout | undefined

  constructor(fontsFolder: string) {
    this.#fontsFolder = fontsFolder
  }

  /** A paper, printed now or before. @throws Failure `cancelled`. */
  async print(printable: Printable, progress: Progress): Promise<PrintedPaper> {
    const key = createHash('sha256').update(JSON.stringify(printable)).digest('hex')
    const paper = this.#papers.get(key) ?? (await this.#printAnew(printable, progress))
    this.#papers.delete(key)
    this.#papers.set(key, paper)
    const [oldest] = this.#papers.keys()
    if (this.#papers.size > PAPERS_KEPT && oldest !== undefined) this.#papers.delete(oldest)
    return paper
  }

  /** Ends the thread and forgets the papers, when the store is closed. */
  async close(): Promise<void> {
    clearTimeout(this.#idle)
    this.#papers.clear()
    await this.#thread?.end()
  }

  async #printAnew(printable: Printable, progress: Progress): Promise<PrintedPaper> {
    if (this.#isBusy) return print(printable, this.#fontsFolder, progress)
    this.#isBusy = true
    clearTimeout(this.#idle)
    if (this.#thread === undefined || this.#thread.hasEnded) this.#thread = new PrintThread()
    const thread = this.#thread
    try {
      return await thread.print({ printable, fontsFolder: this.#fontsFolder }, progress)
    } finally {
      this.#isBusy = false
      // A paper that was given up for a newer one took the thread with it: the next finds one that is ready.
      if (thread.hasEnded) this.#thread = new PrintThread()
      this.#idle = setTimeout(() => void this.#thread?.end(), THREAD_KEPT_MS).unref()
    }
  }
}

const shops = new WeakMap<Session, PrintShop>()

/** The print shop of a session. */
export function printShopOf(session: Session): PrintShop {
  const known = shops.get(session)
  if (known !== undefined) return known
  const created = new PrintShop(path.join(session.options.resourcesFolder, 'fonts'))
  shops.set(session, created)
  return created
}
