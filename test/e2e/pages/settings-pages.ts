import { expect, type Locator, type Page } from '@playwright/test'
import { press, type } from './keyboard.ts'
import { ShellPage } from './shell-page.ts'

export type SettingsTitle =
  | 'Your file and backups'
  | 'Passphrase and recovery'
  | 'Locking'
  | 'Look'
  | 'Activity'
  | 'About'

export const SETTINGS_TITLES: readonly SettingsTitle[] = [
  'Your file and backups',
  'Passphrase and recovery',
  'Locking',
  'Look',
  'Activity',
  'About',
]

/** The pages of the settings, by keyboard. */
export class SettingsPages {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async goTo(title: SettingsTitle): Promise<void> {
    const shell = new ShellPage(this.#page)
    await shell.goTo('Settings')
    if (title === 'Your file and backups') return
    const tabs = this.#page.getByRole('navigation', { name: 'Settings' })
    await tabs.getByRole('link', { name: title }).press('Enter')
    await expect(shell.heading).toHaveText(title)
    await expect(shell.heading).toBeFocused()
  }

  button(name: string | RegExp): Locator {
    return this.#page.getByRole('button', { name })
  }

  /** Opens the newest backup of the list with its passphrase, and waits for what it holds. */
  async lookIntoNewestBackup(passphrase: string): Promise<void> {
    await press(this.#page, this.button(/^Open the backup from/).first())
    await type(this.#page, this.#page.getByLabel('Passphrase of the backup', { exact: true }), passphrase)
    await this.#page.keyboard.press('Enter')
    await expect(this.#page.getByText('Nothing has been replaced yet')).toBeVisible({ timeout: 60_000 })
  }
}
