import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/clipboard')

/** Pastes, where the focus is, what another program would have put on the clipboard. */
export async function pasteFixture(page: Page, name: string): Promise<void> {
  await pasteTexts(page, { 'text/html': readFileSync(path.join(FOLDER, `${name}.html`), 'utf8') })
}

/** The same with texts of the test's own, by their media types. */
export async function pasteTexts(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, texts)
}
