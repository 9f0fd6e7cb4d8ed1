import { expect, type Locator, type Page } from '@playwright/test'
import { press } from './keyboard.ts'

/** The frame around every page of the open store. */
export class ShellPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get navigation(): Locator {
    return this.#page.getByRole('navigation', { name: 'Pages', exact: true })
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 })
  }

  /** Goes to a page by its entry in the navigation; its heading takes focus. */
  async goTo(entry: string | RegExp): Promise<void> {
    const link = this.navigation.getByRole('link', { name: entry }).first()
    await this.#goToNavigation()
    await press(this.#page, link)
    await expect(link).toHaveAttribute('aria-current', 'page')
    await expect(this.heading).toBeFocused()
  }

  /** With F6, as far as it takes: on a long page Tab alone would take hundreds of presses. */
  async #goToNavigation(): Promise<void> {
    const isThere = (): Promise<boolean> =>
      this.navigation.evaluate((element) => element === document.activeElement)
    // A page that is still arriving takes focus for itself: then the round is made once more.
    await expect(async () => {
      if (await isThere()) return
      await this.#page.keyboard.press('F6')
      if (!(await isThere())) throw new Error('F6 has not come to the navigation')
    }).toPass({ intervals: [0] })
  }

  async lock(): Promise<void> {
    await this.#page.keyboard.press('Control+l')
    await expect(this.#page.getByRole('heading', { name: 'Unlock your plan' })).toBeVisible()
  }

  /** Puts the passphrase in as a whole: most tests begin here, and one types it letter by letter. */
  async unlock(passphrase: string): Promise<void> {
    await expect(this.#page.getByLabel('Passphrase', { exact: true })).toBeFocused()
    await this.#page.keyboard.insertText(passphrase)
    await this.#page.keyboard.press('Enter')
  }
}
