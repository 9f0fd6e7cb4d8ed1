import type { Page } from '@playwright/test'
import { axeOn } from './pages/accessibility.ts'
import { press, tabTo } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'
import { TablePage } from './pages/table-page.ts'

/** The words that the page marks as misspelt. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('misspelling') ?? [])].map((range) =>
      range instanceof Range ? range.toString() : '',
    ),
  )
}

test('a misspelt word is marked, gone to by key, and put right from the menu', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const table = new TablePage(page)
  await table.enter()
  await table.press('ArrowRight', 'Enter')
  await table.press('End', 'Enter')
  await table.type('Wardens recieve training')
  await table.press('Control+Enter')
  await expect.poll(() => marked(page), { timeout: 20_000 }).toContain('recieve')
  expect(await marked(page)).not.toContain('Wardens')

  await table.press('Control+Home')
  await expect(table.focusedCell).toHaveCount(1)
  const menu = page.getByRole('menu', { name: 'Spelling of recieve' })
  for (let press = 0; press < 20 && !(await menu.isVisible()); press++) {
    await page.keyboard.press('Alt+F7')
    await expect(page.getByRole('menu')).toBeVisible({ timeout: 15_000 })
    if (!(await menu.isVisible())) await page.keyboard.press('Escape')
  }
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await expect(menu.getByRole('menuitem').first()).toHaveText('receive')
  const { violations } = await (await axeOn(page)).include('[role="menu"]').analyze()
  expect(violations).toEqual([])
  await page.keyboard.press('Enter')
  await expect(table.field).toHaveValue('Wardens receive training')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => marked(page)).not.toContain('recieve')
})

test('a word of her own is kept, known from then on, and can be taken out again', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const table = new TablePage(page)
  await table.enter()
  await table.press('Control+n')
  await table.type('Skateplaza opened')
  const menu = page.getByRole('menu', { name: 'Spelling of Skateplaza' })
  // The dictionary is read once the page is idle; names of places show that it was.
  await expect.poll(() => marked(page)).not.toEqual([])
  await page.keyboard.press('Alt+F7')
  await expect(menu).toBeVisible()
  await expect(menu.getByRole('menuitem').first()).not.toHaveText('Looking for other words')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(table.status).toHaveText('Added Skateplaza to your own words.')
  await expect.poll(() => marked(page)).not.toContain('Skateplaza')

  await shell.goTo('Settings')
  await press(page, page.getByRole('link', { name: /look/i }))
  const own = page.getByRole('listitem').filter({ hasText: 'Skateplaza' })
  await press(page, own.getByRole('button', { name: 'Remove Skateplaza' }))
  await expect(own).toHaveCount(0)
  await tabTo(page, page.getByRole('checkbox', { name: /^Mark misspelt words/ }))
  await page.keyboard.press('Space')
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('misspelling'))).toBe(false)
})
