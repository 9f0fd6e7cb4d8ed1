import { expect, type Locator, type Page } from '@playwright/test'
import { press } from './keyboard.ts'

/** The conversation about a plan file that is brought in, walked by keyboard alone. */
export class ConversationPages {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get position(): Locator {
    return this.#page.getByText(/^Question \d+ of \d+/)
  }

  get document(): Locator {
    return this.#page.getByRole('region', { name: /^Your document/ })
  }

  get understood(): Locator {
    return this.#page.getByRole('region', { name: 'What was understood' })
  }

  get bringIn(): Locator {
    return this.#page.getByRole('button', { name: /^Bring in \d+ issue/ })
  }

  get acceptPartners(): Locator {
    return this.#page.getByRole('button', { name: 'Accept these partners' })
  }

  /** From what was found to the first question; answers how many there are. */
  async begin(): Promise<number> {
    await expect(this.#page.getByRole('heading', { level: 1, name: 'What was found' })).toBeFocused({
      timeout: 60_000,
    })
    await press(this.#page, this.#page.getByRole('button', { name: /^(Answer \d+ question|Go on)/ }))
    await expect(this.position.or(this.acceptPartners).or(this.bringIn)).toBeVisible()
    const words = (await this.position.isVisible()) ? await this.position.textContent() : null
    return Number(/of (\d+)/.exec(words ?? '')?.[1] ?? 0)
  }

  /** Enter accepts the proposal of the question that is shown. */
  async accept(): Promise<void> {
    const words = (await this.position.textContent()) ?? ''
    await expect(this.#page.getByRole('radio', { checked: true })).toBeFocused()
    await this.#page.keyboard.press('Enter')
    await expect(
      this.acceptPartners.or(this.bringIn).or(this.position.filter({ hasNotText: words })),
    ).toBeVisible()
  }

  /** Accepts each proposal, then the partners, up to the last page. */
  async acceptAll(): Promise<void> {
    while (await this.position.isVisible()) await this.accept()
    if (await this.acceptPartners.isVisible()) await press(this.#page, this.acceptPartners)
    await expect(this.bringIn).toBeVisible()
  }
}
