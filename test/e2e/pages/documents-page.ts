import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { choose, press } from './keyboard.ts'

/** The page that papers are made on, used by keyboard. */
export class DocumentsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** The pages of the paper as they are shown. */
  get paper(): Locator {
    return this.#page.getByRole('region', { name: 'Paper', exact: true })
  }

  get pageNumber(): Locator {
    return this.#page.getByLabel('Page', { exact: true })
  }

  part(label: string): Locator {
    return this.#page.getByRole('checkbox', { name: label, exact: true })
  }

  /** Waits until the paper has so many pages, counted beside the button that saves it. */
  async expectPages(words: string | RegExp): Promise<void> {
    await expect(this.#page.locator('.documents-save')).toContainText(words, { timeout: 60_000 })
  }

  async choosePaper(label: string): Promise<void> {
    const group = this.#page.getByRole('group', { name: 'What to make' })
    await choose(this.#page, group, this.#page.getByLabel(label))
  }

  async save(format: 'PDF' | 'Excel'): Promise<void> {
    await press(this.#page, this.#page.getByRole('button', { name: `Save as ${format}` }))
  }

  async expectSaved(name: string): Promise<void> {
    await expect(this.#page.getByText(`Saved as ${name}.`)).toBeVisible({ timeout: 60_000 })
  }
}
