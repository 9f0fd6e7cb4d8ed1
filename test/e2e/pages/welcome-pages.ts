import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type App, answerDialogs } from '../fixtures.ts'
import { press, type } from './keyboard.ts'

export const PASSPHRASE = 'vivid otter cargo lantern'

export type Start =
  | 'Start from my Word plan'
  | 'Start from a spreadsheet'
  | 'Start empty'
  | 'Start with the example plan'

/** The first start, walked by keyboard alone. */
export class WelcomePages {
  readonly #app: App
  readonly #page: Page
  readonly #folder: string

  /** `folder` is where the recovery sheet is saved. */
  constructor(app: App, page: Page, folder: string) {
    this.#app = app
    this.#page = page
    this.#folder = folder
  }

  get recoverySheet(): string {
    return path.join(this.#folder, 'recovery-sheet.pdf')
  }

  /** The summary of what is wrong. */
  get problems() {
    return this.#page.getByRole('alert')
  }

  heading(name: string) {
    return this.#page.getByRole('heading', { level: 1, name })
  }

  async start(start: Start): Promise<void> {
    await press(this.#page, this.#page.getByRole('button', { name: start }))
  }

  async choosePassphrase(passphrase = PASSPHRASE): Promise<void> {
    await expect(this.heading('Choose a passphrase')).toBeFocused()
    await type(this.#page, this.#page.getByLabel('Passphrase', { exact: true }), passphrase)
    await type(this.#page, this.#page.getByLabel('Passphrase again', { exact: true }), passphrase)
    await this.#page.keyboard.press('Enter')
  }

  /** The recovery key as the page shows it, in its groups. */
  async recoveryKey(): Promise<string[]> {
    await expect(this.heading('Your recovery sheet')).toBeFocused({ timeout: 120_000 })
    return this.#page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem').allTextContents()
  }

  async saveSheet(): Promise<void> {
    await answerDialogs(this.#app, { save: this.recoverySheet })
    await press(this.#page, this.#page.getByRole('button', { name: 'Save the sheet as PDF' }))
    await expect(this.#page.getByText('Saved. Print it')).toBeVisible({ timeout: 60_000 })
  }

  async typeBack(groups: readonly string[]): Promise<void> {
    await type(this.#page, this.#page.getByLabel('The last 3 groups of the key'), groups.join(' '))
    await press(this.#page, this.#page.getByRole('button', { name: 'I have put this somewhere safe' }))
  }

  /** The whole way from the choice up to the plan's own step; answers the recovery key's groups. */
  async makeStore(start: Start): Promise<string[]> {
    await this.start(start)
    await this.choosePassphrase()
    const groups = await this.recoveryKey()
    await this.saveSheet()
    await this.typeBack(groups.slice(-3))
    return groups
  }

  /** A store with the example plan, shown. */
  async makeSampleStore(): Promise<string[]> {
    const groups = await this.makeStore('Start with the example plan')
    await expect(this.#page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 60_000 })
    return groups
  }
}
