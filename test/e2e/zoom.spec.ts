import { expect, PASSPHRASE, test } from './pages/prepared-store.ts'

test.setTimeout(120_000)

test('at 200 % zoom of a 1280 by 720 screen no page scrolls two ways, and the table does so in a region of its own', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  const entries = await shell.navigation.getByRole('link').allTextContents()
  await page.setViewportSize({ width: 640, height: 360 })
  const menu = page.getByRole('button', { name: 'Menu' })
  for (const entry of new Set(entries)) {
    await expect(shell.navigation).toBeHidden()
    await menu.press('Enter')
    await expect(menu).toHaveAttribute('aria-expanded', 'true')
    await shell.navigation.getByRole('link', { name: entry, exact: true }).first().press('Enter')
    await expect(shell.heading).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, entry).toBeLessThanOrEqual(0)
  }
  await menu.press('Enter')
  await shell.navigation
    .getByRole('link', { name: /Anti-social/i })
    .first()
    .press('Enter')
  const region = page.getByRole('region').filter({ has: page.getByRole('grid') })
  await expect(region).toHaveAttribute('tabindex', '0')
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
})

test('text at twice its size, and kept so through a lock, does not make any page scroll two ways', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await page.setViewportSize({ width: 1280, height: 720 })
  await shell.goTo('Settings')
  await page.getByRole('link', { name: 'Look' }).press('Enter')
  await page.getByLabel('Size of all text').selectOption('200')
  await shell.lock()
  await shell.unlock(PASSPHRASE)
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 30_000 })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
  const entries = await shell.navigation.getByRole('link').allTextContents()
  for (const entry of new Set(entries)) {
    await shell.navigation.getByRole('link', { name: entry, exact: true }).first().press('Enter')
    await expect(shell.heading).toBeVisible()
    const overflow = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
    expect(overflow, entry).toBeLessThanOrEqual(0)
  }
})
