import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { BlockFace, EditionContent } from '../../../shared/domain/plan/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { callFrom } from '../fixtures.ts'
import { tabTo } from './keyboard.ts'

const CLIPBOARD = path.resolve(import.meta.dirname, '../../fixtures/clipboard')

/** The text of the first section that a page shows. */
export class NarrativePage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get text(): Locator {
    return this.#page.getByRole('textbox', { name: /^Text of / }).first()
  }

  get tools(): Locator {
    return this.#page.getByRole('toolbar', { name: 'Tools of the text' })
  }

  /** Goes to the text and to its end, where a new paragraph begins. */
  async startParagraph(): Promise<void> {
    await this.goToEnd()
    await this.#page.keyboard.press('Enter')
  }

  async goToEnd(): Promise<void> {
    await tabTo(this.#page, this.text)
    await this.#page.keyboard.press('Control+End')
    await this.caretTold()
  }

  /** Moves the caret by a key, and waits until the editor knows where it is. */
  async moveCaret(key: string): Promise<void> {
    await this.#page.keyboard.press(key)
    await this.caretTold()
  }

  /** The browser tells of a moved caret a moment later; keys of a test come faster than those of any person. */
  async caretTold(): Promise<void> {
    await this.text.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    )
  }

  /** Selects so many characters before the caret. */
  async selectBack(characters: number): Promise<void> {
    for (let at = 0; at < characters; at += 1) await this.#page.keyboard.press('Shift+ArrowLeft')
    await this.caretTold()
  }

  /** Pastes a passage as another program put it on the clipboard. */
  async paste(fixture: string): Promise<void> {
    const html = readFileSync(path.join(CLIPBOARD, `${fixture}.html`), 'utf8')
    await this.text.evaluate((element, given) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', given)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, html)
  }

  /** What the store holds of the section whose text is shown first. */
  async stored(): Promise<BlockFace[]> {
    const heading = ((await this.text.getAttribute('aria-label')) ?? '').replace('Text of ', '')
    const { sections } = await this.content()
    const section = defined(
      sections.find((each) => each.heading === heading),
      `the section "${heading}"`,
    )
    return section.blocks.map(({ id: _id, ...face }) => face)
  }

  async content(): Promise<EditionContent> {
    const reply = await callFrom(this.#page, 'plan.content', { edition: null })
    if (!reply.ok) throw new Error('the plan could not be read')
    return reply.value
  }

  /** Waits until the store's last paragraph is so. */
  async expectLast(face: Partial<BlockFace>): Promise<void> {
    await expect.poll(async () => (await this.stored()).at(-1), { timeout: 10_000 }).toMatchObject(face)
  }
}
