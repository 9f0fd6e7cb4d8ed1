import { expect, type Locator, type Page } from '@playwright/test'

/** The action table of a priority, used by keyboard. */
export class TablePage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get grid(): Locator {
    return this.#page.getByRole('grid')
  }

  /** The field in which an entry is typed. */
  get field(): Locator {
    return this.grid.getByRole('textbox')
  }

  /** What the status line says of the selection and of saving. */
  get figures(): Locator {
    return this.#page.locator('#status .figures')
  }

  get status(): Locator {
    return this.#page.locator('#status').getByRole('status')
  }

  /** The cell that has focus, or whose entry is being typed. */
  get focusedCell(): Locator {
    return this.grid.locator('[data-cell]:focus, [data-cell]:has(:focus)')
  }

  /** The cell of the issues, in table order. */
  get issues(): Locator {
    return this.grid.getByRole('rowheader')
  }

  /** Goes into the table by keyboard, to its first cell. */
  async enter(): Promise<void> {
    await this.#page.getByRole('main').focus()
    for (let stop = 0; stop < 40 && (await this.focusedCell.count()) === 0; stop++) {
      await this.#page.keyboard.press('Tab')
    }
    await this.press('Control+Home')
    await expect(this.focusedCell).toHaveCount(1)
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
  }

  /** The entries of the cell that has focus. */
  async entries(): Promise<string[]> {
    return this.focusedCell.locator('[data-item]').allInnerTexts()
  }

  get selected(): Locator {
    return this.grid.locator('[data-cell][aria-selected="true"]')
  }

  /** Line of the cell that has focus, counted from 0 in what is drawn, and the name of its column. */
  async place(): Promise<readonly [row: number, column: string]> {
    return this.focusedCell.evaluate((cell) => {
      const row = cell.closest('tr')
      const rows = [...(cell.closest('table')?.querySelectorAll('tbody > tr') ?? [])]
      const column = (cell as HTMLElement).dataset.cell?.split(' ')[1] ?? ''
      return [row === null ? -1 : rows.indexOf(row), column] as const
    })
  }

  /** Column of the cell that has focus, counted from 0. */
  async column(): Promise<number> {
    const [, name] = await this.place()
    const names = await this.grid
      .getByRole('columnheader')
      .evaluateAll((heads) => heads.map((head) => (head as HTMLElement).dataset.column))
    return names.indexOf(name)
  }
}
