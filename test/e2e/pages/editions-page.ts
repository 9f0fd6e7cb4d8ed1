import { expect, type Locator, type Page } from '@playwright/test'
import { press, type } from './keyboard.ts'

/** The page of plan years, and what is reached from it, by keyboard alone. */
export class EditionsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** The entry of a year, by its words: "2020 to 2021". */
  year(name: string): Locator {
    return this.#page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { level: 3, name }) })
  }

  async do(button: string): Promise<void> {
    await press(this.#page, this.#page.getByRole('button', { name: button, exact: true }))
  }

  async approve(name: string, meeting: string, day: string): Promise<void> {
    await this.do(`Approve ${name}`)
    await expect(this.#page.getByLabel('Approved by')).toBeFocused()
    await type(this.#page, this.#page.getByLabel('Approved by'), meeting)
    await type(this.#page, this.#page.getByLabel('On', { exact: true }), day)
    await this.#page.keyboard.press('Enter')
    await expect(this.year(name)).toContainText(`Approved on ${day} by ${meeting}`)
  }

  async publish(name: string, day: string): Promise<void> {
    await this.do(`Publish ${name}`)
    await type(this.#page, this.#page.getByLabel('Published on'), day)
    await this.#page.keyboard.press('Enter')
    await expect(this.year(name)).toContainText(`Published on ${day}`)
  }

  async reopen(name: string, reason: string): Promise<void> {
    await this.do(`Reopen ${name}`)
    await this.#page.keyboard.type(reason)
    await this.do(`Reopen ${name} as a draft`)
    await expect(this.year(name)).toContainText('Draft')
  }
}
