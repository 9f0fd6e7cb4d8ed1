import { createHash } from 'node:crypto'
import { clipboard } from 'electron'

/** Takes off the clipboard, when the app locks, what the page had put there, and nothing that came from elsewhere. */
export class ClipboardGuard {
  // Main keeps no words of the plan, so it knows them again by their hash.
  #ours: string | undefined

  /** The page has just put something on the clipboard. */
  async noteCopied(): Promise<void> {
    this.#ours = await hashOfClipboard()
  }

  async clearIfOurs(): Promise<void> {
    const ours = this.#ours
    this.#ours = undefined
    if (ours !== undefined && ours === (await hashOfClipboard())) clipboard.clear()
  }
}

async function hashOfClipboard(): Promise<string> {
  const text = await clipboard.readText()
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
